import { describe, expect, it } from "vitest";
import { redundantIndexes } from "../../src/schema/redundant-indexes.ts";
import { readText } from "../support/read.ts";

/** What is redundant among some extras, and by what. */
function told(
  extras: string,
  core: "pg" | "mysql" | "sqlite" | "singlestore" = "pg",
): readonly string[] {
  const text = core === "mysql" || core === "singlestore" ? "varchar({ length: 9 })" : "text()";
  const { tables } = readText(`
    import { desc, isNull, sql } from "drizzle-orm";
    import * as d from "drizzle-orm/${core}-core";
    import { missing } from "./missing";
    export const t = d.${core}Table("t", { a: d.${text}, b: d.${text}, c: d.${text} }, (t) => [${extras}]);`);
  return tables
    .flatMap((table) => redundantIndexes(table))
    .map(
      ({ by, index, isSame }) =>
        `${index.name ?? index.kind} ${isSame ? "=" : "<"} ${by.name ?? by.kind}`,
    );
}

const I = (name: string, on: string) => `d.index("${name}").on(${on}),`;

describe("an index is redundant beside", () => {
  it.each([
    ["the same one", I("i", "t.a") + I("j", "t.a"), ["j = i"]],
    ["a wider one", I("i", "t.a") + I("j", "t.a, t.b"), ["i < j"]],
    ["one that reads backwards", I("i", "t.a") + I("j", "t.a.desc().nullsFirst()"), ["j = i"]],
    ["the key", I("i", "t.a") + `d.primaryKey({ columns: [t.a, t.b] })`, ["i < primary key"]],
    ["a constraint", I("i", "t.a") + `d.unique("u").on(t.a)`, ["i = u"]],
    ["a unique index", I("i", "t.a") + `d.uniqueIndex("u").on(t.a)`, ["i = u"]],
    ["the same expression", I("i", "sql`lower(a)`") + I("j", "sql`lower(a)`"), ["j = i"]],
    [
      "the same condition, in other white space",
      "d.index('i').on(t.a).where(sql`b  > 0`), d.index('j').on(t.a).where(sql` b > 0 `)",
      ["j = i"],
    ],
    [
      "the same method, in capitals",
      "d.index('i').using('GIN', t.a), d.index('j').using('gin', t.a)",
      ["j = i"],
    ],
    ["the usual operators", I("i", "t.a") + I("j", "t.a.op('text_ops')"), ["j = i"]],
  ])("%s", (_, extras, expected) => {
    expect(told(extras)).toEqual(expected);
  });

  it.each([
    ["one on other columns", I("i", "t.a") + I("j", "t.b")],
    ["one that has its column in second place", I("i", "t.a") + I("j", "t.b, t.a")],
    ["one in another order", I("i", "t.a, t.b") + I("j", "t.a.desc().nullsFirst(), t.b")],
    ["one with nulls elsewhere", I("i", "t.a") + I("j", "t.a.nullsFirst()")],
    ["one of another method", I("i", "t.a") + "d.index('j').using('hash', t.a)"],
    ["one of some rows", I("i", "t.a") + "d.index('j').on(t.a).where(sql`true`)"],
    [
      "one of a condition that was not read",
      "d.index('i').on(t.a).where(missing), d.index('j').on(t.a).where(missing)",
    ],
    ["another expression", I("i", "sql`lower(a)`") + I("j", "sql`upper(a)`")],
    ["an expression that was not read", I("i", "sql.raw(missing)") + I("j", "sql.raw(missing)")],
    [
      "one of a column and what was not read",
      I("i", "t.a, sql.raw(missing)") + I("j", "t.a, sql.raw(missing)"),
    ],
    ["other operators", I("i", "t.a") + I("j", "t.a.op('text_pattern_ops')")],
    [
      "a wider one of a method that is read as a whole",
      "d.index('i').using('gin', t.a), d.index('j').using('gin', t.a, t.b)",
    ],
    [
      "one of that method on half its columns",
      "d.index('i').using('gin', t.a, t.b), d.index('j').using('gin', t.a, t.c)",
    ],
  ])("not beside %s", (_, extras) => {
    expect(told(extras)).toEqual([]);
  });
});

describe("what refuses rows", () => {
  it.each([
    [
      "beside the key on the same column",
      `d.unique("u").on(t.a), d.primaryKey({ columns: [t.a] })`,
      ["u = primary key"],
    ],
    ["beside a constraint", `d.uniqueIndex("i").on(t.a), d.unique("u").on(t.a)`, ["i = u"]],
    [
      "beside a stricter one",
      `d.unique("u").on(t.a), d.unique("v").on(t.a).nullsNotDistinct()`,
      ["u = v"],
    ],
    ["beside the same one", `d.uniqueIndex("i").on(t.a), d.uniqueIndex("j").on(t.a)`, ["j = i"]],
  ])("is redundant %s", (_, extras, expected) => {
    expect(told(extras)).toEqual(expected);
  });

  it.each([
    ["a wider one, which refuses less", `d.unique("u").on(t.a), d.unique("v").on(t.a, t.b)`],
    ["one that refuses nothing", `d.unique("u").on(t.a), d.index("i").on(t.a, t.b)`],
  ])("is not beside %s", (_, extras) => {
    expect(told(extras)).toEqual([]);
  });
});

it("the primary key is never redundant", () => {
  expect(told(`d.primaryKey({ columns: [t.a] }), d.unique("u").on(t.a, t.b)`)).toEqual([]);
});

it.each(["mysql", "sqlite"] as const)("%s has no other methods", (core) => {
  expect(told(I("i", "t.a") + I("j", "t.a, t.b"), core)).toEqual(["i < j"]);
  expect(told(I("i", "t.a") + `d.unique("u").on(t.a)`, core)).toEqual(["i = u"]);
});

it("nothing is said of SingleStore, which keeps its rows in other ways", () => {
  expect(told(I("i", "t.a") + I("j", "t.a"), "singlestore")).toEqual([]);
});

it("a constraint on columns that a spread may replace is not compared", () => {
  const { tables } = readText(`
    import { index, pgTable, text, unique } from "drizzle-orm/pg-core";
    import { missing } from "./missing";
    export const t = pgTable("t", { a: text().unique("u"), ...missing }, (t) => [index("i").on(t.a), unique("v").on(t.a)]);`);
  expect(tables.flatMap((table) => redundantIndexes(table))).toEqual([]);
});
