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
  const indexes: NewIndex[] = [];
  const isServed = ({ columns }: ForeignKey) =>
    indexes.some((index) => {
      const leading = index.columns.slice(0, columns.length);
      return columns.every((column) => leading.includes(column));
    });
  const widestFirst = [...keys].sort((one, other) => other.columns.length - one.columns.length);
  for (const { table, key, columns } of widestFirst) {
    if (isServed(key)) continue;
    const name = freeName(
      indexName(table, columns),
      (each) => names.has(each) || taken.has(each),
      "fk",
    );
    names.add(name);
    indexes.push({ name, columns: key.columns });
  }
  return indexes;
}
