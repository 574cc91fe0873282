import noSerialId from "../../src/rules/no-serial-id.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

/** A project whose migrations hold a table of tags, and nothing else. */
const unshipped = (dialect: string) => ({
  "drizzle.config.ts": `export default { dialect: "${dialect}", schema: "./db/*.ts", out: "./drizzle" };`,
  "db/schema.ts": "",
  ...migrationsOf0x({ tags: ["name"] }, dialect),
});

testRule("the fix of no-serial-id: other databases", noSerialId, {
  valid: [],
  invalid: [
    {
      name: "MySQL's autoincrement",
      code: `
import { int, mysqlTable } from "drizzle-orm/mysql-core";
export const posts = mysqlTable("posts", {
  id: int("id").autoincrement().primaryKey(),
});
export const comments = mysqlTable("comments", {
  postId: int("post_id").references(() => posts.id),
});
`,
      filename: beside(unshipped("mysql"), "db/schema.ts"),
      output: `
import { mysqlTable, varchar } from "drizzle-orm/mysql-core";
export const posts = mysqlTable("posts", {
  id: varchar("id", { length: 36 }).primaryKey().$defaultFn(() => crypto.randomUUID()),
});
export const comments = mysqlTable("comments", {
  postId: varchar("post_id", { length: 36 }).references(() => posts.id),
});
`,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "an autoincrement column",
            remedy: "varchar({ length: 36 }).primaryKey().$defaultFn(() => crypto.randomUUID())",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      name: "MySQL's serial",
      code: `
import { mysqlTable, serial } from "drizzle-orm/mysql-core";
export const posts = mysqlTable("posts", {
  id: serial().primaryKey(),
});
`,
      filename: beside(unshipped("mysql"), "db/schema.ts"),
      output: `
import { mysqlTable, varchar } from "drizzle-orm/mysql-core";
export const posts = mysqlTable("posts", {
  id: varchar({ length: 36 }).primaryKey().$defaultFn(() => crypto.randomUUID()),
});
`,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "serial",
            remedy: "varchar({ length: 36 }).primaryKey().$defaultFn(() => crypto.randomUUID())",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      name: "SQLite's autoIncrement",
      code: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: integer("id", { mode: "number" }).primaryKey({ autoIncrement: true }),
});
export const comments = sqliteTable("comments", {
  postId: integer("post_id").references(() => posts.id),
});
`,
      filename: beside(unshipped("sqlite"), "db/schema.ts"),
      output: `
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: text("id").primaryKey().$defaultFn(() => crypto.randomUUID()),
});
export const comments = sqliteTable("comments", {
  postId: text("post_id").references(() => posts.id),
});
`,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "an autoincrement column",
            remedy: "a text with .$defaultFn(() => crypto.randomUUID())",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      name: "where crypto is something else",
      code: `
import crypto from "node:crypto";
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: integer("id").primaryKey({ autoIncrement: true }),
});
export const hash = crypto.createHash;
`,
      filename: beside(unshipped("sqlite"), "db/schema.ts"),
      output: `
import crypto from "node:crypto";
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: text("id").primaryKey().$defaultFn(() => globalThis.crypto.randomUUID()),
});
export const hash = crypto.createHash;
`,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "an autoincrement column",
            remedy: "a text with .$defaultFn(() => crypto.randomUUID())",
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 5,
        },
      ],
    },
    {
      name: "SQL Server's identity: nothing",
      code: `
import { int, mssqlTable } from "drizzle-orm/mssql-core";
export const posts = mssqlTable("posts", {
  id: int("id").primaryKey().identity(),
});
`,
      filename: beside(DRIZZLE_1_0),
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
      output: null,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "an identity column",
            remedy: "uniqueidentifier or char(36) with .$defaultFn(() => crypto.randomUUID())",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
  ],
});
