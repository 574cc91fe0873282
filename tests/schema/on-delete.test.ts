import { describe, expect, it } from "vitest";
import { deleteActions, lacksOnDelete } from "../../src/schema/on-delete.ts";
import { readText } from "../support/read.ts";

type Core = "pg" | "sqlite" | "singlestore" | "mssql";

/** The foreign keys of the table `posts`. */
function read(core: Core, columns: string, extras = "", version?: string) {
  const { tables } = readText(
    `import * as d from "drizzle-orm/${core}-core";
    import { missing } from "./missing";
    const users = d.${core}Table("users", { id: d.int("id"), org: d.int("org") });
    const old = d.${core}Table("old", { id: d.int("id"), org: d.int("org") });
    const others = d.${core === "pg" ? `pgSchema("s").table` : `${core}Table`}("users", { id: d.int("id") });
    export const posts = d.${core}Table("posts", { ${columns} }, (t) => [${extras}]);`.replaceAll(
      "d.int(",
      core === "pg" || core === "sqlite" ? "d.integer(" : "d.int(",
    ),
    version,
  );
  const table = tables.find(({ name }) => name === "posts");
  if (!table) throw new Error("no table was read");
  return table;
}

/** For each foreign key whether it lacks a word of what a delete does. */
function lacking(core: Core, columns: string, extras?: string): readonly boolean[] {
  const table = read(core, columns, extras);
  return table.foreignKeys.map((key) => lacksOnDelete(key, table));
}

describe("a foreign key says what a delete does", () => {
  it("or does not", () => {
    expect(lacking("pg", `u: d.int("u").references(() => users.id)`)).toEqual([true]);
    expect(lacking("sqlite", `u: d.int("u").references(() => users.id)`)).toEqual([true]);
    expect(
      lacking("pg", `u: d.int("u").references(() => users.id, { onDelete: "cascade" })`),
    ).toEqual([false]);
    expect(lacking("pg", `u: d.int("u").references(() => users.id, missing)`)).toEqual([false]);
  });

  it("a shared one, too", () => {
    const [key] = read("pg", `u: d.int("u").references(() => users.id)`).foreignKeys;
    expect(key && lacksOnDelete(key, undefined)).toBe(true);
  });
});

const U = `u: d.int("u"), o: d.int("o"), x: d.int("x")`;
const BOTH = `d.foreignKey({ columns: [t.u, t.o], foreignColumns: [users.id, users.org] })`;

describe("one of several columns need not say it", () => {
  it("where another one to the same table, of some of its columns, does", () => {
    const one = `d.foreignKey({ columns: [t.u], foreignColumns: [users.id] }).onDelete("set null")`;
    expect(lacking("pg", U, `${BOTH}, ${one}`)).toEqual([false, false]);
  });

  it.each([
    ["says nothing either", `d.foreignKey({ columns: [t.u], foreignColumns: [users.id] })`, true],
    [
      "has other columns",
      `d.foreignKey({ columns: [t.x], foreignColumns: [users.id] }).onDelete("cascade")`,
    ],
    [
      "has one of its columns and another",
      `d.foreignKey({ columns: [t.u, t.x], foreignColumns: [users.id, users.org] }).onDelete("cascade")`,
    ],
    [
      "leads to another table",
      `d.foreignKey({ columns: [t.u], foreignColumns: [old.id] }).onDelete("cascade")`,
    ],
    [
      "leads to another schema",
      `d.foreignKey({ columns: [t.u], foreignColumns: [others.id] }).onDelete("cascade")`,
    ],
  ])("but has to where the other one %s", (_, other, isOtherLacking = false) => {
    expect(lacking("pg", U, `${BOTH}, ${other}`)).toEqual([true, isOtherLacking]);
  });
});

describe("what a foreign key may say", () => {
  const actions = (core: Core, columns: string, extras?: string, version?: string) =>
    read(core, columns, extras, version).foreignKeys.map((key) =>
      deleteActions(key)
        .map(({ action }) => action)
        .join(", "),
    );

  it("is anything for columns that may be null", () => {
    expect(actions("pg", `u: d.int("u").references(() => users.id)`)).toEqual([
      "cascade, set null, restrict, no action",
    ]);
  });

  it("is not set null where a column holds a value always", () => {
    const WITHOUT = ["cascade, restrict, no action"];
    expect(actions("pg", `u: d.int("u").notNull().references(() => users.id)`)).toEqual(WITHOUT);
    expect(actions("pg", `u: d.int("u").primaryKey().references(() => users.id)`)).toEqual(WITHOUT);
    expect(actions("pg", `u: d.int("u"), o: d.int("o").notNull()`, BOTH)).toEqual(WITHOUT);
  });

  it("is not restrict in SQL Server", () => {
    expect(actions("mssql", `u: d.int("u").references(() => users.id)`, "", "1.0.0-rc.5")).toEqual([
      "cascade, set null, no action",
    ]);
  });
});
