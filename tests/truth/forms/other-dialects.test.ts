import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "../compare.ts";

describe.each(RELEASES)("a SingleStore schema, in drizzle-orm %s", (release) => {
  it("has columns, keys and indexes, and no foreign keys", () =>
    expectTruth(
      release,
      `
      import { singlestoreTable, singlestoreSchema, int, text, varchar, vector, index, unique, primaryKey, timestamp } from "drizzle-orm/singlestore-core";
      export const users = singlestoreTable("users", {
        id: int("id").autoincrement().primaryKey(),
        name: varchar({ length: 9 }).notNull().unique(),
        at: timestamp().defaultNow(),
        v: vector({ dimensions: 3 }),
      }, (t) => [index("i").on(t.name, t.at), unique("u").on(t.name), primaryKey({ columns: [t.id, t.name] })]);
      export const posts = singlestoreSchema("blog").table("posts", { a: text() });
    `,
    ));
});

describe("a SQL Server schema, in drizzle-orm 1.0", () => {
  it("has columns, keys and indexes", () =>
    expectTruth(
      "1.0",
      `
      import { sql } from "drizzle-orm";
      import { mssqlTable, mssqlSchema, int, nvarchar, datetime2, bit, index, uniqueIndex, unique, primaryKey, foreignKey, check } from "drizzle-orm/mssql-core";
      export const users = mssqlTable("users", {
        id: int().identity().primaryKey(),
        name: nvarchar({ length: 9 }).notNull().unique("name_key"),
        at: datetime2().defaultGetDate(),
        ok: bit().default(true),
      }, (t) => [
        index("i").on(t.name, t.at),
        uniqueIndex("w").on(t.name).where(sql\`\${t.ok} = 1\`),
        unique("u").on(t.name),
        check("c", sql\`\${t.id} > 1\`),
      ]);
      export const posts = mssqlSchema("blog").table("posts", { a: int().references(() => users.id, { onDelete: "cascade" }), b: int() }, (t) => [
        primaryKey({ columns: [t.a, t.b], name: "pk" }),
        foreignKey({ columns: [t.b], foreignColumns: [users.id], name: "fk" }),
      ]);
    `,
    ));
});

describe("a CockroachDB schema, in drizzle-orm 1.0", () => {
  it("has columns, keys and indexes", () =>
    expectTruth(
      "1.0",
      `
      import { sql } from "drizzle-orm";
      import { cockroachTable, cockroachSchema, cockroachEnum, int4, int8, string, uuid, timestamp, index, unique, primaryKey, foreignKey, check, snakeCase } from "drizzle-orm/cockroach-core";
      const mood = cockroachEnum("mood", ["sad", "ok"]);
      export const users = cockroachTable("users", {
        id: uuid().primaryKey().defaultRandom(),
        name: string({ length: 9 }).notNull().unique(),
        at: timestamp({ withTimezone: true }).defaultNow(),
        n: int8({ mode: "number" }).generatedAlwaysAsIdentity(),
        tags: string().array(),
        mood: mood().default("ok"),
      }, (t) => [
        index("i").on(t.name.desc(), t.at).where(sql\`\${t.n} > 1\`),
        index("h").using("hash", t.n),
        unique("u").on(t.name),
        check("c", sql\`\${t.n} > 1\`),
      ]);
      export const posts = cockroachSchema("blog").table("posts", { a: uuid().references(() => users.id, { name: "fk" }), b: int4() }, (t) => [
        primaryKey({ columns: [t.a, t.b], name: "pk" }),
        foreignKey({ columns: [t.a], foreignColumns: [users.id], name: "fk2" }).onDelete("cascade"),
      ]);
      export const tags = snakeCase.table("tags", { tagName: string() });
    `,
    ));
});

describe("a Gel schema, in drizzle-orm 0.x", () => {
  it("has columns, keys and indexes", () =>
    expectTruth(
      "0.x",
      `
      import { gelTable, gelSchema, uuid, text, integer, timestamptz, index, unique, primaryKey, foreignKey, check } from "drizzle-orm/gel-core";
      export const users = gelTable("users", {
        id: uuid("id").primaryKey(),
        name: text().notNull().unique(),
        n: integer().default(1),
        at: timestamptz("at"),
      }, (t) => [index("i").on(t.name.desc(), t.n), unique("u").on(t.name)]);
      export const posts = gelSchema("blog").table("posts", { a: uuid().references(() => users.id, { onDelete: "cascade" }), b: text() }, (t) => [
        primaryKey({ columns: [t.a, t.b] }),
        foreignKey({ columns: [t.a], foreignColumns: [users.id], name: "fk" }),
      ]);
    `,
    ));
});

describe.each(RELEASES)(
  "a foreign key of SQLite that is given by a function, in drizzle-orm %s",
  (release) => {
    it("is called", () =>
      expectTruth(
        release,
        `
      import { sqliteTable, integer, foreignKey } from "drizzle-orm/sqlite-core";
      export const users = sqliteTable("users", { id: integer().primaryKey() });
      export const posts = sqliteTable("posts", { a: integer() }, (t) => [
        foreignKey(() => ({ columns: [t.a], foreignColumns: [users.id], name: "fk" })).onDelete("cascade"),
      ]);
    `,
      ));
  },
);
