import fkNeedsIndex from "../../src/rules/fk-needs-index.ts";
import requireTimestamps from "../../src/rules/require-timestamps.ts";
import { testRule } from "../support/rule-cases.ts";

const lacksUpdatedAt = (line: number, quote: number) =>
  ({
    messageId: "missing",
    data: { table: "posts", columns: "updatedAt" },
    line,
    column: quote,
    endLine: line,
    endColumn: quote + 7,
  }) as const;

testRule("require-timestamps: what public projects showed", requireTimestamps, {
  valid: [],
  invalid: [
    {
      name: "options of several lines are indented once",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  createdAt: timestamp("created_at", {
    mode: "date",
    precision: 3,
  }),
});`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  createdAt: timestamp("created_at", {
    mode: "date",
    precision: 3,
  }),
  updatedAt: timestamp("updated_at", {
    mode: "date",
    precision: 3,
  }).defaultNow().notNull(),
});`,
      errors: [lacksUpdatedAt(3, 30)],
    },
    {
      name: "options that are a variable are told by the column's type",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const options = { withTimezone: true, mode: "string" } as const;
export const posts = pgTable("posts", {
  createdAt: timestamp("created_at", options),
});`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const options = { withTimezone: true, mode: "string" } as const;
export const posts = pgTable("posts", {
  createdAt: timestamp("created_at", options),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "string" }).defaultNow().notNull(),
});`,
      errors: [lacksUpdatedAt(4, 30)],
    },
    {
      name: "a neighbour's timestamp of another type than the table's own is not copied",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
export const posts = pgTable("posts", {
  createdAt: timestamp("created_at", { withTimezone: true }).defaultNow().notNull(),
});`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
export const posts = pgTable("posts", {
  createdAt: timestamp("created_at", { withTimezone: true }).defaultNow().notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true }).defaultNow().notNull(),
});`,
      errors: [lacksUpdatedAt(7, 30)],
    },
    {
      name: "the quotes are those of most strings, not of the imports",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable('posts', {
  id: uuid('id').primaryKey(),
  createdAt: timestamp('created_at').defaultNow().notNull(),
});`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable('posts', {
  id: uuid('id').primaryKey(),
  createdAt: timestamp('created_at').defaultNow().notNull(),
  updatedAt: timestamp('updated_at').defaultNow().notNull(),
});`,
      errors: [lacksUpdatedAt(3, 30)],
    },
  ],
});

testRule("fk-needs-index: what public projects showed", fkNeedsIndex, {
  valid: [],
  invalid: [
    {
      name: "a list that is broken over lines ends as the file's others do, without a comma",
      code: `
import { pgTable, unique, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  parentId: uuid("parent_id").references(() => posts.id)
}, (table) => [unique("posts_parent_and_id_are_unique").on(table.id, table.parentId)]);`,
      output: `
import { index, pgTable, unique, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  parentId: uuid("parent_id").references(() => posts.id)
}, (table) => [
  unique("posts_parent_and_id_are_unique").on(table.id, table.parentId),
  index("idx_posts_parent_id").on(table.parentId)
]);`,
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "parent_id",
            index: 'unique constraint "posts_parent_and_id_are_unique"',
            why: "does not start with it",
            proposal: 'index("idx_posts_parent_id").on(table.parentId)',
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
