import { describe, expect, it } from "vitest";
import { namedThings } from "../../src/schema/named-things.ts";
import { readText } from "../support/read.ts";

/** The names of what the last table of a schema has, with a star where drizzle-kit makes them. */
function names(code: string, version?: string): readonly string[] {
  const { tables } = readText(
    `import * as d from "drizzle-orm/pg-core"; import * as m from "drizzle-orm/mysql-core"; import * as s from "drizzle-orm/sqlite-core";\n${code}`,
    version,
  );
  const table = tables.at(-1);
  return table
    ? namedThings(table).map(
        ({ isDefault, kind, name }) => `${kind} ${name}${isDefault ? "*" : ""}`,
      )
    : ["no table"];
}

const BETA = "1.0.0-beta.2";
const RC = "1.0.0-rc.5";

describe("a primary key of two columns", () => {
  const code = `export const t = d.pgTable("t", { a: d.integer(), b: d.integer() }, (t) => [d.primaryKey({ columns: [t.a, t.b] })]);`;

  it("is called by its columns before 1.0", () => {
    expect(names(code)).toEqual(["primary key t_a_b_pk*"]);
  });

  it("is called by its table from 1.0 on", () => {
    expect(names(code, RC)).toEqual(["primary key t_pkey*"]);
  });

  it("has a name that nobody knows in the betas between", () => {
    expect(names(code, BETA)).toEqual([]);
  });

  it("has no name of drizzle-kit's in SQLite", () => {
    expect(
      names(
        `export const t = s.sqliteTable("t", { a: s.integer(), b: s.integer() }, (t) => [s.primaryKey({ columns: [t.a, t.b] })]);`,
      ),
    ).toEqual([]);
  });

  it("keeps a name that is written", () => {
    expect(
      names(
        `export const t = d.pgTable("t", { a: d.integer(), b: d.integer() }, (t) => [d.primaryKey({ name: "mine", columns: [t.a, t.b] })]);`,
      ),
    ).toEqual(["primary key mine"]);
  });
});

it("a primary key that a column says of itself has no name", () => {
  expect(names(`export const t = d.pgTable("t", { a: d.integer().primaryKey() });`)).toEqual([]);
  expect(names(`export const t = d.pgTable("t", { a: d.integer().primaryKey() });`, RC)).toEqual(
    [],
  );
});

describe("a unique constraint without a name", () => {
  const one = `export const t = d.pgTable("t", { a: d.integer(), b: d.integer() }, (t) => [d.unique().on(t.a)]);`;
  const two = `export const t = d.pgTable("t", { a: d.integer(), b: d.integer() }, (t) => [d.unique().on(t.a, t.b)]);`;

  it("is called by its columns before 1.0", () => {
    expect(names(one)).toEqual(["unique constraint t_a_unique*"]);
    expect(names(two)).toEqual(["unique constraint t_a_b_unique*"]);
  });

  it("is called by drizzle-kit from 1.0 on where it has two columns, by the database where it has one", () => {
    expect(names(one, RC)).toEqual([]);
    expect(names(two, RC)).toEqual(["unique constraint t_a_b_unique*"]);
  });

  it("is called as it is written", () => {
    expect(
      names(
        `export const t = d.pgTable("t", { a: d.integer() }, (t) => [d.unique("mine").on(t.a)]);`,
        RC,
      ),
    ).toEqual(["unique constraint mine"]);
  });
});

describe("an index without a name", () => {
  it("is called by its columns in PostgreSQL", () => {
    expect(
      names(
        `export const t = d.pgTable("t", { a: d.integer(), b: d.integer() }, (t) => [d.index().on(t.a, t.b)]);`,
      ),
    ).toEqual(["index t_a_b_index*"]);
  });

  it("has a name that nobody knows where it is on an expression", () => {
    expect(
      names(
        `import { sql } from "drizzle-orm"; export const t = d.pgTable("t", { a: d.text() }, (t) => [d.index().on(sql\`lower(a)\`)]);`,
      ),
    ).toEqual([]);
  });
});

describe("a foreign key without a name", () => {
  const PARENT = `export const p = d.pgTable("p", { id: d.integer("id").primaryKey() });`;
  const code = `${PARENT} export const t = d.pgTable("t", { a: d.integer().references(() => p.id) });`;
  const long = "a".repeat(49);

  it("is called by both tables and their columns", () => {
    expect(names(code)).toEqual(["foreign key t_a_p_id_fk*"]);
    expect(names(code, RC)).toEqual(["foreign key t_a_p_id_fkey*"]);
    expect(names(code, BETA)).toEqual([]);
  });

  it("is called so in MySQL, and not in SQLite", () => {
    expect(
      names(
        `const p = m.mysqlTable("p", { id: m.int("id").primaryKey() }); export const t = m.mysqlTable("t", { a: m.int().references(() => p.id) });`,
      ),
    ).toEqual(["foreign key t_a_p_id_fk*"]);
    expect(
      names(
        `const p = s.sqliteTable("p", { id: s.integer("id").primaryKey() }); export const t = s.sqliteTable("t", { a: s.integer().references(() => p.id) });`,
      ),
    ).toEqual([]);
  });

  it("has a hash for a name from 1.0 on where it would be longer than 63 characters", () => {
    const named = (column: string) =>
      `${PARENT} export const t = d.pgTable("t", { ${column}: d.integer().references(() => p.id) });`;
    expect(names(named(`${long}aa`), RC)).toEqual([`foreign key t_${long}aa_p_id_fkey*`]);
    expect(names(named(`${long}aaa`), RC)).toEqual([]);
    expect(names(named(`${long}aaa`))).toEqual([`foreign key t_${long}aaa_p_id_fk*`]);
  });
});

it("nothing has a name in a table whose own was not read", () => {
  expect(
    names(
      `export const t = d.pgTable(process.env.NAME!, { a: d.integer() }, (t) => [d.index("mine").on(t.a)]);`,
    ),
  ).toEqual([]);
});
