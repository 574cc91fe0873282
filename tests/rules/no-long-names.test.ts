import rule from "../../src/rules/no-long-names.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

const BYTES_63 = "a".repeat(63);
const BYTES_64 = "a".repeat(64);
const CHARACTERS_65 = "a".repeat(65);

/** A table whose foreign key gets a name of 65 bytes from drizzle-kit before 1.0. */
const LONG_DEFAULT = `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const parents = pgTable("organization_memberships", { id: uuid("id").primaryKey() });
export const children = pgTable("invitations", {
  parent: uuid("organization_member_id").references(() => parents.id),
});`;

testRule("no-long-names: PostgreSQL", rule, {
  valid: [
    {
      name: "63 bytes",
      code: `
import { check, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
export const users = pgTable("${BYTES_63}", { email: text("${BYTES_63}") }, (t) => [
  index("${BYTES_63}").on(t.email), unique("b${BYTES_63.slice(1)}").on(t.email), check("c${BYTES_63.slice(1)}", sql\`true\`),
]);`,
    },
    {
      name: "a long key of a column with a short name",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { ${BYTES_64}: text("email") });`,
    },
    {
      name: "a name that drizzle-kit makes, which does no harm in migrations",
      code: LONG_DEFAULT,
    },
    {
      name: "a name that drizzle-kit 1.0 makes, which it shortens",
      filename: beside(DRIZZLE_1_0),
      options: [{ defaults: true }],
      code: LONG_DEFAULT,
    },
    {
      name: "names that were not read",
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable(process.env.NAME + "${BYTES_64}", { email: text("email") }, (t) => [
  index(process.env.INDEX).on(t.email),
]);`,
    },
    {
      name: "a table that is left alone",
      options: [{ ignoreTables: ["users"] }],
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { email: text("email") }, (t) => [index("${BYTES_64}").on(t.email)]);`,
    },
    {
      name: "a table that has shipped, where those are left alone",
      filename: beside(migrationsOf0x({ users: ["email"] })),
      settings: { "drizzle-schema": { shipped: "ignore" } },
      code: `
import { index, pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { email: text("email") }, (t) => [index("${BYTES_64}").on(t.email)]);`,
    },
  ],
  invalid: [
    {
      name: "a table",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("${BYTES_64}", { email: text("email") });`,
      errors: [
        {
          messageId: "cut",
          data: { what: `table "${BYTES_64}"`, length: 64, limit: 63, kept: BYTES_63 },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 96,
        },
      ],
    },
    {
      name: "a column",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  email: text("${BYTES_64}"),
});`,
      errors: [
        {
          messageId: "cut",
          data: { what: `column "users"."${BYTES_64}"`, length: 64, limit: 63, kept: BYTES_63 },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
        },
      ],
    },
    {
      name: "a column that tables share, once",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const shared = {
  email: text("${BYTES_64}"),
};
export const users = pgTable("users", { ...shared });
export const guests = pgTable("guests", { ...shared });`,
      errors: [
        {
          messageId: "cut",
          data: { what: `shared column "${BYTES_64}"`, length: 64, limit: 63, kept: BYTES_63 },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
        },
      ],
    },
    {
      name: "bytes are counted, and no letter is cut in two",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("${"a".repeat(62)}é", { email: text("email") });`,
      errors: [
        {
          messageId: "cut",
          data: {
            what: `table "${"a".repeat(62)}é"`,
            length: 64,
            limit: 63,
            kept: "a".repeat(62),
          },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 95,
        },
      ],
    },
    {
      name: "an index, a unique constraint, a primary key, a foreign key and a check",
      code: `
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
export const users = pgTable("users", { email: text("email"), name: text("name") }, (t) => [
  index("${BYTES_64}").on(t.email),
  unique("b${BYTES_63}").on(t.email),
  primaryKey({ name: "c${BYTES_63}", columns: [t.email, t.name] }),
  foreignKey({ name: "d${BYTES_63}", columns: [t.email], foreignColumns: [t.name] }),
  check("e${BYTES_63}", sql\`true\`),
]);`,
      errors: [
        {
          messageId: "cut",
          data: { what: `index "${BYTES_64}" of "users"`, length: 64, limit: 63, kept: BYTES_63 },
          line: 5,
          column: 77,
          endLine: 5,
          endColumn: 79,
        },
        {
          messageId: "cut",
          data: {
            what: `unique constraint "b${BYTES_63}" of "users"`,
            length: 64,
            limit: 63,
            kept: `b${BYTES_63.slice(1)}`,
          },
          line: 6,
          column: 78,
          endLine: 6,
          endColumn: 80,
        },
        {
          messageId: "cut",
          data: {
            what: `primary key "c${BYTES_63}" of "users"`,
            length: 64,
            limit: 63,
            kept: `c${BYTES_63.slice(1)}`,
          },
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 13,
        },
        {
          messageId: "cut",
          data: {
            what: `foreign key "d${BYTES_63}" of "users"`,
            length: 64,
            limit: 63,
            kept: `d${BYTES_63.slice(1)}`,
          },
          line: 8,
          column: 3,
          endLine: 8,
          endColumn: 13,
        },
        {
          messageId: "cut",
          data: {
            what: `check "e${BYTES_63}" of "users"`,
            length: 64,
            limit: 63,
            kept: `e${BYTES_63.slice(1)}`,
          },
          line: 9,
          column: 3,
          endLine: 9,
          endColumn: 8,
        },
      ],
    },
    {
      name: "a name that drizzle-kit makes, where those are asked for",
      options: [{ defaults: true }],
      code: LONG_DEFAULT,
      errors: [
        {
          messageId: "cut",
          data: {
            what: 'foreign key "invitations_organization_member_id_organization_memberships_id_fk" of "invitations"',
            length: 65,
            limit: 63,
            kept: "invitations_organization_member_id_organization_memberships_id_",
          },
          line: 5,
          column: 42,
          endLine: 5,
          endColumn: 52,
        },
      ],
    },
  ],
});

testRule("no-long-names: other databases", rule, {
  valid: [
    {
      name: "64 characters in MySQL, however many bytes",
      code: `
import { mysqlTable, text } from "drizzle-orm/mysql-core";
export const users = mysqlTable("${"é".repeat(64)}", { email: text("email") });`,
    },
    {
      name: "SQLite has no limit",
      code: `
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("${"a".repeat(200)}", { email: text("email") });`,
    },
  ],
  invalid: [
    {
      name: "65 characters in MySQL",
      code: `
import { mysqlTable, text } from "drizzle-orm/mysql-core";
export const users = mysqlTable("${CHARACTERS_65}", { email: text("email") });`,
      errors: [
        {
          messageId: "refused",
          data: { what: `table "${CHARACTERS_65}"`, length: 65, limit: 64, database: "MySQL" },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 100,
        },
      ],
    },
    {
      name: "a name that drizzle-kit makes, which MySQL refuses as well",
      code: `
import { int, mysqlTable } from "drizzle-orm/mysql-core";
export const parents = mysqlTable("organization_memberships", { id: int("id").primaryKey() });
export const children = mysqlTable("invitations", {
  parent: int("organization_member_id").references(() => parents.id),
});`,
      errors: [
        {
          messageId: "refused",
          data: {
            what: 'foreign key "invitations_organization_member_id_organization_memberships_id_fk" of "invitations"',
            length: 65,
            limit: 64,
            database: "MySQL",
          },
          line: 5,
          column: 41,
          endLine: 5,
          endColumn: 51,
        },
      ],
    },
  ],
});
