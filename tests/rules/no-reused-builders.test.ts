import rule from "../../src/rules/no-reused-builders.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";

testRule("no-reused-builders", rule, {
  valid: [
    {
      name: "a builder that is used once",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const at = timestamp();
export const posts = pgTable("posts", { createdAt: at });`,
    },
    {
      name: "a builder under the same key of two tables",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const at = timestamp();
export const posts = pgTable("posts", { createdAt: at });
export const pages = pgTable("pages", { createdAt: at });`,
    },
    {
      name: "columns that tables spread",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const base = { createdAt: timestamp(), updatedAt: timestamp() };
export const posts = pgTable("posts", { ...base });
export const pages = pgTable("pages", { ...base });`,
    },
    {
      name: "a function that makes a builder",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const at = () => timestamp();
export const posts = pgTable("posts", { createdAt: at(), updatedAt: at() });`,
    },
    {
      name: "a builder with a name",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const at = timestamp("at");
export const posts = pgTable("posts", { createdAt: at });
export const pages = pgTable("pages", { updatedAt: at });`,
    },
    {
      name: "a copy of a column that is given a name, from 1.0 on",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid() });
export const pages = pgTable("pages", { postId: posts.id.toBuilder({ name: "post_id" }) });`,
      filename: beside(DRIZZLE_1_0),
    },
    {
      name: "a table that is ignored",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const at = timestamp();
export const posts = pgTable("posts", { createdAt: at, updatedAt: at });`,
      options: [{ ignoreTables: ["posts"] }],
    },
  ],
  invalid: [
    {
      name: "one builder under two keys of a table",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const at = timestamp();
export const posts = pgTable("posts", {
  createdAt: at,
  updatedAt: at,
});`,
      errors: [
        {
          messageId: "otherName",
          data: { key: "updatedAt", table: "posts", column: "createdAt", namedBy: "createdAt" },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 12,
        },
      ],
    },
    {
      name: "one builder under different keys of two tables",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const at = timestamp();
export const posts = pgTable("posts", { createdAt: at });
export const pages = pgTable("pages", {
  updatedAt: at.notNull(),
});`,
      errors: [
        {
          messageId: "otherName",
          data: { key: "updatedAt", table: "pages", column: "createdAt", namedBy: "createdAt" },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 12,
        },
      ],
    },
    {
      name: "from 1.0 on",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const at = timestamp();
export const posts = pgTable("posts", {
  createdAt: at,
  updatedAt: at,
});`,
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "otherName",
          data: { key: "updatedAt", table: "posts", column: "createdAt", namedBy: "createdAt" },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 12,
        },
      ],
    },
    {
      name: "the name has the casing of the configuration",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const at = timestamp();
export const posts = pgTable("posts", {
  createdAt: at,
  updatedAt: at,
});`,
      filename: beside({
        "drizzle.config.ts": "export default { dialect: 'postgresql', casing: 'snake_case' };",
      }),
      errors: [
        {
          messageId: "otherName",
          data: { key: "updatedAt", table: "posts", column: "created_at", namedBy: "createdAt" },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 12,
        },
      ],
    },
    {
      name: "a list of a builder that was used, up to 0.45",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
const word = text();
export const posts = pgTable("posts", { title: word });
export const pages = pgTable("pages", {
  tags: word.array(),
});`,
      errors: [
        {
          messageId: "otherName",
          data: { key: "tags", table: "pages", column: "title", namedBy: "title" },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 7,
        },
      ],
    },
    {
      name: "a builder of another file",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { at } from "./at";
export const posts = pgTable("posts", {
  createdAt: at,
  updatedAt: at,
});`,
      filename: beside({
        "at.ts": `
import { timestamp } from "drizzle-orm/pg-core";
export const at = timestamp();`,
      }),
      errors: [
        {
          messageId: "otherName",
          data: { key: "updatedAt", table: "posts", column: "createdAt", namedBy: "createdAt" },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 12,
        },
      ],
    },
    {
      name: "columns of another file are told of at the table",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { base } from "./base";
export const posts = pgTable("posts", { ...base });`,
      filename: beside({
        "base.ts": `
import { timestamp } from "drizzle-orm/pg-core";
const at = timestamp();
export const base = { createdAt: at, updatedAt: at };`,
      }),
      errors: [
        {
          messageId: "otherName",
          data: { key: "updatedAt", table: "posts", column: "createdAt", namedBy: "createdAt" },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "a copy of a column, from 1.0 on",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid() });
export const pages = pgTable("pages", {
  postId: posts.id.toBuilder(),
});`,
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "otherName",
          data: { key: "postId", table: "pages", column: "id", namedBy: "id" },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 9,
        },
      ],
    },
  ],
});
