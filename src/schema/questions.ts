import { remember } from "../remember.ts";
import { type Column, type Place, qualifiedName, type Table } from "./model.ts";
import { matchesAny } from "./name-pattern.ts";

/** Whether something is written inside something else. */
export function isWrittenIn(inner: Place, outer: Place): boolean {
  const [start, end] = inner.node.range;
  const [from, to] = outer.node.range;
  return inner.file === outer.file && start >= from && end <= to;
}

/** Where to tell of a part of a table: at the part, if it is written in the table, else at the table. */
export function placeIn(table: Pick<Table, "place">, part: Place): Place {
  return isWrittenIn(part, table.place) ? part : table.place;
}

/** Tells the columns that are written in a table itself, and in no other; the shared ones are told of by themselves. */
export function ownColumnsBeside(
  sharedColumns: readonly Column[],
): (table: Table) => readonly Column[] {
  const shared = new Set(sharedColumns.map(({ place }) => place.node));
  return (table) =>
    table.columns.filter(({ place }) => isWrittenIn(place, table.place) && !shared.has(place.node));
}

/** Whether an option lists a table: by its name, by its name with its schema, or by the name a `pgTableCreator` was handed. */
export function isListed(table: Table, patterns: readonly string[]): boolean {
  return [table.name, qualifiedName(table), table.baseName].some((name) =>
    matchesAny(patterns, name),
  );
}

/** The columns of the primary key, however it is declared. */
export const primaryKeyColumns = remember((table: Table): readonly Column[] => [
  ...new Set(table.primaryKeys.flatMap(({ columns }) => columns)),
]);

/** The first column whose key or database name is among these. */
export function findColumn(table: Table, names: readonly string[]): Column | undefined {
  return table.columns.find(
    ({ key, name }) => names.includes(key) || (name !== undefined && names.includes(name)),
  );
}

/** Whether a column is the one that the table has: it was read, and nothing that was not read may have replaced it. */
export function isCertain({ isReplaceable, unread }: Column): boolean {
  return !unread && !isReplaceable;
}

/** Whether a column surely has the name that was read. */
export function isSurelyNamed(column: Column): column is Column & { readonly name: string } {
  return column.name !== undefined && !column.isReplaceable;
}

/** Whether all columns of a table are known, so that it can be said to lack one. */
export function knowsAllColumns({ unread, columns }: Table): boolean {
  return unread.columns.length === 0 && columns.every((column) => !column.unread);
}

/** Whether all keys and indexes of a table are known, so that it can be said to lack one. */
export function knowsAllExtras({ unread }: Table): boolean {
  return unread.columns.length === 0 && unread.extras.length === 0;
}

const TIMESTAMP_BUILDERS =
  /^(?:timestamp|timestamptz|datetime|datetime2|datetimeoffset|localDateTime)$/i;

const TIMESTAMP_TYPES = /^(?:timestamp|datetime)/i;

/**
 * Whether a column holds a point in time. SQLite has no type of its own for that, so the mode of an integer tells; of
 * a custom type the name of the type does, and one that was not read, or of SQLite, may be anything.
 */
export function isTimestamp({ builder, dialect, mode, type }: Column): boolean {
  if (builder === "customType")
    return dialect === "sqlite" || type === undefined || TIMESTAMP_TYPES.test(type);
  return dialect === "sqlite"
    ? mode === "timestamp" || mode === "timestamp_ms"
    : builder !== undefined && TIMESTAMP_BUILDERS.test(builder);
}

/** Whether a table only joins others: it has two foreign keys or more, and no column besides theirs. */
export function isJunction(table: Table): boolean {
  const inKeys = new Set(table.foreignKeys.flatMap(({ columns }) => columns));
  return table.foreignKeys.length >= 2 && table.columns.every((column) => inKeys.has(column));
}
