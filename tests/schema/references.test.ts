import { describe, expect, it } from "vitest";
import type { Table } from "../../src/schema/model.ts";
import { referencesOf, referencesTo, unreferencedNumbers } from "../../src/schema/references.ts";
import { baseNameFor, takenNames } from "../../src/schema/table-names.ts";
import { readText } from "../support/read.ts";

function tablesOf(code: string): readonly Table[] {
  return readText(`
    import { foreignKey, integer, pgSchema, pgTable, pgTableCreator, primaryKey, serial, text, varchar } from "drizzle-orm/pg-core";
    import * as mysql from "drizzle-orm/mysql-core";
    import { missing } from "./missing";
    ${code}`).tables;
}

/** The columns that point to the id of the first table. */
function pointing(code: string, find = referencesTo): readonly string[] {
  const tables = tablesOf(code);
  const [table] = tables;
  const column = table?.columns.find(({ key }) => key === "id");
  if (!table || !column) throw new Error("no id was read");
  return find({ table, column }, tables).map((each) => `${each.table.name}.${each.column.key}`);
}

const USERS = `export const users = pgTable("users", { id: integer("id"), org: integer("org") });`;

describe("what points to a column", () => {
  it("does so directly, or through others", () => {
    const code = `${USERS}
      export const posts = pgTable("posts", { id: integer("id").references(() => users.id), by: integer("by").references(() => users.org) });
      export const likes = pgTable("likes", { post: integer("post").references(() => posts.id) });`;
    expect(pointing(code)).toEqual(["posts.id", "likes.post"]);
    expect(pointing(code, referencesOf)).toEqual(["posts.id"]);
  });

  it("is found once, where keys lead in a circle or to their own column", () => {
    expect(
      pointing(`
        export const a = pgTable("a", { id: integer("id").references(() => b.id) });
        export const b = pgTable("b", { id: integer("id").references(() => a.id) });`),
    ).toEqual(["b.id"]);
    expect(
      pointing(`export const a = pgTable("a", { id: integer("id").references(() => a.id) });`),
    ).toEqual([]);
  });

  it("is the column in the same place of a key of several columns", () => {
    expect(
      pointing(`${USERS}
        export const posts = pgTable("posts", { a: integer("a"), b: integer("b") }, (t) => [
          foreignKey({ columns: [t.a, t.b], foreignColumns: [users.org, users.id] }),
        ]);`),
    ).toEqual(["posts.b"]);
  });

  it("does not lead to a table of another name or schema, or to what was not read", () => {
    expect(
      pointing(`${USERS}
        export const old = pgSchema("old").table("users", { id: integer("id") });
        export const others = pgTable("others", { id: integer("id") });
        export const posts = pgTable("posts", {
          a: integer("a").references(() => old.id), b: integer("b").references(() => others.id),
          c: integer("c").references(() => missing.id),
        });`),
    ).toEqual([]);
  });
});

it("numbers that may be ids though no key says so are told by their keys", () => {
  const tables = tablesOf(`
    const users = pgTable("users", { id: integer("id").primaryKey() });
    export const posts = pgTable("posts", {
      userId: integer("a"), user_id: integer("b"), tagIds: integer("c"), x2Id: integer("d"), bigId: serial("e"),
      paid: integer("f"), idNumber: integer("g"), nameId: text("h"), readId: integer(missing).references(() => users.id),
      ID: integer("i"), VALID: integer("j"), userIdOld: integer("k"),
    });`);
  expect(unreferencedNumbers(tables).map(({ column }) => column.key)).toEqual([
    "userId",
    "user_id",
    "tagIds",
    "x2Id",
    "bigId",
  ]);
});

describe("another name for a table", () => {
  const upper = (name: string) => (name === "" ? undefined : name.toUpperCase());

  it("is the one to hand to the function that makes it", () => {
    const [plain, prefixed, odd, unread] = tablesOf(`
      const app = pgTableCreator((name) => "APP_" + name), fixed = pgTableCreator(() => "fixed"), other = pgTableCreator((name) => missing + name);
      export const a = pgTable("a", {}), b = app("b", {}), c = fixed("c", {}), d = other("d", {});`);
    expect(plain && baseNameFor(plain, upper)).toBe("A");
    expect(prefixed && baseNameFor(prefixed, upper)).toBe("B");
    expect(odd && baseNameFor(odd, upper)).toBeUndefined();
    expect(unread && baseNameFor(unread, upper)).toBeUndefined();
    expect(plain && baseNameFor(plain, () => undefined)).toBeUndefined();
  });

  it("is free where no other table has it, or is to get it", () => {
    const tables = tablesOf(`
      export const a = pgTable("users", {}), b = pgTable("Users", {}), c = pgTable("posts", {}),
        d = pgSchema("s").table("Posts", {}), e = mysql.mysqlTable("Posts", {});`);
    const taken = takenNames(tables, (name) => name.toLowerCase());
    expect(tables.map((table) => taken.isFreeFor(table))).toEqual([false, false, true, true, true]);
    expect(tables.map((table) => taken.has(table))).toEqual([true, true, true, true, true]);
    const [, , posts] = tables;
    expect(posts && takenNames([], upper).has(posts)).toBe(false);
    expect(posts && takenNames([], upper).isFreeFor(posts)).toBe(true);
  });
});
