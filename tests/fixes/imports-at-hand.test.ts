import fkNeedsIndex from "../../src/rules/fk-needs-index.ts";
import requireTimestamps from "../../src/rules/require-timestamps.ts";
import { beside, testRule } from "../support/rule-cases.ts";

testRule("the import of a fix at the end of a sorted list", requireTimestamps, {
  valid: [],
  invalid: [
    {
      name: "on one line",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  slug: text("slug").primaryKey(),
});
`,
      output: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  slug: text("slug").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "on several lines",
      code: `
import {
  pgTable,
  text,
} from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  slug: text("slug").primaryKey(),
});
`,
      output: `
import {
  pgTable,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  slug: text("slug").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 6,
          column: 30,
          endLine: 6,
          endColumn: 37,
        },
      ],
    },
  ],
});

testRule("the import of a fix: names that are there", fkNeedsIndex, {
  valid: [],
  invalid: [
    {
      name: "a namespace",
      code: `
import * as p from "drizzle-orm/pg-core";
import { users } from "./users";

export const posts = p.pgTable("posts", {
  authorId: p.uuid("author_id").references(() => users.id),
});
`,
      filename: beside({
        "users.ts": `import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
`,
      }),
      output: `
import * as p from "drizzle-orm/pg-core";
import { users } from "./users";

export const posts = p.pgTable("posts", {
  authorId: p.uuid("author_id").references(() => users.id),
}, (table) => [p.index("idx_posts_author_id").on(table.authorId)]);
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
          column: 33,
          endLine: 6,
          endColumn: 43,
        },
      ],
    },
    {
      name: "an alias that the file has for it",
      code: `
import { index as pgIndex, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});
export { pgIndex };
`,
      filename: beside({
        "users.ts": `import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
`,
      }),
      output: `
import { index as pgIndex, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [pgIndex("idx_posts_author_id").on(table.authorId)]);
export { pgIndex };
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
  ],
});

testRule("the import of a fix: names that are taken", fkNeedsIndex, {
  valid: [],
  invalid: [
    {
      name: "the module declares another thing of that name",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

const index = 1;
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});
export { index };
`,
      filename: beside({
        "users.ts": `import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
`,
      }),
      output: `
import { index as drizzleIndex, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

const index = 1;
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [drizzleIndex("idx_posts_author_id").on(table.authorId)]);
export { index };
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
      name: "the alias is taken as well",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

const index = 1;
const drizzleIndex = 2;
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});
export { drizzleIndex, index };
`,
      filename: beside({
        "users.ts": `import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
`,
      }),
      output: `
import { index as drizzleIndex2, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

const index = 1;
const drizzleIndex = 2;
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [drizzleIndex2("idx_posts_author_id").on(table.authorId)]);
export { drizzleIndex, index };
`,
      errors: [
        {
          messageId: "missing",
          data: {
            table: "posts",
            columns: "author_id",
            proposal: 'index("idx_posts_author_id").on(table.authorId)',
          },
          line: 8,
          column: 31,
          endLine: 8,
          endColumn: 41,
        },
      ],
    },
    {
      name: "a function around the table has a parameter of that name",
      code: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

export { index };
export function makePosts(index: number) {
  return [index, pgTable("posts", {
    authorId: uuid("author_id").references(() => users.id),
  })];
}
`,
      filename: beside({
        "users.ts": `import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
`,
      }),
      output: `
import { index, index as drizzleIndex, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

export { index };
export function makePosts(index: number) {
  return [index, pgTable("posts", {
    authorId: uuid("author_id").references(() => users.id),
  }, (table) => [drizzleIndex("idx_posts_author_id").on(table.authorId)])];
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
          line: 8,
          column: 33,
          endLine: 8,
          endColumn: 43,
        },
      ],
    },
    {
      name: "another function has a parameter of that name",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

export const twice = (index: number) => index * 2;
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
});
`,
      filename: beside({
        "users.ts": `import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
`,
      }),
      output: `
import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";

export const twice = (index: number) => index * 2;
export const posts = pgTable("posts", {
  authorId: uuid("author_id").references(() => users.id),
}, (table) => [index("idx_posts_author_id").on(table.authorId)]);
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
  ],
});
