import fkNeedsIndex from "../../src/rules/fk-needs-index.ts";
import { testRule } from "../support/rule-cases.ts";

testRule("the fix of fk-needs-index: names and keys", fkNeedsIndex, {
  valid: [],
  invalid: [
    {
      name: "a table in a function",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export function makePosts() {
  return pgTable("posts", {
    id: uuid("id").primaryKey(),
    authorId: uuid("author_id").references(() => users.id),
  });
}
`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export function makePosts() {
  return pgTable("posts", {
    id: uuid("id").primaryKey(),
    authorId: uuid("author_id").references(() => users.id),
  }, (table) => [index("idx_posts_author_id").on(table.authorId)]);
}
`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 7,
          column: 33,
          endLine: 7,
          endColumn: 43,
        },
      ],
    },
    {
      name: "a key that is no name",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  "author-id": uuid("author_id").references(() => users.id),
});
`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  "author-id": uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table["author-id"])]);
`,
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
    {
      name: "a name that another index of the file has",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const tags = pgTable("tags", { id: uuid("id") }, (t) => [index("idx_posts_author_id").on(t.id)]);
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (t) => []);
`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const tags = pgTable("tags", { id: uuid("id") }, (t) => [index("idx_posts_author_id").on(t.id)]);
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [index("idx_posts_author_id_fk").on(t.authorId)]);
`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id_fk").on(table.authorId)',
          },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: "a name of more than 63 bytes ends in a hash",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("a_table_that_has_a_name_which_says_everything", {
  authorId: uuid("a_column_with_a_name_that_says_everything").references(() => users.id),
}, (t) => []);
`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("a_table_that_has_a_name_which_says_everything", {
  authorId: uuid("a_column_with_a_name_that_says_everything").references(() => users.id),
}, (t) => [
  index("idx_a_table_that_has_a_name_which_says_everything_a_co_e7138d80").on(t.authorId),
]);
`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "a_table_that_has_a_name_which_says_everything",
            columns: "a_column_with_a_name_that_says_everything",
            proposal:
              'index("idx_a_table_that_has_a_name_which_says_everything_a_co_e7138d80").on(table.authorId)',
          },
          line: 5,
          column: 63,
          endLine: 5,
          endColumn: 73,
        },
      ],
    },
    {
      name: "a name in snake_case, whatever the column is called",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("blogPosts", {
  authorId: uuid("authorId").references(() => users.id),
}, (t) => []);
`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("blogPosts", {
  authorId: uuid("authorId").references(() => users.id),
}, (t) => [index("idx_blog_posts_author_id").on(t.authorId)]);
`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "blogPosts",
            columns: "authorId",
            proposal: 'index("idx_blog_posts_author_id").on(table.authorId)',
          },
          line: 5,
          column: 30,
          endLine: 5,
          endColumn: 40,
        },
      ],
    },
    {
      name: "a composite foreign key and its first column: one index serves both",
      code: `
import { foreignKey, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const items = pgTable("items", { orderId: uuid("order_id"), productId: uuid("product_id") }, (t) => [
  primaryKey({ columns: [t.orderId, t.productId] }),
]);
export const refunds = pgTable(
  "refunds",
  {
    orderId: uuid("order_id").references(() => users.id),
    productId: uuid("product_id"),
  },
  (t) => [
    foreignKey({ columns: [t.orderId, t.productId], foreignColumns: [items.orderId, items.productId] }),
  ],
);
`,
      output: `
import { foreignKey, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const items = pgTable("items", { orderId: uuid("order_id"), productId: uuid("product_id") }, (t) => [
  primaryKey({ columns: [t.orderId, t.productId] }),
]);
export const refunds = pgTable(
  "refunds",
  {
    orderId: uuid("order_id").references(() => users.id),
    productId: uuid("product_id"),
  },
  (t) => [
    foreignKey({ columns: [t.orderId, t.productId], foreignColumns: [items.orderId, items.productId] }),
    index("idx_refunds_order_id_product_id").on(t.orderId, t.productId),
  ],
);
`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "refunds",
            columns: "order_id",
            proposal: 'index("idx_refunds_order_id").on(table.orderId)',
          },
          line: 10,
          column: 31,
          endLine: 10,
          endColumn: 41,
        },
        {
          messageId: "missing",
          data: {
            table: "refunds",
            columns: "order_id, product_id",
            proposal: 'index("idx_refunds_order_id_product_id").on(table.orderId, table.productId)',
          },
          line: 14,
          column: 5,
          endLine: 14,
          endColumn: 15,
        },
      ],
    },
    {
      name: "a foreign key that is spread into two tables",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
const owned = { ownerId: uuid("owner_id").references(() => users.id) };
export const files = pgTable("files", { ...owned });
export const notes = pgTable("notes", { ...owned }, (t) => []);
`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
const owned = { ownerId: uuid("owner_id").references(() => users.id) };
export const files = pgTable("files", { ...owned }, (t) => [
  index("idx_files_owner_id").on(t.ownerId),
]);
export const notes = pgTable("notes", { ...owned }, (t) => [
  index("idx_notes_owner_id").on(t.ownerId),
]);
`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "files",
            columns: "owner_id",
            proposal: 'index("idx_files_owner_id").on(table.ownerId)',
          },
          line: 5,
          column: 30,
          endLine: 5,
          endColumn: 37,
        },
        {
          messageId: "missing",
          data: {
            table: "notes",
            columns: "owner_id",
            proposal: 'index("idx_notes_owner_id").on(table.ownerId)',
          },
          line: 6,
          column: 30,
          endLine: 6,
          endColumn: 37,
        },
      ],
    },
  ],
});
