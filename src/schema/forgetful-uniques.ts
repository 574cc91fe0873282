import type { Column, Dialect, Index, Table, UniqueConstraint } from "./model.ts";
import { columnsOf } from "./index-name.ts";
import { isNeverReused } from "./never-reused.ts";
import { keysTo } from "./references.ts";

/** A unique constraint or unique index of a table whose rows are deleted softly, made as if they were not. */
export interface ForgetfulUnique {
  readonly table: Table;
  readonly made: UniqueConstraint | Index;
  /** The database names of its columns, and its expressions. */
  readonly columns: readonly string[];
  /** The column that marks a row as deleted. */
  readonly deletedAt: Column;
  /** Deleted rows keep their values from new ones; or, that column being part of it, live rows may be alike. */
  readonly why: "keepsValues" | "admitsTwins";
}

/** The databases that have partial indexes. */
const HAS_PARTIAL: ReadonlySet<Dialect> = new Set(["postgresql", "cockroach", "sqlite", "mssql"]);

/** The uniques of a table that take no account of the column which marks its rows as deleted. */
export function forgetfulUniques(table: Table, deletedAt: Column): readonly ForgetfulUnique[] {
  if (!HAS_PARTIAL.has(table.dialect) || deletedAt.isNotNull) return [];
  const uniques = [
    ...table.uniqueConstraints,
    ...table.indexes.filter(({ isUnique, where }) => isUnique && !where),
  ];
  return uniques.flatMap((made) => {
    const columns = wordsOf(made);
    const why = columns && faultOf(made, table, deletedAt);
    return why ? [{ table, made, columns, deletedAt, why }] : [];
  });
}

/** Whether a foreign key points to the columns of a unique: PostgreSQL wants one without a predicate there. */
export function isReferenced(
  { columns, table }: ForgetfulUnique,
  referencing: readonly Table[],
): boolean {
  return keysTo(table, referencing).some(
    ({ key: { target } }) =>
      target?.columns.length === columns.length &&
      columns.every((column) => target.columns.includes(column)),
  );
}

function faultOf(
  made: ForgetfulUnique["made"],
  table: Table,
  deletedAt: Column,
): ForgetfulUnique["why"] | undefined {
  const columns = columnsIn(made);
  if (columns.includes(deletedAt)) {
    const nullsDiffer =
      table.dialect !== "mssql" && !("nullsNotDistinct" in made && made.nullsNotDistinct);
    return nullsDiffer && columns.length > 1 ? "admitsTwins" : undefined;
  }
  const expressions = expressionsOf(made);
  const isAccountedFor = expressions.some((each) => each.includes(deletedAt.name ?? ""));
  const isHarmless = expressions.length === 0 && isNeverReused(columns, table);
  return isAccountedFor || isHarmless ? undefined : "keepsValues";
}

function columnsIn(made: ForgetfulUnique["made"]): readonly Column[] {
  return "parts" in made ? columnsOf(made) : made.columns;
}

function expressionsOf(made: ForgetfulUnique["made"]): readonly string[] {
  return "parts" in made
    ? made.parts.flatMap(({ column, expression }) => (column ? [] : (expression ?? [])))
    : [];
}

/** What a unique is on; `undefined` where part of that was not read. */
function wordsOf(made: ForgetfulUnique["made"]): readonly string[] | undefined {
  const words =
    "parts" in made
      ? made.parts.map(({ column, expression }) => column?.name ?? expression)
      : made.columns.map(({ name }) => name);
  const read = words.filter((word) => word !== undefined);
  return read.length === words.length ? read : undefined;
}
