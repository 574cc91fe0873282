import fkNeedsIndex from "../../src/rules/fk-needs-index.ts";
import { testRule } from "../support/rule-cases.ts";

const AUTHOR_ID = {
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
} as const;

testRule("the fix of fk-needs-index: a list", fkNeedsIndex, {
  valid: [],
  invalid: [
    {
      name: "an empty list",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => []);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [index("idx_posts_author_id").on(t.authorId)]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a list on one line",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [index("i").on(t.id)]);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [index("i").on(t.id), index("idx_posts_author_id").on(t.authorId)]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a list on one line with a trailing comma",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [index("i").on(t.id),]);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [index("i").on(t.id), index("idx_posts_author_id").on(t.authorId),]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a list on several lines with a trailing comma",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [
  index("i").on(t.id),
]);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [
  index("i").on(t.id),
  index("idx_posts_author_id").on(t.authorId),
]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a list on several lines without a trailing comma",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [
  index("i").on(t.id)
]);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [
  index("i").on(t.id),
  index("idx_posts_author_id").on(t.authorId)
]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a list that would become too long a line",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
import { isNotNull } from "drizzle-orm";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [index("posts_by_id_and_by_nothing_else_but_id").on(t.id).where(isNotNull(t.id))]);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
import { isNotNull } from "drizzle-orm";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [
  index("posts_by_id_and_by_nothing_else_but_id").on(t.id).where(isNotNull(t.id)),
  index("idx_posts_author_id").on(t.authorId),
]);
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
          column: 31,
          endLine: 7,
          endColumn: 41,
        },
      ],
    },
    {
      name: "a comment behind the last item stays with it",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [
  index("i").on(t.id), // for the feed
]);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [
  index("i").on(t.id), // for the feed
  index("idx_posts_author_id").on(t.authorId),
]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a comment behind the last item that has no comma",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [
  index("i").on(t.id) // for the feed
]);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [
  index("i").on(t.id), // for the feed
  index("idx_posts_author_id").on(t.authorId)
]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "comments between the items stay, and so does one before the bracket",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [
  // for the feed
  index("i").on(t.id),

  /* for the archive */
  index("j").on(t.id),
  // more to come
]);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [
  // for the feed
  index("i").on(t.id),

  /* for the archive */
  index("j").on(t.id),
  index("idx_posts_author_id").on(t.authorId),
  // more to come
]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "an empty list with a comment in it",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [
  // none yet
]);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [
  // none yet
  index("idx_posts_author_id").on(t.authorId),
]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a list that is asserted",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [index("i").on(t.id)] as const);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => [index("i").on(t.id), index("idx_posts_author_id").on(t.authorId)] as const);
`,
      errors: [AUTHOR_ID],
    },
  ],
});
