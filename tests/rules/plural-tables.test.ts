import { expect, it } from "vitest";
import rule from "../../src/rules/plural-tables.ts";
import { pluralProposal } from "../../src/schema/plurals.ts";
import { beside, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

const UNKNOWN = "whether it has shipped is not known: no migration snapshot was found";

it.each([
  ["post", "posts"],
  ["category", "categories"],
  ["address", "addresses"],
  ["order_status", "order_statuses"],
  ["person", "people"],
  ["audit_log", "audit_logs"],
  ["user_role", "user_roles"],
  ["users_role", "users_roles"],
  ["users_to_group", "users_to_groups"],
  ["oauth2_grant", "oauth2_grants"],
])("%s is proposed as %s", (name, proposal) => {
  expect(pluralProposal(name)).toBe(proposal);
});

it.each([
  "posts",
  "users_roles",
  "people",
  "criteria",
  "indexes",
  "indices",
  "series",
  "news",
  "media",
  "metadata",
  "user_settings",
])("%s is plural, or its own plural", (name) => {
  expect(pluralProposal(name)).toBeUndefined();
});

it.each(["feedback", "order_history", "file_storage", "staff", "job_queue", "user_access"])(
  "%s is not counted",
  (name) => {
    expect(pluralProposal(name)).toBeUndefined();
  },
);

it.each(["kv", "jwt", "sha256", "posts_v2", "todos_completed", "sales_by_year", "pk"])(
  "%s is not judged",
  (name) => {
    expect(pluralProposal(name)).toBeUndefined();
  },
);

it.each(["Post", "userRole", "_post"])("%s is not snake_case, which is another matter", (name) => {
  expect(pluralProposal(name)).toBeUndefined();
});

testRule("plural-tables", rule, {
  valid: [
    {
      name: "a plural name under a singular constant",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const post = pgTable("posts", { title: text("title") });`,
    },
    {
      name: "a name that was not read",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const post = pgTable(process.env.NAME, { title: text("title") });`,
    },
    {
      name: "the tables of better-auth and Auth.js",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const user = pgTable("user", { name: text("name") });
export const token = pgTable("verification_token", { token: text("token") });`,
    },
    {
      name: "the tables of better-auth under a creator's prefix",
      code: `
import { pgTableCreator, text } from "drizzle-orm/pg-core";
const table = pgTableCreator((name) => \`app_\${name}\`);
export const user = table("user", { name: text("name") });`,
    },
    {
      name: "a table that is left alone",
      options: [{ ignoreTables: ["legacy_*"] }],
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const post = pgTable("legacy_post", { title: text("title") });`,
    },
    {
      name: "a word of the project that has no plural",
      options: [{ uncountable: ["kategorien"] }],
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const some = pgTable("produkt_kategorien", { title: text("title") });`,
    },
    {
      name: "a table that has shipped, where those are left alone",
      filename: beside(migrationsOf0x({ post: ["title"] })),
      settings: { "drizzle-schema": { shipped: "ignore" } },
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const post = pgTable("post", { title: text("title") });`,
    },
  ],
  invalid: [
    {
      name: "a singular name",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("post", { title: text("title") });`,
      errors: [
        {
          messageId: "singular",
          data: { table: "post", proposal: "posts" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 36,
          suggestions: [
            {
              messageId: "renameShipped",
              data: { proposal: "posts", state: UNKNOWN },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { title: text("title") });`,
            },
          ],
        },
      ],
    },
    {
      name: "a junction table",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const userRoles = pgTable("user_role", {
  userId: uuid("user_id"),
  roleId: uuid("role_id"),
});`,
      errors: [
        {
          messageId: "singular",
          data: { table: "user_role", proposal: "user_roles" },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 45,
          suggestions: [
            {
              messageId: "renameShipped",
              data: { proposal: "user_roles", state: UNKNOWN },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const userRoles = pgTable("user_roles", {
  userId: uuid("user_id"),
  roleId: uuid("role_id"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a name under a creator's prefix",
      code: `
import { pgTableCreator, text } from "drizzle-orm/pg-core";
const table = pgTableCreator((name) => \`app_\${name}\`);
export const posts = table("post", { title: text("title") });`,
      errors: [
        {
          messageId: "singular",
          data: { table: "app_post", proposal: "app_posts" },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 34,
          suggestions: [
            {
              messageId: "renameShipped",
              data: { proposal: "app_posts", state: UNKNOWN },
              output: `
import { pgTableCreator, text } from "drizzle-orm/pg-core";
const table = pgTableCreator((name) => \`app_\${name}\`);
export const posts = table("posts", { title: text("title") });`,
            },
          ],
        },
      ],
    },
    {
      name: "a suffix that a creator adds is not for the written name to mend",
      code: `
import { pgTableCreator, text } from "drizzle-orm/pg-core";
const table = pgTableCreator((name) => \`\${name}_item\`);
export const posts = table("post", { title: text("title") });`,
      errors: [
        {
          messageId: "singular",
          data: { table: "post_item", proposal: "post_items" },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 34,
        },
      ],
    },
    {
      name: "the names of authentication libraries, where the project wants them plural",
      options: [{ allowAuthTables: false }],
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("user", { name: text("name") });`,
      errors: [
        {
          messageId: "singular",
          data: { table: "user", proposal: "users" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 36,
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
      name: "a fix where no migration has the table",
      filename: beside(
        {
          "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts", out: "./drizzle" };`,
          "db/schema.ts": "",
          ...migrationsOf0x({ tags: ["name"] }),
        },
        "db/schema.ts",
      ),
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("post", { title: text("title") });`,
      output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { title: text("title") });`,
      errors: [
        {
          messageId: "singular",
          data: { table: "post", proposal: "posts" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 36,
        },
      ],
    },
    {
      name: "the plural is the name of another table",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const post = pgTable("post", { title: text("title") });
export const posts = pgTable("posts", { title: text("title") });`,
      errors: [
        {
          messageId: "singular",
          data: { table: "post", proposal: "posts" },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 35,
        },
      ],
    },
  ],
});
