import rule from "../../src/rules/no-cascade-to-soft-deletable.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";

const SHOPS = `import { foreignKey, pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const shops = pgTable("shops", { id: uuid("id").primaryKey() });`;

const DATA = { parent: "shops", table: "orders", columns: "shop_id", action: "restrict" };

function suggested(output: string, data = DATA) {
  return [{ messageId: "change" as const, data, output }];
}

testRule("no-cascade-to-soft-deletable: what a delete takes along", rule, {
  valid: [
    {
      name: "rows that nobody marks",
      code: `${SHOPS}
export const orders = pgTable("orders", {
  shopId: uuid("shop_id").references(() => shops.id, { onDelete: "cascade" }),
});`,
    },
    ...["restrict", "no action", "set null", "set default"].map((action) => ({
      name: action,
      code: `${SHOPS}
export const orders = pgTable("orders", {
  shopId: uuid("shop_id").references(() => shops.id, { onDelete: "${action}" }),
  deletedAt: timestamp("deleted_at"),
});`,
    })),
    {
      name: "nothing said of a delete",
      code: `${SHOPS}
export const orders = pgTable("orders", {
  shopId: uuid("shop_id").references(() => shops.id, { onUpdate: "cascade" }),
  deletedAt: timestamp("deleted_at"),
});`,
    },
    {
      name: "a parent that is marked, too",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const shops = pgTable("shops", { id: uuid("id").primaryKey(), deletedAt: timestamp() });
export const orders = pgTable("orders", {
  shopId: uuid("shop_id").references(() => shops.id, { onDelete: "cascade" }),
  deletedAt: timestamp("deleted_at"),
});`,
    },
    {
      name: "a tree",
      code: `
import { type AnyPgColumn, pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const pages = pgTable("pages", {
  id: uuid("id").primaryKey(),
  parentId: uuid("parent_id").references((): AnyPgColumn => pages.id, { onDelete: "cascade" }),
  deletedAt: timestamp("deleted_at"),
});`,
    },
    {
      name: "a parent that is marked, too, in a file that leads back to this one",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { shops } from "./shops";
export const orders = pgTable("orders", {
  id: uuid("id").primaryKey(),
  shopId: uuid("shop_id").references(() => shops.id, { onDelete: "cascade" }),
  deletedAt: timestamp("deleted_at"),
});`,
      filename: beside({
        "shops.ts": `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { orders } from "./schema";
export const shops = pgTable("shops", {
  id: uuid("id").primaryKey(),
  lastOrderId: uuid("last_order_id").references(() => orders.id),
  deletedAt: timestamp("deleted_at"),
});`,
      }),
    },
    {
      name: "a parent that was not read, and one that may have more columns",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { shops, base } from "./missing";
export const sellers = pgTable("sellers", { id: uuid("id").primaryKey(), ...base });
export const orders = pgTable("orders", {
  shopId: uuid("shop_id").references(() => shops.id, { onDelete: "cascade" }),
  sellerId: uuid("seller_id").references(() => sellers.id, { onDelete: "cascade" }),
  deletedAt: timestamp("deleted_at"),
});`,
    },
    {
      name: "an action that was not read",
      code: `${SHOPS}
export const orders = pgTable("orders", {
  shopId: uuid("shop_id").references(() => shops.id, { onDelete: process.env.ON_DELETE }),
  deletedAt: timestamp("deleted_at"),
});`,
    },
    {
      name: "rows that only join others",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const roles = pgTable("roles", { id: uuid("id").primaryKey() });
export const userRoles = pgTable("user_roles", {
  userId: uuid("user_id").references(() => users.id, { onDelete: "cascade" }),
  roleId: uuid("role_id").references(() => roles.id, { onDelete: "cascade" }),
  deletedAt: timestamp("deleted_at"),
});`,
    },
  ],
  invalid: [
    {
      name: "rows that join others and hold something of their own",
      code: `${SHOPS}
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const orders = pgTable("orders", {
  shopId: uuid("shop_id").references(() => shops.id, { onDelete: "cascade" }),
  userId: uuid("user_id").references(() => users.id),
  number: uuid("number"),
  deletedAt: timestamp("deleted_at"),
});`,
      errors: [
        {
          messageId: "cascade",
          data: DATA,
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 37,
          suggestions: suggested(`${SHOPS}
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const orders = pgTable("orders", {
  shopId: uuid("shop_id").references(() => shops.id, { onDelete: "restrict" }),
  userId: uuid("user_id").references(() => users.id),
  number: uuid("number"),
  deletedAt: timestamp("deleted_at"),
});`),
        },
      ],
    },
    {
      name: "rows that are marked, by .references()",
      code: `${SHOPS}
export const orders = pgTable("orders", {
  shopId: uuid("shop_id").references(() => shops.id, { onDelete: "cascade" }),
  deletedAt: timestamp("deleted_at"),
});`,
      errors: [
        {
          messageId: "cascade",
          data: DATA,
          line: 4,
          column: 27,
          endLine: 4,
          endColumn: 37,
          suggestions: suggested(`${SHOPS}
export const orders = pgTable("orders", {
  shopId: uuid("shop_id").references(() => shops.id, { onDelete: "restrict" }),
  deletedAt: timestamp("deleted_at"),
});`),
        },
      ],
    },
    {
      name: "rows that are marked, by foreignKey(), in 1.0",
      code: `${SHOPS}
export const orders = pgTable("orders", {
  shopId: uuid("shop_id"),
  deletedAt: timestamp("deleted_at"),
}, (t) => [
  foreignKey({ columns: [t.shopId], foreignColumns: [shops.id] }).onUpdate("cascade").onDelete("cascade"),
]);`,
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "cascade",
          data: DATA,
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 13,
          suggestions: suggested(`${SHOPS}
export const orders = pgTable("orders", {
  shopId: uuid("shop_id"),
  deletedAt: timestamp("deleted_at"),
}, (t) => [
  foreignKey({ columns: [t.shopId], foreignColumns: [shops.id] }).onUpdate("cascade").onDelete("restrict"),
]);`),
        },
      ],
    },
    {
      name: "a parent of another file",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { shops } from "./shops";
export const orders = pgTable('orders', {
  shopId: uuid('shop_id').references(() => shops.id, { onDelete: 'cascade' }),
  deletedAt: timestamp('deleted_at'),
});`,
      filename: beside({ "shops.ts": SHOPS }),
      errors: [
        {
          messageId: "cascade",
          data: DATA,
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 37,
          suggestions: suggested(`
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { shops } from "./shops";
export const orders = pgTable('orders', {
  shopId: uuid('shop_id').references(() => shops.id, { onDelete: 'restrict' }),
  deletedAt: timestamp('deleted_at'),
});`),
        },
      ],
    },
    {
      name: "SQL Server, which knows no restrict",
      code: `
import { datetime2, int, mssqlTable } from "drizzle-orm/mssql-core";
export const shops = mssqlTable("shops", { id: int("id").primaryKey() });
export const orders = mssqlTable("orders", {
  shopId: int("shop_id").references(() => shops.id, { onDelete: "cascade" }),
  deletedAt: datetime2("deleted_at"),
});`,
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "cascade",
          data: { ...DATA, action: "no action" },
          line: 5,
          column: 26,
          endLine: 5,
          endColumn: 36,
          suggestions: suggested(
            `
import { datetime2, int, mssqlTable } from "drizzle-orm/mssql-core";
export const shops = mssqlTable("shops", { id: int("id").primaryKey() });
export const orders = mssqlTable("orders", {
  shopId: int("shop_id").references(() => shops.id, { onDelete: "no action" }),
  deletedAt: datetime2("deleted_at"),
});`,
            { ...DATA, action: "no action" },
          ),
        },
      ],
    },
    {
      name: "a foreign key that tables share, at the table and without a suggestion",
      code: `${SHOPS}
const owned = { shopId: uuid("shop_id").references(() => shops.id, { onDelete: "cascade" }) };
export const orders = pgTable("orders", { ...owned, deletedAt: timestamp("deleted_at") });
export const prices = pgTable("prices", { ...owned });`,
      errors: [
        { messageId: "cascade", data: DATA, line: 4, column: 31, endLine: 4, endColumn: 39 },
      ],
    },
    {
      name: "an action that is written elsewhere, without a suggestion",
      code: `${SHOPS}
const CASCADE = { onDelete: "cascade" } as const;
export const orders = pgTable("orders", {
  shopId: uuid("shop_id").references(() => shops.id, CASCADE),
  deletedAt: timestamp("deleted_at"),
});`,
      errors: [
        { messageId: "cascade", data: DATA, line: 5, column: 27, endLine: 5, endColumn: 37 },
      ],
    },
  ],
});

const TENANTS = `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const tenants = pgTable("tenants", { id: uuid("id").primaryKey() });
export const orders = pgTable("orders", {
  tenantId: uuid("tenant_id").references(() => tenants.id, { onDelete: "cascade" }),
  deletedAt: timestamp("deleted_at"),
});`;

const OF_TENANT = {
  messageId: "cascade" as const,
  data: { parent: "tenants", table: "orders", columns: "tenant_id", action: "restrict" },
  line: 5,
  column: 31,
  endLine: 5,
  endColumn: 41,
  suggestions: suggested(TENANTS.replace('"cascade"', '"restrict"'), {
    parent: "tenants",
    table: "orders",
    columns: "tenant_id",
    action: "restrict",
  }),
};

testRule("no-cascade-to-soft-deletable: options", rule, {
  valid: [
    { name: "a tenant takes all of its rows along", code: TENANTS },
    {
      name: "a table that is ignored",
      code: TENANTS,
      options: [{ ignoreParents: [], ignoreTables: ["orders"] }],
    },
    {
      name: "a column that is not meant",
      code: TENANTS,
      options: [{ ignoreParents: [], softDeleteColumns: ["removedAt"] }],
    },
  ],
  invalid: [
    {
      name: "a tenant that does not",
      code: TENANTS,
      options: [{ ignoreParents: [] }],
      errors: [OF_TENANT],
    },
  ],
});
