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
