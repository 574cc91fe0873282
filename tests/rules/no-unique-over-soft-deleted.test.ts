import rule from "../../src/rules/no-unique-over-soft-deleted.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";

/** A schema of users whose rows are marked as deleted. */
function users(columns: string, extras = "", imports = "pgTable, text, timestamp, uuid"): string {
  return `
import { ${imports} } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  id: uuid("id").primaryKey().defaultRandom(),
  deletedAt: timestamp("deleted_at"),
  ${columns}
}${extras});`;
}

const REFERENCED = `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  email: text("email").unique(),
  name: text("name").unique(),
  deletedAt: timestamp("deleted_at"),
});
export const mails = pgTable("mails", { to: text("to").references(() => users.email) });`;

const IMPORTS = "integer, pgTable, text, timestamp, unique, uniqueIndex, uuid";
const IS_NULL = `import { isNull } from "drizzle-orm";`;

function data(columns: string) {
  return { table: "users", columns, key: "deletedAt", name: "deleted_at" };
}

function leaveOut(output: string) {
  return [{ messageId: "leaveOut" as const, data: {}, output }];
}

testRule("no-unique-over-soft-deleted: what is unique", rule, {
  valid: [
    { name: "nothing", code: users(`email: text("email"),`) },
    {
      name: "a table that nobody marks rows of",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { email: text("email").unique() });`,
    },
    {
      name: "the rows that are not deleted",
      code:
        IS_NULL +
        users(
          `email: text("email"),`,
          `, (t) => [uniqueIndex("u").on(t.email).where(isNull(t.deletedAt))]`,
          IMPORTS,
        ),
    },
    {
      name: "rows that some other condition chooses",
      code:
        `import { sql } from "drizzle-orm";` +
        users(
          `email: text("email"),`,
          `, (t) => [uniqueIndex("u").on(t.email).where(sql\`\${t.email} <> ''\`)]`,
          IMPORTS,
        ),
    },
    {
      name: "deleted rows by what takes the place of the time",
      code:
        `import { sql } from "drizzle-orm";` +
        users(
          `email: text("email"),`,
          `, (t) => [uniqueIndex("u").on(t.email, sql\`coalesce(\${t.deletedAt}, 'infinity')\`)]`,
          IMPORTS,
        ),
    },
    {
      name: "with the time of deletion, where no null differs from another",
      code: users(
        `email: text("email"),`,
        `, (t) => [unique().on(t.email, t.deletedAt).nullsNotDistinct()]`,
        IMPORTS,
      ),
    },
    {
      name: "an index that is not unique, a primary key",
      code: users(
        `email: text("email"),`,
        `, (t) => [index("i").on(t.email)]`,
        "index, pgTable, text, timestamp, uuid",
      ),
    },
    {
      name: "what the database makes anew for each row",
      code:
        `import { sql } from "drizzle-orm";` +
        users(
          `publicId: uuid("public_id").defaultRandom().unique(),
  slug: text("slug").$defaultFn(() => crypto.randomUUID()).unique(),
  short: text("short").default(sql\`nanoid()\`).unique(),
  place: integer("place").generatedAlwaysAsIdentity().unique(),`,
          "",
          IMPORTS,
        ),
    },
    {
      name: "a primary key and more, for a composite foreign key",
      code: users(`email: text("email"),`, `, (t) => [unique().on(t.id, t.email)]`, IMPORTS),
    },
    {
      name: "what is made at random by its name",
      code: users(
        `apiToken: text("api_token").unique(), storageKey: text("storage_key").unique(),`,
      ),
    },
    {
      name: "numbers, which are given out in order",
      code: users(
        `number: integer("number"), project: text("project"),`,
        `, (t) => [unique().on(t.project, t.number)]`,
        IMPORTS,
      ),
    },
    {
      name: "the id of something that has one row in its life",
      code: `
import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const profiles = pgTable("profiles", {
  userId: uuid("user_id").unique().references(() => users.id),
  stripeCustomerId: text("stripe_customer_id").unique(),
  deletedAt: timestamp("deleted_at"),
});`,
    },
    {
      name: "what a foreign key of this file or of another points to",
      code: REFERENCED,
      filename: beside({
        "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./*.ts" };`,
        "schema.ts": REFERENCED,
        "posts.ts": `
import { pgTable, text } from "drizzle-orm/pg-core";
import { users } from "./schema";
export const posts = pgTable("posts", { author: text("author").references(() => users.name) });`,
      }),
    },
    {
      name: "a database that has no partial indexes",
      code: `
import { mysqlTable, timestamp, varchar } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", {
  email: varchar("email", { length: 255 }).unique(),
  deletedAt: timestamp("deleted_at"),
});`,
    },
    {
      name: "a time of deletion that is never null",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  email: text("email").unique(),
  deletedAt: timestamp("deleted_at").notNull(),
});`,
    },
    {
      name: "an expression that was not read",
      code:
        `import { sql } from "drizzle-orm"; import { normal } from "./missing";` +
        users(
          `email: text("email"),`,
          `, (t) => [uniqueIndex("u").on(sql\`\${normal(t.email)}\`)]`,
          IMPORTS,
        ),
    },
  ],
  invalid: [
    {
      name: "a column's own unique",
      code: users(`email: text("email").notNull().unique(),`),
      errors: [
        {
          messageId: "keepsValues",
          data: data("email"),
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 8,
          suggestions: leaveOut(`
import { pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { isNull } from "drizzle-orm";
export const users = pgTable("users", {
  id: uuid("id").primaryKey().defaultRandom(),
  deletedAt: timestamp("deleted_at"),
  email: text("email").notNull(),
}, (table) => [uniqueIndex("idx_users_email").on(table.email).where(isNull(table.deletedAt))]);`),
        },
      ],
    },
    {
      name: "a column's own unique beside other extras, in 1.0",
      code:
        IS_NULL +
        users(
          `email: text("email").unique("users_email"),`,
          `, ({ id }) => [index("idx_users_email").on(id)]`,
          "index, pgTable, text, timestamp, uuid",
        ),
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "keepsValues",
          data: data("email"),
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 8,
          suggestions: leaveOut(
            IS_NULL +
              users(
                `email: text("email"),`,
                `, ({ id, email, deletedAt }) => [
  index("idx_users_email").on(id),
  uniqueIndex("idx_users_email_live").on(email).where(isNull(deletedAt)),
]`,
                "index, pgTable, text, timestamp, uniqueIndex, uuid",
              ),
          ),
        },
      ],
    },
    {
      name: "a unique constraint",
      code: users(
        `org: uuid("org"), email: text("email"),`,
        `, (t) => [unique("users_email").on(t.org, t.email)]`,
        "pgTable, text, timestamp, unique, uuid",
      ),
      errors: [
        {
          messageId: "keepsValues",
          data: data("org, email"),
          line: 7,
          column: 34,
          endLine: 7,
          endColumn: 36,
          suggestions: leaveOut(`
import { pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { isNull } from "drizzle-orm";
export const users = pgTable("users", {
  id: uuid("id").primaryKey().defaultRandom(),
  deletedAt: timestamp("deleted_at"),
  org: uuid("org"), email: text("email"),
}, (t) => [uniqueIndex("idx_users_org_email").on(t.org, t.email).where(isNull(t.deletedAt))]);`),
        },
      ],
    },
    {
      name: "a unique index",
      code: users(
        `email: text("email"),`,
        `, (t) => ({ byEmail: uniqueIndex("by_email").on(t.email) })`,
        "pgTable, text, timestamp, uniqueIndex, uuid",
      ),
      errors: [
        {
          messageId: "keepsValues",
          data: data("email"),
          line: 7,
          column: 47,
          endLine: 7,
          endColumn: 49,
          suggestions: leaveOut(`
import { pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { isNull } from "drizzle-orm";
export const users = pgTable("users", {
  id: uuid("id").primaryKey().defaultRandom(),
  deletedAt: timestamp("deleted_at"),
  email: text("email"),
}, (t) => ({ byEmail: uniqueIndex("by_email").on(t.email).where(isNull(t.deletedAt)) }));`),
        },
      ],
    },
    {
      name: "a unique index on an expression, in SQLite",
      code: `
import { isNotNull, isNull, sql } from "drizzle-orm";
import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", {
  email: text("email"),
  deletedAt: integer("deleted_at", { mode: "timestamp" }),
}, (t) => [uniqueIndex("u").on(sql\`lower(\${t.email})\`)]);`,
      errors: [
        {
          messageId: "keepsValues",
          data: data('lower("email")'),
          line: 7,
          column: 29,
          endLine: 7,
          endColumn: 31,
          suggestions: leaveOut(`
import { isNotNull, isNull, sql } from "drizzle-orm";
import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", {
  email: text("email"),
  deletedAt: integer("deleted_at", { mode: "timestamp" }),
}, (t) => [uniqueIndex("u").on(sql\`lower(\${t.email})\`).where(isNull(t.deletedAt))]);`),
        },
      ],
    },
    {
      name: "a composite with a foreign key, as of members that come back",
      code: `
import { isNull } from "drizzle-orm";
import { pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
export const teams = pgTable("teams", { id: uuid("id").primaryKey() });
export const members = pgTable("members", {
  teamId: uuid("team_id").references(() => teams.id),
  email: text("email"),
  deletedAt: timestamp("deleted_at"),
}, (t) => [uniqueIndex("u").on(t.teamId, t.email)]);`,
      errors: [
        {
          messageId: "keepsValues",
          data: { ...data("team_id, email"), table: "members" },
          line: 9,
          column: 29,
          endLine: 9,
          endColumn: 31,
          suggestions: leaveOut(`
import { isNull } from "drizzle-orm";
import { pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
export const teams = pgTable("teams", { id: uuid("id").primaryKey() });
export const members = pgTable("members", {
  teamId: uuid("team_id").references(() => teams.id),
  email: text("email"),
  deletedAt: timestamp("deleted_at"),
}, (t) => [uniqueIndex("u").on(t.teamId, t.email).where(isNull(t.deletedAt))]);`),
        },
      ],
    },
    {
      name: "nulls that are not distinct are more than an index can say",
      code: users(
        `email: text("email"),`,
        `, (t) => [unique().on(t.email).nullsNotDistinct()]`,
        IMPORTS,
      ),
      errors: [
        {
          messageId: "keepsValues",
          data: data("email"),
          line: 7,
          column: 21,
          endLine: 7,
          endColumn: 23,
        },
      ],
    },
    {
      name: "a unique that tables share, at each of them and without a suggestion",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
const base = { slug: text("slug").unique(), deletedAt: timestamp("deleted_at") };
export const users = pgTable("users", { ...base });`,
      errors: [
        {
          messageId: "keepsValues",
          data: data("slug"),
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "the time of deletion in it, so that rows which have none differ",
      code: users(
        `email: text("email"),`,
        `, (t) => [uniqueIndex("u").on(t.email, t.deletedAt)]`,
        IMPORTS,
      ),
      errors: [
        {
          messageId: "admitsTwins",
          data: data("email, deleted_at"),
          line: 7,
          column: 29,
          endLine: 7,
          endColumn: 31,
        },
      ],
    },
  ],
});

testRule("no-unique-over-soft-deleted: options", rule, {
  valid: [
    {
      name: "a table that is ignored",
      code: users(`email: text("email").unique(),`),
      options: [{ ignoreTables: ["users"] }],
    },
    {
      name: "a table that Supabase makes",
      code: `
import { pgSchema, text, timestamp } from "drizzle-orm/pg-core";
export const users = pgSchema("auth").table("users", {
  phone: text("phone").unique(),
  deletedAt: timestamp("deleted_at"),
});`,
    },
  ],
  invalid: [
    {
      name: "another column that marks rows",
      code: `
import { isNull } from "drizzle-orm";
import { pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  archivedAt: timestamp("archived_at"),
  email: text("email"),
}, (t) => [uniqueIndex("u").on(t.email)]);`,
      options: [{ softDeleteColumns: ["archivedAt"] }],
      errors: [
        {
          messageId: "keepsValues",
          data: { table: "users", columns: "email", key: "archivedAt", name: "archived_at" },
          line: 7,
          column: 29,
          endLine: 7,
          endColumn: 31,
          suggestions: leaveOut(`
import { isNull } from "drizzle-orm";
import { pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  archivedAt: timestamp("archived_at"),
  email: text("email"),
}, (t) => [uniqueIndex("u").on(t.email).where(isNull(t.archivedAt))]);`),
        },
      ],
    },
  ],
});
