import rule from "../../src/rules/no-stale-updated-at.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";

const AT_KEY = { line: 4, column: 3, endLine: 4, endColumn: 12 };
const STALE = {
  messageId: "stale" as const,
  data: { table: "posts", column: "updated_at" },
  ...AT_KEY,
};

testRule("no-stale-updated-at: what sets the time", rule, {
  valid: [
    {
      name: "$onUpdate",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  updatedAt: timestamp("updated_at").defaultNow().notNull().$onUpdate(() => new Date()),
});`,
    },
    {
      name: "$onUpdateFn",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  updatedAt: timestamp("updated_at").$onUpdateFn(() => new Date()),
});`,
    },
    {
      name: "$onUpdate in a helper of another file",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { timestamps } from "./columns";
export const posts = pgTable("posts", { ...timestamps() });`,
      filename: beside({
        "columns.ts": `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = () => ({ updatedAt: timestamp("updated_at").$onUpdate(() => new Date()) });`,
      }),
    },
    {
      name: "MySQL's onUpdateNow",
      code: `
import { mysqlTable, timestamp } from "drizzle-orm/mysql-core";
export const posts = mysqlTable("posts", {
  updatedAt: timestamp("updated_at").defaultNow().onUpdateNow(),
});`,
    },
    {
      name: "MySQL's ON UPDATE in a default",
      code: `
import { mysqlTable, timestamp } from "drizzle-orm/mysql-core";
import { sql } from "drizzle-orm";
export const posts = mysqlTable("posts", {
  updatedAt: timestamp("updated_at").default(sql\`CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP\`),
});`,
    },
    {
      name: "a default that was not read",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { now } from "./missing";
export const posts = pgTable("posts", { updatedAt: timestamp("updated_at").default(sql\`\${now}\`) });`,
    },
    {
      name: "a generated column",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
export const posts = pgTable("posts", {
  updatedAt: timestamp("updated_at").generatedAlwaysAs(sql\`synced_at\`),
});`,
    },
    {
      name: "a column that was not read",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { updatedAt } from "./missing";
export const posts = pgTable("posts", { updatedAt });`,
    },
    {
      name: "a column that a spread may replace",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
import { timestamps } from "./missing";
export const posts = pgTable("posts", { updatedAt: timestamp("updated_at"), ...timestamps });`,
    },
    {
      name: "other columns",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  createdAt: timestamp("created_at").defaultNow(),
  publishedAt: timestamp("published_at"),
});`,
    },
    {
      name: "what is no point in time",
      code: `
import { boolean, pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { updatedAt: boolean("updated_at") });`,
    },
  ],
  invalid: [
    {
      name: "a default alone",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      errors: [STALE],
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  updatedAt: timestamp("updated_at").defaultNow().notNull().$onUpdate(() => new Date()),
});`,
    },
    {
      name: "nothing at all, in 1.0",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  updatedAt: timestamp("updated_at"),
});`,
      filename: beside(DRIZZLE_1_0),
      errors: [STALE],
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  updatedAt: timestamp("updated_at").$onUpdate(() => new Date()),
});`,
    },
    {
      name: "by its database name",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  changedAt: timestamp("updated_at").defaultNow(),
});`,
      errors: [STALE],
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  changedAt: timestamp("updated_at").defaultNow().$onUpdate(() => new Date()),
});`,
    },
    {
      name: "a column that tables share, once",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const timestamps = {
  updatedAt: timestamp("updated_at").defaultNow(),
};
export const posts = pgTable("posts", { ...timestamps });
export const pages = pgTable("pages", { ...timestamps });`,
      errors: [{ messageId: "sharedStale", data: { column: "updated_at" }, ...AT_KEY }],
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const timestamps = {
  updatedAt: timestamp("updated_at").defaultNow().$onUpdate(() => new Date()),
};
export const posts = pgTable("posts", { ...timestamps });
export const pages = pgTable("pages", { ...timestamps });`,
    },
  ],
});

testRule("no-stale-updated-at: the fix", rule, {
  valid: [],
  invalid: [
    {
      name: "a chain that is on several lines gets one more",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  updatedAt: timestamp("updated_at")
    .notNull()
    .defaultNow(),
});`,
      errors: [STALE],
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  updatedAt: timestamp("updated_at")
    .notNull()
    .defaultNow()
    .$onUpdate(() => new Date()),
});`,
    },
    {
      name: "a text in PostgreSQL is written as ISO 8601",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  updatedAt: timestamp("updated_at", { mode: "string" }).defaultNow(),
});`,
      errors: [STALE],
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  updatedAt: timestamp("updated_at", { mode: "string" }).defaultNow().$onUpdate(() => new Date().toISOString()),
});`,
    },
    {
      name: "an integer of SQLite that is a Date in JavaScript",
      code: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  updatedAt: integer("updated_at", { mode: "timestamp" }).notNull(),
});`,
      errors: [STALE],
      output: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  updatedAt: integer("updated_at", { mode: "timestamp" }).notNull().$onUpdate(() => new Date()),
});`,
    },
    {
      name: "none for a text in MySQL, which refuses the Z of ISO 8601",
      code: `
import { mysqlTable, timestamp } from "drizzle-orm/mysql-core";
export const posts = mysqlTable("posts", {
  updatedAt: timestamp("updated_at", { mode: "string" }).defaultNow(),
});`,
      errors: [STALE],
    },
    {
      name: "none for a text in SQLite, whose look is the project's",
      code: `
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  updatedAt: text("updated_at").notNull(),
});`,
      errors: [STALE],
    },
    {
      name: "none for a type of the project's own",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  updatedAt: timestamp("updated_at").$type<Instant>().defaultNow(),
});`,
      errors: [STALE],
    },
    {
      name: "none where the column is made by a function",
      code: `
import { pgTable } from "drizzle-orm/pg-core"; import { timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  updatedAt: now(),
});
function now() { return timestamp("updated_at").defaultNow(); }`,
      errors: [STALE],
    },
  ],
});

testRule("no-stale-updated-at: ignoreTables", rule, {
  valid: [
    {
      name: "a table that a trigger keeps",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { updatedAt: timestamp("updated_at").defaultNow() });`,
      options: [{ ignoreTables: ["post*"] }],
    },
  ],
  invalid: [
    {
      name: "and another one",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  updatedAt: timestamp("updated_at"),
});`,
      options: [{ ignoreTables: ["pages"] }],
      errors: [STALE],
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  updatedAt: timestamp("updated_at").$onUpdate(() => new Date()),
});`,
    },
  ],
});
