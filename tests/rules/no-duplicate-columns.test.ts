import rule from "../../src/rules/no-duplicate-columns.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

/** A project whose migrations hold a table of tags, and nothing else. */
const UNSHIPPED = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts", out: "./drizzle" };`,
  "db/schema.ts": "",
  ...migrationsOf0x({ tags: ["name"] }),
};

testRule("no-duplicate-columns", rule, {
  valid: [
    {
      name: "a name for each key",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  createdAt: timestamp("created_at"),
  updatedAt: timestamp("updated_at"),
});`,
    },
    {
      name: "names that differ in letter case alone",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  a: text("title"),
  b: text("Title"),
});`,
    },
    {
      name: "no names",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  createdAt: timestamp(),
  updatedAt: timestamp(),
});`,
    },
    {
      name: "the same name in two tables",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { a: text("a") });
export const pages = pgTable("pages", { b: text("a") });`,
    },
    {
      name: "a column that a later one of the same key replaces",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
const base = { a: text("a") };
export const posts = pgTable("posts", { ...base, a: text("a") });`,
    },
    {
      name: "a name that was not read",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  a: text(process.env.NAME),
  b: text(process.env.NAME),
});`,
    },
    {
      name: "a column that a spread may have replaced",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
import { more } from "./missing";
export const posts = pgTable("posts", { a: text("title"), ...more, b: text("title") });`,
    },
    {
      name: "one builder under two keys: that is no-reused-builders",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const at = timestamp();
export const posts = pgTable("posts", { createdAt: at, updatedAt: at });`,
    },
    {
      name: "a table that is ignored",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  a: text("title"),
  b: text("title"),
});`,
      options: [{ ignoreTables: ["posts"] }],
    },
    {
      name: "keys that a configuration nobody found may case alike",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { userId: text(), user_id: text() });`,
      filename: beside({
        "drizzle.config.ts":
          "export default { dialect: 'postgresql', casing: process.env.CASING };",
      }),
    },
  ],
  invalid: [
    {
      name: "the later key is at fault",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  createdAt: timestamp("created_at"),
  updatedAt: timestamp("created_at"),
});`,
      errors: [
        {
          messageId: "duplicate",
          data: { table: "posts", column: "created_at", key: "updatedAt", other: "createdAt" },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 12,
          suggestions: [
            {
              messageId: "rename",
              data: {
                column: "created_at",
                proposal: "updated_at",
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  createdAt: timestamp("created_at"),
  updatedAt: timestamp("updated_at"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "the earlier key is at fault where the later one is called like the column",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  twitter: text("facebook"),
  facebook: text("facebook"),
});`,
      errors: [
        {
          messageId: "duplicate",
          data: { table: "posts", column: "facebook", key: "twitter", other: "facebook" },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "rename",
              data: {
                column: "facebook",
                proposal: "twitter",
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  twitter: text("twitter"),
  facebook: text("facebook"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "of three keys, two are at fault",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  a: text("a"),
  b: text("a"),
  c: text("a").notNull(),
});`,
      errors: [
        {
          messageId: "duplicate",
          data: { table: "posts", column: "a", key: "b", other: "a" },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 4,
          suggestions: [
            {
              messageId: "rename",
              data: {
                column: "a",
                proposal: "b",
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  a: text("a"),
  b: text("b"),
  c: text("a").notNull(),
});`,
            },
          ],
        },
        {
          messageId: "duplicate",
          data: { table: "posts", column: "a", key: "c", other: "a" },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 4,
          suggestions: [
            {
              messageId: "rename",
              data: {
                column: "a",
                proposal: "c",
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  a: text("a"),
  b: text("a"),
  c: text("c").notNull(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a name that is written, and a key",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  created: timestamp("createdAt"),
  createdAt: timestamp(),
});`,
      errors: [
        {
          messageId: "duplicate",
          data: { table: "posts", column: "createdAt", key: "created", other: "createdAt" },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: "rename",
              data: {
                column: "createdAt",
                proposal: "created",
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  created: timestamp("created"),
  createdAt: timestamp(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a key that a casing gives the name of another column",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  createdAt: timestamp(),
  created: timestamp("created_at"),
});`,
      filename: beside({
        "drizzle.config.ts": "export default { dialect: 'postgresql', casing: 'snake_case' };",
      }),
      errors: [
        {
          messageId: "duplicate",
          data: { table: "posts", column: "created_at", key: "created", other: "createdAt" },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 10,
          suggestions: [
            {
              messageId: "rename",
              data: {
                column: "created_at",
                proposal: "created",
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  createdAt: timestamp(),
  created: timestamp("created"),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "two keys that a casing makes one",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  userId: text(),
  user_id: text(),
});`,
      filename: beside({
        "drizzle.config.ts": "export default { dialect: 'postgresql', casing: 'snake_case' };",
      }),
      errors: [
        {
          messageId: "duplicate",
          data: { table: "posts", column: "user_id", key: "user_id", other: "userId" },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 10,
        },
      ],
    },
    {
      name: "two keys that the casing of a table makes one, from 1.0 on",
      code: `
import { snakeCase, text } from "drizzle-orm/pg-core";
export const posts = snakeCase.table("posts", {
  userId: text(),
  user_id: text(),
});`,
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "duplicate",
          data: { table: "posts", column: "user_id", key: "user_id", other: "userId" },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 10,
        },
      ],
    },
    {
      name: "where the name of the key is taken, too",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  title: text("title"),
  titleText: text("title"),
  text: text("title_text"),
});`,
      errors: [
        {
          messageId: "duplicate",
          data: { table: "posts", column: "title", key: "titleText", other: "title" },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 12,
        },
      ],
    },
    {
      name: "a shared column is told of at the table",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
import { base } from "./base";
export const posts = pgTable("posts", { heading: text("heading"), ...base });`,
      filename: beside({
        "base.ts": `
import { text } from "drizzle-orm/pg-core";
export const base = { title: text("heading") };`,
      }),
      errors: [
        {
          messageId: "duplicate",
          data: { table: "posts", column: "heading", key: "title", other: "heading" },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "what no migration has yet",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  createdAt: timestamp("created_at"),
  updatedAt: timestamp("created_at"),
});`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  createdAt: timestamp("created_at"),
  updatedAt: timestamp("updated_at"),
});`,
      errors: [
        {
          messageId: "duplicate",
          data: { table: "posts", column: "created_at", key: "updatedAt", other: "createdAt" },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 12,
        },
      ],
    },
    {
      name: "the name is made elsewhere",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
const NAME = "title";
export const posts = pgTable("posts", {
  title: text(NAME),
  subtitle: text(NAME),
});`,
      errors: [
        {
          messageId: "duplicate",
          data: { table: "posts", column: "title", key: "subtitle", other: "title" },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 11,
        },
      ],
    },
  ],
});
