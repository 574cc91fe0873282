import { describe, it } from "vitest";
import rule from "../../src/rules/fk-needs-index.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";

const USERS = `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey(), orgId: uuid("org_id") });`;

testRule("fk-needs-index: a key of one column", rule, {
  valid: [
    {
      name: "an index",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "an index without a name",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index().on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "an index in the older object form",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => ({ byAuthor: index("i").on(table.authorId) }));`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "an index one list deeper",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [[index("i").on(table.authorId)]]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a unique index",
      code: `
import { pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [uniqueIndex("i").on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a unique constraint",
      code: `
import { pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [unique().on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "an index that goes on with another column",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId, table.title)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a unique constraint that goes on with another column",
      code: `
import { pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [unique().on(table.authorId, table.title)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a primary key that starts with it",
      code: `
import { pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [primaryKey({ columns: [table.authorId, table.id] })]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "descending",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId.desc())]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "nulls first",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId.nullsFirst())]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "an operator class",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId.asc().nullsLast().op("uuid_ops"))]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "desc() of drizzle-orm",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { desc } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(desc(table.authorId))]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a sort order in raw SQL",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(sql\`\${table.authorId} desc nulls last\`)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "using btree",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").using("btree", table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "using a hash of the one column",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").using("hash", table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "onOnly",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").onOnly(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "concurrently and with parameters",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId).concurrently().with({ fillfactor: 70 })]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "partial, leaving out nulls of the key alone",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { isNotNull } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId).where(isNotNull(table.authorId))]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "partial, leaving out nulls of the key alone, in raw SQL",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId).where(sql\`(\${table.authorId} IS NOT NULL)\`)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "partial, leaving out nulls of the key alone, by the column's name",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId).where(sql\`"posts"."author_id" is not null\`)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a where without a condition",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId).where(undefined)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "one that serves beside one that does not",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("a").on(table.title), index("b").on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
    },
  ],
  invalid: [
    {
      name: "no third argument",
      code: `
import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
});`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "an empty list",
      code: `
import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => []);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "an index on another column",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.title)]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.title), index("idx_posts_author_id").on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "the second column of an index",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.title, table.authorId)]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  index("i").on(table.title, table.authorId),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: 'index "i"',
            why: "does not start with it",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "the second column of an index without a name",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index().on(table.title, table.authorId)]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  index().on(table.title, table.authorId),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: "an unnamed index",
            why: "does not start with it",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "the second column of a unique constraint",
      code: `
import { pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [unique("u").on(table.title, table.authorId)]);`,
      output: `
import { index, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  unique("u").on(table.title, table.authorId),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: 'unique constraint "u"',
            why: "does not start with it",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "the second column of a primary key",
      code: `
import { pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [primaryKey({ columns: [table.id, table.authorId] })]);`,
      output: `
import { index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  primaryKey({ columns: [table.id, table.authorId] }),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: "the primary key",
            why: "does not start with it",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "brin",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").using("brin", table.authorId)]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  index("i").using("brin", table.authorId),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: 'index "i"',
            why: "is of a kind that cannot look up single values",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "gin",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").using("gin", table.authorId)]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  index("i").using("gin", table.authorId),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: 'index "i"',
            why: "is of a kind that cannot look up single values",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "gist",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").using("gist", table.authorId)]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  index("i").using("gist", table.authorId),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: 'index "i"',
            why: "is of a kind that cannot look up single values",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "a hash of two columns, which PostgreSQL does not have",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").using("hash", table.authorId, table.title)]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  index("i").using("hash", table.authorId, table.title),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: 'index "i"',
            why: "is of a kind that cannot look up single values",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "an expression",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(sql\`lower(\${table.authorId})\`)]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  index("i").on(sql\`lower(\${table.authorId})\`),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 7,
          column: 31,
          endLine: 7,
          endColumn: 41,
        },
      ],
    },
    {
      name: "another collation",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(sql\`\${table.authorId} COLLATE "C"\`)]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  index("i").on(sql\`\${table.authorId} COLLATE "C"\`),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 7,
          column: 31,
          endLine: 7,
          endColumn: 41,
        },
      ],
    },
    {
      name: "partial, leaving out soft-deleted rows",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { isNull } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId).where(isNull(table.deletedAt))]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { isNull } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  index("i").on(table.authorId).where(isNull(table.deletedAt)),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: 'index "i"',
            why: "is partial, so it leaves out rows that the check must find",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 7,
          column: 31,
          endLine: 7,
          endColumn: 41,
        },
      ],
    },
    {
      name: "partial, leaving out nulls of another column",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { isNotNull } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId).where(isNotNull(table.deletedAt))]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { isNotNull } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  index("i").on(table.authorId).where(isNotNull(table.deletedAt)),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: 'index "i"',
            why: "is partial, so it leaves out rows that the check must find",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 7,
          column: 31,
          endLine: 7,
          endColumn: 41,
        },
      ],
    },
    {
      name: "partial, leaving out nulls of the key and more",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { and, isNotNull, isNull } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId).where(and(isNotNull(table.authorId), isNull(table.deletedAt)))]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { and, isNotNull, isNull } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  index("i").on(table.authorId).where(and(isNotNull(table.authorId), isNull(table.deletedAt))),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: 'index "i"',
            why: "is partial, so it leaves out rows that the check must find",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 7,
          column: 31,
          endLine: 7,
          endColumn: 41,
        },
      ],
    },
    {
      name: "partial, by either of two conditions",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId).where(sql\`\${table.authorId} is not null or \${table.title} is not null\`)]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  index("i").on(table.authorId).where(sql\`\${table.authorId} is not null or \${table.title} is not null\`),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: 'index "i"',
            why: "is partial, so it leaves out rows that the check must find",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 7,
          column: 31,
          endLine: 7,
          endColumn: 41,
        },
      ],
    },
    {
      name: "partial, by an expression of the key",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId).where(sql\`lower(\${table.authorId}) is not null\`)]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  index("i").on(table.authorId).where(sql\`lower(\${table.authorId}) is not null\`),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: 'index "i"',
            why: "is partial, so it leaves out rows that the check must find",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 7,
          column: 31,
          endLine: 7,
          endColumn: 41,
        },
      ],
    },
    {
      name: "the nearest of two is named",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { isNull } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("a").on(table.title, table.authorId), index("b").on(table.authorId).where(isNull(table.deletedAt))]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { isNull } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  index("a").on(table.title, table.authorId),
  index("b").on(table.authorId).where(isNull(table.deletedAt)),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: 'index "b"',
            why: "is partial, so it leaves out rows that the check must find",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 7,
          column: 31,
          endLine: 7,
          endColumn: 41,
        },
      ],
    },
  ],
});

testRule("fk-needs-index: where foreign keys come from", rule, {
  valid: [
    {
      name: "a column that is unique by itself",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id).unique(),
});`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a column that is the primary key",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").primaryKey().references(() => users.id),
});`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a column without a foreign key",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
});`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a reference that .array() of 0.45 forgets",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id).array(),
});`,
      filename: beside({ "users.ts": USERS }),
    },
  ],
  invalid: [
    {
      name: "each of two foreign keys",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
  editorId: uuid("editor_id").references(() => users.id),
});`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
  editorId: uuid("editor_id").references(() => users.id),
}, (table) => [
  index("idx_posts_author_id").on(table.authorId),
  index("idx_posts_editor_id").on(table.editorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 41,
        },
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "editor_id",
            proposal: 'index("idx_posts_editor_id").on(table.editorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "two references of one column are told of once",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id).references(() => users.orgId),
});`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id).references(() => users.orgId),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 41,
        },
      ],
    },
    {
      name: "a reference and a foreignKey() of one column are told of once",
      code: `
import { foreignKey, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [foreignKey({ columns: [table.authorId], foreignColumns: [users.id] })]);`,
      output: `
import { foreignKey, index, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [
  foreignKey({ columns: [table.authorId], foreignColumns: [users.id] }),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 41,
        },
      ],
    },
    {
      name: "a foreignKey() is underlined at its name",
      code: `
import { foreignKey, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
}, (table) => [
  foreignKey({ columns: [table.authorId], foreignColumns: [users.id] }).onDelete("cascade"),
]);`,
      output: `
import { foreignKey, index, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
}, (table) => [
  foreignKey({ columns: [table.authorId], foreignColumns: [users.id] }).onDelete("cascade"),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 13,
        },
      ],
    },
    {
      name: "a table that points to itself",
      code: `
import { type AnyPgColumn, pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  parentId: uuid("parent_id").references((): AnyPgColumn => posts.id),
});`,
      output: `
import { type AnyPgColumn, index, pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  parentId: uuid("parent_id").references((): AnyPgColumn => posts.id),
}, (table) => [index("idx_posts_parent_id").on(table.parentId)]);`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "parent_id",
            proposal: 'index("idx_posts_parent_id").on(table.parentId)',
          },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 41,
        },
      ],
    },
    {
      name: "a parent that was not read",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./missing";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./missing";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 41,
        },
      ],
    },
    {
      name: "a parent that a package declares",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { authUsers } from "drizzle-orm/supabase";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => authUsers.id),
});`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { authUsers } from "drizzle-orm/supabase";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => authUsers.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 41,
        },
      ],
    },
    {
      name: "an unnamed column has its database name in the message and in the proposal",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid().references(() => users.id),
});`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid().references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);`,
      filename: beside({
        "users.ts": USERS,
        "drizzle.config.ts": `export default { casing: "snake_case" };`,
      }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 20,
          endLine: 5,
          endColumn: 30,
        },
      ],
    },
    {
      name: "a key that is no name is written with brackets",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  "author-id": uuid("author_id").references(() => users.id),
});`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  "author-id": uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table["author-id"])]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table["author-id"])',
          },
          line: 5,
          column: 34,
          endLine: 5,
          endColumn: 44,
        },
      ],
    },
  ],
});

testRule("fk-needs-index: a key of two columns", rule, {
  valid: [
    {
      name: "both columns in the same order",
      code: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.orgId, table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "both columns in another order",
      code: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.authorId, table.orgId),
]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "both columns and one more",
      code: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.authorId, table.orgId, table.title),
]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a primary key of both",
      code: `
import { foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  primaryKey({ columns: [table.authorId, table.orgId] }),
]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a unique constraint of both",
      code: `
import { foreignKey, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  unique().on(table.orgId, table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "partial, leaving out nulls of both",
      code: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { and, isNotNull } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.orgId, table.authorId).where(and(isNotNull(table.orgId), isNotNull(table.authorId))),
]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "partial, leaving out nulls of both, each in parentheses",
      code: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.orgId, table.authorId).where(sql\`(\${table.orgId} is not null) and (\${table.authorId} is not null)\`),
]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "partial, leaving out nulls of one of them",
      code: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { isNotNull } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.orgId, table.authorId).where(isNotNull(table.authorId)),
]);`,
      filename: beside({ "users.ts": USERS }),
    },
  ],
  invalid: [
    {
      name: "no index",
      code: `
import { foreignKey, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
]);`,
      output: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("idx_posts_org_id_author_id").on(table.orgId, table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "org_id, author_id",
            proposal: 'index("idx_posts_org_id_author_id").on(table.orgId, table.authorId)',
          },
          line: 9,
          column: 3,
          endLine: 9,
          endColumn: 13,
        },
      ],
    },
    {
      name: "the first column alone",
      code: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.orgId),
]);`,
      output: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.orgId),
  index("idx_posts_org_id_author_id").on(table.orgId, table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "org_id, author_id",
            index: 'index "i"',
            why: "has only some of its columns in front",
            proposal: 'index("idx_posts_org_id_author_id").on(table.orgId, table.authorId)',
          },
          line: 9,
          column: 3,
          endLine: 9,
          endColumn: 13,
        },
      ],
    },
    {
      name: "the second column alone",
      code: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.authorId),
]);`,
      output: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.authorId),
  index("idx_posts_org_id_author_id").on(table.orgId, table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "org_id, author_id",
            index: 'index "i"',
            why: "has only some of its columns in front",
            proposal: 'index("idx_posts_org_id_author_id").on(table.orgId, table.authorId)',
          },
          line: 9,
          column: 3,
          endLine: 9,
          endColumn: 13,
        },
      ],
    },
    {
      name: "a column in between",
      code: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.orgId, table.title, table.authorId),
]);`,
      output: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.orgId, table.title, table.authorId),
  index("idx_posts_org_id_author_id").on(table.orgId, table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "org_id, author_id",
            index: 'index "i"',
            why: "has only some of its columns in front",
            proposal: 'index("idx_posts_org_id_author_id").on(table.orgId, table.authorId)',
          },
          line: 9,
          column: 3,
          endLine: 9,
          endColumn: 13,
        },
      ],
    },
    {
      name: "a column in front",
      code: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.title, table.orgId, table.authorId),
]);`,
      output: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.title, table.orgId, table.authorId),
  index("idx_posts_org_id_author_id").on(table.orgId, table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "org_id, author_id",
            index: 'index "i"',
            why: "does not start with it",
            proposal: 'index("idx_posts_org_id_author_id").on(table.orgId, table.authorId)',
          },
          line: 9,
          column: 3,
          endLine: 9,
          endColumn: 13,
        },
      ],
    },
    {
      name: "gin of both",
      code: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").using("gin", table.orgId, table.authorId),
]);`,
      output: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").using("gin", table.orgId, table.authorId),
  index("idx_posts_org_id_author_id").on(table.orgId, table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "org_id, author_id",
            index: 'index "i"',
            why: "is of a kind that cannot look up single values",
            proposal: 'index("idx_posts_org_id_author_id").on(table.orgId, table.authorId)',
          },
          line: 9,
          column: 3,
          endLine: 9,
          endColumn: 13,
        },
      ],
    },
    {
      name: "partial, leaving out nulls of a third column",
      code: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { isNotNull } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.orgId, table.authorId).where(isNotNull(table.title)),
]);`,
      output: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { isNotNull } from "drizzle-orm";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("i").on(table.orgId, table.authorId).where(isNotNull(table.title)),
  index("idx_posts_org_id_author_id").on(table.orgId, table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "org_id, author_id",
            index: 'index "i"',
            why: "is partial, so it leaves out rows that the check must find",
            proposal: 'index("idx_posts_org_id_author_id").on(table.orgId, table.authorId)',
          },
          line: 10,
          column: 3,
          endLine: 10,
          endColumn: 13,
        },
      ],
    },
    {
      name: "a column alone comes nearer than none in front",
      code: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("a").on(table.title, table.orgId, table.authorId),
  index("b").on(table.orgId),
]);`,
      output: `
import { foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id"),
  orgId: uuid("org_id"),
  title: text("title"),
}, (table) => [
  foreignKey({ columns: [table.orgId, table.authorId], foreignColumns: [users.orgId, users.id] }),
  index("a").on(table.title, table.orgId, table.authorId),
  index("b").on(table.orgId),
  index("idx_posts_org_id_author_id").on(table.orgId, table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "org_id, author_id",
            index: 'index "b"',
            why: "has only some of its columns in front",
            proposal: 'index("idx_posts_org_id_author_id").on(table.orgId, table.authorId)',
          },
          line: 9,
          column: 3,
          endLine: 9,
          endColumn: 13,
        },
      ],
    },
  ],
});

testRule("fk-needs-index: what was not read, and what drizzle-orm drops", rule, {
  valid: [
    {
      name: "columns that were not read may replace the key",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { missing } from "./missing";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
  ...missing,
});`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "extras of a function that was not read",
      code: `
import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { byAuthor } from "./missing";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => byAuthor(table));`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a spread of extras that was not read",
      code: `
import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { byAuthor } from "./missing";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [...byAuthor(table)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "an extra that was not read",
      code: `
import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { byAuthor } from "./missing";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [byAuthor(table)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "an index under a condition that was not read",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [process.env.INDEXED && index("i").on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "an index whose columns were not read",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { columnsOf } from "./missing";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(...columnsOf(table))]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "an index whose predicate was not read",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { active } from "./missing";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i").on(table.authorId).where(active(table))]);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a third argument that was not read",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
import { extras } from "./missing";
export const posts = pgTable("posts", { authorId: uuid("author_id").references(() => users.id) }, extras);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a list instead of a function, at which drizzle-orm throws",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", { authorId: uuid("author_id").references(() => users.id) }, []);`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "a column whose name hangs on a casing that was not read",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", { authorId: uuid().references(() => users.id) });`,
      filename: beside({
        "users.ts": USERS,
        "drizzle.config.ts": `export default { casing: process.env.CASING };`,
      }),
    },
    {
      name: "what 1.0 throws at is not guessed about",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i")]);`,
      filename: beside({ "users.ts": USERS, ...DRIZZLE_1_0 }),
    },
    {
      name: "an index by a helper of the file",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
const byAuthor = (name: string) => (table) => [index(\`idx_\${name}_author_id\`).on(table.authorId)];
export const posts = pgTable("posts", { authorId: uuid("author_id").references(() => users.id) }, byAuthor("posts"));`,
      filename: beside({ "users.ts": USERS }),
    },
    {
      name: "indexes spread from a helper of another file",
      code: `
import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { byAuthor } from "./by-author";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [...byAuthor(table)]);`,
      filename: beside({
        "users.ts": USERS,
        "by-author.ts": `
import { index } from "drizzle-orm/pg-core";
export const byAuthor = (table) => [index("i").on(table.authorId)];`,
      }),
    },
  ],
  invalid: [
    {
      name: "an index without .on(), which 0.45 drops",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i")]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [index("i"), index("idx_posts_author_id").on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "a unique constraint without .on(), which 0.45 drops",
      code: `
import { pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [unique("u")]);`,
      output: `
import { index, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [unique("u"), index("idx_posts_author_id").on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "an object inside the list, which 0.45 drops",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [{ byAuthor: index("i").on(table.authorId) }]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  { byAuthor: index("i").on(table.authorId) },
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "an index two lists deeper, which 0.45 drops",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [[[index("i").on(table.authorId)]]]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [[[index("i").on(table.authorId)]], index("idx_posts_author_id").on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "an index outside of a list, which 0.45 drops",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => index("i").on(table.authorId));`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "an index under a condition that is false",
      code: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [false && index("i").on(table.authorId)]);`,
      output: `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (table) => [
  false && index("i").on(table.authorId),
  index("idx_posts_author_id").on(table.authorId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
  ],
});

testRule("fk-needs-index: shared columns", rule, {
  valid: [
    {
      name: "a spread foreign key with an index of the table",
      code: `
import { index, pgTable } from "drizzle-orm/pg-core";
import { owned } from "./owned";
export const posts = pgTable("posts", { ...owned }, (table) => [index("i").on(table.ownerId)]);`,
      filename: beside({
        "users.ts": USERS,
        "owned.ts": `
import { uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const owned = { ownerId: uuid("owner_id").references(() => users.id) };`,
      }),
    },
    {
      name: "a shared foreign key in a file without tables",
      code: `
import { uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const owned = { ownerId: uuid("owner_id").references(() => users.id) };`,
      filename: beside({ "users.ts": USERS }),
    },
  ],
  invalid: [
    {
      name: "a spread foreign key is told of at the name of each table",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { owned } from "./owned";
export const posts = pgTable("posts", { ...owned });
export const pages = pgTable("pages", { ...owned });`,
      output: `
import { pgTable, index } from "drizzle-orm/pg-core";
import { owned } from "./owned";
export const posts = pgTable("posts", { ...owned }, (table) => [
  index("idx_posts_owner_id").on(table.ownerId),
]);
export const pages = pgTable("pages", { ...owned }, (table) => [
  index("idx_pages_owner_id").on(table.ownerId),
]);`,
      filename: beside({
        "users.ts": USERS,
        "owned.ts": `
import { uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const owned = { ownerId: uuid("owner_id").references(() => users.id) };`,
      }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "owner_id",
            proposal: 'index("idx_posts_owner_id").on(table.ownerId)',
          },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 37,
        },
        {
          messageId: "missing",
          data: {
            table: "pages",
            columns: "owner_id",
            proposal: 'index("idx_pages_owner_id").on(table.ownerId)',
          },
          line: 5,
          column: 30,
          endLine: 5,
          endColumn: 37,
        },
      ],
    },
    {
      name: "one table's index is not another's",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
const owned = { ownerId: uuid("owner_id").references(() => users.id) };
export const posts = pgTable("posts", { ...owned }, (table) => [index("i").on(table.ownerId)]);
export const pages = pgTable("pages", { ...owned });`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
const owned = { ownerId: uuid("owner_id").references(() => users.id) };
export const posts = pgTable("posts", { ...owned }, (table) => [index("i").on(table.ownerId)]);
export const pages = pgTable("pages", { ...owned }, (table) => [
  index("idx_pages_owner_id").on(table.ownerId),
]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "pages",
            columns: "owner_id",
            proposal: 'index("idx_pages_owner_id").on(table.ownerId)',
          },
          line: 6,
          column: 30,
          endLine: 6,
          endColumn: 37,
        },
      ],
    },
    {
      name: "a foreign key by a function of another file that makes tables",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { ownedTable } from "./owned-table";
export const posts = ownedTable("posts", {});`,
      filename: beside({
        "users.ts": USERS,
        "owned-table.ts": `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const ownedTable = (name, columns) =>
  pgTable(name, { ...columns, ownerId: uuid("owner_id").references(() => users.id) });`,
      }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "owner_id",
            proposal: 'index("idx_posts_owner_id").on(table.ownerId)',
          },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 40,
        },
      ],
    },
  ],
});

testRule("fk-needs-index: databases and kinds of tables", rule, {
  valid: [
    {
      name: "MySQL, which makes the index itself",
      code: `
import { int, mysqlTable } from "drizzle-orm/mysql-core";
const users = mysqlTable("users", { id: int("id").primaryKey() });
export const posts = mysqlTable("posts", { authorId: int("author_id").references(() => users.id) });`,
    },
    {
      name: "SQLite with an index",
      code: `
import { index, integer, sqliteTable } from "drizzle-orm/sqlite-core";
const users = sqliteTable("users", { id: integer("id").primaryKey() });
export const posts = sqliteTable("posts", {
  authorId: integer("author_id").references(() => users.id),
}, (table) => [index("i").on(table.authorId)]);`,
    },
    {
      name: "a view",
      code: `
import { pgView, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgView("posts", { authorId: uuid("author_id").references(() => users.id) }).existing();`,
      filename: beside({ "users.ts": USERS }),
    },
  ],
  invalid: [
    {
      name: "SQLite",
      code: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
const users = sqliteTable("users", { id: integer("id").primaryKey() });
export const posts = sqliteTable("posts", {
  authorId: integer("author_id").references(() => users.id),
});`,
      output: `
import { index, integer, sqliteTable } from "drizzle-orm/sqlite-core";
const users = sqliteTable("users", { id: integer("id").primaryKey() });
export const posts = sqliteTable("posts", {
  authorId: integer("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 34,
          endLine: 5,
          endColumn: 44,
        },
      ],
    },
    {
      name: "SQL Server",
      code: `
import { int, mssqlTable } from "drizzle-orm/mssql-core";
const users = mssqlTable("users", { id: int("id").primaryKey() });
export const posts = mssqlTable("posts", {
  authorId: int("author_id").references(() => users.id),
});`,
      output: `
import { index, int, mssqlTable } from "drizzle-orm/mssql-core";
const users = mssqlTable("users", { id: int("id").primaryKey() });
export const posts = mssqlTable("posts", {
  authorId: int("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);`,
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 30,
          endLine: 5,
          endColumn: 40,
        },
      ],
    },
    {
      name: "CockroachDB",
      code: `
import { cockroachTable, uuid } from "drizzle-orm/cockroach-core";
const users = cockroachTable("users", { id: uuid("id").primaryKey() });
export const posts = cockroachTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});`,
      output: `
import { cockroachTable, index, uuid } from "drizzle-orm/cockroach-core";
const users = cockroachTable("users", { id: uuid("id").primaryKey() });
export const posts = cockroachTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);`,
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 41,
        },
      ],
    },
    {
      name: "a table of another schema: the message has the schema, the proposed name does not",
      code: `
import { pgSchema, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgSchema("blog").table("posts", {
  authorId: uuid("author_id").references(() => users.id),
});`,
      output: `
import { index, pgSchema, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgSchema("blog").table("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "blog.posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 41,
        },
      ],
    },
    {
      name: "a table with a prefix",
      code: `
import { pgTableCreator, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
const createTable = pgTableCreator((name) => \`blog_\${name}\`);
export const posts = createTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});`,
      output: `
import { index, pgTableCreator, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
const createTable = pgTableCreator((name) => \`blog_\${name}\`);
export const posts = createTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_blog_posts_author_id").on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
      errors: [
        {
          messageId: "missing",
          data: {
            table: "blog_posts",
            columns: "author_id",
            proposal: 'index("idx_blog_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
  ],
});

testRule("fk-needs-index: ignoreTables", rule, {
  valid: [
    {
      name: "an exact name",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});`,
      filename: beside({ "users.ts": USERS }),
      options: [{ ignoreTables: ["posts"] }],
    },
    {
      name: "a pattern",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});`,
      filename: beside({ "users.ts": USERS }),
      options: [{ ignoreTables: ["p*s"] }],
    },
    {
      name: "with the schema, as messages say it",
      code: `
import { pgSchema, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgSchema("blog").table("posts", { authorId: uuid("author_id").references(() => users.id) });`,
      filename: beside({ "users.ts": USERS }),
      options: [{ ignoreTables: ["blog.posts"] }],
    },
  ],
  invalid: [
    {
      name: "another table",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);`,
      filename: beside({ "users.ts": USERS }),
      options: [{ ignoreTables: ["post"] }],
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 41,
        },
      ],
    },
  ],
});

describe("fk-needs-index: open", () => {
  it.todo("an index on an expression of the key is named as the one that nearly serves it");
});
