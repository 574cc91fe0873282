import requireTimestamps from "../../src/rules/require-timestamps.ts";
import { testRule } from "../support/rule-cases.ts";

testRule("the fix of require-timestamps: what is not spread", requireTimestamps, {
  valid: [],
  invalid: [
    {
      name: "what is declared below the table has no value there",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
};
export const tags = pgTable("tags", { ...timestamps });
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
};
export const tags = pgTable("tags", { ...timestamps });
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
      name: "what has a key besides",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const base = {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
};
export const tags = pgTable("tags", { ...base });
export const posts = pgTable("posts", {
  slug: uuid("slug").primaryKey(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const base = {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
};
export const tags = pgTable("tags", { ...base });
export const posts = pgTable("posts", {
  slug: uuid("slug").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 9,
          column: 30,
          endLine: 9,
          endColumn: 37,
        },
      ],
    },
    {
      name: "what has a deletedAt that no table of the file has asked for",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
  deletedAt: timestamp("deleted_at"),
};
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
  deletedAt: timestamp("deleted_at"),
};
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 8,
          column: 30,
          endLine: 8,
          endColumn: 37,
        },
      ],
    },
    {
      name: "what refuses the rows that are there: not null, without a default",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const timestamps = {
  createdAt: timestamp("created_at").notNull(),
  updatedAt: timestamp("updated_at").notNull(),
};
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const timestamps = {
  createdAt: timestamp("created_at").notNull(),
  updatedAt: timestamp("updated_at").notNull(),
};
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 7,
          column: 30,
          endLine: 7,
          endColumn: 37,
        },
      ],
    },
    {
      name: "what a local name hides",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
};
export function makePosts() {
  const timestamps = 1;
  const posts = pgTable("posts", {
    id: uuid("id").primaryKey(),
  });
  return { posts, timestamps };
}
export const tags = pgTable("tags", { ...timestamps });
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
};
export function makePosts() {
  const timestamps = 1;
  const posts = pgTable("posts", {
    id: uuid("id").primaryKey(),
    createdAt: timestamp("created_at").defaultNow().notNull(),
    updatedAt: timestamp("updated_at").defaultNow().notNull(),
  });
  return { posts, timestamps };
}
export const tags = pgTable("tags", { ...timestamps });
`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 9,
          column: 25,
          endLine: 9,
          endColumn: 32,
        },
      ],
    },
  ],
});
