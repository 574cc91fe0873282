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

testRule("the fix of fk-needs-index: the older object", fkNeedsIndex, {
  valid: [],
  invalid: [
    {
      name: "an empty object",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => ({}));
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => ({ authorIdIdx: index("idx_posts_author_id").on(t.authorId) }));
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "an object on one line",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => ({ byId: index("i").on(t.id) }));
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => ({ byId: index("i").on(t.id), authorIdIdx: index("idx_posts_author_id").on(t.authorId) }));
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "an object on several lines",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => ({
  byId: index("i").on(t.id),
}));
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => ({
  byId: index("i").on(t.id),
  authorIdIdx: index("idx_posts_author_id").on(t.authorId),
}));
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "an object that has the key already",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => ({
  authorIdIdx: index("i").on(t.id),
}));
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => ({
  authorIdIdx: index("i").on(t.id),
  authorIdIdx2: index("idx_posts_author_id").on(t.authorId),
}));
`,
      errors: [AUTHOR_ID],
    },
  ],
});

testRule("the fix of fk-needs-index: the function", fkNeedsIndex, {
  valid: [],
  invalid: [
    {
      name: "a body with a return",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => {
  return [index("i").on(t.id)];
});
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (t) => {
  return [index("i").on(t.id), index("idx_posts_author_id").on(t.authorId)];
});
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a function expression",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, function (t) {
  return [
    index("i").on(t.id),
  ];
});
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, function (t) {
  return [
    index("i").on(t.id),
    index("idx_posts_author_id").on(t.authorId),
  ];
});
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "no parameter",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, () => []);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a parameter that says it is not used",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (_t) => []);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (_t) => [index("idx_posts_author_id").on(_t.authorId)]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a destructured parameter that has the column",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, ({ authorId, id }) => [index("i").on(id, authorId)]);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, ({ authorId, id }) => [index("i").on(id, authorId), index("idx_posts_author_id").on(authorId)]);
`,
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: "index",
            why: '"i" does not start with it',
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
      name: "a destructured parameter that lacks the column",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, ({ id }) => [index("i").on(id)]);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, ({ id, authorId }) => [index("i").on(id), index("idx_posts_author_id").on(authorId)]);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a destructured parameter that renames the column",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, ({ id, authorId: author }) => [index("i").on(id, author)]);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, ({ id, authorId: author }) => [
  index("i").on(id, author),
  index("idx_posts_author_id").on(author),
]);
`,
      errors: [
        {
          messageId: "nearlyCovered",
          data: {
            table: "posts",
            columns: "author_id",
            index: "index",
            why: '"i" does not start with it',
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
