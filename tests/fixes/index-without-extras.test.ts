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

const AUTHOR_ID_LOWER = {
  messageId: "missing",
  data: {
    table: "posts",
    columns: "author_id",
    proposal: 'index("idx_posts_author_id").on(table.authorId)',
  },
  line: 10,
  column: 33,
  endLine: 10,
  endColumn: 43,
} as const;

testRule("the fix of fk-needs-index: a table without a third argument", fkNeedsIndex, {
  valid: [],
  invalid: [
    {
      name: "a new third argument",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
});
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
      name: "a trailing comma behind the columns stays",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
},);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)],);
`,
      errors: [AUTHOR_ID],
    },
    {
      name: "a table on one line, which would become too long",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", { authorId: uuid("author_id").references(() => users.id) });
`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", { authorId: uuid("author_id").references(() => users.id) }, (table) => [
  index("idx_posts_author_id").on(table.authorId),
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
          line: 4,
          column: 69,
          endLine: 4,
          endColumn: 79,
        },
      ],
    },
    {
      name: "arguments on lines of their own",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";

export const users = pgTable("users", { id: uuid("id").primaryKey() });

export const posts = pgTable(
  "posts",
  {
    id: uuid("id").primaryKey(),
    authorId: uuid("author_id").references(() => users.id),
  },
);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";

export const users = pgTable("users", { id: uuid("id").primaryKey() });

export const posts = pgTable(
  "posts",
  {
    id: uuid("id").primaryKey(),
    authorId: uuid("author_id").references(() => users.id),
  },
  (table) => [index("idx_posts_author_id").on(table.authorId)],
);
`,
      errors: [AUTHOR_ID_LOWER],
    },
    {
      name: "arguments on lines of their own without a trailing comma",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";

export const users = pgTable("users", { id: uuid("id").primaryKey() });

export const posts = pgTable(
  "posts",
  {
    id: uuid("id").primaryKey(),
    authorId: uuid("author_id").references(() => users.id),
  }
);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";

export const users = pgTable("users", { id: uuid("id").primaryKey() });

export const posts = pgTable(
  "posts",
  {
    id: uuid("id").primaryKey(),
    authorId: uuid("author_id").references(() => users.id),
  },
  (table) => [index("idx_posts_author_id").on(table.authorId)]
);
`,
      errors: [AUTHOR_ID_LOWER],
    },
    {
      name: "a comment behind the last argument stays with it",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";

export const users = pgTable("users", { id: uuid("id").primaryKey() });

export const posts = pgTable(
  "posts",
  {
    id: uuid("id").primaryKey(),
    authorId: uuid("author_id").references(() => users.id),
  }, // the columns
);
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";

export const users = pgTable("users", { id: uuid("id").primaryKey() });

export const posts = pgTable(
  "posts",
  {
    id: uuid("id").primaryKey(),
    authorId: uuid("author_id").references(() => users.id),
  }, // the columns
  (table) => [index("idx_posts_author_id").on(table.authorId)],
);
`,
      errors: [AUTHOR_ID_LOWER],
    },
    {
      name: "two foreign keys: the first report mends both, on lines of their own",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  editorId: uuid("editor_id").references(() => users.id),
});
`,
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  editorId: uuid("editor_id").references(() => users.id),
}, (table) => [
  index("idx_posts_author_id").on(table.authorId),
  index("idx_posts_editor_id").on(table.editorId),
]);
`,
      errors: [
        AUTHOR_ID,
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "editor_id",
            proposal: 'index("idx_posts_editor_id").on(table.editorId)',
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
