import { index, pgSchema, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { id, timestamps } from "@/db/columns";
import { orders } from "./orders";
import { users } from "./users";

export const billing = pgSchema("billing");

export const customers = billing.table(
  "customers",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    vatNumber: text(),
    ...timestamps,
  },
  (table) => [index("idx_customers_user_id").on(table.userId)],
);

export const invoices = billing.table("invoices", {
  id: id(),
  orderId: uuid()
    .notNull()
    .references(() => orders.id),
  createdAt: timestamp({ withTimezone: true }).defaultNow().notNull(),
});
