import rule from "../../src/rules/no-colliding-names.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

const CUT = "x".repeat(63);

const POSTS = `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { name: text("name") }, (t) => [index("by_name").on(t.name)]);`;

testRule("no-colliding-names: PostgreSQL", rule, {
  valid: [
    {
      name: "names of their own",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name") }, (t) => [index("users_by_name").on(t.name)]);
export const posts = pgTable("posts", { name: text("name") }, (t) => [index("posts_by_name").on(t.name)]);`,
    },
    {
      name: "indexes of two schemas",
      code: `
import { index, pgSchema, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name") }, (t) => [index("by_name").on(t.name)]);
export const posts = pgSchema("blog").table("posts", { name: text("name") }, (t) => [index("by_name").on(t.name)]);`,
    },
    {
      name: "checks of two tables",
      code: `
import { sql } from "drizzle-orm";
import { check, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name") }, () => [check("named", sql\`name <> ''\`)]);
export const posts = pgTable("posts", { name: text("name") }, () => [check("named", sql\`name <> ''\`)]);`,
    },
    {
      name: "an index and a check of a table",
      code: `
import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name") }, (t) => [
  check("named", sql\`name <> ''\`), index("named").on(t.name),
]);`,
    },
    {
      name: "a table that is declared twice: its indexes are the same ones",
      filename: beside({ "posts.ts": POSTS }),
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { posts } from "./posts";
export const stub = pgTable("posts", { name: text("name").references(() => posts.name) }, (t) => [index("by_name").on(t.name)]);`,
    },
    {
      name: "an index of a table that another configuration sees",
      filename: beside(
        {
          "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts" };`,
          "other/posts.ts": POSTS,
          "db/users.ts": "",
        },
        "db/users.ts",
      ),
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name") }, (t) => [
  index("by_name").on(t.name),
]);`,
    },
    {
      name: "names that were not read",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name") }, (t) => [index(process.env.A).on(t.name), index(process.env.B).on(t.name)]);`,
    },
    {
      name: "a table that is left alone",
      options: [{ ignoreTables: ["posts"] }],
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name") }, (t) => [index("by_name").on(t.name)]);
export const posts = pgTable("posts", { name: text("name") }, (t) => [index("by_name").on(t.name)]);`,
    },
    {
      name: "a table that has shipped, where those are left alone",
      filename: beside(migrationsOf0x({ users: ["name"] })),
      settings: { "drizzle-schema": { shipped: "ignore" } },
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name") }, (t) => [index("i").on(t.name), index("i").on(t.name)]);`,
    },
  ],
  invalid: [
    {
      name: "indexes of two tables: the later one is told of",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name") }, (t) => [index("by_name").on(t.name)]);
export const posts = pgTable("posts", { name: text("name") }, (t) => [
  index("by_name").on(t.name),
]);`,
      errors: [
        {
          messageId: "same",
          data: {
            what: 'index "by_name" of "posts"',
            other: 'an index of "users"',
            scope: "schema",
          },
          line: 5,
          column: 20,
          endLine: 5,
          endColumn: 22,
        },
      ],
    },
    {
      name: "an index of a table that another file declares",
      filename: beside({ "posts.ts": POSTS }),
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { posts } from "./posts";
export const users = pgTable("users", { name: text("name").references(() => posts.name) }, (t) => [
  index("by_name").on(t.name),
]);`,
      errors: [
        {
          messageId: "same",
          data: {
            what: 'index "by_name" of "users"',
            other: 'an index of "posts"',
            scope: "schema",
          },
          line: 5,
          column: 20,
          endLine: 5,
          endColumn: 22,
        },
      ],
    },
    {
      name: "an index of a table in another file that drizzle-kit sees",
      filename: beside(
        {
          "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts" };`,
          "db/posts.ts": POSTS,
          "db/users.ts": "",
        },
        "db/users.ts",
      ),
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name") }, (t) => [
  index("by_name").on(t.name),
]);`,
      errors: [
        {
          messageId: "same",
          data: {
            what: 'index "by_name" of "users"',
            other: 'an index of "posts"',
            scope: "schema",
          },
          line: 4,
          column: 20,
          endLine: 4,
          endColumn: 22,
        },
      ],
    },
    {
      name: "an index and a unique constraint",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name").unique("by_name") });
export const posts = pgTable("posts", { name: text("name") }, (t) => [
  index("by_name").on(t.name),
]);`,
      errors: [
        {
          messageId: "same",
          data: {
            what: 'index "by_name" of "posts"',
            other: 'a unique constraint of "users"',
            scope: "schema",
          },
          line: 5,
          column: 20,
          endLine: 5,
          endColumn: 22,
        },
      ],
    },
    {
      name: "an index and a table",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name") }, (t) => [
  index("posts").on(t.name),
]);
export const posts = pgTable("posts", { name: text("name") });`,
      errors: [
        {
          messageId: "same",
          data: { what: 'index "posts" of "users"', other: 'table "posts"', scope: "schema" },
          line: 4,
          column: 18,
          endLine: 4,
          endColumn: 20,
        },
      ],
    },
    {
      name: "two foreign keys of a table, of which drizzle-kit 0.31 makes the last and says nothing",
      code: `
import { foreignKey, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey(), a: uuid("a"), b: uuid("b") }, (t) => [
  foreignKey({ name: "parent", columns: [t.a], foreignColumns: [t.id] }),
  foreignKey({ name: "parent", columns: [t.b], foreignColumns: [t.id] }),
]);`,
      errors: [
        {
          messageId: "same",
          data: {
            what: 'foreign key "parent" of "users"',
            other: 'a foreign key of "users"',
            scope: "table",
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 13,
        },
      ],
    },
    {
      name: "two indexes without a name on one column",
      code: `
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name") }, (t) => [
  index().on(t.name),
  uniqueIndex().on(t.name),
]);`,
      errors: [
        {
          messageId: "same",
          data: {
            what: 'index "users_name_index" of "users"',
            other: 'an index of "users"',
            scope: "schema",
          },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 19,
        },
      ],
    },
    {
      name: "two indexes once PostgreSQL has cut their names",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name") }, (t) => [
  index("${CUT}_a").on(t.name),
  index("${CUT}_b").on(t.name),
]);`,
      errors: [
        {
          messageId: "cut",
          data: {
            what: `index "${CUT}_b" of "users"`,
            name: CUT,
            other: 'an index of "users"',
            scope: "schema",
          },
          line: 5,
          column: 78,
          endLine: 5,
          endColumn: 80,
        },
      ],
    },
  ],
});

testRule("no-colliding-names: other databases", rule, {
  valid: [
    {
      name: "MySQL: indexes of two tables",
      code: `
import { index, mysqlTable, text } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", { name: text("name") }, (t) => [index("by_name").on(t.name)]);
export const posts = mysqlTable("posts", { name: text("name") }, (t) => [index("by_name").on(t.name)]);`,
    },
    {
      name: "SQLite: checks of one name",
      code: `
import { sql } from "drizzle-orm";
import { check, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", { name: text("name") }, () => [check("named", sql\`name <> ''\`)]);
export const posts = sqliteTable("posts", { name: text("name") }, () => [check("named", sql\`name <> ''\`)]);`,
    },
    {
      name: "SQLite from 1.0 on: a unique constraint is no index by that name",
      filename: beside(DRIZZLE_1_0),
      code: `
import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", { name: text("name").unique("by_name") });
export const posts = sqliteTable("posts", { name: text("name") }, (t) => [index("by_name").on(t.name)]);`,
    },
  ],
  invalid: [
    {
      name: "MySQL: indexes of a table, in any letter case",
      code: `
import { index, mysqlTable, text } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", { name: text("name") }, (t) => [
  index("by_name").on(t.name),
  index("By_Name").on(t.name),
]);`,
      errors: [
        {
          messageId: "same",
          data: {
            what: 'index "By_Name" of "users"',
            other: 'an index of "users"',
            scope: "table",
          },
          line: 5,
          column: 20,
          endLine: 5,
          endColumn: 22,
        },
      ],
    },
    {
      name: "MySQL: foreign keys of two tables",
      code: `
import { foreignKey, int, mysqlTable } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", { id: int("id").primaryKey(), a: int("a") }, (t) => [
  foreignKey({ name: "parent", columns: [t.a], foreignColumns: [t.id] }),
]);
export const posts = mysqlTable("posts", { id: int("id").primaryKey(), a: int("a") }, (t) => [
  foreignKey({ name: "parent", columns: [t.a], foreignColumns: [t.id] }),
]);`,
      errors: [
        {
          messageId: "same",
          data: {
            what: 'foreign key "parent" of "posts"',
            other: 'a foreign key of "users"',
            scope: "database",
          },
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 13,
        },
      ],
    },
    {
      name: "SQLite: an index and a unique constraint of two tables",
      code: `
import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", { name: text("name") }, (t) => [index("by_name").on(t.name)]);
export const posts = sqliteTable("posts", {
  name: text("name").unique("by_name"),
});`,
      errors: [
        {
          messageId: "same",
          data: {
            what: 'unique constraint "by_name" of "posts"',
            other: 'an index of "users"',
            scope: "database",
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 7,
        },
      ],
    },
  ],
});
