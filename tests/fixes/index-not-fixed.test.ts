import fkNeedsIndex from "../../src/rules/fk-needs-index.ts";
import { beside, testRule } from "../support/rule-cases.ts";

testRule("no fix of fk-needs-index", fkNeedsIndex, {
  valid: [],
  invalid: [
    {
      name: "the third argument is the list that a call returns",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
const none = () => [];
export const posts = pgTable("posts", { authorId: uuid("author_id").references(() => users.id) }, () => none());
`,
      output: null,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 69,
          endLine: 5,
          endColumn: 79,
        },
      ],
    },
    {
      name: "the third argument is a function with a name",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
const extras = () => [];
export const posts = pgTable("posts", { authorId: uuid("author_id").references(() => users.id) }, extras);
`,
      output: null,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 69,
          endLine: 5,
          endColumn: 79,
        },
      ],
    },
    {
      name: "a function of the project makes the table",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
const table = (name: string, columns: object) => pgTable(name, columns);
export const posts = table("posts", { authorId: uuid("author_id").references(() => users.id) });
`,
      output: null,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 67,
          endLine: 5,
          endColumn: 77,
        },
      ],
    },
    {
      name: "a loop makes the tables",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const [posts, pages] = ["posts", "pages"].map((name) =>
  pgTable(name, { authorId: uuid("author_id").references(() => users.id) }),
);
`,
      output: null,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 47,
          endLine: 5,
          endColumn: 57,
        },
        {
          messageId: "missing",
          data: {
            table: "pages",
            columns: "author_id",
            proposal: 'index("idx_pages_author_id").on(table.authorId)',
          },
          line: 5,
          column: 47,
          endLine: 5,
          endColumn: 57,
        },
      ],
    },
    {
      name: "several returns",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", { authorId: uuid("author_id").references(() => users.id) }, (t) => {
  if (users) return [];
  return [];
});
`,
      output: null,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 4,
          column: 69,
          endLine: 4,
          endColumn: 79,
        },
      ],
    },
    {
      name: "a file of CommonJS, without an import to add to",
      code: `
const { pgTable, uuid } = require("drizzle-orm/pg-core");
const users = pgTable("users", { id: uuid("id").primaryKey() });
const posts = pgTable("posts", { authorId: uuid("author_id").references(() => users.id) });
module.exports = { posts, users };
`,
      filename: beside({}, "schema.cjs"),
      output: null,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 4,
          column: 62,
          endLine: 4,
          endColumn: 72,
        },
      ],
    },
    {
      name: "a name that means something else in the function",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", { id: uuid("id"), authorId: uuid("author_id").references(() => users.id) }, ({ id }) => {
  const authorId = id;
  return [index("i").on(authorId)];
});
`,
      output: null,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 4,
          column: 85,
          endLine: 4,
          endColumn: 95,
        },
      ],
    },
  ],
});
