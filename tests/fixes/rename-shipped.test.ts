import snakeCaseColumns from "../../src/rules/snake-case-columns.ts";
import { beside, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

/** A project whose migrations hold a table of tags, and nothing else. */
const UNSHIPPED = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts", out: "./drizzle" };`,
  "db/schema.ts": "",
  ...migrationsOf0x({ tags: ["name"] }),
};

testRule("snake-case-columns: when its edit is a fix", snakeCaseColumns, {
  valid: [],
  invalid: [
    {
      name: "no migration has the table",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("coverImage"),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("cover_image"),
});
`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "coverImage",
            why: "so SQL must quote it",
            proposal: '"cover_image"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 13,
        },
      ],
    },
    {
      name: "a migration has the table, and not the column",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: text("id"),
  coverImage: text("coverImage"),
});
`,
      filename: beside({ ...UNSHIPPED, ...migrationsOf0x({ posts: ["id"] }) }, "db/schema.ts"),
      output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: text("id"),
  coverImage: text("cover_image"),
});
`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "coverImage",
            why: "so SQL must quote it",
            proposal: '"cover_image"',
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 13,
        },
      ],
    },
    {
      name: "the column has shipped: a suggestion",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("coverImage"),
});
`,
      filename: beside(
        { ...UNSHIPPED, ...migrationsOf0x({ posts: ["coverImage"] }) },
        "db/schema.ts",
      ),
      output: null,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "coverImage",
            why: "so SQL must quote it",
            proposal: '"cover_image"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 13,
          suggestions: [
            {
              messageId: "renameShipped",
              data: { proposal: '"cover_image"', state: "it has shipped" },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("cover_image"),
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the column has shipped, and destructiveFixes is "always"',
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("coverImage"),
});
`,
      filename: beside(
        { ...UNSHIPPED, ...migrationsOf0x({ posts: ["coverImage"] }) },
        "db/schema.ts",
      ),
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
      output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("cover_image"),
});
`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "coverImage",
            why: "so SQL must quote it",
            proposal: '"cover_image"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 13,
        },
      ],
    },
    {
      name: 'no migration has it, and destructiveFixes is "never": a suggestion',
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("coverImage"),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      settings: { "drizzle-schema": { destructiveFixes: "never" } },
      output: null,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "coverImage",
            why: "so SQL must quote it",
            proposal: '"cover_image"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 13,
          suggestions: [
            {
              messageId: "renameUnshipped",
              data: { proposal: '"cover_image"' },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("cover_image"),
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
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("coverImage"),
});
`,
      output: null,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "coverImage",
            why: "so SQL must quote it",
            proposal: '"cover_image"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 13,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"cover_image"',
                state: "whether it has shipped is not known: no migration snapshot was found",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("cover_image"),
});
`,
            },
          ],
        },
      ],
    },
    {
      name: "the table is not exported: a suggestion",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
const posts = pgTable("posts", {
  coverImage: text("coverImage"),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: null,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "coverImage",
            why: "so SQL must quote it",
            proposal: '"cover_image"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 13,
          suggestions: [
            {
              messageId: "renameShipped",
              data: {
                proposal: '"cover_image"',
                state:
                  "whether it has shipped is not known: it is not known to be exported, and drizzle-kit sees exports alone",
              },
              output: `
import { pgTable, text } from "drizzle-orm/pg-core";
const posts = pgTable("posts", {
  coverImage: text("cover_image"),
});
`,
            },
          ],
        },
      ],
    },
  ],
});
