import noSerialId from "../../src/rules/no-serial-id.ts";
import { beside, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

/** A project whose migrations hold a table of tags, and nothing else. */
const UNSHIPPED = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts", out: "./drizzle" };`,
  "db/schema.ts": "",
  ...migrationsOf0x({ tags: ["name"] }),
};

testRule("no-serial-id: when its edit is a fix", noSerialId, {
  valid: [],
  invalid: [
    {
      name: "no migration has the table, and drizzle-kit sees every reference",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
`,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "serial",
            remedy: "uuid().primaryKey().defaultRandom()",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      name: "the table has shipped: a suggestion",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
`,
      filename: beside({ ...UNSHIPPED, ...migrationsOf0x({ posts: ["id"] }) }, "db/schema.ts"),
      output: null,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "serial",
            remedy: "uuid().primaryKey().defaultRandom()",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat: "it has shipped. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
`,
            },
          ],
        },
      ],
    },
    {
      name: "a column that references it has shipped: a suggestion",
      code: `
import { integer, pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
export const comments = pgTable("comments", {
  postId: integer("post_id").references(() => posts.id),
});
`,
      filename: beside(
        { ...UNSHIPPED, ...migrationsOf0x({ comments: ["post_id"] }) },
        "db/schema.ts",
      ),
      output: null,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "serial",
            remedy: "uuid().primaryKey().defaultRandom()",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat: "it has shipped. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
export const comments = pgTable("comments", {
  postId: uuid("post_id").references(() => posts.id),
});
`,
            },
          ],
        },
      ],
    },
    {
      name: "the table is not exported, so no migration ever has it: a suggestion",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: null,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "serial",
            remedy: "uuid().primaryKey().defaultRandom()",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: it is not known to be exported, and drizzle-kit sees exports alone. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
`,
            },
          ],
        },
      ],
    },
    {
      name: "no migrations: a suggestion",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
`,
      output: null,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "serial",
            remedy: "uuid().primaryKey().defaultRandom()",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: {
                caveat:
                  "whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids",
              },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'destructiveFixes is "never": a suggestion',
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      settings: { "drizzle-schema": { destructiveFixes: "never" } },
      output: null,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "serial",
            remedy: "uuid().primaryKey().defaultRandom()",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: { caveat: "no migration has it yet" },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
`,
            },
          ],
        },
      ],
    },
    {
      name: "a table of another file references it: a suggestion, and the message names the column",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
`,
      filename: beside(
        {
          ...UNSHIPPED,
          "db/comments.ts": `import { integer, pgTable } from "drizzle-orm/pg-core";
import { posts } from "./schema";
export const comments = pgTable("comments", {
  postId: integer("post_id").references(() => posts.id),
});
`,
          "db/schema.ts": `import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
`,
        },
        "db/schema.ts",
      ),
      output: null,
      errors: [
        {
          messageId: "referencedSerialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "serial",
            remedy: "uuid().primaryKey().defaultRandom()",
            elsewhere: '"comments"."post_id"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: { caveat: "columns of other files have to be changed with it" },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
`,
            },
          ],
        },
      ],
    },
    {
      name: "a function of the file uses it: a suggestion",
      code: `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: serial("id").primaryKey(),
});
export function next(post: typeof posts.$inferSelect) {
  return post.id + 1;
}
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: null,
      errors: [
        {
          messageId: "serialKey",
          data: {
            table: "posts",
            column: "id",
            kind: "serial",
            remedy: "uuid().primaryKey().defaultRandom()",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
          suggestions: [
            {
              messageId: "useUuid",
              data: { caveat: "code in this file that uses it may want a number" },
              output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
});
export function next(post: typeof posts.$inferSelect) {
  return post.id + 1;
}
`,
            },
          ],
        },
      ],
    },
    {
      name: "a key that tables share: a suggestion, whatever has shipped",
      code: `
import { serial, text } from "drizzle-orm/pg-core";
export const base = { id: serial("id").primaryKey(), name: text("name") };
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: null,
      errors: [
        {
          messageId: "sharedSerialKey",
          data: { column: "id", kind: "serial", remedy: "uuid().primaryKey().defaultRandom()" },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 25,
          suggestions: [
            {
              messageId: "useUuidInAll",
              output: `
import { text, uuid } from "drizzle-orm/pg-core";
export const base = { id: uuid("id").primaryKey().defaultRandom(), name: text("name") };
`,
            },
          ],
        },
      ],
    },
  ],
});
