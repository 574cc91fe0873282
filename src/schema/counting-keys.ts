import type { Column, Table } from "./model.ts";
import { primaryKeyColumns } from "./questions.ts";

/** Which keys that count up are let pass. */
export interface CountingOptions {
  readonly allowIdentity: boolean;
  /** Whether SQLite's plain `integer primary key` counts as one. */
  readonly sqliteRowid: boolean;
}

/** What makes a column count up, in words: "serial", "an identity column"; `undefined` where nothing does. */
export function countingKind(
  column: Column,
  isFilledIn: boolean,
  { allowIdentity, sqliteRowid }: CountingOptions,
): string | undefined {
  if (column.identity && !allowIdentity) return "an identity column";
  if (isSerial(column)) return column.type ?? "serial";
  if (column.isAutoIncrement) return "an autoincrement column";
  return sqliteRowid && isFilledIn && isRowid(column) ? "a rowid" : undefined;
}

function isSerial({ builder }: Column): boolean {
  return builder?.includes("serial") === true;
}

function isRowid({ dialect, hasRuntimeDefault, type }: Column): boolean {
  return dialect === "sqlite" && type === "integer" && !hasRuntimeDefault;
}

/** SQLite makes up the value of a key that is one column, where no parent row gives it. */
export function isFilledIn(column: Column, table: Table): boolean {
  return (
    primaryKeyColumns(table).length === 1 &&
    !table.foreignKeys.some(({ columns }) => columns.includes(column))
  );
}
