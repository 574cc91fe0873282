import requireTimestamps from "../../src/rules/require-timestamps.ts";
import { testRule } from "../support/rule-cases.ts";

const LACKS_BOTH = {
  messageId: "missing",
  data: { table: "posts", columns: "createdAt and updatedAt" },
  line: 7,
  column: 30,
  endLine: 7,
  endColumn: 37,
} as const;

testRule(
  "the fix of require-timestamps: as the file's other tables write them",
  requireTimestamps,
  {
    valid: [],
    invalid: [
      {
        name: "word for word",
        code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", {
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { withTimezone: true })
    .notNull()
    .defaultNow()
    .$onUpdate(() => new Date()),
});
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
        output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", {
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { withTimezone: true })
    .notNull()
    .defaultNow()
    .$onUpdate(() => new Date()),
});
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { withTimezone: true })
    .notNull()
    .defaultNow()
    .$onUpdate(() => new Date()),
});
`,
        errors: [
          {
            messageId: "missing",
            data: { table: "posts", columns: "createdAt and updatedAt" },
            line: 10,
            column: 30,
            endLine: 10,
            endColumn: 37,
          },
        ],
      },
      {
        name: "as most of them do",
        code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", {
  createdAt: timestamp("created_at").notNull().defaultNow(),
  updatedAt: timestamp("updated_at").notNull().defaultNow(),
});
export const pages = pgTable("pages", {
  createdAt: timestamp("created_at", { precision: 3 }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { precision: 3 }).notNull().defaultNow(),
});
export const files = pgTable("files", {
  createdAt: timestamp("created_at", { precision: 3 }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { precision: 3 }).notNull().defaultNow(),
});
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
        output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", {
  createdAt: timestamp("created_at").notNull().defaultNow(),
  updatedAt: timestamp("updated_at").notNull().defaultNow(),
});
export const pages = pgTable("pages", {
  createdAt: timestamp("created_at", { precision: 3 }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { precision: 3 }).notNull().defaultNow(),
});
export const files = pgTable("files", {
  createdAt: timestamp("created_at", { precision: 3 }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { precision: 3 }).notNull().defaultNow(),
});
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at", { precision: 3 }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { precision: 3 }).notNull().defaultNow(),
});
`,
        errors: [
          {
            messageId: "missing",
            data: { table: "posts", columns: "createdAt and updatedAt" },
            line: 15,
            column: 30,
            endLine: 15,
            endColumn: 37,
          },
        ],
      },
      {
        name: "in the callback form",
        code: `
import { pgTable } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", (t) => ({
  createdAt: t.timestamp("created_at", { precision: 3 }).notNull().defaultNow(),
  updatedAt: t.timestamp("updated_at", { precision: 3 }).notNull().defaultNow(),
}));
export const posts = pgTable("posts", (t) => ({
  id: t.uuid("id").primaryKey(),
}));
`,
        output: `
import { pgTable } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", (t) => ({
  createdAt: t.timestamp("created_at", { precision: 3 }).notNull().defaultNow(),
  updatedAt: t.timestamp("updated_at", { precision: 3 }).notNull().defaultNow(),
}));
export const posts = pgTable("posts", (t) => ({
  id: t.uuid("id").primaryKey(),
  createdAt: t.timestamp("created_at", { precision: 3 }).notNull().defaultNow(),
  updatedAt: t.timestamp("updated_at", { precision: 3 }).notNull().defaultNow(),
}));
`,
        errors: [LACKS_BOTH],
      },
      {
        name: "in the callback form, called otherwise: written anew",
        code: `
import { pgTable } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", (t) => ({
  createdAt: t.timestamp("created_at", { precision: 3 }).notNull().defaultNow(),
  updatedAt: t.timestamp("updated_at", { precision: 3 }).notNull().defaultNow(),
}));
export const posts = pgTable("posts", (c) => ({
  id: c.uuid("id").primaryKey(),
}));
`,
        output: `
import { pgTable } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", (t) => ({
  createdAt: t.timestamp("created_at", { precision: 3 }).notNull().defaultNow(),
  updatedAt: t.timestamp("updated_at", { precision: 3 }).notNull().defaultNow(),
}));
export const posts = pgTable("posts", (c) => ({
  id: c.uuid("id").primaryKey(),
  createdAt: c.timestamp("created_at", { precision: 3 }).defaultNow().notNull(),
  updatedAt: c.timestamp("updated_at", { precision: 3 }).defaultNow().notNull(),
}));
`,
        errors: [LACKS_BOTH],
      },
      {
        name: "a table in a function whose parameter hides the column function: under another name",
        code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
export function makePosts(timestamp: string) {
  const posts = pgTable("posts", {
    id: uuid("id").primaryKey(),
  });
  return { posts, timestamp };
}
`,
        output: `
import { pgTable, timestamp, timestamp as drizzleTimestamp, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
export function makePosts(timestamp: string) {
  const posts = pgTable("posts", {
    id: uuid("id").primaryKey(),
    createdAt: drizzleTimestamp("created_at").defaultNow().notNull(),
    updatedAt: drizzleTimestamp("updated_at").defaultNow().notNull(),
  });
  return { posts, timestamp };
}
`,
        errors: [
          {
            messageId: "missing",
            data: { table: "posts", columns: "createdAt and updatedAt" },
            line: 8,
            column: 25,
            endLine: 8,
            endColumn: 32,
          },
        ],
      },
      {
        name: "nothing that may be null and has no default is copied",
        code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", {
  createdAt: timestamp("created_at", { withTimezone: true }),
  updatedAt: timestamp("updated_at", { withTimezone: true }),
});
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
        output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", {
  createdAt: timestamp("created_at", { withTimezone: true }),
  updatedAt: timestamp("updated_at", { withTimezone: true }),
});
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at", { withTimezone: true }).defaultNow().notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true }).defaultNow().notNull(),
});
`,
        errors: [LACKS_BOTH],
      },
      {
        name: "nothing that refuses the rows that are there is copied",
        code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", {
  createdAt: timestamp("created_at").notNull().$defaultFn(() => new Date()),
  updatedAt: timestamp("updated_at").notNull().$defaultFn(() => new Date()),
});
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
        output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const tags = pgTable("tags", {
  createdAt: timestamp("created_at").notNull().$defaultFn(() => new Date()),
  updatedAt: timestamp("updated_at").notNull().$defaultFn(() => new Date()),
});
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
        errors: [LACKS_BOTH],
      },
    ],
  },
);

testRule("require-timestamps: columns that are another table's own", requireTimestamps, {
  valid: [],
  invalid: [
    {
      name: "a timestamp under a name that only the other table has is not copied",
      code: `
import { int, mysqlTable } from "drizzle-orm/mysql-core";
export const friends = mysqlTable("friends", {
  id: int("id").primaryKey(),
  createdAt: int("frd_dateline").default(0).notNull(),
  updatedAt: int("frd_lastpost").default(0).notNull(),
});
export const groups = mysqlTable("groups", {
  id: int("id").primaryKey(),
});`,
      output: `
import { int, mysqlTable, timestamp } from "drizzle-orm/mysql-core";
export const friends = mysqlTable("friends", {
  id: int("id").primaryKey(),
  createdAt: int("frd_dateline").default(0).notNull(),
  updatedAt: int("frd_lastpost").default(0).notNull(),
});
export const groups = mysqlTable("groups", {
  id: int("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().onUpdateNow().notNull(),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "groups", columns: "createdAt and updatedAt" },
          line: 8,
          column: 34,
          endLine: 8,
          endColumn: 42,
        },
      ],
    },
  ],
});
