import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { collisions } from "../../src/schema/colliding-names.ts";
import { keptName } from "../../src/schema/name-length.ts";
import { namedThings } from "../../src/schema/named-things.ts";
import { empty } from "../fixes/catalog.ts";
import {
  migrationBetween,
  migrationTo,
  pushStatements,
  type Snapshot,
  snapshotOf,
} from "../support/drizzle-kit.ts";
import { loadReal } from "../support/real-drizzle.ts";
import { type CompareOptions, readTables, RELEASES } from "./compare.ts";

const LONG = "a_table_with_a_rather_long_name_of_which_little_is_left";
const CUT = "x".repeat(63);

const PARENTS = `import * as d from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
export const parents = d.pgTable("parents", { id: d.integer("id").primaryKey() });
`;

let db: PGlite;

beforeAll(() => {
  db = new PGlite();
});

afterAll(() => db.close());

/** The names in the statements that make a schema: of constraints and indexes that have one. */
function namesIn(statements: readonly string[]): readonly string[] {
  const all = statements.join("\n").matchAll(/(?:CONSTRAINT|INDEX) "([^"]+)"/g);
  return [...all].map(([, name = ""]) => name).sort();
}

/** The names that the model gives to what a schema's tables have. */
function namesRead(
  release: (typeof RELEASES)[number],
  code: string,
  options: CompareOptions = {},
): readonly string[] {
  const things = readTables(release, { "schema.ts": code }, (table) => namedThings(table), options);
  return things
    .flat()
    .map(({ name }) => name)
    .sort();
}

describe.each(RELEASES)("the names that drizzle-kit makes, %s", (release) => {
  const kitNames = async (code: string, casing?: "snake_case"): Promise<readonly string[]> => {
    const snapshot = await snapshotOf(await loadReal(code, release), release, casing);
    return namesIn(await migrationTo(snapshot, release));
  };

  it.each([
    ["an index", `d.index().on(t.a, t.b)`],
    ["a unique index", `d.uniqueIndex().on(t.b)`],
    ["a unique constraint", `d.unique().on(t.a, t.b)`],
    ["a primary key", `d.primaryKey({ columns: [t.a, t.b] })`],
    ["a foreign key", `d.foreignKey({ columns: [t.a], foreignColumns: [parents.id] })`],
    ["a name for each", `d.index("i").on(t.a), d.unique("u").on(t.a), d.check("c", sql\`a > 1\`)`],
  ])("%s", async (_, extra) => {
    const code = `${PARENTS}
export const children = d.pgTable("children", { a: d.integer("a_column"), b: d.integer("b") }, (t) => [${extra}]);`;
    expect(namesRead(release, code)).toEqual(await kitNames(code));
  });

  it("what columns bring with them", async () => {
    const code = `${PARENTS}
export const children = d.pgTable("children", {
  a: d.integer("a").references(() => parents.id),
  b: d.integer("b").unique("b_is_unique"),
});`;
    expect(namesRead(release, code)).toEqual(await kitNames(code));
  });

  it("of columns that are named by their keys", async () => {
    const code = `${PARENTS}
export const children = d.pgTable("children", {
  parentId: d.integer().references(() => parents.id),
  lastName: d.text(),
}, (t) => [
  d.primaryKey({ columns: [t.parentId, t.lastName] }), d.index().on(t.lastName), d.unique().on(t.lastName),
]);`;
    expect(namesRead(release, code, { casing: "snake_case" })).toEqual(
      await kitNames(code, "snake_case"),
    );
  });

  it("a long name of a foreign key, which 1.0 shortens", async () => {
    const code = `${PARENTS}
export const children = d.pgTable("${LONG}", { a: d.integer("a").references(() => parents.id) });`;
    const [name = "", ...more] = await kitNames(code);
    expect(more).toEqual([]);
    expect(namesRead(release, code)).toEqual(release === "0.x" ? [name] : []);
    expect(name.length > 63).toBe(release === "0.x");
  });
});

describe("what PostgreSQL does with a long name", () => {
  beforeEach(() => empty(db));

  it.each([
    [`${CUT}_and_more`, CUT],
    [`${"x".repeat(62)}éa`, "x".repeat(62)],
    [`${"x".repeat(61)}éa`, `${"x".repeat(61)}é`],
  ])("it keeps the start of %s", async (name, kept) => {
    await db.exec(`create table "${name}" (id int)`);
    const { rows } = await db.query("select relname from pg_class where relname like 'xxx%'");
    expect(rows).toEqual([{ relname: kept }]);
    expect(keptName("postgresql", name)).toBe(kept);
  });
});

describe("what drizzle-kit 0.31 does with a long name", () => {
  beforeEach(() => empty(db));

  const indexes = (...names: readonly string[]) =>
    `${PARENTS}${table("k", names.map((name) => `d.index("${name}").on(t.a)`).join())}`;

  it("a push finds what it made by a short name, and makes anew what it made by a long one", async () => {
    const exported = await loadReal(indexes(`${CUT}_and_more`, "short"), "0.x");
    for (const statement of await migrationTo(await snapshotOf(exported, "0.x"), "0.x"))
      await db.exec(statement);
    expect(await pushStatements(exported, db)).toEqual([
      `DROP INDEX "${CUT}";`,
      `CREATE INDEX "${CUT}_and_more" ON "k" USING btree ("a");`,
    ]);
  });

  it("a migration drops it by the long name", async () => {
    const snapshot = async (...names: readonly string[]) =>
      snapshotOf(await loadReal(indexes(...names), "0.x"), "0.x");
    const before = await snapshot(`${CUT}_and_more`);
    const statements = await migrationBetween(before, await snapshot(), "0.x");
    for (const statement of [...(await migrationTo(before, "0.x")), ...statements])
      await db.exec(statement);
    const { rows } = await db.query("select relname from pg_class where relname like 'xxx%'");
    expect(rows).toEqual([]);
  });
});

/** Two of these have one name, in the schema of the table, or in the table. */
const SCHEMAS: readonly (readonly [what: string, code: string])[] = [
  ["two indexes of a table", table("k", `d.index("n").on(t.a), d.index("n").on(t.b)`)],
  ["two indexes without a name", table("k", `d.index().on(t.a), d.uniqueIndex().on(t.a)`)],
  ["indexes of two tables", both(`d.index("n").on(t.a)`)],
  ["unique constraints of two tables", both(`d.unique("n").on(t.a)`)],
  ["primary keys of two tables", both(`d.primaryKey({ name: "n", columns: [t.a, t.b] })`)],
  ["foreign keys of two tables", both(foreignKey("n", "a"))],
  ["checks of two tables", both(`d.check("n", sql\`a > 1\`)`)],
  ["two foreign keys of a table", table("k", `${foreignKey("n", "a")}, ${foreignKey("n", "b")}`)],
  ["two checks of a table", table("k", `d.check("n", sql\`a > 1\`), d.check("n", sql\`b > 1\`)`)],
  ["a check and a foreign key", table("k", `d.check("n", sql\`a > 1\`), ${foreignKey("n", "b")}`)],
  ["an index and a foreign key", table("k", `d.index("n").on(t.a), ${foreignKey("n", "b")}`)],
  ["an index and a check", table("k", `d.index("n").on(t.a), d.check("n", sql\`a > 1\`)`)],
  ["an index and a unique constraint", table("k", `d.index("n").on(t.a), d.unique("n").on(t.b)`)],
  ["an index and a table", `${table("k", `d.index("l").on(t.a)`)}${table("l", "")}`],
  ["a check and a table", `${table("k", `d.check("l", sql\`a > 1\`)`)}${table("l", "")}`],
  [
    "two indexes once they are cut",
    table("k", `d.index("${CUT}_a").on(t.a), d.index("${CUT}_b").on(t.b)`),
  ],
  [
    "two foreign keys once they are cut",
    table("k", `${foreignKey(`${CUT}_a`, "a")}, ${foreignKey(`${CUT}_b`, "b")}`),
  ],
  [
    "an index and a unique constraint once they are cut",
    table("k", `d.index("${CUT}_a").on(t.a), d.unique("${CUT}_b").on(t.b)`),
  ],
  [
    "indexes of two schemas",
    `${table("k", `d.index("n").on(t.a)`)}
export const other = d.pgSchema("other");
export const l = other.table("l", { a: d.integer("a") }, (t) => [d.index("n").on(t.a)]);`,
  ],
  [
    "unique columns",
    `export const k = d.pgTable("k", { a: d.integer("a").unique("n"), b: d.integer("b").unique("n") });`,
  ],
  ["names of their own", table("k", `d.index("n").on(t.a), d.index("m").on(t.b)`)],
];

function table(name: string, extras: string): string {
  return `
export const ${name} = d.pgTable("${name}", { a: d.integer("a"), b: d.integer("b") }, (t) => [${extras}]);`;
}

function both(extras: string): string {
  return table("k", extras) + table("l", extras);
}

function foreignKey(name: string, column: string): string {
  return `d.foreignKey({ name: "${name}", columns: [t.${column}], foreignColumns: [parents.id] })`;
}

describe.each(RELEASES)("names that collide, %s", (release) => {
  beforeEach(() => empty(db));

  it.each(SCHEMAS)("%s", async (_, code) => {
    const text = PARENTS + code;
    const tables = readTables(release, { "schema.ts": text }, (each) => ({
      ...each,
      things: namedThings(each),
    }));
    expect(collisions(tables, () => []).length > 0).toBe(!(await isMade(text)));
  });

  /** Whether drizzle-kit and PostgreSQL make all that a schema names. */
  async function isMade(text: string): Promise<boolean> {
    const refuse = vi.spyOn(process, "exit").mockImplementation(() => {
      throw new Error("drizzle-kit refuses");
    });
    const silence = vi.spyOn(console, "log").mockReturnValue(undefined);
    try {
      const exported = await loadReal(text, release);
      const snapshot: Snapshot = await snapshotOf(exported, release);
      const statements = await migrationTo(snapshot, release);
      for (const statement of statements) await db.exec(statement);
      // What is written twice and made once was lost on the way.
      return (
        namesIn(statements).length === text.match(/index\(|(?:check|unique)\("|name: "/gi)?.length
      );
    } catch {
      return false;
    } finally {
      refuse.mockRestore();
      silence.mockRestore();
    }
  }
});
