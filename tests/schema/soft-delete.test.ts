import { describe, expect, it } from "vitest";
import type { Table } from "../../src/schema/model.ts";
import {
  aliveCondition,
  deletionColumns,
  isSoftDeleteColumn,
  softDeleteFault,
} from "../../src/schema/soft-delete.ts";
import { readText } from "../support/read.ts";

const OPTIONS = { softDeleteColumns: ["deletedAt", "deleted_at"] };

function read(core: "pg" | "sqlite", columns: string, name = "posts"): Table {
  const [table] = readText(`
    import { sql } from "drizzle-orm";
    import * as d from "drizzle-orm/${core}-core";
    import { missing } from "./missing";
    export const t = d.${core}Table("${name}", { ${columns} });`).tables;
  if (!table) throw new Error("no table was read");
  return table;
}

function first(core: "pg" | "sqlite", columns: string) {
  const [column] = read(core, columns).columns;
  if (!column) throw new Error("no column was read");
  return column;
}

it("a column marks a row as deleted by its key or its name", () => {
  expect(isSoftDeleteColumn(first("pg", "deletedAt: d.text('x')"), OPTIONS)).toBe(true);
  expect(isSoftDeleteColumn(first("pg", "x: d.text('deleted_at')"), OPTIONS)).toBe(true);
  expect(isSoftDeleteColumn(first("pg", "x: d.text('y')"), OPTIONS)).toBe(false);
  expect(isSoftDeleteColumn(first("pg", "x: d.text(missing)"), OPTIONS)).toBe(false);
});

describe("the fault of a column that marks rows as deleted", () => {
  const fault = (columns: string, name?: string, core: "pg" | "sqlite" = "pg") => {
    const table = read(core, columns, name);
    const [column] = table.columns;
    return column && softDeleteFault(column, table);
  };
  const UPDATED = ", updatedAt: d.timestamp()";

  it.each([
    ["none", "deletedAt: d.timestamp()", undefined],
    ["none, null being its default", "deletedAt: d.timestamp().default(null)", undefined],
    ["that it is no timestamp", "deletedAt: d.text()", "noTimestamp"],
    ["that it is never null", "deletedAt: d.timestamp().notNull()", "notNull"],
    ["its default", "deletedAt: d.timestamp().defaultNow()", "default"],
    [
      "its default, a value",
      "deletedAt: d.timestamp({ mode: 'string' }).default('2024-01-01')",
      "default",
    ],
    [
      "its default, by drizzle-orm",
      "deletedAt: d.timestamp().$default(() => new Date())",
      "default",
    ],
    ["that an update sets it", "deletedAt: d.timestamp().$onUpdate(() => new Date())", "default"],
  ])("is %s", (_, column, expected) => {
    expect(fault(column + UPDATED)).toBe(expected);
  });

  it("is none where rows tell of deletions, and come with them", () => {
    expect(
      fault(`deletedAt: d.timestamp().defaultNow()${UPDATED}`, "deleted_posts"),
    ).toBeUndefined();
    expect(
      fault(`deletedAt: d.timestamp().defaultNow()${UPDATED}`, "post_archive"),
    ).toBeUndefined();
    expect(fault("deletedAt: d.timestamp().defaultNow()")).toBeUndefined();
    expect(fault("deletedAt: d.text()", "deleted_posts")).toBe("noTimestamp");
  });

  it.each(["integer()", "text()", "real()", "numeric()", "integer({ mode: 'timestamp' })"])(
    "is none of SQLite's %s",
    (type) => {
      expect(
        fault(`deletedAt: d.${type}, updatedAt: d.integer()`, "posts", "sqlite"),
      ).toBeUndefined();
    },
  );

  it.each(["blob()", "integer({ mode: 'boolean' })"])("is the type of SQLite's %s", (type) => {
    expect(fault(`deletedAt: d.${type}`, "posts", "sqlite")).toBe("noTimestamp");
  });
});

it("an isDeleted or deletedBy beside it tells of deletions, too", () => {
  const keys = (columns: string) =>
    deletionColumns(read("pg", columns), OPTIONS).map(({ key }) => key);
  expect(
    keys("isDeleted: d.boolean(), deletedAt: d.timestamp(), deletedBy: d.text(), title: d.text()"),
  ).toEqual(["deletedAt", "isDeleted", "deletedBy"]);
  expect(keys("isDeleted: d.boolean(), title: d.text()")).toEqual([]);
});

describe("the condition that a row is not deleted", () => {
  const told = (core: "pg" | "sqlite", column: string) => {
    const condition = aliveCondition(first(core, column));
    return condition && [`${condition.operator}(${condition.operands("t")})`, condition.filter];
  };

  it("is null for a time", () => {
    expect(told("pg", "deletedAt: d.timestamp()")).toEqual([
      "isNull(t.deletedAt)",
      "{ deletedAt: { isNull: true } }",
    ]);
  });

  it("is false for a truth, which may have no null", () => {
    const expected = ["eq(t.isDeleted, false)", "{ isDeleted: false }"];
    expect(told("pg", "isDeleted: d.boolean()")).toEqual(expected);
    expect(told("pg", "isDeleted: d.boolean().notNull()")).toEqual(expected);
    expect(told("sqlite", "isDeleted: d.integer({ mode: 'boolean' }).notNull()")).toEqual(expected);
  });

  it("is not known of anything else that is never null", () => {
    expect(told("pg", "deletedAt: d.timestamp().notNull()")).toBeUndefined();
  });

  it.each([
    ["'deleted-at'", '"deleted-at"'],
    ["'1st'", '"1st"'],
    ["'a b'", '"a b"'],
  ])("quotes the key %s, which is no name", (key, quoted) => {
    expect(told("pg", `${key}: d.timestamp()`)).toEqual([
      `isNull(t[${quoted}])`,
      `{ ${quoted}: { isNull: true } }`,
    ]);
  });

  it.each(["$deleted", "_deleted", "gelöscht", "été2"])("says %s as it is", (key) => {
    expect(told("pg", `${key}: d.timestamp()`)?.[0]).toBe(`isNull(t.${key})`);
  });
});
