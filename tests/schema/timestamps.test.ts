import { describe, expect, it } from "vitest";
import type { Column } from "../../src/schema/model.ts";
import {
  canJoinRows,
  CREATED_AT,
  isLeftBehind,
  isUsualTimestamp,
  missingTimestamps,
  timestampFault,
  UPDATED_AT,
} from "../../src/schema/timestamps.ts";
import { readText } from "../support/read.ts";

/** The only column of a table of a dialect. */
function column(dialect: "pg" | "mysql" | "sqlite", code: string): Column {
  const { tables } = readText(`
    import { sql } from "drizzle-orm";
    import * as d from "drizzle-orm/${dialect}-core";
    export const posts = d.${dialect}Table("posts", { ${code} });`);
  const [only] = tables[0]?.columns ?? [];
  if (!only) throw new Error("no column was read");
  return only;
}

describe("a column that is added to a table with rows", () => {
  it.each([
    ["may be null", column("pg", "createdAt: d.timestamp()")],
    ["has a value for all of them", column("pg", "n: d.integer().notNull().default(0)")],
    ["has SQL to compute one", column("pg", "createdAt: d.timestamp().notNull().defaultNow()")],
    ["has a value in SQLite", column("sqlite", "n: d.integer().notNull().default(0)")],
    ["may be null in SQLite", column("sqlite", "createdAt: d.text()")],
    ["may be null in SQLite, by its default", column("sqlite", "n: d.integer().default(1)")],
  ])("fits where it %s", (_, each) => {
    expect(canJoinRows(each)).toBe(true);
  });

  it.each([
    ["may not be null and has no default", column("pg", "createdAt: d.timestamp().notNull()")],
    ["gets its values by drizzle-orm", column("pg", "n: d.text().notNull().$default(() => 'a')")],
    ["has SQL in SQLite", column("sqlite", "at: d.text().default(sql`CURRENT_TIMESTAMP`)")],
    ["has SQL and no null", column("sqlite", "at: d.text().notNull().default(sql`(now())`)")],
  ])("does not where it %s", (_, each) => {
    expect(canJoinRows(each)).toBe(false);
  });

  it("does not fit where null is its default and forbidden", () => {
    const each = column("pg", "n: d.integer().notNull()");
    expect(canJoinRows({ ...each, default: { kind: "value", value: null } })).toBe(false);
  });
});

describe("the usual timestamp", () => {
  it.each([
    ["by its key", column("pg", "createdAt: d.timestamp('created_at')")],
    ["without a name", column("pg", "createdAt: d.timestamp()")],
    ["by its name", column("pg", "made: d.timestamp('created_at')")],
    ["by its name in camelCase", column("pg", "createdAt: d.timestamp('createdAt')")],
    ["with SQL for a default", column("pg", "createdAt: d.timestamp().defaultNow()")],
    ["as a number of SQLite", column("sqlite", "createdAt: d.integer('created_at')")],
    ["as a text of SQLite", column("sqlite", "createdAt: d.text('created_at')")],
  ])("is told %s", (_, each) => {
    expect(isUsualTimestamp(each, CREATED_AT)).toBe(true);
    expect(isUsualTimestamp(each, UPDATED_AT)).toBe(false);
  });

  it.each([
    ["of another name", column("pg", "createdAt: d.timestamp('inserted')")],
    ["of another type", column("pg", "createdAt: d.text('created_at')")],
    ["with one value for all rows", column("sqlite", "createdAt: d.integer().default(0)")],
  ])("is none %s", (_, each) => {
    expect(isUsualTimestamp(each, CREATED_AT)).toBe(false);
  });
});

describe("the fault of a timestamp", () => {
  it.each([
    ["may be null", column("pg", "createdAt: d.timestamp().defaultNow()")],
    ["has no default", column("pg", "updatedAt: d.timestamp().notNull()")],
    ["is no timestamp", column("pg", "createdAt: d.text().notNull().default('')")],
    [undefined, column("pg", "createdAt: d.timestamp().notNull().defaultNow()")],
    [undefined, column("pg", "publishedAt: d.timestamp()")],
  ])("%s", (fault, each) => {
    expect(timestampFault(each)).toBe(fault);
  });
});

describe("an updatedAt that nothing sets when its row changes", () => {
  it.each([
    ["with a default alone", column("pg", "updatedAt: d.timestamp().defaultNow()")],
    ["by its name alone", column("pg", "changed: d.timestamp('updated_at')")],
    ["as a number of SQLite", column("sqlite", "updatedAt: d.integer()")],
    [
      "with SQL that says nothing of updates",
      column("mysql", "updatedAt: d.timestamp().default(sql`now()`)"),
    ],
  ])("is left behind %s", (_, each) => {
    expect(isLeftBehind(each)).toBe(true);
  });

  it.each([
    ["by drizzle-orm", column("pg", "updatedAt: d.timestamp().$onUpdate(() => new Date())")],
    ["by MySQL", column("mysql", "updatedAt: d.timestamp().default(sql`now() ON  UPDATE now()`)")],
    ["by SQL that was not read", column("mysql", "updatedAt: d.timestamp().default(sql`${x}`)")],
    ["by its expression", column("pg", "updatedAt: d.timestamp().generatedAlwaysAs(sql`now()`)")],
  ])("is set %s", (_, each) => {
    expect(isLeftBehind(each)).toBe(false);
  });

  it.each([
    ["of another name", column("pg", "createdAt: d.timestamp()")],
    ["that is no point in time", column("pg", "updatedAt: d.text()")],
  ])("is not one %s", (_, each) => {
    expect(isLeftBehind(each)).toBe(false);
  });
});

describe("the timestamps that a table lacks", () => {
  const lacks = (columns: string) =>
    readText(`
      import { pgTable, timestamp } from "drizzle-orm/pg-core";
      import { missing } from "./missing";
      export const posts = pgTable("posts", { ${columns} });`).tables.flatMap((table) =>
      missingTimestamps(table).map(({ key }) => key),
    );

  it("are those that it has neither by key nor by name", () => {
    expect(lacks("")).toEqual(["createdAt", "updatedAt"]);
    expect(lacks("createdAt: timestamp('made')")).toEqual(["updatedAt"]);
    expect(lacks("made: timestamp('created_at'), updatedAt: timestamp()")).toEqual([]);
  });

  it("are not known where columns were not read", () => {
    expect(lacks("...missing")).toEqual([]);
  });
});
