import requireTimestamps from "../../src/rules/require-timestamps.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";
import { migrationsOf0x } from "../support/snapshots.ts";

/** A project whose migrations hold a table of tags, and nothing else. */
const UNSHIPPED = {
  "drizzle.config.ts": `export default { dialect: "sqlite", schema: "./db/*.ts", out: "./drizzle" };`,
  "db/schema.ts": "",
  ...migrationsOf0x({ tags: ["name"] }, "sqlite"),
};

const LACKS_BOTH = {
  messageId: "missing",
  data: { table: "posts", columns: "createdAt and updatedAt" },
  line: 3,
  column: 34,
  endLine: 3,
  endColumn: 41,
} as const;

testRule("the fix of require-timestamps: other databases", requireTimestamps, {
  valid: [],
  invalid: [
    {
      name: "MySQL",
      code: `
import { mysqlTable, varchar } from "drizzle-orm/mysql-core";
export const posts = mysqlTable("posts", {
  id: varchar("id", { length: 36 }).primaryKey(),
});
`,
      output: `
import { mysqlTable, timestamp, varchar } from "drizzle-orm/mysql-core";
export const posts = mysqlTable("posts", {
  id: varchar("id", { length: 36 }).primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().onUpdateNow().notNull(),
});
`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 40,
        },
      ],
    },
    {
      name: "SingleStore",
      code: `
import { singlestoreTable, varchar } from "drizzle-orm/singlestore-core";
export const posts = singlestoreTable("posts", {
  id: varchar("id", { length: 36 }).primaryKey(),
});
`,
      output: `
import { singlestoreTable, timestamp, varchar } from "drizzle-orm/singlestore-core";
export const posts = singlestoreTable("posts", {
  id: varchar("id", { length: 36 }).primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().onUpdateNow().notNull(),
});
`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 3,
          column: 39,
          endLine: 3,
          endColumn: 46,
        },
      ],
    },
    {
      name: "SQLite, where rows may be: null in the rows that are there, and drizzle-orm fills in new ones",
      code: `
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: text("id").primaryKey(),
});
`,
      filename: beside({ "drizzle.config.ts": `export default { dialect: "sqlite" };` }),
      output: `
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: text("id").primaryKey(),
  createdAt: integer("created_at", { mode: "timestamp" }).$defaultFn(() => new Date()),
  updatedAt: integer("updated_at", { mode: "timestamp" }).$defaultFn(() => new Date()).$onUpdate(() => new Date()),
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "SQLite, where no migration has the table: not null, with the database's own clock",
      code: `
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: text("id").primaryKey(),
  publishedAt: integer("published_at", { mode: "timestamp" }),
});
`,
      filename: beside(UNSHIPPED, "db/schema.ts"),
      output: `
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
export const posts = sqliteTable("posts", {
  id: text("id").primaryKey(),
  publishedAt: integer("published_at", { mode: "timestamp" }),
  createdAt: integer("created_at", { mode: "timestamp" }).notNull().default(sql\`(unixepoch())\`),
  updatedAt: integer("updated_at", { mode: "timestamp" }).notNull().default(sql\`(unixepoch())\`),
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "SQLite, in milliseconds as the file's other timestamps",
      code: `
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: text("id").primaryKey(),
  publishedAt: integer("published_at", { mode: "timestamp_ms" }),
});
`,
      filename: beside({ "drizzle.config.ts": `export default { dialect: "sqlite" };` }),
      output: `
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: text("id").primaryKey(),
  publishedAt: integer("published_at", { mode: "timestamp_ms" }),
  createdAt: integer("created_at", { mode: "timestamp_ms" }).$defaultFn(() => new Date()),
  updatedAt: integer("updated_at", { mode: "timestamp_ms" }).$defaultFn(() => new Date()).$onUpdate(() => new Date()),
});
`,
      errors: [LACKS_BOTH],
    },
    {
      name: "SQLite, where the contract wants a column that rows would refuse: nothing",
      code: `
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const posts = sqliteTable("posts", {
  id: text("id").primaryKey(),
});
`,
      filename: beside({ "drizzle.config.ts": `export default { dialect: "sqlite" };` }),
      options: [{ shape: "contract" }],
      output: null,
      errors: [LACKS_BOTH],
    },
    {
      name: "CockroachDB",
      code: `
import { cockroachTable, uuid } from "drizzle-orm/cockroach-core";
export const posts = cockroachTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
      filename: beside(DRIZZLE_1_0),
      output: `
import { cockroachTable, timestamp, uuid } from "drizzle-orm/cockroach-core";
export const posts = cockroachTable("posts", {
  id: uuid("id").primaryKey(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 44,
        },
      ],
    },
    {
      name: "SQL Server",
      code: `
import { mssqlTable, varchar } from "drizzle-orm/mssql-core";
export const posts = mssqlTable("posts", {
  id: varchar("id", { length: 36 }).primaryKey(),
});
`,
      filename: beside(DRIZZLE_1_0),
      output: `
import { datetime2, mssqlTable, varchar } from "drizzle-orm/mssql-core";
export const posts = mssqlTable("posts", {
  id: varchar("id", { length: 36 }).primaryKey(),
  createdAt: datetime2("created_at").defaultGetDate().notNull(),
  updatedAt: datetime2("updated_at").defaultGetDate().notNull(),
});
`,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 40,
        },
      ],
    },
    {
      name: "Gel, whose columns its own migrations make: nothing",
      code: `
import { gelTable, uuid } from "drizzle-orm/gel-core";
export const posts = gelTable("posts", {
  id: uuid("id").primaryKey(),
});
`,
      output: null,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 38,
        },
      ],
    },
  ],
});

testRule("no fix of require-timestamps", requireTimestamps, {
  valid: [],
  invalid: [
    {
      name: "the columns are written elsewhere",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const columns = { id: uuid("id").primaryKey() };
export const posts = pgTable("posts", columns);
`,
      output: null,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "a function of the project makes the table",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const table = (name: string, columns: object) => pgTable(name, columns);
export const posts = table("posts", { id: uuid("id").primaryKey() });
`,
      output: null,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 35,
        },
      ],
    },
    {
      name: "a file of CommonJS, without an import to add to",
      code: `
const { pgTable, uuid } = require("drizzle-orm/pg-core");
const posts = pgTable("posts", { id: uuid("id").primaryKey() });
module.exports = { posts };
`,
      filename: beside({}, "schema.cjs"),
      output: null,
      errors: [
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 30,
        },
      ],
    },
  ],
});
