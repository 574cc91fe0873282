import { describe, expect, it } from "vitest";
import { contentsInWords, isAdditive, isNameTaken } from "../../src/schema/dropped-extras.ts";
import type { DroppedExtra, Table } from "../../src/schema/model.ts";
import { readText } from "../support/read.ts";

/** A table with extras that are dropped: the contents of an object in its list. */
function read(
  contents: string,
  extras = "",
  more = "",
): { readonly table: Table; readonly dropped: DroppedExtra; readonly tables: readonly Table[] } {
  const { tables } = readText(`
    import { sql } from "drizzle-orm";
    import { check, index, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
    export const posts = pgTable("posts", { a: text("a"), b: text("b"), c: text("c") }, (t) => [
      { ${contents} }, ${extras}
    ]);
    ${more}`);
  const [table] = tables;
  const [dropped] = table?.dropped ?? [];
  if (!table || !dropped) throw new Error("nothing was dropped");
  return { table, dropped, tables };
}

describe("what was dropped, in words", () => {
  it.each([
    [`x: index("i").on(t.a)`, `the index "i"`],
    [`x: index().on(t.a)`, "an index"],
    [`x: primaryKey({ columns: [t.a, t.b] })`, "a primary key"],
    [`x: unique("u").on(t.a), y: index().on(t.a)`, `the unique constraint "u" and an index`],
    [
      `x: unique("u").on(t.a), y: index().on(t.a), z: check("c", sql\`true\`)`,
      `the unique constraint "u", an index and the check "c"`,
    ],
  ])("%s", (contents, words) => {
    expect(contentsInWords(read(contents).dropped)).toBe(words);
  });
});

describe("to bring it back takes nothing away", () => {
  const isHarmless = (contents: string, extras?: string) => {
    const { dropped, table } = read(contents, extras);
    return isAdditive(table, dropped);
  };

  it("where there are named indexes alone", () => {
    expect(isHarmless(`x: index("i").on(t.a)`)).toBe(true);
    expect(isHarmless(`x: index("i").on(t.a), y: index("j").on(t.b)`)).toBe(true);
  });

  it("not where one has no name, or may refuse a row", () => {
    expect(isHarmless(`x: index().on(t.a)`)).toBe(false);
    expect(isHarmless(`x: uniqueIndex("i").on(t.a)`)).toBe(false);
    expect(isHarmless(`x: index("i").on(t.a), y: unique("u").on(t.b)`)).toBe(false);
  });

  it("not where an index, a key or a unique constraint begins with its columns already", () => {
    expect(isHarmless(`x: index("i").on(t.a)`, `index("j").on(t.a),`)).toBe(false);
    expect(isHarmless(`x: index("i").on(t.a)`, `index("j").on(t.a, t.b),`)).toBe(false);
    expect(isHarmless(`x: index("i").on(t.a)`, `primaryKey({ columns: [t.a, t.b] }),`)).toBe(false);
    expect(isHarmless(`x: index("i").on(t.a)`, `unique("u").on(t.a),`)).toBe(false);
  });

  it("where the others have other columns, or the same in another order", () => {
    expect(isHarmless(`x: index("i").on(t.a)`, `index("j").on(t.b),`)).toBe(true);
    expect(isHarmless(`x: index("i").on(t.a, t.c)`, `index("j").on(t.a, t.b),`)).toBe(true);
    expect(isHarmless(`x: index("i").on(t.a, t.b)`, `index("j").on(t.a),`)).toBe(true);
    expect(isHarmless(`x: index("i").on(t.a)`, `index("j").on(t.b, t.a),`)).toBe(true);
    expect(isHarmless(`x: index("i").on(t.a)`, `index("j").on(sql\`lower(a)\`),`)).toBe(true);
  });
});

describe("its name is taken", () => {
  const isTaken = (contents: string, extras?: string, more?: string) => {
    const { dropped, tables } = read(contents, extras, more);
    return isNameTaken(dropped, tables);
  };
  const OTHER = (extras: string) =>
    `export const other = pgTable("other", { a: text("a"), b: text("b") }, (t) => [${extras}]);`;

  it("by an index or a constraint of any table", () => {
    expect(isTaken(`x: index("i").on(t.a)`, `index("i").on(t.b),`)).toBe(true);
    expect(isTaken(`x: index("i").on(t.a)`, `unique("i").on(t.b),`)).toBe(true);
    expect(isTaken(`x: index("i").on(t.a)`, "", OTHER(`index("i").on(t.b),`))).toBe(true);
    expect(
      isTaken(
        `x: index("i").on(t.a)`,
        "",
        OTHER(`primaryKey({ name: "i", columns: [t.a, t.b] }),`),
      ),
    ).toBe(true);
  });

  it("by something else that is dropped", () => {
    expect(isTaken(`x: index("i").on(t.a)`, `{ y: index("i").on(t.b) },`)).toBe(true);
    expect(isTaken(`x: index("i").on(t.a)`, "", OTHER(`{ y: unique("i").on(t.b) },`))).toBe(true);
  });

  it("not by itself, by other names, or by what has none", () => {
    expect(isTaken(`x: index("i").on(t.a)`)).toBe(false);
    expect(isTaken(`x: index("i").on(t.a)`, `index("j").on(t.b),`)).toBe(false);
    expect(isTaken(`x: index().on(t.a)`, `index().on(t.b), { y: index().on(t.c) },`)).toBe(false);
  });
});
