import fkNeedsIndex from "../../src/rules/fk-needs-index.ts";
import { beside, testRule } from "../support/rule-cases.ts";

testRule("the fix of fk-needs-index: the style of the file", fkNeedsIndex, {
  valid: [],
  invalid: [
    {
      name: "tabs",
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
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 6,
          column: 30,
          endLine: 6,
          endColumn: 40,
        },
      ],
    },
    {
      name: "single quotes",
      code: `
import { pgTable, uuid, index } from 'drizzle-orm/pg-core';
export const users = pgTable('users', { id: uuid('id').primaryKey() });
export const posts = pgTable('posts', {
  id: uuid('id').primaryKey(),
  authorId: uuid('author_id').references(() => users.id),
});
`,
      output: `
import { pgTable, uuid, index } from 'drizzle-orm/pg-core';
export const users = pgTable('users', { id: uuid('id').primaryKey() });
export const posts = pgTable('posts', {
  id: uuid('id').primaryKey(),
  authorId: uuid('author_id').references(() => users.id),
}, (table) => [index('idx_posts_author_id').on(table.authorId)]);
`,
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
      name: "Windows line ends",
      code: '\r\nimport { pgTable, uuid, index } from "drizzle-orm/pg-core";\r\nexport const users = pgTable("users", { id: uuid("id").primaryKey() });\r\nexport const posts = pgTable("posts", {\r\n  id: uuid("id").primaryKey(),\r\n  authorId: uuid("author_id").references(() => users.id),\r\n}, (t) => [\r\n  index("i").on(t.id),\r\n]);\r\n',
      output:
        '\r\nimport { pgTable, uuid, index } from "drizzle-orm/pg-core";\r\nexport const users = pgTable("users", { id: uuid("id").primaryKey() });\r\nexport const posts = pgTable("posts", {\r\n  id: uuid("id").primaryKey(),\r\n  authorId: uuid("author_id").references(() => users.id),\r\n}, (t) => [\r\n  index("i").on(t.id),\r\n  index("idx_posts_author_id").on(t.authorId),\r\n]);\r\n',
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
      name: "no semicolons",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core"
export const users = pgTable("users", { id: uuid("id").primaryKey() })
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
})
`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core"
export const users = pgTable("users", { id: uuid("id").primaryKey() })
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)])
`,
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
      name: "the parameter is called as in the other tables",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const tags = pgTable("tags", { id: uuid("id"), name: uuid("name") }, (self) => [index("tags_name").on(self.name)]);
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});
`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const tags = pgTable("tags", { id: uuid("id"), name: uuid("name") }, (self) => [index("tags_name").on(self.name)]);
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (self) => [index("idx_posts_author_id").on(self.authorId)]);
`,
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
      name: "an object where the file's other tables have objects",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const tags = pgTable("tags", { id: uuid("id"), name: uuid("name") }, (t) => ({ byName: index("tags_name").on(t.name) }));
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});
`,
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const tags = pgTable("tags", { id: uuid("id"), name: uuid("name") }, (t) => ({ byName: index("tags_name").on(t.name) }));
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (t) => ({ authorIdIdx: index("idx_posts_author_id").on(t.authorId) }));
`,
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
      name: "an object before drizzle-orm 0.36, which takes no list",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
});
`,
      filename: beside({ "package.json": `{ "dependencies": { "drizzle-orm": "^0.30.0" } }` }),
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
}, (table) => ({ authorIdIdx: index("idx_posts_author_id").on(table.authorId) }));
`,
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
      name: "an object of two before drizzle-orm 0.36",
      code: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  editorId: uuid("editor_id").references(() => users.id),
});
`,
      filename: beside({ "package.json": `{ "dependencies": { "drizzle-orm": "^0.30.0" } }` }),
      output: `
import { pgTable, uuid, index } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id),
  editorId: uuid("editor_id").references(() => users.id),
}, (table) => ({
  authorIdIdx: index("idx_posts_author_id").on(table.authorId),
  editorIdIdx: index("idx_posts_editor_id").on(table.editorId),
}));
`,
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
