import type { Column, ForeignKey, Table } from "./model.ts";
import { knowsAllColumns, knowsAllExtras } from "./questions.ts";
import { isContractTimestamp, isTimestampColumn, UPDATED_AT } from "./timestamps.ts";

/** A table that joins others and lets the same rows be joined twice. */
export interface KeylessJunction {
  readonly table: Table;
  /** Its columns that reference others. */
  readonly columns: readonly Column[];
  /** Whether those make a key: there are but two foreign keys, and none of them is ever set to null. */
  readonly isPair: boolean;
}

/**
 * The junction tables without a key: tables of two foreign keys or more that have nothing besides but their timestamps.
 * One that may be more than what was read is none of them.
 */
export function keylessJunctions(tables: readonly Table[]): readonly KeylessJunction[] {
  return tables.flatMap((table) => keylessJunction(table) ?? []);
}

function keylessJunction(table: Table): KeylessJunction | undefined {
  const { columns, foreignKeys } = table;
  if (!knowsAllColumns(table) || !knowsAllExtras(table) || foreignKeys.length < 2) return undefined;
  if (columns.some(({ isReplaceable }) => isReplaceable)) return undefined;
  const inKeys = new Set(foreignKeys.flatMap((key) => key.columns));
  const joining = columns.filter((column) => inKeys.has(column));
  const others = columns.filter((column) => !inKeys.has(column));
  if (joining.length < 2 || !areTimestamps(others) || hasKey(table)) return undefined;
  if (foreignKeys.some(isSetToNull)) return undefined;
  return { table, columns: joining, isPair: foreignKeys.length === 2 };
}

/** A table that has createdAt alone may be a log, which holds the same twice; the rows of a log are not updated. */
function areTimestamps(columns: readonly Column[]): boolean {
  return (
    columns.every(isContractTimestamp) &&
    (columns.length === 0 || columns.some((column) => isTimestampColumn(column, UPDATED_AT)))
  );
}

function isSetToNull({ onDelete }: ForeignKey): boolean {
  return onDelete === "set null";
}

/** A primary key, or a unique constraint or index that no null gets around. */
function hasKey({ indexes, primaryKeys, uniqueConstraints }: Table): boolean {
  const isKey = (columns: readonly (Column | undefined)[]) =>
    columns.every((column) => column?.isNotNull);
  return (
    primaryKeys.length > 0 ||
    uniqueConstraints.some(({ columns, nullsNotDistinct }) => nullsNotDistinct || isKey(columns)) ||
    indexes.some(
      ({ isUnique, parts, where }) =>
        isUnique && !where && isKey(parts.map(({ column }) => column)),
    )
  );
}
