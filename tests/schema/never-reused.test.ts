import { describe, expect, it } from "vitest";
import { isNeverReused } from "../../src/schema/never-reused.ts";
import { readText } from "../support/read.ts";

/** Whether nobody wants again what rows have in some columns of a table, which are given by their keys. */
function isNever(columns: string, ...keys: string[]): boolean {
  const [, table] = readText(`
    import { sql } from "drizzle-orm";
    import * as d from "drizzle-orm/pg-core";
    import * as s from "drizzle-orm/sqlite-core";
    const users = d.pgTable("users", { id: d.text("id") });
    export const posts = d.pgTable("posts", { title: d.text("title"), ${columns} });`).tables;
  if (!table) throw new Error("no table was read");
  return isNeverReused(
    table.columns.filter(({ key }) => keys.includes(key)),
    table,
  );
}

describe("nobody wants again", () => {
  it.each([
    ["the primary key", `id: d.text("slug").primaryKey()`],
    ["what the program makes for each row", `id: d.text("slug").$default(() => "a")`],
    ["what SQL makes for each row", `id: d.text("slug").default(sql\`gen()\`)`],
    ["an identity", `id: d.numeric("n").generatedAlwaysAsIdentity()`],
    ["a point in time", `id: d.timestamp("at")`],
    ["a number", `id: d.integer("n")`],
    ["a number that counts", `id: d.serial("n")`],
    ["a token", `id: d.text("token")`],
    ["what ends in a hash", `id: d.text("file_hash")`],
    ["the same in camelCase", `id: d.text("fileHash")`],
    ["a uuid", `id: d.uuid("code")`],
    ["an id", `id: d.text("id")`],
    ["what ends in an id", `id: d.text("stripe_id")`],
    ["what a foreign key points from", `id: d.text("owner").references(() => users.id)`],
  ])("%s", (_, column) => {
    expect(isNever(column, "id")).toBe(true);
  });

  it("several columns of which one is made anew for each row", () => {
    expect(isNever(`at: d.timestamp("at")`, "title", "at")).toBe(true);
    expect(isNever(`id: d.text("slug").primaryKey()`, "title", "id")).toBe(true);
    expect(isNever(`n: d.integer("n")`, "title", "n")).toBe(true);
  });
});

describe("somebody may want again", () => {
  it.each([
    ["a text", `id: d.text("slug")`],
    ["a text with one value for all", `id: d.text("slug").default("a")`],
    ["a truth", `id: d.boolean("ok")`],
    ["what only begins like an id", `id: d.text("id_card")`],
    ["what only ends in those letters", `id: d.text("paid")`],
    ["what only ends in the letters of a token", `id: d.text("monkey")`],
    ["what only begins like a token", `id: d.text("token_name")`],
    ["part of a primary key", `id: d.text("slug").primaryKey(), b: d.text("b").primaryKey()`],
  ])("%s", (_, column) => {
    expect(isNever(column, "id")).toBe(false);
  });

  it("an id beside something else", () => {
    expect(isNever(`id: d.text("stripe_id")`, "title", "id")).toBe(false);
    expect(isNever(`id: d.uuid("code")`, "title", "id")).toBe(false);
  });

  it("a number that is a foreign key, beside something else", () => {
    expect(isNever(`id: d.integer("owner").references(() => users.id)`, "title", "id")).toBe(false);
  });
});

it("a truth that SQLite keeps as a number is none", () => {
  const [table] = readText(`
    import * as s from "drizzle-orm/sqlite-core";
    export const posts = s.sqliteTable("posts", { ok: s.integer("ok", { mode: "boolean" }), n: s.integer("n") });`).tables;
  const never = table?.columns.map((column) => isNeverReused([column], table));
  expect(never).toEqual([false, true]);
});
