import rule from "../../src/rules/require-timestamps.ts";
import { beside, DRIZZLE_1_0, testRule } from "../support/rule-cases.ts";

testRule("require-timestamps: what a table has", rule, {
  valid: [
    {
      name: "both timestamps",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
    },
    {
      name: "snake_case keys",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", { created_at: timestamp(), updated_at: timestamp() });`,
    },
    {
      name: "the right database names under other keys",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  created: timestamp("created_at"),
  changed: timestamp("updated_at"),
});`,
    },
    {
      name: "the right keys over other database names",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp("inserted"),
  updatedAt: timestamp("modified"),
});`,
    },
    {
      name: "columns of any type, unless the shape is asked for",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { createdAt: text(), updatedAt: text() });`,
    },
    {
      name: "spread from an object of the file",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const timestamps = { createdAt: timestamp(), updatedAt: timestamp() };
export const users = pgTable("users", { ...timestamps });`,
    },
    {
      name: "spread from a function of the file",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
function timestamps() {
  return { createdAt: timestamp(), updatedAt: timestamp() };
}
export const users = pgTable("users", { ...timestamps() });`,
    },
    {
      name: "added by a function that takes the columns",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const withTimestamps = <T>(columns: T) => ({
  ...columns,
  createdAt: timestamp(),
  updatedAt: timestamp(),
});
export const users = pgTable("users", withTimestamps({ id: uuid() }));`,
    },
    {
      name: "added by the function that makes the table",
      code: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
function baseTable(name: string, columns) {
  return pgTable(name, { ...columns, createdAt: timestamp(), updatedAt: timestamp() });
}
export const users = baseTable("users", { id: uuid() });`,
    },
    {
      name: "a function that makes tables and is not called: it has made none yet",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const makeTable = (name: string) => pgTable(name, { id: uuid() });`,
    },
    {
      name: "a view",
      code: `
import { pgView, text } from "drizzle-orm/pg-core";
export const emails = pgView("emails", { email: text("email") }).existing();`,
    },
    {
      name: "a function of the project that is called pgTable",
      code: `
const pgTable = (name: string, columns: object) => columns; // not drizzle's
export const users = pgTable("users", {});`,
    },
    {
      name: "pgTable of another library",
      code: `
import { pgTable } from "another-orm";
export const users = pgTable("users", {});`,
    },
  ],
  invalid: [
    {
      name: "neither",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid() });`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  id: uuid(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "no updatedAt",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", { createdAt: timestamp() });`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "updatedAt" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "no createdAt",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", { updatedAt: timestamp() });`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  updatedAt: timestamp(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "no columns at all",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export const users = pgTable("users", {});`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "names that are only alike",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", { created: timestamp(), updatedOn: timestamp() });`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  created: timestamp(),
  updatedOn: timestamp(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "a spread object of the file that has one of them",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const timestamps = { createdAt: timestamp() };
export const users = pgTable("users", { ...timestamps });`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const timestamps = { createdAt: timestamp() };
export const users = pgTable("users", {
  ...timestamps,
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "updatedAt" },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "each table that a function makes, at the call that names it",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
function baseTable(name: string) {
  return pgTable(name, { id: uuid() });
}
export const users = baseTable("users");
export const posts = baseTable("posts");`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt and updatedAt" },
          line: 6,
          column: 32,
          endLine: 6,
          endColumn: 39,
        },
        {
          messageId: "missing",
          data: { table: "posts", columns: "createdAt and updatedAt" },
          line: 7,
          column: 32,
          endLine: 7,
          endColumn: 39,
        },
      ],
    },
    {
      name: "a table that a function makes twice is told of once",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
const makeUsers = () => pgTable("users", { id: uuid() });
export const one = makeUsers();
export const two = makeUsers();`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
const makeUsers = () => pgTable("users", {
  id: uuid(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
export const one = makeUsers();
export const two = makeUsers();`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 40,
        },
      ],
    },
    {
      name: "a table whose name is completed, at the call that begins it",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
const makeTable = (name: string) => pgTable("app_" + name, { id: uuid() });
export const users = makeTable("users");`,
      errors: [
        {
          messageId: "missing",
          data: { table: "app_users", columns: "createdAt and updatedAt" },
          line: 4,
          column: 32,
          endLine: 4,
          endColumn: 39,
        },
      ],
    },
    {
      name: "a table under an alias of pgTable",
      code: `
import { pgTable as table } from "drizzle-orm/pg-core";
export const users = table("users", {});`,
      output: `
import { pgTable as table, timestamp } from "drizzle-orm/pg-core";
export const users = table("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 35,
        },
      ],
    },
    {
      name: "a table of another schema",
      code: `
import { pgSchema } from "drizzle-orm/pg-core";
const auth = pgSchema("auth");
export const users = auth.table("users", {});`,
      output: `
import { pgSchema, timestamp } from "drizzle-orm/pg-core";
const auth = pgSchema("auth");
export const users = auth.table("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "auth.users", columns: "createdAt and updatedAt" },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 40,
        },
      ],
    },
    {
      name: "a table with a prefix",
      code: `
import { pgTableCreator } from "drizzle-orm/pg-core";
const createTable = pgTableCreator((name) => \`shop_\${name}\`);
export const users = createTable("users", {});`,
      output: `
import { pgTableCreator, timestamp } from "drizzle-orm/pg-core";
const createTable = pgTableCreator((name) => \`shop_\${name}\`);
export const users = createTable("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "shop_users", columns: "createdAt and updatedAt" },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 41,
        },
      ],
    },
    {
      name: "columns by a callback",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export const users = pgTable("users", (t) => ({ id: t.uuid() }));`,
      output: `
import { pgTable } from "drizzle-orm/pg-core";
export const users = pgTable("users", (t) => ({
  id: t.uuid(),
  createdAt: t.timestamp("created_at").defaultNow().notNull(),
  updatedAt: t.timestamp("updated_at").defaultNow().notNull(),
}));`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "row-level security behind the table",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export const users = pgTable("users", {}).enableRLS();`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
}).enableRLS();`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "pgTable.withRLS of 1.0",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export const users = pgTable.withRLS("users", {});`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable.withRLS("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      filename: beside(DRIZZLE_1_0),
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 45,
        },
      ],
    },
    {
      name: "a table that is exported as default",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export default pgTable("users", {});`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export default pgTable("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 31,
        },
      ],
    },
    {
      name: "a table inside an object",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export const schema = { users: pgTable("users", {}) };`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const schema = { users: pgTable("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
}) };`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 40,
          endLine: 3,
          endColumn: 47,
        },
      ],
    },
    {
      name: "a core that another package hands on",
      code: `
import { pgTable } from "@payloadcms/db-postgres/drizzle/pg-core";
export const users = pgTable("users", {});`,
      output: `
import { pgTable, timestamp } from "@payloadcms/db-postgres/drizzle/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "MySQL",
      code: `
import { mysqlTable } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", {});`,
      output: `
import { mysqlTable, timestamp } from "drizzle-orm/mysql-core";
export const users = mysqlTable("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().onUpdateNow().notNull(),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 40,
        },
      ],
    },
    {
      name: "SQLite",
      code: `
import { sqliteTable } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", {});`,
      output: `
import { sqliteTable, integer } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", {
  createdAt: integer("created_at", { mode: "timestamp" }).$defaultFn(() => new Date()),
  updatedAt: integer("updated_at", { mode: "timestamp" }).$defaultFn(() => new Date()).$onUpdate(() => new Date()),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
  ],
});

const TIMESTAMPS = `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = { createdAt: timestamp(), updatedAt: timestamp() };
export const created = { createdAt: timestamp() };
export default timestamps;`;

testRule("require-timestamps: across files", rule, {
  valid: [
    {
      name: "spread from another file",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { timestamps } from "./timestamps";
export const users = pgTable("users", { ...timestamps });`,
      filename: beside({ "timestamps.ts": TIMESTAMPS }),
    },
    {
      name: "spread from a file that is imported with the extension .js",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { timestamps } from "./timestamps.js";
export const users = pgTable("users", { ...timestamps });`,
      filename: beside({ "timestamps.ts": TIMESTAMPS }),
    },
    {
      name: "spread from the default export of another file",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import timestamps from "./timestamps";
export const users = pgTable("users", { ...timestamps });`,
      filename: beside({ "timestamps.ts": TIMESTAMPS }),
    },
    {
      name: "spread from a namespace import",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import * as columns from "./timestamps";
export const users = pgTable("users", { ...columns.timestamps });`,
      filename: beside({ "timestamps.ts": TIMESTAMPS }),
    },
    {
      name: "spread through a barrel",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { timestamps } from "./columns";
export const users = pgTable("users", { ...timestamps });`,
      filename: beside({
        "columns/index.ts": `export * from "./timestamps";`,
        "columns/timestamps.ts": TIMESTAMPS,
      }),
    },
    {
      name: "spread through a tsconfig alias",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { timestamps } from "~/columns/timestamps";
export const users = pgTable("users", { ...timestamps });`,
      filename: beside({
        "tsconfig.json": `{ "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }`,
        "src/columns/timestamps.ts": TIMESTAMPS,
      }),
    },
    {
      name: "a pgTable that the project hands on",
      code: `
import { pgTable } from "./core";
import { timestamps } from "./timestamps";
export const users = pgTable("users", { ...timestamps });`,
      filename: beside({
        "core.ts": `export * from "drizzle-orm/pg-core";`,
        "timestamps.ts": TIMESTAMPS,
      }),
    },
    {
      name: "a file that cannot be found may hold them",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { timestamps } from "./missing";
export const users = pgTable("users", { ...timestamps });`,
    },
    {
      name: "an installed package may hold them",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { timestamps } from "company-columns";
export const users = pgTable("users", { ...timestamps });`,
      filename: beside({
        "node_modules/company-columns/package.json": `{ "main": "index.js" }`,
        "node_modules/company-columns/index.js": `exports.timestamps = {};`,
      }),
    },
    {
      name: "a file with a syntax error may hold them",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { timestamps } from "./broken";
export const users = pgTable("users", { ...timestamps });`,
      filename: beside({ "broken.ts": `export const timestamps = {` }),
    },
    {
      name: "an export that does not exist may hold them",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { stamps } from "./timestamps";
export const users = pgTable("users", { ...stamps });`,
      filename: beside({ "timestamps.ts": TIMESTAMPS }),
    },
    {
      name: "a condition that was not read may choose them",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const timestamps = { createdAt: timestamp(), updatedAt: timestamp() };
export const users = pgTable("users", process.env.AUDIT ? timestamps : {});`,
    },
    {
      name: "columns that are a parameter may hold them",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export function usersTable(columns) {
  return pgTable("users", columns);
}`,
    },
    {
      name: "a column that was not read may be one of them by name",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { stamp } from "./missing";
export const users = pgTable("users", { created: stamp("created_at"), updated: stamp("updated_at") });`,
    },
    {
      name: "a computed key that was not read may be one of them",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  [process.env.A]: timestamp("a"),
});`,
    },
  ],
  invalid: [
    {
      name: "spread from another file that has one of them",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { created } from "./timestamps";
export const users = pgTable("users", { ...created });`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
import { created } from "./timestamps";
export const users = pgTable("users", {
  ...created,
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      filename: beside({ "timestamps.ts": TIMESTAMPS }),
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "updatedAt" },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "a table made by a function of another file, at the call that names it",
      code: `
import { uuid } from "drizzle-orm/pg-core";
import { baseTable } from "./base-table";
export const users = baseTable("users", { id: uuid() });`,
      filename: beside({
        "base-table.ts": `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const baseTable = (name, columns) => pgTable(name, { createdAt: timestamp(), ...columns });`,
      }),
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "updatedAt" },
          line: 4,
          column: 32,
          endLine: 4,
          endColumn: 39,
        },
      ],
    },
    {
      name: "the tables of a neighbour are told of there, not here",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", { authorId: uuid().references(() => users.id) });`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", {
  authorId: uuid().references(() => users.id),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      filename: beside({
        "users.ts": `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid().primaryKey() });`,
      }),
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
      name: "a pgSchema from another file",
      code: `
import { uuid } from "drizzle-orm/pg-core";
import { auth } from "./auth";
export const users = auth.table("users", { id: uuid() });`,
      output: `
import { uuid, timestamp } from "drizzle-orm/pg-core";
import { auth } from "./auth";
export const users = auth.table("users", {
  id: uuid(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      filename: beside({
        "auth.ts": `
import { pgSchema } from "drizzle-orm/pg-core";
export const auth = pgSchema("auth");`,
      }),
      errors: [
        {
          messageId: "missing",
          data: { table: "auth.users", columns: "createdAt and updatedAt" },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 40,
        },
      ],
    },
    {
      name: "a pgTableCreator from another file, in a file that imports nothing of Drizzle",
      code: `
import { createTable } from "./create-table";
export const users = createTable("users", {});`,
      output: `
import { createTable } from "./create-table";
import { timestamp } from "drizzle-orm/pg-core";
export const users = createTable("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      filename: beside({
        "create-table.ts": `
import { pgTableCreator } from "drizzle-orm/pg-core";
export const createTable = pgTableCreator((name) => "shop_" + name);`,
      }),
      errors: [
        {
          messageId: "missing",
          data: { table: "shop_users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
  ],
});

testRule("require-timestamps: ignoreTables", rule, {
  valid: [
    {
      name: "an exact name",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export const session = pgTable("session", {});`,
      options: [{ ignoreTables: ["session"] }],
    },
    {
      name: "a pattern",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export const log = pgTable("audit_log_entries", {});`,
      options: [{ ignoreTables: ["audit_*_entries"] }],
    },
    {
      name: "with the schema, as messages say it",
      code: `
import { pgSchema } from "drizzle-orm/pg-core";
export const users = pgSchema("auth").table("users", {});`,
      options: [{ ignoreTables: ["auth.users"] }],
    },
    {
      name: "the name before pgTableCreator's prefix",
      code: `
import { pgTableCreator } from "drizzle-orm/pg-core";
const createTable = pgTableCreator((name) => \`shop_\${name}\`);
export const users = createTable("users", {});`,
      options: [{ ignoreTables: ["users"] }],
    },
    {
      name: "also the shape of the timestamps",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const session = pgTable("session", { createdAt: text(), updatedAt: text() });`,
      options: [{ ignoreTables: ["session"], shape: "contract" }],
    },
  ],
  invalid: [
    {
      name: "another table of the file",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export const session = pgTable("session", {});
export const sessions = pgTable("sessions", {});`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const session = pgTable("session", {});
export const sessions = pgTable("sessions", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      options: [{ ignoreTables: ["session"] }],
      errors: [
        {
          messageId: "missing",
          data: { table: "sessions", columns: "createdAt and updatedAt" },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 43,
        },
      ],
    },
    {
      name: "another schema",
      code: `
import { pgSchema } from "drizzle-orm/pg-core";
export const users = pgSchema("shop").table("users", {});`,
      output: `
import { pgSchema, timestamp } from "drizzle-orm/pg-core";
export const users = pgSchema("shop").table("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      options: [{ ignoreTables: ["auth.users"] }],
      errors: [
        {
          messageId: "missing",
          data: { table: "shop.users", columns: "createdAt and updatedAt" },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 52,
        },
      ],
    },
  ],
});

testRule("require-timestamps: exemptJunctions", rule, {
  valid: [
    {
      name: "a table of two foreign keys",
      code: `
import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { roles, users } from "./users";
export const userRoles = pgTable("user_roles", {
  userId: uuid("user_id").references(() => users.id),
  roleId: uuid("role_id").references(() => roles.id),
}, (table) => [primaryKey({ columns: [table.userId, table.roleId] })]);`,
      options: [{ exemptJunctions: true }],
    },
    {
      name: "foreign keys of the third argument",
      code: `
import { foreignKey, pgTable, uuid } from "drizzle-orm/pg-core";
import { roles, users } from "./users";
export const userRoles = pgTable("user_roles", {
  userId: uuid("user_id"),
  roleId: uuid("role_id"),
}, (table) => [
  foreignKey({ columns: [table.userId], foreignColumns: [users.id] }),
  foreignKey({ columns: [table.roleId], foreignColumns: [roles.id] }),
]);`,
      options: [{ exemptJunctions: true }],
    },
  ],
  invalid: [
    {
      name: "a junction table without the option",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { roles, users } from "./users";
export const userRoles = pgTable("user_roles", {
  userId: uuid("user_id").references(() => users.id),
  roleId: uuid("role_id").references(() => roles.id),
});`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { roles, users } from "./users";
export const userRoles = pgTable("user_roles", {
  userId: uuid("user_id").references(() => users.id),
  roleId: uuid("role_id").references(() => roles.id),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      errors: [
        {
          messageId: "missing",
          data: { table: "user_roles", columns: "createdAt and updatedAt" },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 46,
        },
      ],
    },
    {
      name: "a table with a column besides",
      code: `
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { roles, users } from "./users";
export const userRoles = pgTable("user_roles", {
  userId: uuid("user_id").references(() => users.id),
  roleId: uuid("role_id").references(() => roles.id),
  note: text("note"),
});`,
      output: `
import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { roles, users } from "./users";
export const userRoles = pgTable("user_roles", {
  userId: uuid("user_id").references(() => users.id),
  roleId: uuid("role_id").references(() => roles.id),
  note: text("note"),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      options: [{ exemptJunctions: true }],
      errors: [
        {
          messageId: "missing",
          data: { table: "user_roles", columns: "createdAt and updatedAt" },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 46,
        },
      ],
    },
    {
      name: "a table with a single foreign key",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const admins = pgTable("admins", {
  userId: uuid("user_id").references(() => users.id),
});`,
      output: `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const admins = pgTable("admins", {
  userId: uuid("user_id").references(() => users.id),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      options: [{ exemptJunctions: true }],
      errors: [
        {
          messageId: "missing",
          data: { table: "admins", columns: "createdAt and updatedAt" },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 39,
        },
      ],
    },
  ],
});

testRule('require-timestamps: shape "contract"', rule, {
  valid: [
    {
      name: "the contract's timestamps",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      options: [{ shape: "contract" }],
    },
    {
      name: "with a time zone and as strings",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp({ withTimezone: true }).defaultNow().notNull(),
  updatedAt: timestamp({ mode: "string" }).defaultNow().notNull(),
});`,
      options: [{ shape: "contract" }],
    },
    {
      name: "defaults that the program gives",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp().$defaultFn(() => new Date()).notNull(),
  updatedAt: timestamp().$onUpdate(() => new Date()).notNull(),
});`,
      options: [{ shape: "contract" }],
    },
    {
      name: "a custom type that is a timestamp",
      code: `
import { customType, pgTable } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
const instant = customType<{ data: Date }>({ dataType: () => "timestamptz" });
export const users = pgTable("users", {
  createdAt: instant().default(sql\`now()\`).notNull(),
  updatedAt: instant().default(sql\`now()\`).notNull(),
});`,
      options: [{ shape: "contract" }],
    },
    {
      name: "a custom type that was not read",
      code: `
import { customType, pgTable } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { definition } from "./missing";
const instant = customType(definition);
export const users = pgTable("users", {
  createdAt: instant().default(sql\`now()\`).notNull(),
  updatedAt: instant().default(sql\`now()\`).notNull(),
});`,
      options: [{ shape: "contract" }],
    },
    {
      name: "a spread that was not read may replace them",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
import { timestamps } from "./missing";
export const users = pgTable("users", { createdAt: text(), updatedAt: text(), ...timestamps });`,
      options: [{ shape: "contract" }],
    },
    {
      name: "columns that were not read",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { createdAt, updatedAt } from "./missing";
export const users = pgTable("users", { createdAt, updatedAt });`,
      options: [{ shape: "contract" }],
    },
    {
      name: "malformed ones that are spread from another file are told of there, not here",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
import { timestamps } from "./timestamps";
export const users = pgTable("users", { ...timestamps });`,
      filename: beside({ "timestamps.ts": TIMESTAMPS }),
      options: [{ shape: "contract" }],
    },
    {
      name: "MySQL's datetime",
      code: `
import { datetime, mysqlTable, timestamp } from "drizzle-orm/mysql-core";
import { sql } from "drizzle-orm";
export const users = mysqlTable("users", {
  createdAt: datetime().default(sql\`now()\`).notNull(),
  updatedAt: timestamp().defaultNow().onUpdateNow().notNull(),
});`,
      options: [{ shape: "contract" }],
    },
    {
      name: "SQLite's integers that are timestamps by their mode",
      code: `
import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
export const users = sqliteTable("users", {
  createdAt: integer({ mode: "timestamp" }).default(sql\`(unixepoch())\`).notNull(),
  updatedAt: integer({ mode: "timestamp_ms" }).default(sql\`(unixepoch() * 1000)\`).notNull(),
});`,
      options: [{ shape: "contract" }],
    },
  ],
  invalid: [
    {
      name: "no timestamp",
      code: `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: text("created_at").default("").notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      options: [{ shape: "contract" }],
      errors: [
        {
          messageId: "malformed",
          data: { table: "users", column: "created_at", fault: "is no timestamp" },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
        },
      ],
    },
    {
      name: "a date without a time",
      code: `
import { date, pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: date("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      options: [{ shape: "contract" }],
      errors: [
        {
          messageId: "malformed",
          data: { table: "users", column: "created_at", fault: "is no timestamp" },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
        },
      ],
    },
    {
      name: "a custom type that is no timestamp",
      code: `
import { customType, pgTable, timestamp } from "drizzle-orm/pg-core";
const instant = customType<{ data: Date }>({ dataType: () => "bigint" });
export const users = pgTable("users", {
  createdAt: instant().default(0).notNull(),
  updatedAt: timestamp().defaultNow().notNull(),
});`,
      options: [{ shape: "contract" }],
      errors: [
        {
          messageId: "malformed",
          data: { table: "users", column: "createdAt", fault: "is no timestamp" },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 12,
        },
      ],
    },
    {
      name: "nullable",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow(),
});`,
      options: [{ shape: "contract" }],
      errors: [
        {
          messageId: "malformed",
          data: { table: "users", column: "updated_at", fault: "may be null" },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 12,
        },
      ],
    },
    {
      name: "without a default",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp("created_at").notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      options: [{ shape: "contract" }],
      errors: [
        {
          messageId: "malformed",
          data: { table: "users", column: "created_at", fault: "has no default" },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
        },
      ],
    },
    {
      name: "one is missing and the other is nullable",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp("created_at").defaultNow(),
});`,
      output: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  createdAt: timestamp("created_at").defaultNow(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});`,
      options: [{ shape: "contract" }],
      errors: [
        {
          messageId: "missing",
          data: { table: "users", columns: "updatedAt" },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
        {
          messageId: "malformed",
          data: { table: "users", column: "created_at", fault: "may be null" },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
        },
      ],
    },
    {
      name: "shared timestamps are told of once, where they are shared",
      code: `
import { pgTable, timestamp } from "drizzle-orm/pg-core";
const timestamps = {
  createdAt: timestamp("created_at").defaultNow(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
};
export const users = pgTable("users", { ...timestamps });
export const posts = pgTable("posts", { ...timestamps });`,
      options: [{ shape: "contract" }],
      errors: [
        {
          messageId: "sharedMalformed",
          data: { column: "created_at", fault: "may be null" },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
        },
      ],
    },
    {
      name: "SQLite's text",
      code: `
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
export const users = sqliteTable("users", {
  createdAt: text("created_at").default(sql\`CURRENT_TIMESTAMP\`).notNull(),
  updatedAt: integer("updated_at", { mode: "timestamp" }).default(sql\`(unixepoch())\`).notNull(),
});`,
      options: [{ shape: "contract" }],
      errors: [
        {
          messageId: "malformed",
          data: { table: "users", column: "created_at", fault: "is no timestamp" },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 12,
        },
      ],
    },
  ],
});
