import snakeCaseColumns from "../../src/rules/snake-case-columns.ts";
import { testRule } from "../support/rule-cases.ts";

testRule("the fix of snake-case-columns", snakeCaseColumns, {
  valid: [],
  invalid: [
    {
      name: "the written name is changed",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("coverImage"),
});
`,
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
      name: "of a list: the name belongs to what it is a list of",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tagNames: text().array().notNull(),
});
`,
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
      output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  tagNames: text("tag_names").array().notNull(),
});
`,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "tagNames",
            why: "so SQL must quote it",
            proposal: '"tag_names"',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 11,
        },
      ],
    },
    {
      name: "in single quotes",
      code: `
import { pgTable, text } from 'drizzle-orm/pg-core';
export const posts = pgTable('posts', {
  coverImage: text('coverImage'),
});
`,
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
      output: `
import { pgTable, text } from 'drizzle-orm/pg-core';
export const posts = pgTable('posts', {
  coverImage: text('cover_image'),
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
      name: "a name is written where there is none",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text(),
});
`,
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
      name: "a name is written before the configuration",
      code: `
import { pgTable, varchar } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: varchar({ length: 255 }).notNull(),
});
`,
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
      output: `
import { pgTable, varchar } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: varchar("cover_image", { length: 255 }).notNull(),
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
      name: "in the callback form",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", (t) => ({
  coverImage: t.text("coverImage"),
}));
`,
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
      output: `
import { pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", (t) => ({
  coverImage: t.text("cover_image"),
}));
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
      name: "a shared column",
      code: `
import { text } from "drizzle-orm/pg-core";
export const shared = { createdBy: text("createdBy") };
`,
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
      output: `
import { text } from "drizzle-orm/pg-core";
export const shared = { createdBy: text("created_by") };
`,
      errors: [
        {
          messageId: "sharedColumn",
          data: { column: "createdBy", why: "so SQL must quote it", proposal: '"created_by"' },
          line: 3,
          column: 25,
          endLine: 3,
          endColumn: 34,
        },
      ],
    },
    {
      name: "several at once",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("coverImage"),
  subTitle: text("subTitle"),
});
`,
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
      output: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("cover_image"),
  subTitle: text("sub_title"),
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
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "subTitle",
            why: "so SQL must quote it",
            proposal: '"sub_title"',
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 11,
        },
      ],
    },
  ],
});

testRule("no fix of snake-case-columns", snakeCaseColumns, {
  valid: [],
  invalid: [
    {
      name: "another column has the name",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("coverImage"),
  cover: text("cover_image"),
});
`,
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
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
        },
      ],
    },
    {
      name: "two columns would have one name",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("coverImage"),
  cover: text("CoverImage"),
});
`,
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
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
        },
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "CoverImage",
            why: "so SQL must quote it",
            proposal: '"cover_image"',
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 8,
        },
      ],
    },
    {
      name: "a table that spreads the column has another one of the name",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
const shared = {
  coverImage: text("coverImage"),
};
export const posts = pgTable("posts", {
  ...shared,
  cover: text("cover_image"),
});
`,
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
      output: null,
      errors: [
        {
          messageId: "sharedColumn",
          data: {
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
      name: "the name is a constant",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
const COVER = "coverImage";
export const posts = pgTable("posts", {
  coverImage: text(COVER),
});
`,
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
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
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 13,
        },
      ],
    },
    {
      name: "no name comes of it",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  factor: text("2fa"),
});
`,
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
      output: null,
      errors: [
        {
          messageId: "column",
          data: {
            table: "posts",
            column: "2fa",
            why: "so SQL must quote it",
            proposal: "in lower case with underscores",
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 9,
        },
      ],
    },
    {
      name: "SQL of the file speaks of the name: a suggestion",
      code: `
import { sql } from "drizzle-orm";
import { check, pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("coverImage"),
}, () => [check("has_cover", sql\`"coverImage" <> ''\`)]);
`,
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
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
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 13,
          suggestions: [
            {
              messageId: "renameInSql",
              data: { proposal: '"cover_image"' },
              output: `
import { sql } from "drizzle-orm";
import { check, pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  coverImage: text("cover_image"),
}, () => [check("has_cover", sql\`"coverImage" <> ''\`)]);
`,
            },
          ],
        },
      ],
    },
  ],
});
