import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "../compare.ts";

describe.each(RELEASES)("what cannot be known from the text, in drizzle-orm %s", (release) => {
  it("is a spread on a condition of the environment, which may replace what is before it", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text("first"), ...(process.env.NEVER ? { a: text() } : {}), b: text().notNull() });
    `,
      { unread: { users: ["columns", "column a replaceable"] } },
    ));

  it("is a column on a condition of the environment", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, integer } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: process.env.NEVER ? text() : integer(), b: text() });
    `,
      { unread: { users: ["column a"] } },
    ));

  it("is a word on a condition of the environment", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const required = (column: any) => (process.env.NEVER ? column.notNull() : column);
      export const users = pgTable("users", { a: required(text()), b: text() });
    `,
      { unread: { users: ["column a"] } },
    ));

  it("is a prefix from the environment", () =>
    expectTruth(
      release,
      `
      import { pgTableCreator, text } from "drizzle-orm/pg-core";
      const createTable = pgTableCreator((name) => \`\${process.env.PREFIX ?? "app"}_\${name}\`);
      export const users = createTable("users", { a: text() });
    `,
      { unread: { app_users: ["name"] } },
    ));

  it("is a schema from the environment", () =>
    expectTruth(
      release,
      `
      import { pgSchema, text } from "drizzle-orm/pg-core";
      export const users = pgSchema(process.env.SCHEMA ?? "app").table("users", { a: text() });
    `,
      { unread: { users: ["name"] } },
    ));

  it("is a column name from the environment", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text(process.env.COLUMN ?? "b").notNull() });
    `,
      { unread: { users: ["columns.a.name"] } },
    ));

  it("is a setting from the environment", () =>
    expectTruth(
      release,
      `
      import { pgTable, varchar } from "drizzle-orm/pg-core";
      const length = Number(process.env.LENGTH ?? 5);
      export const users = pgTable("users", { a: varchar({ length }).notNull() });
    `,
      { unread: { users: ["columns.a.type"] } },
    ));

  it("is a default from the environment", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text().default(process.env.DEFAULT ?? "x") });
    `,
      { unread: { users: ["columns.a.default"] } },
    ));

  it("is what a loop collects", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      function columns() {
        const result: Record<string, any> = {};
        for (const key of ["a", "b"]) result[key] = text();
        return result;
      }
      export const users = pgTable("users", { c: text(), ...columns() });
    `,
      { unread: { users: ["columns", "column c replaceable"] } },
    ));

  it("is what a class makes", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      class Columns { a = text().notNull(); }
      export const users = pgTable("users", { ...new Columns(), b: text() });
    `,
      { unread: { users: ["columns"] } },
    ));

  it("is an item of the third argument on a condition of the environment", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, (t) => [
        index("one").on(t.a),
        ...(process.env.NEVER ? [index("two").on(t.a)] : []),
      ]);
    `,
      { unread: { users: ["extras"] } },
    ));

  it("is the third argument as a whole", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      const extras = process.env.NEVER ? () => [] : (t: any) => [index("one").on(t.a)];
      export const users = pgTable("users", { a: text() }, extras);
    `,
      { unread: { users: ["extras"] } },
    ));

  it("is a column of an index", () =>
    expectTruth(
      release,
      `
      import { pgTable, text, index, primaryKey, unique } from "drizzle-orm/pg-core";
      const KEY = (process.env.KEY ?? "a") as "a";
      export const users = pgTable("users", { a: text() }, (t) => [index("one").on(t[KEY]), index("two").on(t.a)]);
      export const posts = pgTable("posts", { a: text() }, (t) => [primaryKey({ columns: [t[KEY]] })]);
      export const tags = pgTable("tags", { a: text() }, (t) => [unique("u").on(t[KEY])]);
    `,
      { unread: { users: ["extras"], posts: ["extras"], tags: ["extras"] } },
    ));

  it("is the name of an index, a key, a check and a unique constraint", () =>
    expectTruth(
      release,
      `
      import { sql } from "drizzle-orm";
      import { pgTable, text, index, primaryKey, unique, check, foreignKey } from "drizzle-orm/pg-core";
      const NAME = process.env.NAME ?? "x";
      export const users = pgTable("users", { a: text(), b: text().unique(NAME) }, (t) => [
        index(NAME).on(t.a),
        primaryKey({ columns: [t.a], name: NAME }),
        unique(NAME).on(t.a),
        check(NAME, sql\`true\`),
        foreignKey({ columns: [t.a], foreignColumns: [t.b], name: NAME }),
      ]);
    `,
      {
        unread: {
          users: [
            "columns.b.uniqueName",
            "primaryKeys.0.name",
            "uniqueConstraints.0.name",
            "uniqueConstraints.1.name",
            "indexes.0.name",
            "foreignKeys.0.name",
            "checks.0.name",
          ],
        },
      },
    ));

  it("is the method and the predicate of an index", () =>
    expectTruth(
      release,
      `
      import { sql } from "drizzle-orm";
      import { pgTable, text, index } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { a: text() }, (t) => [
        index("one").using((process.env.METHOD ?? "gin") as any, t.a),
        index("two").on(t.a).where(sql.raw(process.env.WHERE ?? "a is null")),
        index("three").on(sql\`lower(\${process.env.KEY ? t.a : t.a})\`),
      ]);
    `,
      {
        unread: {
          users: ["indexes.0.method", "indexes.1.where.text", "indexes.2.parts.0.expression"],
        },
      },
    ));

  it("is what a reference leads to, and what it does", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid } from "drizzle-orm/pg-core";
      export const users = pgTable("users", { id: uuid() });
      const target = process.env.NEVER ? users.id : users.id;
      const options = { onDelete: (process.env.ACTION ?? "cascade") as "cascade" };
      export const posts = pgTable("posts", {
        a: uuid().references(() => target, { onDelete: "cascade" }),
        b: uuid().references(() => users.id, options),
      });
    `,
      { unread: { posts: ["foreignKeys.0.target", "foreignKeys.1.onDelete"] } },
    ));

  it("is a list of columns in the third argument", () =>
    expectTruth(
      release,
      `
      import { pgTable, uuid, foreignKey, primaryKey } from "drizzle-orm/pg-core";
      const pick = (list: any) => (process.env.NEVER ? [] : list);
      export const users = pgTable("users", { id: uuid() }, (t) => [primaryKey({ columns: pick([t.id]) })]);
      export const posts = pgTable("posts", { a: uuid() }, (t) => [foreignKey({ columns: [t.a], foreignColumns: pick([users.id]) })]);
    `,
      { unread: { users: ["extras"], posts: ["foreignKeys.0.target"] } },
    ));
});

describe.each(RELEASES)("what changes after it is declared, in drizzle-orm %s", (release) => {
  it("is a builder that a statement changes", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const a = text("a");
      a.notNull();
      export const users = pgTable("users", { a, b: text() });
    `,
      { unread: { users: ["column a"] } },
    ));

  it("is an object that a statement adds to", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const columns: any = { a: text("a") };
      columns.b = text("b");
      export const users = pgTable("users", { ...columns });
    `,
      { unread: { users: ["columns"] } },
    ));

  it("is an object that Object.assign adds to", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const columns: any = { a: text("a") };
      Object.assign(columns, { b: text("b") });
      export const users = pgTable("users", { ...columns });
    `,
      { unread: { users: ["columns"] } },
    ));

  it("is a variable", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      let a = text("a");
      a = text("b");
      export const users = pgTable("users", { a });
    `,
      { unread: { users: ["column a"] } },
    ));

  it("is a list that is pushed to", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const names = ["a"];
      names.push("b");
      export const users = pgTable("users", Object.fromEntries(names.map((name) => [name, text()])));
    `,
      { unread: { users: ["columns"] } },
    ));

  it("is an imported object that a statement adds to", () =>
    expectTruth(
      release,
      {
        "schema.ts": `
          import { pgTable, text } from "drizzle-orm/pg-core";
          import { columns } from "./columns";
          Object.assign(columns, { b: text("b") });
          export const users = pgTable("users", { ...columns });
        `,
        "columns.ts": `
          import { text } from "drizzle-orm/pg-core";
          export const columns = { a: text("a") };
        `,
      },
      { unread: { users: ["columns"] } },
    ));

  it("is an imported builder that a statement changes", () =>
    expectTruth(
      release,
      {
        "schema.ts": `
          import { pgTable } from "drizzle-orm/pg-core";
          import { a } from "./columns";
          a.notNull();
          export const users = pgTable("users", { a });
        `,
        "columns.ts": `
          import { text } from "drizzle-orm/pg-core";
          export const a = text("a");
        `,
      },
      { unread: { users: ["column a"] } },
    ));

  it("is a member that a statement changes", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const columns = { a: text("a"), b: text("b") };
      columns.a.notNull();
      export const users = pgTable("users", { a: columns.a });
    `,
      { unread: { users: ["column a"] } },
    ));

  it("is a builder that a loop changes", () =>
    expectTruth(
      release,
      `
      import { pgTable, text } from "drizzle-orm/pg-core";
      const a = text("a");
      for (const each of [a]) each.notNull();
      if (a) a.unique("a_key");
      export const users = pgTable("users", { a });
    `,
      { unread: { users: ["column a"] } },
    ));
});
