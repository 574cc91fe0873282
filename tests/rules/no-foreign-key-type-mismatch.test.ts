import rule from "../../src/rules/no-foreign-key-type-mismatch.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";

const USERS = `
import { bigserial, integer, pgTable, serial, text, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  id: uuid("id").primaryKey(), number: serial("number").unique(), serialNumber: bigserial("serial_number", { mode: "number" }).unique(), name: text("name").unique(),
});`;

testRule("no-foreign-key-type-mismatch: types that PostgreSQL cannot compare", rule, {
  valid: [
    {
      name: "a uuid that points to a uuid",
      code: `${USERS}
export const posts = pgTable("posts", { authorId: uuid("author_id").references(() => users.id) });`,
    },
    {
      name: "an integer that points to a serial",
      code: `${USERS}
export const posts = pgTable("posts", { author: integer("author").references(() => users.number) });`,
    },
    {
      name: "a varchar that points to a text",
      code: `${USERS}
import { varchar } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { author: varchar("author", { length: 36 }).references(() => users.name) });`,
    },
    {
      name: "a custom type, of which nothing is known",
      code: `${USERS}
import { customType } from "drizzle-orm/pg-core";
const citext = customType({ dataType: () => "citext" });
export const posts = pgTable("posts", { author: citext("author").references(() => users.name) });`,
    },
    {
      name: "a column that was not read",
      code: `${USERS}
import { authorId } from "./missing";
export const posts = pgTable("posts", { authorId: authorId().references(() => users.id) });`,
    },
    {
      name: "a target that was not read",
      code: `${USERS}
import { teams } from "./missing";
export const posts = pgTable("posts", { teamId: text("team_id").references(() => teams.id) });`,
    },
    {
      name: "a target column that a later spread may replace",
      code: `${USERS}
import { more } from "./missing";
export const teams = pgTable("teams", { id: uuid("id").primaryKey(), ...more });
export const posts = pgTable("posts", { teamId: text("team_id").references(() => teams.id) });`,
    },
    {
      name: "the same enum",
      code: `${USERS}
import { pgEnum } from "drizzle-orm/pg-core";
const color = pgEnum("color", ["red"]);
export const colors = pgTable("colors", { color: color("color").primaryKey() });
export const posts = pgTable("posts", { color: color("color").references(() => colors.color) });`,
    },
    {
      name: "a composite foreign key in the right order",
      code: `${USERS}
import { foreignKey } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid("id"), name: text("name") }, (t) => [
  foreignKey({ columns: [t.id, t.name], foreignColumns: [users.id, users.name] }),
]);`,
    },
  ],
  invalid: [
    {
      name: "a text that points to a uuid",
      code: `${USERS}
export const posts = pgTable("posts", { authorId: text("author_id").references(() => users.id) });`,
      errors: [
        {
          messageId: "refused",
          data: {
            column: '"posts"."author_id"',
            type: "text",
            target: '"users"."id"',
            targetType: "uuid",
          },
          line: 6,
          column: 69,
          endLine: 6,
          endColumn: 79,
        },
      ],
    },
    {
      name: "a uuid that points to a serial",
      code: `${USERS}
export const posts = pgTable("posts", { author: uuid("author").references(() => users.number) });`,
      errors: [
        {
          messageId: "refused",
          data: {
            column: '"posts"."author"',
            type: "uuid",
            target: '"users"."number"',
            targetType: "serial",
          },
          line: 6,
          column: 64,
          endLine: 6,
          endColumn: 74,
        },
      ],
    },
    {
      name: "the table is in another file, and of another schema",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", { authorId: text("author_id").references(() => users.id) });`,
      filename: beside({
        ...DRIZZLE_1_0,
        "users.ts": `
import { pgSchema, uuid } from "drizzle-orm/pg-core";
export const users = pgSchema("auth").table("users", { id: uuid("id").primaryKey() });`,
      }),
      errors: [
        {
          messageId: "refused",
          data: {
            column: '"posts"."author_id"',
            type: "text",
            target: '"auth.users"."id"',
            targetType: "uuid",
          },
          line: 4,
          column: 69,
          endLine: 4,
          endColumn: 79,
        },
      ],
    },
    {
      name: "tables that point to each other",
      code: `
import { type AnyPgColumn, pgTable, text, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey(), post: uuid("post").references((): AnyPgColumn => posts.id) });
export const posts = pgTable("posts", { id: text("id").primaryKey(), author: uuid("author").references((): AnyPgColumn => users.id) });`,
      errors: [
        {
          messageId: "refused",
          data: {
            column: '"users"."post"',
            type: "uuid",
            target: '"posts"."id"',
            targetType: "text",
          },
          line: 3,
          column: 89,
          endLine: 3,
          endColumn: 99,
        },
      ],
    },
    {
      name: "an enum that points to a text",
      code: `${USERS}
import { pgEnum } from "drizzle-orm/pg-core";
const color = pgEnum("color", ["red"]);
export const posts = pgTable("posts", { color: color("color").references(() => users.name) });`,
      errors: [
        {
          messageId: "refused",
          data: {
            column: '"posts"."color"',
            type: "color",
            target: '"users"."name"',
            targetType: "text",
          },
          line: 8,
          column: 63,
          endLine: 8,
          endColumn: 73,
        },
      ],
    },
    {
      name: "a composite foreign key in the wrong order: each column that does not fit",
      code: `${USERS}
import { foreignKey } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid("id"), name: text("name") }, (t) => [
  foreignKey({ columns: [t.name, t.id], foreignColumns: [users.id, users.name] }),
]);`,
      errors: [
        {
          messageId: "refused",
          data: {
            column: '"posts"."name"',
            type: "text",
            target: '"users"."id"',
            targetType: "uuid",
          },
          line: 8,
          column: 3,
          endLine: 8,
          endColumn: 13,
        },
        {
          messageId: "refused",
          data: {
            column: '"posts"."id"',
            type: "uuid",
            target: '"users"."name"',
            targetType: "text",
          },
          line: 8,
          column: 3,
          endLine: 8,
          endColumn: 13,
        },
      ],
    },
    {
      name: "a shared column is told of where it is shared, once",
      code: `${USERS}
export const owned = { ownerId: text("owner_id").references(() => users.id) };
export const posts = pgTable("posts", { ...owned });
export const pages = pgTable("pages", { ...owned });`,
      errors: [
        {
          messageId: "refused",
          data: {
            column: '"owner_id"',
            type: "text",
            target: '"users"."id"',
            targetType: "uuid",
          },
          line: 6,
          column: 50,
          endLine: 6,
          endColumn: 60,
        },
      ],
    },
  ],
});

testRule("no-foreign-key-type-mismatch: a shared column of another file", rule, {
  valid: [
    {
      name: "is told of there",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { owned } from "./owned";
export const posts = pgTable("posts", { ...owned });`,
      filename: beside({
        "owned.ts": `${USERS}
export const owned = { ownerId: text("owner_id").references(() => users.id) };`,
      }),
    },
    {
      name: "in a function of another file that makes a shared column of this one",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { owned } from "./owned";
export const columns = { ownerId: owned("owner_id") };
export const posts = pgTable("posts", { ...columns });`,
      filename: beside({
        "owned.ts": `${USERS}
export const owned = (name: string) => text(name).references(() => users.id);`,
      }),
    },
  ],
  invalid: [],
});

testRule("no-foreign-key-type-mismatch: integers that are too small", rule, {
  valid: [
    {
      name: "a bigint that points to a bigserial",
      code: `${USERS}
import { bigint } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { author: bigint("author", { mode: "number" }).references(() => users.serialNumber) });`,
    },
    {
      name: "a bigint that points to a serial",
      code: `${USERS}
import { bigint } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { author: bigint("author", { mode: "number" }).references(() => users.number) });`,
    },
  ],
  invalid: [
    {
      name: "an integer that points to a bigserial",
      code: `${USERS}
export const posts = pgTable("posts", { author: integer("author").references(() => users.serialNumber) });`,
      errors: [
        {
          messageId: "narrower",
          data: {
            column: '"posts"."author"',
            type: "integer",
            target: '"users"."serial_number"',
            targetType: "bigserial",
            fitting: "bigint",
          },
          line: 6,
          column: 67,
          endLine: 6,
          endColumn: 77,
        },
      ],
    },
  ],
});

testRule("no-foreign-key-type-mismatch: other databases", rule, {
  valid: [
    {
      name: "MySQL: texts may differ in length",
      code: `
import { mysqlTable, char, varchar } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", { id: varchar("id", { length: 36 }).primaryKey() });
export const posts = mysqlTable("posts", { author: char("author", { length: 36 }).references(() => users.id) });`,
    },
    {
      name: "MySQL: a serial is a bigint without a sign",
      code: `
import { bigint, mysqlTable, serial } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", { id: serial("id").primaryKey() });
export const posts = mysqlTable("posts", { author: bigint("author", { mode: "number", unsigned: true }).references(() => users.id) });`,
    },
    {
      name: "SQLite compares by affinity",
      code: `
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", { id: integer("id").primaryKey() });
export const posts = sqliteTable("posts", { author: text("author").references(() => users.id) });`,
    },
  ],
  invalid: [
    {
      name: "MySQL: an int that points to a serial",
      code: `
import { int, mysqlTable, serial } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", { id: serial("id").primaryKey() });
export const posts = mysqlTable("posts", { author: int("author").references(() => users.id) });`,
      errors: [
        {
          messageId: "refused",
          data: {
            column: '"posts"."author"',
            type: "int",
            target: '"users"."id"',
            targetType: "serial",
          },
          line: 4,
          column: 66,
          endLine: 4,
          endColumn: 76,
        },
      ],
    },
    {
      name: "MySQL: a text that points to a number",
      code: `
import { int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", { id: int("id").primaryKey() });
export const posts = mysqlTable("posts", { author: varchar("author", { length: 36 }).references(() => users.id) });`,
      errors: [
        {
          messageId: "refused",
          data: {
            column: '"posts"."author"',
            type: "varchar(36)",
            target: '"users"."id"',
            targetType: "int",
          },
          line: 4,
          column: 86,
          endLine: 4,
          endColumn: 96,
        },
      ],
    },
  ],
});

testRule("no-foreign-key-type-mismatch: ignoreTables", rule, {
  valid: [
    {
      name: "a table that is listed",
      code: `${USERS}
export const posts = pgTable("posts", { authorId: text("author_id").references(() => users.id) });`,
      options: [{ ignoreTables: ["post*"] }],
    },
  ],
  invalid: [
    {
      name: "a table that is not",
      code: `${USERS}
export const posts = pgTable("posts", { authorId: text("author_id").references(() => users.id) });`,
      options: [{ ignoreTables: ["users"] }],
      errors: [
        {
          messageId: "refused",
          data: {
            column: '"posts"."author_id"',
            type: "text",
            target: '"users"."id"',
            targetType: "uuid",
          },
          line: 6,
          column: 69,
          endLine: 6,
          endColumn: 79,
        },
      ],
    },
  ],
});
