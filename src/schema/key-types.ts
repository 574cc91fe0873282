import { remember } from "../remember.ts";
import type { Column, Dialect, ForeignKey, Table } from "./model.ts";
import { isCertain } from "./questions.ts";

/** A column of a foreign key that does not fit the one it points to. */
export interface Misfit {
  readonly column: Column;
  readonly target: Column;
  /** The database refuses to make the foreign key, or the column has no room for all values of the other. */
  readonly why: "refused" | "narrower";
  /** The type that fits. */
  readonly fitting: string;
}

/** The columns of a table by their names in the database; of two with one name the first. */
const firstByName = remember(({ columns }: Table): ReadonlyMap<string | undefined, Column> => {
  const found = new Map<string | undefined, Column>();
  for (const column of columns) if (!found.has(column.name)) found.set(column.name, column);
  return found;
});

/** The columns of a foreign key that surely do not fit those that they point to. */
export function misfits({ columns, target }: ForeignKey): readonly Misfit[] {
  if (!target || target.columns.length !== columns.length) return [];
  return columns.flatMap((column, place) => {
    const name = target.columns[place];
    const other = name === undefined ? undefined : firstByName(target.referenced).get(name);
    if (name === undefined || !other || !isCertain(column) || !isCertain(other)) return [];
    const misfit = misfitOf(column, other);
    return misfit ? [{ column, target: other, ...misfit }] : [];
  });
}

function misfitOf(column: Column, target: Column): Pick<Misfit, "why" | "fitting"> | undefined {
  const [type, fitting] = [kindOf(column), kindOf(target)];
  if (column.dialect !== target.dialect || type === fitting) return undefined;
  if (type === undefined || fitting === undefined) return undefined;
  const why = COMPARISONS[column.dialect]?.(type, fitting);
  return why && { why, fitting };
}

/** How a database compares the type of a foreign key with that of the column it points to, where they differ. */
const COMPARISONS: Readonly<
  Partial<Record<Dialect, (type: string, target: string) => Misfit["why"] | undefined>>
> = { postgresql: inPostgresql, mysql: inMysql };

/**
 * A type without its length, as far as a comparison goes: a serial is an integer. An enum is a type of its own, and
 * nothing is known of a custom one.
 */
function kindOf({ builder, dialect, type }: Column): string | undefined {
  if (type === undefined || builder === "customType") return undefined;
  if (builder === "enum") return `enum ${type}`;
  const kind = type.replace(/ ?\([^)]*\)/, "");
  return (SERIALS[dialect] ?? {})[kind] ?? kind;
}

const SERIALS: Readonly<Partial<Record<Dialect, Readonly<Record<string, string>>>>> = {
  postgresql: { smallserial: "smallint", serial: "integer", bigserial: "bigint" },
  mysql: { serial: "bigint unsigned" },
};

const INTEGERS = ["smallint", "integer", "bigint"];
const NUMBERS = [...INTEGERS, "numeric", "real", "double precision"];
const TEXTS = ["text", "varchar", "char"];
const DATES = ["date", "timestamp", "timestamp with time zone"];
const NETWORKS = ["inet", "cidr"];
const MAC_ADDRESSES = ["macaddr", "macaddr8"];

/** What else PostgreSQL takes for a foreign key to a column of a type: what it can compare with that. */
const TAKEN = new Map<string, readonly string[]>([
  ...INTEGERS.map((type) => [type, INTEGERS] as const),
  ["numeric", INTEGERS],
  ["real", NUMBERS],
  ["double precision", NUMBERS],
  ...[TEXTS, DATES, NETWORKS, MAC_ADDRESSES].flatMap((types) =>
    types.map((type) => [type, types] as const),
  ),
  ["time", []],
  ["time with time zone", ["time"]],
  ["interval", ["time"]],
  ...["bit", "boolean", "bytea", "uuid"].map((type) => [type, []] as const),
]);

function inPostgresql(type: string, target: string): Misfit["why"] | undefined {
  const taken = target.startsWith("enum ") ? [] : TAKEN.get(target);
  if (!taken || !(TAKEN.has(type) || type.startsWith("enum "))) return undefined;
  if (!taken.includes(type)) return "refused";
  return INTEGERS.includes(target) && INTEGERS.indexOf(type) < INTEGERS.indexOf(target)
    ? "narrower"
    : undefined;
}

const MYSQL_INTEGER = /^(?:tiny|small|medium|big)?int(?: unsigned)?$/;
const MYSQL_TEXT = /^(?:var)?char$/;

/** MySQL wants integers of the same size and sign; texts may differ in length. */
function inMysql(type: string, target: string): Misfit["why"] | undefined {
  const isKnown = (each: string) => MYSQL_INTEGER.test(each) || MYSQL_TEXT.test(each);
  if (!isKnown(type) || !isKnown(target)) return undefined;
  return MYSQL_TEXT.test(type) && MYSQL_TEXT.test(target) ? undefined : "refused";
}
