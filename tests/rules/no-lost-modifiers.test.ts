import rule from "../../src/rules/no-lost-modifiers.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

/** A project whose migrations hold a table of tags, and nothing else. */
const UNSHIPPED = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts", out: "./drizzle" };`,
  "db/schema.ts": "",
  ...migrationsOf0x({ tags: ["name"] }),
};

testRule("no-lost-modifiers", rule, {
  valid: [
    {
      name: "modifiers behind .array()",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").array().notNull().unique().default([]),
});`,
    },
    {
      name: "no modifiers",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").array(),
});`,
    },
    {
      name: "what is for TypeScript alone",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").$type<"a" | "b">().array(),
});`,
    },
    {
      name: "what is said again behind .array()",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").notNull().array().notNull(),
});`,
    },
    {
      name: "what another modifier says behind .array()",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").notNull().array().primaryKey(),
});`,
    },
    {
      name: "from 1.0 on nothing is lost",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").notNull().array(),
});`,
      filename: beside(DRIZZLE_1_0),
    },
    {
      name: "a column that was not read",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { tags } from "./missing";
export const posts = pgTable("posts", { tags: tags.notNull().array() });`,
    },
    {
      name: "what is said to the elements once they are in a list",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
const tag = text();
const tags = tag.array();
tag.notNull();
export const posts = pgTable("posts", { tags });`,
    },
    {
      name: "a table that is ignored",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").notNull().array(),
});`,
      options: [{ ignoreTables: ["posts"] }],
    },
  ],
  invalid: [
    {
      name: ".notNull()",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").notNull().array(),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "tags",
            modifiers: ".notNull()",
            advice: "Say it behind .array()",
          },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: "move",
              data: {
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").array().notNull(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: ".notNull() before a modifier that is kept",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").notNull().array().default([]),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "tags",
            modifiers: ".notNull()",
            advice: "Say it behind .array()",
          },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: "move",
              data: {
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").array().notNull().default([]),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "several",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags")
    .notNull()
    .unique("all_tags")
    .array()
    .$type<string[]>(),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "tags",
            modifiers: ".notNull() and .unique()",
            advice: "Say it behind .array()",
          },
          line: 5,
          column: 6,
          endLine: 5,
          endColumn: 13,
          suggestions: [
            {
              messageId: "move",
              data: {
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags")
    .array()
    .notNull()
    .unique("all_tags")
    .$type<string[]>(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "before the first of two",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").notNull().array().array(),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "tags",
            modifiers: ".notNull()",
            advice: "Say it behind .array()",
          },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: "move",
              data: {
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").array().array().notNull(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "between the first and the second",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").array().notNull().array(),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "tags",
            modifiers: ".notNull()",
            advice: "Say it behind .array()",
          },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 37,
          suggestions: [
            {
              messageId: "move",
              data: {
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").array().array().notNull(),
});`,
            },
          ],
        },
      ],
    },
    {
      name: "a default is of another type, so that no edit is made",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").notNull().default("none").array(),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "tags",
            modifiers: ".notNull() and .default()",
            advice: "Say it behind .array()",
          },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 29,
        },
      ],
    },
    {
      name: "a foreign key",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  tagIds: uuid("tag_ids").references(() => tags.id).array(),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "tag_ids",
            modifiers: ".references()",
            advice: "Make a junction table, for a list can have no foreign key",
          },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 37,
        },
      ],
    },
    {
      name: "what no migration has yet",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").notNull().array(),
});`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tags: text("tags").array().notNull(),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "tags",
            modifiers: ".notNull()",
            advice: "Say it behind .array()",
          },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 29,
        },
      ],
    },
    {
      name: "a shared column",
      code: `
import { text } from "drizzle-orm/pg-core";
export const tagged = {
  tags: text("tags").notNull().array(),
};`,
      errors: [
        {
          messageId: "sharedColumn",
          data: { column: "tags", modifiers: ".notNull()", advice: "Say it behind .array()" },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: "move",
              data: {
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { text } from "drizzle-orm/pg-core";
export const tagged = {
  tags: text("tags").array().notNull(),
};`,
            },
          ],
        },
      ],
    },
    {
      name: "what is said to a builder elsewhere",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
const word = text("words").notNull();
export const posts = pgTable("posts", {
  words: word.array(),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "words",
            modifiers: ".notNull()",
            advice: "Say it behind .array()",
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 8,
        },
      ],
    },
    {
      name: "a column without a name",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tagNames: text().notNull().array(),
});`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "tagNames",
            modifiers: ".notNull()",
            advice: "Say it behind .array()",
          },
          line: 4,
          column: 20,
          endLine: 4,
          endColumn: 27,
          suggestions: [
            {
              messageId: "move",
              data: {
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tagNames: text().array().notNull(),
});`,
            },
          ],
        },
      ],
    },
  ],
});
