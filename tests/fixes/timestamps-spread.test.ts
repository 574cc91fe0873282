import requireTimestamps from "../../src/rules/require-timestamps.ts";
import { beside, testRule } from "../support/rule-cases.ts";

const LACKS_BOTH = {
  messageId: "missing",
  data: { table: "posts", columns: "createdAt and updatedAt" },
  line: 9,
  column: 30,
  endLine: 9,
  endColumn: 37,
} as const;

testRule("the fix of require-timestamps: what the project has is spread", requireTimestamps, {
  valid: [],
  invalid: [
    {
      name: "an object of the file",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
};
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
};
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  ...timestamps,
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
      name: "a member of an object",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const shared = {
  timestamps: {
    createdAt: timestamp("created_at").defaultNow().notNull(),
    updatedAt: timestamp("updated_at").defaultNow().notNull(),
  },
};
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const shared = {
  timestamps: {
    createdAt: timestamp("created_at").defaultNow().notNull(),
    updatedAt: timestamp("updated_at").defaultNow().notNull(),
  },
};
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  ...shared.timestamps,
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "a function that returns them",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
function timestamps() {
  return {
    createdAt: timestamp("created_at").defaultNow().notNull(),
    updatedAt: timestamp("updated_at").defaultNow().notNull(),
  };
}
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
function timestamps() {
  return {
    createdAt: timestamp("created_at").defaultNow().notNull(),
    updatedAt: timestamp("updated_at").defaultNow().notNull(),
  };
}
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  ...timestamps(),
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "an import",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { timestamps } from "./columns";
export const tags = pgTable("tags", { ...timestamps });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
      filename: beside({
        "columns.ts": `import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
};
`,
      }),
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { timestamps } from "./columns";
export const tags = pgTable("tags", { ...timestamps });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  ...timestamps,
});
`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 5,
          column: 30,
          endLine: 5,
          endColumn: 37,
        },
      ],
    },
    {
      name: "an import that no table spreads yet",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { timestamps } from "./columns";
export { timestamps };
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
      filename: beside({
        "columns.ts": `import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
};
`,
      }),
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { timestamps } from "./columns";
export { timestamps };
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  ...timestamps,
});
`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 5,
          column: 30,
          endLine: 5,
          endColumn: 37,
        },
      ],
    },
    {
      name: "one with deletedAt, which another table spreads",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
  deletedAt: timestamp("deleted_at"),
};
export const tags = pgTable("tags", { ...timestamps });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
  deletedAt: timestamp("deleted_at"),
};
export const tags = pgTable("tags", { ...timestamps });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  ...timestamps,
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "only the one of two that is missing is wanted, and both are there: it is written",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
};
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
});
`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
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
          data: { table: "posts", columns: "updatedAt" },
          line: 7,
          column: 30,
          endLine: 7,
          endColumn: 37,
        },
      ],
    },
  ],
});
