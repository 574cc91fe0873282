import requireTimestamps from "../../src/rules/require-timestamps.ts";
import { beside, testRule } from "../support/rule-cases.ts";

const LACKS_BOTH = {
  messageId: "missing",
  data: { table: "posts", columns: "createdAt and updatedAt" },
  line: 3,
  column: 30,
  endLine: 3,
  endColumn: 37,
} as const;

testRule("the fix of require-timestamps: written anew", requireTimestamps, {
  valid: [],
  invalid: [
    {
      name: "both",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "behind the columns of a table on one line",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { id: uuid("id").primaryKey() });
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "into a table without columns",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "the one that is missing",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "updatedAt" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "with the import",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "two tables: the first report mends both, and imports once",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", {
  id: uuid("id").primaryKey(),
});
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
      errors: [
        {
          messageId: "missing",
          data: { table: "tags", columns: "createdAt and updatedAt" },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 35,
        },
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
    {
      name: "with the options of the file's other timestamps",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  publishedAt: timestamp("published_at", { withTimezone: true, mode: "string" }),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  publishedAt: timestamp("published_at", { withTimezone: true, mode: "string" }),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).defaultNow().notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "string" }).defaultNow().notNull(),
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "with keys in snake_case where the others are",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  author_id: uuid("author_id").primaryKey(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  author_id: uuid("author_id").primaryKey(),
  created_at: timestamp("created_at").defaultNow().notNull(),
  updated_at: timestamp("updated_at").defaultNow().notNull(),
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "without names where the others have none and a casing makes them",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid().primaryKey(),
  authorId: uuid(),
});
`,
      filename: beside({
        "drizzle.config.ts": `export default { dialect: "postgresql", casing: "snake_case" };`,
      }),
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid().primaryKey(),
  authorId: uuid(),
  createdAt: timestamp().defaultNow().notNull(),
  updatedAt: timestamp().defaultNow().notNull(),
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "with names where no casing makes them",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid().primaryKey(),
  author: uuid(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid().primaryKey(),
  author: uuid(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "in the callback form",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", (t) => ({
  id: t.uuid("id").primaryKey(),
}));
`,
      output: `
import { pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", (t) => ({
  id: t.uuid("id").primaryKey(),
  createdAt: t.timestamp("created_at").defaultNow().notNull(),
  updatedAt: t.timestamp("updated_at").defaultNow().notNull(),
}));
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "in the callback form that takes its parameter apart",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", ({ uuid }) => ({
  id: uuid("id").primaryKey(),
}));
`,
      output: `
import { pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", ({ uuid, timestamp }) => ({
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
}));
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "single quotes",
      code: `
import { pgTable, timestamp, uuid } from 'drizzle-orm/pg-core';
export const posts = pgTable('posts', {
  id: uuid('id').primaryKey(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from 'drizzle-orm/pg-core';
export const posts = pgTable('posts', {
  id: uuid('id').primaryKey(),
  createdAt: timestamp('created_at').defaultNow().notNull(),
  updatedAt: timestamp('updated_at').defaultNow().notNull(),
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "Windows line ends",
      code: '\r\nimport { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";\r\nexport const posts = pgTable("posts", {\r\n  id: uuid("id").primaryKey(),\r\n});\r\n',
      output:
        '\r\nimport { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";\r\nexport const posts = pgTable("posts", {\r\n  id: uuid("id").primaryKey(),\r\n  createdAt: timestamp("created_at").defaultNow().notNull(),\r\n  updatedAt: timestamp("updated_at").defaultNow().notNull(),\r\n});\r\n',
      errors: [LACKS_BOTH],
    },
  ],
});
