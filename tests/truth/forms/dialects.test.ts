import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "../compare.ts";

describe.each(RELEASES)("a MySQL schema, in drizzle-orm %s", (release) => {
  it("has columns with a name, without one and with settings", () =>
    expectTruth(
      release,
      `
      import { mysqlTable, int, varchar, text, timestamp, boolean, bigint, json, datetime } from "drizzle-orm/mysql-core";
      export const users = mysqlTable("users", {
        id: int("id").primaryKey().autoincrement(),
        name: varchar("name", { length: 255 }).notNull().unique(),
        bio: text(),
        isAdmin: boolean().default(false),
        big: bigint({ mode: "number", unsigned: true }).notNull(),
        data: json(),
        at: datetime(),
        createdAt: timestamp("created_at").defaultNow().notNull().onUpdateNow(),
      });
    `,
    ));

  it("has a serial", () =>
    expectTruth(
      release,
      `
      import { mysqlTable, serial } from "drizzle-orm/mysql-core";
      export const users = mysqlTable("users", { id: serial("id").primaryKey(), n: serial() });
    `,
    ));

  it("has enums", () =>
    expectTruth(
      release,
      `
      import { mysqlTable, mysqlEnum } from "drizzle-orm/mysql-core";
      export const users = mysqlTable("users", { a: mysqlEnum("the_a", ["x", "y"]).notNull(), b: mysqlEnum(["x"]) });
    `,
    ));

  it("has a callback for its columns", () =>
    expectTruth(
      release,
      `
      import { mysqlTable } from "drizzle-orm/mysql-core";
      export const users = mysqlTable("users", (t) => ({ id: t.int().primaryKey().autoincrement(), at: t.timestamp() }));
    `,
    ));

  it("has keys, indexes and checks", () =>
    expectTruth(
      release,
      `
      import { sql } from "drizzle-orm";
      import { mysqlTable, int, varchar, index, uniqueIndex, unique, primaryKey, foreignKey, check } from "drizzle-orm/mysql-core";
      export const users = mysqlTable("users", { id: int().primaryKey(), a: varchar("the_a", { length: 9 }) });
      export const posts = mysqlTable("posts", {
        a: int().references(() => users.id, { onDelete: "cascade" }),
        b: varchar({ length: 9 }),
      }, (t) => [
        primaryKey({ columns: [t.a, t.b] }),
        index("one").on(t.a, t.b).using("btree"),
        uniqueIndex("two").on(t.b).algorithm("inplace").lock("none"),
        unique("three").on(t.a),
        unique().on(t.a, t.b),
        foreignKey({ columns: [t.a], foreignColumns: [users.id], name: "fk" }).onUpdate("restrict"),
        check("four", sql\`\${t.a} > 1\`),
      ]);
    `,
    ));

  it("has an index with expressions", () =>
    expectTruth(
      release,
      `
      import { sql, desc } from "drizzle-orm";
      import { mysqlTable, varchar, index } from "drizzle-orm/mysql-core";
      export const users = mysqlTable("users", { a: varchar("the_a", { length: 9 }) }, (t) => [
        index("one").on(sql\`(lower(\${t.a}))\`),
        index("two").on(sql\`\${t.a} desc\`),
      ]);
    `,
    ));

  it("has a creator and a schema", () =>
    expectTruth(
      release,
      `
      import { mysqlTableCreator, mysqlSchema, mysqlDatabase, int } from "drizzle-orm/mysql-core";
      const createTable = mysqlTableCreator((name) => \`app_\${name}\`);
      export const users = createTable("users", { id: int() });
      export const posts = mysqlSchema("blog").table("posts", { id: int() });
      export const tags = mysqlDatabase("blog").table("tags", { id: int() });
    `,
    ));

  it("has a generated column and a custom type", () =>
    expectTruth(
      release,
      `
      import { sql } from "drizzle-orm";
      import { mysqlTable, int, customType } from "drizzle-orm/mysql-core";
      const point = customType<{ data: string }>({ dataType: () => "point" });
      export const users = mysqlTable("users", {
        a: int().generatedAlwaysAs(sql\`1\`, { mode: "stored" }),
        b: point("the_b"),
        c: int().$defaultFn(() => 1).default(sql\`(2)\`),
      });
    `,
    ));

  it("shares a builder that is unique", () =>
    expectTruth(
      release,
      `
      import { mysqlTable, int } from "drizzle-orm/mysql-core";
      const a = int("a").unique();
      export const users = mysqlTable("users", { a });
      export const posts = mysqlTable("posts", { a });
    `,
    ));
});

describe.each(RELEASES)("an SQLite schema, in drizzle-orm %s", (release) => {
  it("has columns with a name, without one and with modes", () =>
    expectTruth(
      release,
      `
      import { sql } from "drizzle-orm";
      import { sqliteTable, integer, int, text, real, numeric, blob } from "drizzle-orm/sqlite-core";
      export const users = sqliteTable("users", {
        id: integer("id").primaryKey({ autoIncrement: true }),
        name: text("name").notNull().unique(),
        kind: text({ enum: ["a", "b"] }),
        data: text("data", { mode: "json" }),
        isAdmin: integer({ mode: "boolean" }).default(false),
        createdAt: integer("created_at", { mode: "timestamp" }).notNull().default(sql\`(unixepoch())\`),
        seenAt: int({ mode: "timestamp_ms" }).$onUpdate(() => new Date()),
        r: real(),
        n: numeric(),
        b: blob(),
      });
    `,
    ));

  it("has the keys that have a default, and those that have none", () =>
    expectTruth(
      release,
      `
      import { sqliteTable, integer, text } from "drizzle-orm/sqlite-core";
      export const users = sqliteTable("users", { id: integer().primaryKey() });
      export const posts = sqliteTable("posts", { id: integer().primaryKey({ autoIncrement: false, onConflict: "abort" } as any) });
      export const tags = sqliteTable("tags", { id: text().primaryKey() });
      export const times = sqliteTable("times", { id: integer({ mode: "timestamp" }).primaryKey({ autoIncrement: true }) });
    `,
    ));

  it("has defaultNow", () =>
    expectTruth(
      release,
      `
      import { sqliteTable, integer } from "drizzle-orm/sqlite-core";
      export const users = sqliteTable("users", { at: integer({ mode: "timestamp" }).defaultNow() });
    `,
    ));

  it("has a callback for its columns", () =>
    expectTruth(
      release,
      `
      import { sqliteTable } from "drizzle-orm/sqlite-core";
      export const users = sqliteTable("users", (t) => ({ id: t.integer().primaryKey(), name: t.text() }));
    `,
    ));

  it("has keys, indexes and checks", () =>
    expectTruth(
      release,
      `
      import { sql, isNotNull, desc } from "drizzle-orm";
      import { sqliteTable, integer, text, index, uniqueIndex, unique, primaryKey, foreignKey, check, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
      export const users = sqliteTable("users", {
        id: integer().primaryKey(),
        parentId: integer("parent_id").references((): AnySQLiteColumn => users.id, { onDelete: "set null", onUpdate: "cascade" }),
      });
      export const posts = sqliteTable("posts", { a: integer(), b: text("the_b") }, (t) => [
        primaryKey({ columns: [t.a, t.b] }),
        index("one").on(t.a, t.b),
        uniqueIndex("two").on(t.b).where(isNotNull(t.b)),
        uniqueIndex("three").on(sql\`lower(\${t.b})\`, desc(t.a)),
        unique("four").on(t.a),
        unique().on(t.a, t.b),
        foreignKey({ columns: [t.a], foreignColumns: [users.id] }).onDelete("cascade"),
        check("five", sql\`\${t.a} > 1\`),
      ]);
    `,
    ));

  it("has an index on a column of the table's own name", () =>
    expectTruth(
      release,
      `
      import { sqliteTable, integer, index } from "drizzle-orm/sqlite-core";
      export const users = sqliteTable("users", { id: integer() }, () => [index("one").on(users.id)]);
    `,
    ));

  it("has a creator", () =>
    expectTruth(
      release,
      `
      import { sqliteTableCreator, integer } from "drizzle-orm/sqlite-core";
      export const users = sqliteTableCreator((name) => "app_" + name)("users", { id: integer() });
    `,
    ));

  it("has a generated column and a custom type", () =>
    expectTruth(
      release,
      `
      import { sql } from "drizzle-orm";
      import { sqliteTable, text, customType } from "drizzle-orm/sqlite-core";
      const money = customType<{ data: string }>({ dataType: () => "money" });
      export const users = sqliteTable("users", { a: text().generatedAlwaysAs(sql\`'x'\`), b: money("the_b").primaryKey() });
    `,
    ));
});

describe.each(["mysql", "sqlite"])("the casing of drizzle.config for %s", (dialect) => {
  it("makes the key snake_case, in drizzle-orm 0.x", () =>
    expectTruth(
      "0.x",
      `
      import { ${dialect}Table, text, index } from "drizzle-orm/${dialect}-core";
      export const users = ${dialect}Table("users", { fullName: text(), lastName: text("lastName") }, (t) => [index("i").on(t.fullName)]);
    `,
      { casing: "snake_case" },
    ));

  it("belongs to the table, in drizzle-orm 1.0", () =>
    expectTruth(
      "1.0",
      `
      import { snakeCase, text } from "drizzle-orm/${dialect}-core";
      export const users = snakeCase.table("users", { fullName: text() });
    `,
    ));
});

describe("two dialects in one file", () => {
  it.each(RELEASES)("are kept apart, in drizzle-orm %s", (release) =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      import { sqliteTable, text as sqliteText } from "drizzle-orm/sqlite-core";
      export const users = pgTable("users", { a: text() });
      export const rows = sqliteTable("rows", { a: sqliteText() });
    `,
    ),
  );
});
