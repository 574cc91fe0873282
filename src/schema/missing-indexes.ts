import { coverageOf, type NearMiss } from "./coverage.ts";
import { freeName, indexName } from "./index-name.ts";
import type { Column, Dialect, ForeignKey, Table } from "./model.ts";
import { knowsAllExtras } from "./questions.ts";

/** A foreign key that no index serves. */
export interface UnindexedKey {
  readonly table: Table;
  readonly key: ForeignKey;
  /** The database names of its columns. */
  readonly columns: readonly string[];
  /** The index that comes nearest to serving it. */
  readonly nearest: NearMiss | undefined;
}

/** An index to add. */
export interface NewIndex {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** InnoDB makes an index for a foreign key by itself, and SingleStore has no foreign keys. */
export const INDEXED_BY_ITSELF: ReadonlySet<Dialect> = new Set(["mysql", "singlestore"]);

/** The foreign keys of a table that surely have no index; two on the same columns are told once. */
export function unindexedKeys(table: Table): readonly UnindexedKey[] {
  if (INDEXED_BY_ITSELF.has(table.dialect) || !knowsAllExtras(table)) return [];
  const told = new Set<string>();
  return table.foreignKeys.flatMap((key) => {
    const columns = key.columns.map(({ name }) => name);
    if (key.columns.some(({ isReplaceable }) => isReplaceable) || !areRead(columns)) return [];
    const coverage = coverageOf(key, table);
    const id = [...columns].sort().join(", ");
    if (coverage.verdict !== "missing" || told.has(id)) return [];
    told.add(id);
    return [{ table, key, columns, nearest: coverage.nearest }];
  });
}

/** The names that indexes for the foreign keys without one would get. */
export function missingIndexNames(
  tables: readonly Table[],
  taken: ReadonlySet<string>,
): readonly string[] {
  return tables.flatMap((table) => indexesFor(unindexedKeys(table), taken)).map(({ name }) => name);
}

function areRead(names: readonly (string | undefined)[]): names is readonly string[] {
  return !names.includes(undefined);
}

/**
 * The indexes that serve some foreign keys of one table: none for a key that another one's index serves as well.
 *
 * @param taken The names that other indexes have.
 */
export function indexesFor(
  keys: readonly UnindexedKey[],
  taken: ReadonlySet<string>,
): readonly NewIndex[] {
  const names = new Set<string>();
  const counts = new Map<string, number>();
  const indexes: NewIndex[] = [];
  const byFirst = new Map<Column | undefined, NewIndex[]>();
  const isServed = ({ columns }: ForeignKey) => {
    const wanted = new Set(columns);
    return columns.some((first) =>
      byFirst.get(first)?.some((index) => {
        const leading = new Set(index.columns.slice(0, columns.length));
        return [...wanted].every((column) => leading.has(column));
      }),
    );
  };
  const widestFirst = [...keys].sort((one, other) => other.columns.length - one.columns.length);
  for (const { table, key, columns } of widestFirst) {
    if (isServed(key)) continue;
    const name = freeName(
      indexName(table, columns),
      (each) => names.has(each) || taken.has(each),
      "fk",
      counts,
    );
    names.add(name);
    const index = { name, columns: key.columns };
    indexes.push(index);
    const [first] = key.columns;
    byFirst.set(first, [...(byFirst.get(first) ?? []), index]);
  }
  return indexes;
}
