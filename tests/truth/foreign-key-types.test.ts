import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { misfits } from "../../src/schema/key-types.ts";
import { migrationTo, snapshotOf } from "../support/drizzle-kit.ts";
import { loadReal } from "../support/real-drizzle.ts";
import { RELEASES, readTables } from "./compare.ts";

/** How columns of every type are written that PostgreSQL can make a key of, and of some that it cannot. */
const COLUMNS: Readonly<Record<string, string>> = {
  smallint: `smallint()`,
  smallserial: `smallserial()`,
  integer: `integer()`,
  serial: `serial()`,
  bigint: `bigint({ mode: "number" })`,
  bigserial: `bigserial({ mode: "number" })`,
  numeric: `numeric()`,
  "numeric(10, 2)": `numeric({ precision: 10, scale: 2 })`,
  real: `real()`,
  "double precision": `doublePrecision()`,
  text: `text()`,
  varchar: `varchar()`,
  "varchar(36)": `varchar({ length: 36 })`,
  "char(36)": `char({ length: 36 })`,
  date: `date()`,
  timestamp: `timestamp()`,
  "timestamp (3)": `timestamp({ precision: 3 })`,
  "timestamp with time zone": `timestamp({ withTimezone: true })`,
  "timestamp (3) with time zone": `timestamp({ precision: 3, withTimezone: true })`,
  time: `time()`,
  "time with time zone": `time({ withTimezone: true })`,
  interval: `interval()`,
  inet: `inet()`,
  cidr: `cidr()`,
  macaddr: `macaddr()`,
  macaddr8: `macaddr8()`,
  boolean: `boolean()`,
  bit: `bit({ dimensions: 3 })`,
  uuid: `uuid()`,
  "enum color": `color()`,
  "enum size": `size()`,
};

/** Columns of types of which nothing is said. */
const UNKNOWN: Readonly<Record<string, string>> = {
  "text[]": `text().array()`,
  "integer[]": `integer().array()`,
  jsonb: `jsonb()`,
  "a custom type": `custom()`,
};

const ALL = { ...COLUMNS, ...UNKNOWN };
const NAMES = Object.keys(ALL);

/** A table with a unique column of each type, and a table of foreign keys to each of them for each type. */
function schema(): string {
  const column = (_: string, place: number) =>
    `c${String(place)}: ${Object.values(ALL)[place] ?? ""}`;
  const parents = NAMES.map((name, place) => `${column(name, place)}.unique()`);
  const children = NAMES.map((child, place) => {
    const keys = NAMES.map(
      (_, target) => `foreignKey({ columns: [t.c], foreignColumns: [parent.c${String(target)}] })`,
    );
    return `export const child${String(place)} = pgTable("child${String(place)}", { c: ${ALL[child] ?? ""} }, (t) => [${keys.join(", ")}]);`;
  });
  return `
import {
  bigint, bigserial, bit, boolean, char, cidr, customType, date, doublePrecision, foreignKey, inet, integer, interval,
  jsonb, macaddr, macaddr8, numeric, pgEnum, pgTable, real, serial, smallint, smallserial, text, time, timestamp, uuid,
  varchar,
} from "drizzle-orm/pg-core";
export const color = pgEnum("color", ["red"]);
export const size = pgEnum("size", ["red"]);
const custom = customType<{ data: string }>({ dataType: () => "money" });
export const parent = pgTable("parent", { ${parents.join(", ")} });
${children.join("\n")}
`;
}

describe.each(RELEASES)("a foreign key of another type, in drizzle-orm %s", (release) => {
  let db: PGlite;

  beforeAll(async () => {
    db = await PGlite.create();
  });

  afterAll(async () => {
    await db.close();
  });

  it("is refused by PostgreSQL where the model says so, and nowhere else", async () => {
    const text = schema();
    const refused = new Set<string>();
    const statements = await migrationTo(
      await snapshotOf(await loadReal(text, release), release),
      release,
    );
    for (const statement of statements) {
      const [, child, parent] =
        /ALTER TABLE "child(\d+)" .*FOREIGN KEY .* REFERENCES (?:"public"\.)?"parent"\("c(\d+)"\)/s.exec(
          statement,
        ) ?? [];
      if (child === undefined) await db.exec(statement);
      else
        await db.exec(statement).catch((error: unknown) => {
          expect(String(error)).toMatch(/cannot be implemented/);
          refused.add(`${NAMES[Number(child)] ?? ""} -> ${NAMES[Number(parent)] ?? ""}`);
        });
    }
    expect(refused.size).toBeGreaterThan(500);
    const read = readTables(release, { "schema.ts": text }, (table) =>
      table.foreignKeys.flatMap(misfits).map(({ column, target, why }) => {
        const child = NAMES[Number(table.name.slice("child".length))] ?? "";
        expect(column.name).toBe("c");
        return { why, pair: `${child} -> ${NAMES[Number(target.key.slice(1))] ?? ""}` };
      }),
    ).flat();

    const said = read.filter(({ why }) => why === "refused").map(({ pair }) => pair);
    const known = [...refused].filter(
      (pair) => !Object.keys(UNKNOWN).some((name) => pair.includes(name)),
    );
    expect(said.sort()).toEqual(known.sort());
    expect(
      read
        .filter(({ why }) => why === "narrower")
        .map(({ pair }) => pair)
        .sort(),
    ).toEqual(NARROWER);
  });
});

const NARROWER = [
  "integer -> bigint",
  "integer -> bigserial",
  "serial -> bigint",
  "serial -> bigserial",
  "smallint -> bigint",
  "smallint -> bigserial",
  "smallint -> integer",
  "smallint -> serial",
  "smallserial -> bigint",
  "smallserial -> bigserial",
  "smallserial -> integer",
  "smallserial -> serial",
];
