import { isNull } from "drizzle-orm";
import {
  bigserial,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  serial,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { id, softDelete, timestamps } from "@/db/columns";
import { products } from "./catalog";
import { addresses, users } from "./users";

export const orders = pgTable(
  "orders",
  {
    id: id(),
    // Counts up for the customer to read out on the phone; it is no key.
    number: serial().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    addressId: uuid().references(() => addresses.id),
    ...timestamps,
    ...softDelete,
  },
  (table) => [
    index("idx_orders_user_id").on(table.userId).where(isNull(table.deletedAt)),
    index("idx_orders_address_id").using("hash", table.addressId),
  ],
);

export const orderItems = pgTable(
  "order_items",
  {
    orderId: uuid().references(() => orders.id, { onDelete: "cascade" }),
    productId: uuid().references(() => products.id),
    quantity: integer().notNull(),
    ...timestamps,
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.productId] }),
    index("idx_order_items_product_id").on(table.productId),
  ],
);

export const returns = pgTable(
  "returns",
  {
    id: id(),
    orderId: uuid().notNull(),
    productId: uuid().notNull(),
    reason: text(),
    ...timestamps,
  },
  (table) => [
    foreignKey({
      columns: [table.orderId, table.productId],
      foreignColumns: [orderItems.orderId, orderItems.productId],
      name: "fk_returns_order_items",
    }),
    index("idx_returns_order_id").on(table.orderId),
  ],
);

export const payments = pgTable(
  "payments",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    amount: numeric({ precision: 10, scale: 2 }).notNull(),
    ...timestamps,
  },
  (table) => [index("idx_payments_order_id").on(table.orderId)],
);
