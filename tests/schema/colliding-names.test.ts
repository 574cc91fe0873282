import { describe, expect, it } from "vitest";
import { collisions } from "../../src/schema/colliding-names.ts";
import type { Table } from "../../src/schema/model.ts";
import { readText } from "../support/read.ts";

type Core = "pg" | "mysql" | "sqlite" | "singlestore";

function tablesOf(core: Core, code: string, version?: string): readonly Table[] {
  return readText(
    `import { sql } from "drizzle-orm";\nimport * as d from "drizzle-orm/${core}-core";\n${code}`,
    version,
  ).tables;
}

/** What collides in a schema: the later thing, the earlier one, and where each needs a name of its own. */
function told(core: Core, code: string, others: readonly Table[] = []): readonly string[] {
  return collisions(tablesOf(core, code), () => others).map(
    ({ isCut, name, other, scope, thing }) =>
      `${thing.kind} of ${thing.table.name} ~ ${other.kind} of ${other.table.name}: ${name} in a ${scope}${isCut ? ", cut" : ""}`,
  );
}

const CUT = "x".repeat(63);

describe("in PostgreSQL", () => {
  it("a unique constraint or a primary key and a table", () => {
    expect(
      told(
        "pg",
        `export const a = d.pgTable("a", { id: d.text("id").unique("b") });
         export const b = d.pgTable("b", { id: d.text("id"), n: d.text("n") }, (t) => [
           d.primaryKey({ name: "a", columns: [t.id, t.n] }),
         ]);`,
      ),
    ).toEqual([
      "unique constraint of a ~ table of b: b in a schema",
      "primary key of b ~ table of a: a in a schema",
    ]);
  });

  it("an index and its own table", () => {
    expect(
      told(
        "pg",
        `export const a = d.pgTable("a", { n: d.text() }, (t) => [d.index("a").on(t.n)]);`,
      ),
    ).toEqual(["index of a ~ table of a: a in a schema"]);
  });

  it("a check and a foreign key of a table", () => {
    expect(
      told(
        "pg",
        `export const a = d.pgTable("a", { n: d.text("n").primaryKey(), m: d.text("m") }, (t) => [
           d.foreignKey({ name: "x", columns: [t.m], foreignColumns: [t.n] }),
           d.check("x", sql\`true\`),
         ]);`,
      ),
    ).toEqual(["check of a ~ foreign key of a: x in a table"]);
  });

  it("not a check and its table", () => {
    expect(
      told("pg", `export const a = d.pgTable("a", {}, () => [d.check("a", sql\`true\`)]);`),
    ).toEqual([]);
  });

  it("two unique constraints of a table, told once", () => {
    expect(
      told(
        "pg",
        `export const a = d.pgTable("a", { n: d.text("n").unique("x"), m: d.text("m").unique("x") });`,
      ),
    ).toEqual(["unique constraint of a ~ unique constraint of a: x in a schema"]);
  });

  it("not names that differ by the case of letters", () => {
    expect(
      told(
        "pg",
        `export const a = d.pgTable("a", { n: d.text() }, (t) => [d.index("By").on(t.n), d.index("by").on(t.n)]);`,
      ),
    ).toEqual([]);
  });

  it("not names of two schemas that read alike where schema and name are joined", () => {
    expect(
      told(
        "pg",
        `export const a = d.pgTable("t", { n: d.text() }, (t) => [d.index("axe").on(t.n)]);
         export const b = d.pgSchema("a").table("u", { n: d.text() }, (t) => [d.index("xe").on(t.n)]);`,
      ),
    ).toEqual([]);
  });

  it("two names of which one is cut", () => {
    expect(
      told(
        "pg",
        `export const a = d.pgTable("a", { n: d.text() }, (t) => [d.index("${CUT}").on(t.n), d.index("${CUT}y").on(t.n)]);`,
      ),
    ).toEqual([`index of a ~ index of a: ${CUT} in a schema, cut`]);
  });

  it("not an index and a table whose name was not read", () => {
    expect(
      told(
        "pg",
        `import { prefix } from "./missing";
         const table = d.pgTableCreator((name) => prefix + name);
         export const a = table("a", {});
         export const b = d.pgTable("b", { n: d.text() }, (t) => [d.index("a").on(t.n)]);`,
      ),
    ).toEqual([]);
  });

  it("not the tables that come before, among themselves", () => {
    const before = tablesOf(
      "pg",
      `export const a = d.pgTable("a", { n: d.text() }, (t) => [d.index("x").on(t.n)]);
       export const b = d.pgTable("b", { n: d.text() }, (t) => [d.index("x").on(t.n)]);`,
    );
    expect(told("pg", `export const c = d.pgTable("c", {});`, before)).toEqual([]);
  });

  it("asks for other tables by the names that are written", () => {
    let asked: ReadonlySet<string> | undefined;
    const tables = tablesOf(
      "pg",
      `export const a = d.pgTable("a", { n: d.text() }, (t) => [d.index("mine").on(t.n), d.index().on(t.n)]);`,
    );
    collisions(tables, (names) => {
      asked = names;
      return [];
    });
    expect(asked).toEqual(new Set(["mine"]));
  });
});

describe.each([
  ["MySQL", "mysql"],
  ["SingleStore", "singlestore"],
] as const)("in %s", (_, core) => {
  const table = (name: string, extras: string) =>
    `export const ${name} = d.${core}Table("${name}", { n: d.int("n"), m: d.int("m") }, (t) => [${extras}]);`;

  it("an index and a unique constraint of a table", () => {
    expect(told(core, table("a", `d.index("x").on(t.n), d.unique("x").on(t.n)`))).toEqual([
      "unique constraint of a ~ index of a: x in a table",
    ]);
  });

  it("not primary keys, which are all called PRIMARY", () => {
    const key = `d.primaryKey({ name: "x", columns: [t.n, t.m] })`;
    expect(told(core, table("a", key) + table("b", key))).toEqual([]);
  });

  it("not an index and a table", () => {
    expect(told(core, table("a", `d.index("a").on(t.n)`))).toEqual([]);
  });
});

describe("in MySQL", () => {
  const table = (name: string, extras: string) =>
    `export const ${name} = d.mysqlTable("${name}", { n: d.int("n"), m: d.int("m") }, (t) => [${extras}]);`;

  it("checks of two tables", () => {
    const check = `d.check("x", sql\`true\`)`;
    expect(told("mysql", table("a", check) + table("b", check))).toEqual([
      "check of b ~ check of a: x in a database",
    ]);
  });

  it("not a check and a foreign key", () => {
    const key = `d.foreignKey({ name: "x", columns: [t.m], foreignColumns: [t.n] })`;
    expect(told("mysql", table("a", `${key}, d.check("x", sql\`true\`)`))).toEqual([]);
  });
});

describe("in SQLite", () => {
  it("an index and a table, in any case of letters", () => {
    expect(
      told(
        "sqlite",
        `export const a = d.sqliteTable("Notes", {});
         export const b = d.sqliteTable("b", { n: d.text("n") }, (t) => [d.index("notes").on(t.n)]);`,
      ),
    ).toEqual(["index of b ~ table of Notes: notes in a database"]);
  });

  it("not two tables, which are another matter", () => {
    expect(
      told(
        "sqlite",
        `export const a = d.sqliteTable("Notes", {}); export const b = d.sqliteTable("notes", {});`,
      ),
    ).toEqual([]);
  });
});
