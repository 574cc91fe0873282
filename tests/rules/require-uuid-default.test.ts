import rule from "../../src/rules/require-uuid-default.ts";
import { beside, testRule } from "../support/rule-cases.ts";

const at = (line: number, column: number, endColumn: number) => ({
  line,
  column,
  endLine: line,
  endColumn,
});

testRule("require-uuid-default: what makes the uuid", rule, {
  valid: [
    [`defaultRandom()`, `.defaultRandom()`],
    ["SQL of the database", ".default(sql`gen_random_uuid()`)"],
    ["SQL of an extension", ".default(sql`uuid_generate_v4()`)"],
    ["SQL of PostgreSQL 18", ".default(sql`uuidv7()`)"],
    ["SQL that was not read", ".default(uuidv7)"],
    ["$default", ".$default(() => uuidv7())"],
    ["$defaultFn", ".$defaultFn(() => uuidv7())"],
    ["a value that is generated", ".generatedAlwaysAs(sql`md5(name)::uuid`)"],
  ].map(([name, modifier]) => ({
    name: name ?? "",
    code: `
import { sql } from "drizzle-orm";
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { uuidv7 } from "./uuidv7";
export const users = pgTable("users", { id: uuid("id").primaryKey()${modifier ?? ""} });`,
  })),
  invalid: [
    {
      name: "nothing",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });`,
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey().defaultRandom() });`,
      errors: [{ messageId: "missing", data: { table: "users", column: "id" }, ...at(3, 41, 43) }],
    },
    {
      name: "a value for all rows",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey().default("00000000-0000-0000-0000-000000000000") });`,
      errors: [{ messageId: "fixed", data: { table: "users", column: "id" }, ...at(3, 41, 43) }],
    },
    {
      name: "a value for all rows in SQL",
      code: `
import { sql } from "drizzle-orm";
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").default(sql\`'00000000-0000-0000-0000-000000000000'::uuid\`).primaryKey() });`,
      errors: [{ messageId: "fixed", data: { table: "users", column: "id" }, ...at(4, 41, 43) }],
    },
  ],
});

testRule("require-uuid-default: which keys", rule, {
  valid: [
    {
      name: "a key of another type",
      code: `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: text("id").primaryKey() });`,
    },
    {
      name: "a uuid that is no key",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { token: uuid("token") });`,
    },
    {
      name: "a key that is a foreign key as well: its parent has the value",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const profiles = pgTable("profiles", { id: uuid("id").primaryKey().references(() => users.id) });`,
    },
    {
      name: "a key that the third argument makes a foreign key",
      code: `
import { foreignKey, pgTable, uuid } from "drizzle-orm/pg-core";
import { users } from "./users";
export const profiles = pgTable("profiles", { id: uuid("id").primaryKey() }, (t) => [
  foreignKey({ columns: [t.id], foreignColumns: [users.id] }),
]);`,
      filename: beside({
        "users.ts": `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey().defaultRandom() });`,
      }),
    },
    {
      name: "a part of a composite key",
      code: `
import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
export const members = pgTable("members", { team: uuid("team"), user: uuid("user") }, (t) => [
  primaryKey({ columns: [t.team, t.user] }),
]);`,
    },
    {
      name: "a table whose third argument was not read: it may make the key a foreign key",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { extras } from "./missing";
export const users = pgTable("users", { id: uuid("id").primaryKey() }, extras);`,
    },
    {
      name: "a table with columns that were not read: they may be of the key",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { more } from "./missing";
export const users = pgTable("users", { ...more, id: uuid("id").primaryKey() });`,
    },
    {
      name: "a text that holds a uuid in SQLite",
      code: `
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", { id: text("id", { length: 36 }).primaryKey() });`,
    },
    {
      name: "a table of Supabase's",
      code: `
import { pgSchema, uuid } from "drizzle-orm/pg-core";
export const users = pgSchema("auth").table("users", { id: uuid("id").primaryKey() });`,
    },
  ],
  invalid: [
    {
      name: "a key of the third argument",
      code: `
import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").notNull() }, (t) => [primaryKey({ columns: [t.id] })]);`,
      output: `
import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").notNull().defaultRandom() }, (t) => [primaryKey({ columns: [t.id] })]);`,
      errors: [{ messageId: "missing", data: { table: "users", column: "id" }, ...at(3, 41, 43) }],
    },
    {
      name: "a column function of the callback form",
      code: `
import { pgTable } from "drizzle-orm/pg-core";
export const users = pgTable("users", (t) => ({ id: t.uuid().$type<\`\${string}-id\`>().primaryKey().notNull() }));`,
      output: `
import { pgTable } from "drizzle-orm/pg-core";
export const users = pgTable("users", (t) => ({ id: t.uuid().$type<\`\${string}-id\`>().primaryKey().defaultRandom().notNull() }));`,
      errors: [{ messageId: "missing", data: { table: "users", column: "id" }, ...at(3, 49, 51) }],
    },
    {
      name: "a shared key is told of where it is shared, once",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const base = { id: uuid("id").primaryKey() };
export const users = pgTable("users", { ...base });
export const posts = pgTable("posts", { ...base });`,
      output: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const base = { id: uuid("id").primaryKey().defaultRandom() };
export const users = pgTable("users", { ...base });
export const posts = pgTable("posts", { ...base });`,
      errors: [{ messageId: "missingInShared", data: { column: "id" }, ...at(3, 23, 25) }],
    },
    {
      name: "a shared key with a value for all rows",
      code: `
import { uuid } from "drizzle-orm/pg-core";
export const base = { id: uuid("id").primaryKey().default("00000000-0000-0000-0000-000000000000") };`,
      errors: [{ messageId: "fixedInShared", data: { column: "id" }, ...at(3, 23, 25) }],
    },
    {
      name: "a shared column that a table makes its key",
      code: `
import { pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
export const base = { id: uuid("id").notNull() };
export const users = pgTable("users", { ...base }, (t) => [primaryKey({ columns: [t.id] })]);`,
      errors: [{ messageId: "missing", data: { table: "users", column: "id" }, ...at(4, 30, 37) }],
    },
    {
      name: "Cockroach has uuids as well",
      code: `
import { cockroachTable, uuid } from "drizzle-orm/cockroach-core";
export const users = cockroachTable("users", { id: uuid("id").primaryKey() });`,
      filename: beside({ "package.json": `{ "dependencies": { "drizzle-orm": "1.0.0-rc.5" } }` }),
      output: `
import { cockroachTable, uuid } from "drizzle-orm/cockroach-core";
export const users = cockroachTable("users", { id: uuid("id").primaryKey().defaultRandom() });`,
      errors: [{ messageId: "missing", data: { table: "users", column: "id" }, ...at(3, 48, 50) }],
    },
  ],
});

testRule("require-uuid-default: what is not fixed", rule, {
  valid: [],
  invalid: [
    {
      name: "a custom type has no defaultRandom()",
      code: `
import { customType, pgTable } from "drizzle-orm/pg-core";
const id = customType<{ data: string }>({ dataType: () => "uuid" });
export const users = pgTable("users", { id: id("id").primaryKey() });`,
      errors: [{ messageId: "missing", data: { table: "users", column: "id" }, ...at(4, 41, 43) }],
    },
    {
      name: "a column that a helper makes",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
const key = () => uuid("id").primaryKey();
export const users = pgTable("users", { id: key() });`,
      errors: [{ messageId: "missing", data: { table: "users", column: "id" }, ...at(4, 41, 43) }],
    },
    {
      name: "a key that a function of the file takes from a new row",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const keyOf = (user: typeof users.$inferInsert): string => user.id;`,
      errors: [{ messageId: "missing", data: { table: "users", column: "id" }, ...at(3, 41, 43) }],
    },
  ],
});

testRule("require-uuid-default: ignoreTables", rule, {
  valid: [
    {
      name: "a table that is listed",
      code: `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });`,
      options: [{ ignoreTables: ["users"] }],
    },
  ],
  invalid: [
    {
      name: "a list of one's own takes the place of Supabase's schemas",
      code: `
import { pgSchema, uuid } from "drizzle-orm/pg-core";
export const users = pgSchema("auth").table("users", { id: uuid("id").primaryKey() });`,
      options: [{ ignoreTables: ["users.*"] }],
      output: `
import { pgSchema, uuid } from "drizzle-orm/pg-core";
export const users = pgSchema("auth").table("users", { id: uuid("id").primaryKey().defaultRandom() });`,
      errors: [
        { messageId: "missing", data: { table: "auth.users", column: "id" }, ...at(3, 56, 58) },
      ],
    },
  ],
});
