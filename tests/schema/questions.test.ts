import { describe, expect, it } from "vitest";
import type { Column, Table } from "../../src/schema/model.ts";
import {
  findColumn,
  isJunction,
  isListed,
  isTimestamp,
  knowsAllColumns,
  knowsAllExtras,
  ownColumnsBeside,
  placeIn,
} from "../../src/schema/questions.ts";
import { type Project, readProject, readText } from "../support/read.ts";

const IMPORTS = `
  import * as pg from "drizzle-orm/pg-core";
  import * as mysql from "drizzle-orm/mysql-core";
  import * as sqlite from "drizzle-orm/sqlite-core";
  import { missing } from "./missing";`;

function table(code: string): Table {
  const only = readText(`${IMPORTS}\n${code}`).tables.at(-1);
  if (!only) throw new Error("no table was read");
  return only;
}

function column(core: "pg" | "mysql" | "sqlite", code: string): Column {
  const [only] = table(`
    const own = (name: string) => ${core}.customType({ dataType: () => name })();
    const unread = ${core}.customType({ dataType: () => missing })();
    export const t = ${core}.${core}Table("t", { c: ${code} });`).columns;
  if (!only) throw new Error("no column was read");
  return only;
}

describe("a point in time", () => {
  it.each([
    ["pg", "pg.timestamp()"],
    ["mysql", "mysql.datetime()"],
    ["mysql", "mysql.timestamp()"],
    ["sqlite", `sqlite.integer({ mode: "timestamp" })`],
    ["sqlite", `sqlite.integer({ mode: "timestamp_ms" })`],
    ["sqlite", `own("anything")`],
    ["pg", `own("timestamptz")`],
    ["mysql", `own("DATETIME(3)")`],
    ["pg", "unread"],
  ] as const)("%s: %s", (core, code) => {
    expect(isTimestamp(column(core, code))).toBe(true);
  });

  it.each([
    ["pg", "pg.date()"],
    ["pg", "pg.text()"],
    ["pg", "missing()"],
    ["pg", `own("text")`],
    ["pg", `own("my_timestamp")`],
    ["sqlite", "sqlite.integer()"],
    ["sqlite", `sqlite.integer({ mode: "boolean" })`],
  ] as const)("is not %s: %s", (core, code) => {
    expect(isTimestamp(column(core, code))).toBe(false);
  });
});

describe("a table is listed", () => {
  it("by its name, with its schema, or by what its creator was handed", () => {
    const plain = table(`export const t = pg.pgSchema("auth").table("users", {});`);
    expect(isListed(plain, ["users"])).toBe(true);
    expect(isListed(plain, ["auth.users"])).toBe(true);
    expect(isListed(plain, ["public.users", "auth"])).toBe(false);
    const made = table(
      "const create = pg.pgTableCreator((name) => `app_${name}`); export const t = create('users', {});",
    );
    expect(isListed(made, ["app_users"])).toBe(true);
    expect(isListed(made, ["users"])).toBe(true);
    expect(isListed(made, ["app"])).toBe(false);
  });
});

describe("a column is found", () => {
  const posts = table(
    `export const t = pg.pgTable("t", { a: pg.text("x"), b: pg.text("y"), c: pg.text(missing) });`,
  );
  it("by its key or its name, the first of several", () => {
    expect(findColumn(posts, ["b"])?.key).toBe("b");
    expect(findColumn(posts, ["y"])?.key).toBe("b");
    expect(findColumn(posts, ["b", "x"])?.key).toBe("a");
    expect(findColumn(posts, ["z"])).toBeUndefined();
  });
});

describe("all is known", () => {
  const known = (columns: string, extras = "") => {
    const each = table(`export const t = pg.pgTable("t", { ${columns} }, (t) => [${extras}]);`);
    return [knowsAllColumns(each), knowsAllExtras(each)];
  };

  it("of a table that was read", () => {
    expect(known("a: pg.text()", "pg.index().on(t.a)")).toEqual([true, true]);
  });

  it("of its columns, where the extras were not read", () => {
    expect(known("a: pg.text()", "missing")).toEqual([true, false]);
  });

  it("of neither, where a spread was not read", () => {
    expect(known("a: pg.text(), ...missing")).toEqual([false, false]);
  });

  it("not of the columns, where one of them was not read", () => {
    expect(known("a: pg.text(), b: missing()")[0]).toBe(false);
    expect(known("a: missing()")[0]).toBe(false);
  });
});

describe("a junction", () => {
  const joins = (columns: string) =>
    isJunction(
      table(
        `const u = pg.pgTable("u", { id: pg.text() }); export const t = pg.pgTable("t", { ${columns} });`,
      ),
    );

  it("has two foreign keys or more, and nothing else", () => {
    expect(joins("a: pg.text().references(() => u.id), b: pg.text().references(() => u.id)")).toBe(
      true,
    );
    expect(joins("a: pg.text().references(() => u.id)")).toBe(false);
    expect(joins("a: pg.text().references(() => u.id), b: pg.text()")).toBe(false);
    expect(
      joins(
        "a: pg.text().references(() => u.id), b: pg.text().references(() => u.id), c: pg.text()",
      ),
    ).toBe(false);
  });
});

describe("where a column is told of", () => {
  const PROJECT: Project = {
    "shared.ts": `import { text } from "drizzle-orm/pg-core";\n${"\n".repeat(40)} export const there = { far: text("far") };`,
    "schema.ts": `import { pgTable, text } from "drizzle-orm/pg-core";
      import { there } from "./shared";
      const before = { early: text("early") };
      export const posts = pgTable("posts", { ...before, ...there, own: text("own"), last: text("last") });
      export const pages = pgTable("pages", { ...later });
      const later = { late: text("late") };`,
  };
  const { sharedColumns, tables } = readProject(PROJECT, "schema.ts");
  const [posts, pages] = tables;

  it("is the table for those that are written elsewhere", () => {
    const told = posts?.columns.map(({ key, place }) => [key, placeIn(posts, place) === place]);
    expect(told).toEqual([
      ["early", false],
      ["far", false],
      ["own", true],
      ["last", true],
    ]);
    expect(pages?.columns.map(({ place }) => placeIn(pages, place) === place)).toEqual([false]);
  });

  it("is the column for those that are its own", () => {
    const own = ownColumnsBeside(sharedColumns);
    expect(posts && own(posts).map(({ key }) => key)).toEqual(["own", "last"]);
    expect(pages && own(pages)).toEqual([]);
  });
});
