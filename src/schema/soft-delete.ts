import type { Column, Table } from "./model.ts";
import { findColumn } from "./questions.ts";

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
  const member = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key)
    ? `.${key}`
    : `[${JSON.stringify(key)}]`;
  if (builder === "boolean" || mode === "boolean")
    return { operator: "eq", operands: (table) => `${table}${member}, false` };
  return isNotNull ? undefined : { operator: "isNull", operands: (table) => `${table}${member}` };
}
