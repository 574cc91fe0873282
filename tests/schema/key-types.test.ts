import { describe, expect, it } from "vitest";
import { misfits } from "../../src/schema/key-types.ts";
import { readText } from "../support/read.ts";

const IMPORTS = `
  import { sql } from "drizzle-orm";
  import * as pg from "drizzle-orm/pg-core";
  import * as mysql from "drizzle-orm/mysql-core";
  import * as sqlite from "drizzle-orm/sqlite-core";
  import { missing } from "./missing";`;

/** What does not fit of the foreign keys of the last table. */
function told(code: string): readonly string[] {
  const { tables } = readText(`${IMPORTS}\n${code}`);
  return (tables.at(-1)?.foreignKeys ?? [])
    .flatMap((key) => misfits(key))
    .map(
      ({ column, fitting, target, why }) => `${column.key} -> ${target.key}: ${why}, ${fitting}`,
    );
}

/** The same, of a column with a type that points to one with another type. */
function toldOf(core: "pg" | "mysql" | "sqlite", from: string, to: string): string | undefined {
  const [only] = told(`
    const mood = pg.pgEnum("mood", ["a"]), state = pg.pgEnum("state", ["a"]);
    const money = pg.customType({ dataType: () => "integer" });
    const u = ${core}.${core}Table("u", { id: ${to} });
    export const t = ${core}.${core}Table("t", { u: ${from}.references(() => u.id) });`);
  return only?.replace("u -> id: ", "");
}

describe("PostgreSQL takes", () => {
  it.each([
    ["pg.integer()", "pg.serial()"],
    ["pg.bigint()", "pg.integer()"],
    ["pg.integer()", "pg.smallserial()"],
    ["pg.bigint()", "pg.bigserial()"],
    ["pg.varchar({ length: 10 })", "pg.varchar({ length: 20 })"],
    ["pg.varchar()", "pg.text()"],
    ["pg.date()", "pg.timestamp()"],
    ["pg.smallint()", "pg.real()"],
    ["pg.numeric()", "pg.real()"],
    ["pg.integer()", "pg.numeric()"],
    ["pg.cidr()", "pg.inet()"],
    ["pg.macaddr()", "pg.macaddr8()"],
    ["pg.time()", "pg.interval()"],
    ["mood()", "mood()"],
  ])("%s for %s", (from, to) => {
    expect(toldOf("pg", from, to)).toBeUndefined();
  });
});

describe("PostgreSQL refuses", () => {
  it.each([
    ["pg.text()", "pg.uuid()", "uuid"],
    ["pg.uuid()", "pg.text()", "text"],
    ["pg.numeric()", "pg.integer()", "integer"],
    ["pg.text()", "pg.serial()", "integer"],
    ["pg.interval()", "pg.time()", "time"],
    ["pg.boolean()", "pg.integer()", "integer"],
    ["mood()", "pg.text()", "text"],
    ["pg.text()", "mood()", "enum mood"],
    ["state()", "mood()", "enum mood"],
  ])("%s for %s", (from, to, fitting) => {
    expect(toldOf("pg", from, to)).toBe(`refused, ${fitting}`);
  });
});

it("an integer with less room than the other has no room for all of its values", () => {
  expect(toldOf("pg", "pg.smallint()", "pg.integer()")).toBe("narrower, integer");
  expect(toldOf("pg", "pg.integer()", "pg.bigserial()")).toBe("narrower, bigint");
  expect(toldOf("pg", "pg.smallint()", "pg.bigint()")).toBe("narrower, bigint");
});

describe("nothing is said of", () => {
  it.each([
    ["a custom type", "money()", "pg.uuid()"],
    ["a custom type that is pointed to", "pg.uuid()", "money()"],
    ["types that are not compared here", "pg.jsonb()", "pg.uuid()"],
    ["types that are not compared here, pointed to", "pg.uuid()", "pg.jsonb()"],
  ])("%s", (_, from, to) => {
    expect(toldOf("pg", from, to)).toBeUndefined();
  });

  it("SQLite, which takes anything", () => {
    expect(toldOf("sqlite", "sqlite.text()", "sqlite.integer()")).toBeUndefined();
  });

  it("columns that were not read, or may be replaced", () => {
    expect(
      told(`const u = pg.pgTable("u", { id: pg.uuid() });
        export const t = pg.pgTable("t", { u: pg.text().references(() => u.id), ...missing });`),
    ).toEqual([]);
    expect(
      told(`const u = pg.pgTable("u", { id: pg.uuid(), ...missing });
        export const t = pg.pgTable("t", { u: pg.text().references(() => u.id) });`),
    ).toEqual([]);
  });

  it("a key with more columns than it points to", () => {
    expect(
      told(`const u = pg.pgTable("u", { id: pg.uuid() });
        export const t = pg.pgTable("t", { a: pg.text(), b: pg.text() }, (t) => [
          pg.foreignKey({ columns: [t.a, t.b], foreignColumns: [u.id] }),
        ]);`),
    ).toEqual([]);
  });

  it("a column whose name was not read", () => {
    expect(
      told(`const u = pg.pgTable("u", { id: pg.uuid(missing) });
        export const t = pg.pgTable("t", { u: pg.text().references(() => u.id) });`),
    ).toEqual([]);
  });
});

it("each column of a key is compared with its own", () => {
  expect(
    told(`const u = pg.pgTable("u", { a: pg.uuid(), b: pg.integer(), c: pg.text() });
      export const t = pg.pgTable("t", { x: pg.text(), y: pg.integer(), z: pg.uuid() }, (t) => [
        pg.foreignKey({ columns: [t.x, t.y, t.z], foreignColumns: [u.a, u.b, u.c] }),
      ]);`),
  ).toEqual(["x -> a: refused, uuid", "z -> c: refused, text"]);
});

describe("MySQL", () => {
  it.each([
    ["mysql.varchar({ length: 10 })", "mysql.varchar({ length: 36 })"],
    ["mysql.char({ length: 36 })", "mysql.varchar({ length: 36 })"],
    ["mysql.bigint({ mode: 'number', unsigned: true })", "mysql.serial()"],
    ["mysql.int()", "mysql.int()"],
    ["mysql.text()", "mysql.int()"],
    ["mysql.int()", "mysql.decimal()"],
  ])("takes %s for %s, or is not known to refuse it", (from, to) => {
    expect(toldOf("mysql", from, to)).toBeUndefined();
  });

  it.each([
    ["mysql.int()", "mysql.serial()", "bigint unsigned"],
    ["mysql.int()", "mysql.bigint()", "bigint"],
    ["mysql.int({ unsigned: true })", "mysql.int()", "int"],
    ["mysql.int()", "mysql.int({ unsigned: true })", "int unsigned"],
    ["mysql.tinyint()", "mysql.smallint()", "smallint"],
    ["mysql.mediumint()", "mysql.int()", "int"],
    ["mysql.varchar({ length: 36 })", "mysql.int()", "int"],
    ["mysql.int()", "mysql.varchar({ length: 36 })", "varchar"],
    ["mysql.int()", "mysql.char({ length: 36 })", "char"],
  ])("refuses %s for %s", (from, to, fitting) => {
    expect(toldOf("mysql", from, to)).toBe(`refused, ${fitting}`);
  });
});
