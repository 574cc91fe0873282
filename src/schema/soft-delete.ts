import type { Column, Table } from "./model.ts";
import { findColumn, isTimestamp } from "./questions.ts";
import { isTimestampColumn, UPDATED_AT } from "./timestamps.ts";

/** The option that tells which columns mark a row as deleted. */
export interface SoftDeleteOptions {
  readonly softDeleteColumns: readonly string[];
}

/** The JSON schema of `softDeleteColumns`. */
export const SOFT_DELETE_SCHEMA = {
  softDeleteColumns: {
    type: "array",
    description:
      "Keys or database names of columns that mark a row as deleted; a table with one of them is deleted from softly.",
    items: { type: "string", minLength: 1 },
    minItems: 1,
    uniqueItems: true,
  },
} as const;

export const SOFT_DELETE_DEFAULTS: SoftDeleteOptions = {
  softDeleteColumns: ["deletedAt", "deleted_at"],
};

/** Whether a column is one that marks a row as deleted. */
export function isSoftDeleteColumn(
  { key, name }: Column,
  { softDeleteColumns }: SoftDeleteOptions,
): boolean {
  return [key, name].some((each) => each !== undefined && softDeleteColumns.includes(each));
}

/** What keeps a column that marks a row as deleted from being null until then, and the time of it from then on. */
export type SoftDeleteFault = "noTimestamp" | "notNull" | "default";

/**
 * The worst fault of a column that marks a row as deleted.
 *
 * @param table The table that it is of; `undefined` for a shared one.
 */
export function softDeleteFault(column: Column, table?: Table): SoftDeleteFault | undefined {
  const { default: value, hasRuntimeDefault, hasOnUpdate, isNotNull } = column;
  if (!isTimestamp(column) && !mayBeSqliteTime(column)) return "noTimestamp";
  if (table && recordsDeletions(table)) return undefined;
  if (isNotNull) return "notNull";
  const isNull = value === undefined || (value.kind === "value" && value.value === null);
  return isNull && !hasRuntimeDefault && !hasOnUpdate ? undefined : "default";
}

/** SQLite keeps points in time in numbers and texts. */
function mayBeSqliteTime({ builder = "", dialect, mode }: Column): boolean {
  return (
    dialect === "sqlite" && mode !== "boolean" && /^(?:integer|text|real|numeric)$/.test(builder)
  );
}

/** A row of `deleted_songs` comes when something else was deleted, and is not changed from then on. */
function recordsDeletions({ columns, name }: Table): boolean {
  return (
    /delet|trash|recycle|tombstone|archive/i.test(name) ||
    !columns.some((column) => isTimestampColumn(column, UPDATED_AT))
  );
}

/** The column that marks a table's rows as deleted. */
export function softDeleteColumn(
  table: Table,
  { softDeleteColumns }: SoftDeleteOptions,
): Column | undefined {
  return findColumn(table, softDeleteColumns);
}

/** The columns that tell whether a row is deleted: the soft-delete column, and an `isDeleted` or `deletedBy` beside it. */
export function deletionColumns(table: Table, options: SoftDeleteOptions): readonly Column[] {
  const marker = softDeleteColumn(table, options);
  return marker
    ? [marker, ...table.columns.filter((each) => each !== marker && /delet/i.test(each.key))]
    : [];
}

/** A condition that holds for rows that are not deleted. */
export interface AliveCondition {
  /** What drizzle-orm calls it. */
  readonly operator: "isNull" | "eq";
  /** What it is given, for a table by the name that it has there. */
  operands(table: string): string;
  /** The same as a filter of a relational query of 1.0. */
  readonly filter: string;
}

/**
 * The condition that a row is not deleted.
 *
 * @returns `undefined` for a column of which nobody can tell what a row has in it that is not deleted.
 */
export function aliveCondition({
  key,
  builder,
  mode,
  isNotNull,
}: Column): AliveCondition | undefined {
  const isName = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key);
  const property = isName ? key : JSON.stringify(key);
  const member = isName ? `.${key}` : `[${property}]`;
  if (builder === "boolean" || mode === "boolean")
    return {
      operator: "eq",
      operands: (table) => `${table}${member}, false`,
      filter: `{ ${property}: false }`,
    };
  if (isNotNull) return undefined;
  return {
    operator: "isNull",
    operands: (table) => `${table}${member}`,
    filter: `{ ${property}: { isNull: true } }`,
  };
}
