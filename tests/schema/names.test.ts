import { describe, expect, it } from "vitest";
import { otherDeclaration } from "../../src/schema/duplicates.ts";
import { leadsTo, misnamedKeys, newKeyNames } from "../../src/schema/foreign-key-name.ts";
import {
  freeName,
  indexNames,
  isMisnamedIndex,
  newIndexNames,
} from "../../src/schema/index-name.ts";
import type { Table } from "../../src/schema/model.ts";
import { readText } from "../support/read.ts";

function tablesOf(code: string): readonly Table[] {
  return readText(`
    import { sql } from "drizzle-orm";
    import { check, foreignKey, index, pgSchema, pgTable, pgTableCreator, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
    import * as mysql from "drizzle-orm/mysql-core";
    import { missing } from "./missing";
    ${code}`).tables;
}

describe("a name that is free", () => {
  it("is the name itself, or has a word behind it, or a number too", () => {
    const free = (...taken: string[]) => freeName("a", (name) => taken.includes(name), "key");
    expect(free()).toBe("a");
    expect(free("a")).toBe("a_key");
    expect(free("a", "a_key")).toBe("a_key2");
    expect(free("a", "a_key", "a_key2")).toBe("a_key3");
    expect(free("a_key")).toBe("a");
  });
});

it("indexes, primary keys and unique constraints take names, and what has none takes none", () => {
  const tables = tablesOf(`
    export const a = pgTable("a", { x: text("x").unique("u"), y: text("y") }, (t) => [
      index("i").on(t.x), index().on(t.y), primaryKey({ name: "p", columns: [t.x, t.y] }), check("c", sql\`true\`),
    ]);`);
  expect(indexNames(tables)).toEqual(new Set(["i", "p", "u"]));
});

describe("the names of indexes", () => {
  const table = (extras: string) =>
    tablesOf(`export const posts = pgTable("posts", {
      author: text("author_id"), title: text("title"), other: text(missing), ...missing,
    }, (t) => [${extras}]);`);
  const misnamed = (extras: string) =>
    table(extras).flatMap((each) =>
      each.indexes.map((index) =>
        isMisnamedIndex({ table: each, index }, ["idx_{table}_{columns}"]),
      ),
    );
  const madeOf = (extras: string, ...taken: string[]) => {
    const tables = table(extras).map((each) => ({
      ...each,
      columns: each.columns.map((column) => ({ ...column, isReplaceable: false })),
    }));
    const indexes = tables.flatMap((each) => each.indexes.map((index) => ({ table: each, index })));
    return [...newIndexNames(indexes, "idx_{table}_{columns}", new Set(taken)).values()];
  };

  it("that were not read for sure are not judged", () => {
    expect(misnamed(`index("mine").on(t.author)`)).toEqual([false]);
    expect(misnamed(`index("mine").on(sql\`lower(title)\`, t.author)`)).toEqual([false]);
  });

  it("tell table and columns, with dots for an expression", () => {
    expect(madeOf(`index("a").on(t.author), index("b").on(sql\`lower(title)\`)`)).toEqual([
      "idx_posts_author_id",
      "idx_posts_…",
    ]);
  });

  it("tell two indexes on the same columns apart by what they are", () => {
    const I = "idx_posts_title";
    expect(madeOf(`index("a").on(t.title), uniqueIndex("b").on(t.title)`)).toEqual([
      I,
      `${I}_unique`,
    ]);
    expect(madeOf(`index("a").on(t.title), index("b").using("gin", t.title)`)).toEqual([
      I,
      `${I}_gin`,
    ]);
    expect(
      madeOf(`index("a").on(t.title), uniqueIndex("b").on(t.title).where(sql\`true\`)`),
    ).toEqual([I, `${I}_partial`]);
    expect(madeOf(`index("a").on(t.title)`, I)).toEqual([`${I}_btree`]);
  });

  it("with an expression are not told apart, for somebody has to choose the words", () => {
    expect(madeOf("index('a').on(sql`lower(title)`), index('b').on(sql`lower(title)`)")).toEqual([
      "idx_posts_…",
      "idx_posts_…",
    ]);
  });
});

describe("the names of foreign keys", () => {
  const FORMS = ["fk_{table}_{ref}"];
  const keysIn = (tables: readonly Table[]) => tables.flatMap((each) => misnamedKeys(each, FORMS));
  const madeOf = (code: string) => {
    const tables = tablesOf(code);
    return [...newKeyNames(keysIn(tables), "fk_{table}_{ref}", tables).values()];
  };
  const USERS = `export const users = pgTable("users", { id: text("id") });`;
  const posts = (extras: string) => `${USERS}
    export const posts = pgTable("posts", { a: text("author_id"), b: text("editor_id"), c: text(missing) }, (t) => [${extras}]);`;
  const key = (name: string, column = "a") =>
    `foreignKey({ name: "${name}", columns: [t.${column}], foreignColumns: [users.id] }),`;

  it("tell the table that they lead to, and their columns too where two lead there", () => {
    expect(madeOf(posts(key("x")))).toEqual(["fk_posts_users"]);
    expect(madeOf(posts(key("x") + key("y", "b")))).toEqual([
      "fk_posts_users_author_id",
      "fk_posts_users_editor_id",
    ]);
  });

  it("tell their columns where they lead to their own table", () => {
    expect(
      madeOf(`export const t = pgTable("nodes", { id: text("id"), parent: text("parent_id") }, (t) => [
        foreignKey({ name: "x", columns: [t.parent], foreignColumns: [t.id] }),
      ]);`),
    ).toEqual(["fk_nodes_parent_id"]);
  });

  it.each([
    ["a check", `check("fk_posts_users", sql\`true\`),`],
    ["a unique constraint", `unique("fk_posts_users").on(t.b),`],
    ["a primary key", `primaryKey({ name: "fk_posts_users", columns: [t.a, t.b] }),`],
  ])("are not those that %s has", (_, other) => {
    expect(madeOf(posts(key("x") + other))).toEqual(["fk_posts_users_key"]);
  });

  it("of any of the forms are good ones", () => {
    const [, table] = tablesOf(posts(key("posts_users_fk")));
    expect(table && misnamedKeys(table, [...FORMS, "{table}_{ref}_fk"])).toEqual([]);
    expect(table && misnamedKeys(table, FORMS)).toHaveLength(1);
  });

  it("are not judged where a column's name was not read", () => {
    expect(madeOf(posts(key("x", "c")))).toEqual([]);
  });
});

it("a foreign key leads to the table of its name and schema", () => {
  const [users, old, posts] = tablesOf(`
    export const users = pgTable("users", { id: text("id") });
    export const old = pgSchema("old").table("users", { id: text("id") });
    export const posts = pgTable("posts", { a: text("a").references(() => old.id), b: text("b").references(() => missing.id) });`);
  const leads = (to?: Table) =>
    posts?.foreignKeys.map((each) => to !== undefined && leadsTo(each, to));
  expect(leads(old)?.[0]).toBe(true);
  expect(leads(users)?.[0]).toBe(false);
  expect(leads(posts)?.[0]).toBe(false);
});

describe("another declaration of a table", () => {
  const others = (code: string, at = -1) => {
    const tables = tablesOf(code);
    const table = tables.at(at);
    const other = table && otherDeclaration(table, tables);
    return other && tables.indexOf(other);
  };
  const A = `pgTable("a", {})`;

  it("is one before it in its file", () => {
    expect(others(`export const x = ${A}, y = ${A};`)).toBe(0);
    expect(others(`export const x = ${A}, y = ${A};`, 0)).toBeUndefined();
  });

  it("is of its name, schema and database", () => {
    expect(others(`export const x = pgTable("b", {}), y = ${A};`)).toBeUndefined();
    expect(others(`export const x = pgSchema("s").table("a", {}), y = ${A};`)).toBeUndefined();
    expect(others(`export const x = mysql.mysqlTable("a", {}), y = ${A};`)).toBeUndefined();
  });

  it("is none where a name was not read", () => {
    const creator = `const table = pgTableCreator((name) => missing + name);`;
    expect(others(`${creator} export const x = table("a", {}), y = ${A};`)).toBeUndefined();
    expect(others(`${creator} export const x = ${A}, y = table("a", {});`)).toBeUndefined();
  });
});
