import type { Column, Table } from "./model.ts";
import { toSnakeCase } from "./naming.ts";
import { isTimestamp, knowsAllColumns } from "./questions.ts";

/** A timestamp that the contract asks of every table, by its key and by its database name. */
export interface Timestamp {
  readonly key: "createdAt" | "updatedAt";
  readonly name: "created_at" | "updated_at";
}

export const CREATED_AT: Timestamp = { key: "createdAt", name: "created_at" };
export const UPDATED_AT: Timestamp = { key: "updatedAt", name: "updated_at" };

const TIMESTAMPS: readonly Timestamp[] = [CREATED_AT, UPDATED_AT];

/** Whether a column is the one that is asked for: by its key or by its database name. */
export function isTimestampColumn({ key, name }: Column, timestamp: Timestamp): boolean {
  return [timestamp.key, timestamp.name].some((each) => each === key || each === name);
}

/**
 * Whether a column is the timestamp that is asked for as other tables can have it, too: of the usual name, a point in
 * time, and without a fixed value. Text and numbers are points in time in SQLite as well.
 */
export function isUsualTimestamp(column: Column, timestamp: Timestamp): boolean {
  const { default: value, dialect, name } = column;
  return (
    isTimestampColumn(column, timestamp) &&
    (name === undefined || toSnakeCase(name) === timestamp.name) &&
    (isTimestamp(column) || dialect === "sqlite") &&
    value?.kind !== "value"
  );
}

/** Whether a column is a timestamp that the contract asks for. */
export function isContractTimestamp(column: Column): boolean {
  return TIMESTAMPS.some((timestamp) => isTimestampColumn(column, timestamp));
}

/** The timestamp that a table has which lacks the other. */
export function siblingOf({ columns }: Table): Column | undefined {
  return columns.find(isContractTimestamp);
}

/** The timestamps that a table surely lacks. */
export function missingTimestamps(table: Table): readonly Timestamp[] {
  if (!knowsAllColumns(table)) return [];
  return TIMESTAMPS.filter(
    (timestamp) => !table.columns.some((column) => isTimestampColumn(column, timestamp)),
  );
}

/** What keeps a column from being a timestamp as the contract has it; `undefined` for any other column. */
export function timestampFault(column: Column): string | undefined {
  if (!isContractTimestamp(column)) return undefined;
  if (!isTimestamp(column)) return "is no timestamp";
  if (!column.isNotNull) return "may be null";
  return column.hasDefault ? undefined : "has no default";
}

/** Whether a column is to say when its row was changed last, and nothing in the schema sets it then. */
export function isLeftBehind(column: Column): boolean {
  const { default: value, dialect, hasOnUpdate, isGenerated, isReplaceable, unread } = column;
  const isOurs = isTimestampColumn(column, UPDATED_AT) && !unread && !isReplaceable;
  const isPointInTime = isTimestamp(column) || dialect === "sqlite";
  return isOurs && isPointInTime && !hasOnUpdate && !isGenerated && !updatesItself(value);
}

/** MySQL has `DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP`; what was not read may say so. */
function updatesItself(value: Column["default"]): boolean {
  return value?.kind === "sql" && (value.text === undefined || /\bon\s+update\b/i.test(value.text));
}

/**
 * Whether a column can be added to a table that has rows: they get its default, or null. SQLite adds no column whose
 * default has to be computed.
 */
export function canJoinRows({ default: value, dialect, isNotNull }: Column): boolean {
  if (dialect === "sqlite" && value && value.kind !== "value") return false;
  return !isNotNull || (value !== undefined && !(value.kind === "value" && value.value === null));
}
