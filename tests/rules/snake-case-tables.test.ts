import rule from "../../src/rules/snake-case-tables.ts";
import { beside, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

/** A project whose migrations hold a table of tags, and nothing else. */
const UNSHIPPED = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts", out: "./drizzle" };`,
  "db/schema.ts": "",
  ...migrationsOf0x({ tags: ["name"] }),
};

const QUOTED = "so SQL must quote it";
const UNKNOWN = "whether it has shipped is not known: no migration snapshot was found";

testRule("snake-case-tables: names", rule, {
  valid: [
    {
      name: "snake_case under a camelCase constant",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const userRoles = pgTable("user_roles", { firstName: text("firstName") });`,
    },
    {
      name: "a name that was not read",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable(process.env.NAME, { name: text("name") });`,
    },
    {
      name: "a view",
      code: `
import { pgView, text } from "drizzle-orm/pg-core";
export const emails = pgView("allEmails", { name: text("name") }).existing();`,
    },
    {
      name: "a name under a creator whose prefix is snake_case",
      code: `
import { pgTableCreator, text } from "drizzle-orm/pg-core";
const table = pgTableCreator((name) => \`app_\${name}\`);
export const users = table("users", { name: text("name") });`,
    },
    {
      name: "a table that another file declares",
      filename: beside({
        "users.ts": `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("appUsers", { id: uuid("id").primaryKey() });`,
      }),
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", { userId: uuid("user_id").references(() => users.id) });`,
    },
    {
      name: "a table that is left alone",
      options: [{ ignoreTables: ["__drizzle*"] }],
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const migrations = pgTable("__drizzle_migrations", { hash: text("hash") });`,
    },
  ],
  invalid: [
    {
      name: "camelCase",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const roles = pgTable("userRoles", { name: text("name") });`,
      errors: [
        {
          messageId: "table",
          data: { table: "userRoles", why: QUOTED, proposal: '"user_roles"' },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "renameShipped",
              data: { proposal: "user_roles", state: UNKNOWN },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const roles = pgTable("user_roles", { name: text("name") });`,
            },
          ],
        },
      ],
    },
    {
      name: "PascalCase in another schema",
      code: `
import { pgSchema, text } from 'drizzle-orm/pg-core';
export const users = pgSchema('auth').table('User', { name: text('name') });`,
      errors: [
        {
          messageId: "table",
          data: { table: "auth.User", why: QUOTED, proposal: '"user"' },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 51,
          suggestions: [
            {
              messageId: "renameShipped",
              data: { proposal: "user", state: UNKNOWN },
              output: `
import { pgSchema, text } from 'drizzle-orm/pg-core';
export const users = pgSchema('auth').table('user', { name: text('name') });`,
            },
          ],
        },
      ],
    },
    {
      name: "an underscore in front",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("_users", { name: text("name") });`,
      errors: [
        {
          messageId: "table",
          data: { table: "_users", why: "as PostgreSQL's convention asks", proposal: '"users"' },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 38,
          suggestions: [
            {
              messageId: "renameShipped",
              data: { proposal: "users", state: UNKNOWN },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { name: text("name") });`,
            },
          ],
        },
      ],
    },
    {
      name: "a name of which no snake_case name can be made",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const factors = pgTable("2fa", { name: text("name") });`,
      errors: [
        {
          messageId: "table",
          data: { table: "2fa", why: QUOTED, proposal: "in lower case with underscores" },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "MySQL, where nothing has to be quoted",
      code: `
import { mysqlTable, text } from "drizzle-orm/mysql-core";
export const roles = mysqlTable("userRoles", { name: text("name") });`,
      errors: [
        {
          messageId: "table",
          data: { table: "userRoles", why: "as the contract asks", proposal: '"user_roles"' },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 44,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: "user_roles",
                state: "whether it has shipped is not known: no drizzle.config for mysql was found",
              },
              output: `
import { mysqlTable, text } from "drizzle-orm/mysql-core";
export const roles = mysqlTable("user_roles", { name: text("name") });`,
            },
          ],
        },
      ],
    },
    {
      name: "a name that is a constant is not edited",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
const NAME = "userRoles";
export const roles = pgTable(NAME, { name: text("name") });`,
      errors: [
        {
          messageId: "table",
          data: { table: "userRoles", why: QUOTED, proposal: '"user_roles"' },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 34,
        },
      ],
    },
  ],
});

testRule("snake-case-tables: creators", rule, {
  valid: [],
  invalid: [
    {
      name: "the written name is edited where the creator makes the proposed one of it",
      code: `
import { pgTableCreator, text } from "drizzle-orm/pg-core";
const table = pgTableCreator((name) => \`app_\${name}\`);
export const roles = table("userRoles", { name: text("name") });`,
      errors: [
        {
          messageId: "table",
          data: { table: "app_userRoles", why: QUOTED, proposal: '"app_user_roles"' },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 39,
          suggestions: [
            {
              messageId: "renameShipped",
              data: { proposal: "app_user_roles", state: UNKNOWN },
              output: `
import { pgTableCreator, text } from "drizzle-orm/pg-core";
const table = pgTableCreator((name) => \`app_\${name}\`);
export const roles = table("user_roles", { name: text("name") });`,
            },
          ],
        },
      ],
    },
    {
      name: "a prefix that is not snake_case is the creator's fault",
      code: `
import { pgTableCreator, text } from "drizzle-orm/pg-core";
const table = pgTableCreator((name) => \`my-app_\${name}\`);
export const roles = table("roles", { name: text("name") });`,
      errors: [
        {
          messageId: "created",
          data: { table: "my-app_roles", why: QUOTED, base: "roles", proposal: '"my_app_roles"' },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 35,
        },
      ],
    },
    {
      name: "nothing is edited where prefix and name are at fault",
      code: `
import { pgTableCreator, text } from "drizzle-orm/pg-core";
const table = pgTableCreator((name) => \`my-app_\${name}\`);
export const roles = table("userRoles", { name: text("name") });`,
      errors: [
        {
          messageId: "table",
          data: { table: "my-app_userRoles", why: QUOTED, proposal: '"my_app_user_roles"' },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 39,
        },
      ],
    },
  ],
});

testRule("snake-case-tables: when its edit is a fix", rule, {
  valid: [
    {
      name: "a table that has shipped, where those are left alone",
      filename: beside(
        { ...UNSHIPPED, ...migrationsOf0x({ userRoles: ["name"] }) },
        "db/schema.ts",
      ),
      settings: { "drizzle-schema": { shipped: "ignore" } },
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const roles = pgTable("userRoles", { name: text("name") });`,
    },
  ],
  invalid: [
    {
      name: "no migration has the table",
      filename: beside(UNSHIPPED, "db/schema.ts"),
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const roles = pgTable("userRoles", { name: text("name") });`,
      output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const roles = pgTable("user_roles", { name: text("name") });`,
      errors: [
        {
          messageId: "table",
          data: { table: "userRoles", why: QUOTED, proposal: '"user_roles"' },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
    {
      name: "the table has shipped: a suggestion",
      filename: beside(
        { ...UNSHIPPED, ...migrationsOf0x({ userRoles: ["name"] }) },
        "db/schema.ts",
      ),
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const roles = pgTable("userRoles", { name: text("name") });`,
      errors: [
        {
          messageId: "table",
          data: { table: "userRoles", why: QUOTED, proposal: '"user_roles"' },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "renameShipped",
              data: { proposal: "user_roles", state: "it has shipped" },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const roles = pgTable("user_roles", { name: text("name") });`,
            },
          ],
        },
      ],
    },
    {
      name: "another schema file declares the table as well, and would be left behind: a suggestion",
      filename: beside(
        {
          ...UNSHIPPED,
          "db/other.ts": `
import { pgTable, text } from "drizzle-orm/pg-core";
export const roles = pgTable("userRoles", { name: text("name") });`,
        },
        "db/schema.ts",
      ),
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const roles = pgTable("userRoles", { name: text("name") });`,
      errors: [
        {
          messageId: "table",
          data: { table: "userRoles", why: QUOTED, proposal: '"user_roles"' },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 41,
          suggestions: [
            {
              messageId: "renameUnshipped",
              data: { proposal: "user_roles" },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const roles = pgTable("user_roles", { name: text("name") });`,
            },
          ],
        },
      ],
    },
    {
      name: "SQL in the file speaks of the table: a suggestion",
      filename: beside(UNSHIPPED, "db/schema.ts"),
      code: `
import { sql } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
export const roles = pgTable("userRoles", { name: text("name") });
export const all = sql\`select * from "userRoles"\`;`,
      errors: [
        {
          messageId: "table",
          data: { table: "userRoles", why: QUOTED, proposal: '"user_roles"' },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 41,
          suggestions: [
            {
              messageId: "renameInSql",
              data: { proposal: "user_roles" },
              output: `
import { sql } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
export const roles = pgTable("user_roles", { name: text("name") });
export const all = sql\`select * from "userRoles"\`;`,
            },
          ],
        },
      ],
    },
    {
      name: "a longer name in SQL is another one",
      filename: beside(UNSHIPPED, "db/schema.ts"),
      code: `
import { sql } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
export const roles = pgTable("userRoles", { name: text("name") });
export const all = sql\`select * from "userRolesView"\`;`,
      output: `
import { sql } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
export const roles = pgTable("user_roles", { name: text("name") });
export const all = sql\`select * from "userRolesView"\`;`,
      errors: [
        {
          messageId: "table",
          data: { table: "userRoles", why: QUOTED, proposal: '"user_roles"' },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 41,
        },
      ],
    },
    {
      name: "another table has the name already: nothing is edited",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const old = pgTable("user_roles", { name: text("name") });
export const roles = pgTable("userRoles", { name: text("name") });`,
      errors: [
        {
          messageId: "table",
          data: { table: "userRoles", why: QUOTED, proposal: '"user_roles"' },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 41,
        },
      ],
    },
    {
      name: "two names that become one: neither is edited",
      filename: beside(UNSHIPPED, "db/schema.ts"),
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const some = pgTable("userRoles", { name: text("name") });
export const others = pgTable("UserRoles", { name: text("name") });`,
      errors: [
        {
          messageId: "table",
          data: { table: "userRoles", why: QUOTED, proposal: '"user_roles"' },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 40,
        },
        {
          messageId: "table",
          data: { table: "UserRoles", why: QUOTED, proposal: '"user_roles"' },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 42,
        },
      ],
    },
    {
      name: "a table of another schema has the name: no matter",
      filename: beside(UNSHIPPED, "db/schema.ts"),
      code: `
import { pgSchema, pgTable, text } from "drizzle-orm/pg-core";
export const old = pgSchema("auth").table("user_roles", { name: text("name") });
export const roles = pgTable("userRoles", { name: text("name") });`,
      output: `
import { pgSchema, pgTable, text } from "drizzle-orm/pg-core";
export const old = pgSchema("auth").table("user_roles", { name: text("name") });
export const roles = pgTable("user_roles", { name: text("name") });`,
      errors: [
        {
          messageId: "table",
          data: { table: "userRoles", why: QUOTED, proposal: '"user_roles"' },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 41,
        },
      ],
    },
  ],
});
