import type { ForeignKey, Table } from "./model.ts";
import { isTimestamp, knowsAllColumns } from "./questions.ts";
import { softDeleteColumn, type SoftDeleteOptions } from "./soft-delete.ts";

/** A foreign key by which a row that is deleted for good takes rows along that were to be marked as deleted. */
export interface Cascade {
  readonly table: Table;
  readonly key: ForeignKey;
  readonly parent: Table;
}

/**
 * The foreign keys by which rows of a table that are to be marked as deleted go with their parent. A parent that is
 * marked itself goes for good only where all that hangs on it is to go.
 */
export function destructiveCascades(table: Table, options: SoftDeleteOptions): readonly Cascade[] {
  if (!softDeleteColumn(table, options) || isLink(table)) return [];
  return table.foreignKeys.flatMap((key) => {
    const parent = key.target?.referenced;
    const isKept = !parent || !knowsAllColumns(parent) || softDeleteColumn(parent, options);
    return key.onDelete === "cascade" && !isKept ? [{ table, key, parent }] : [];
  });
}

/** A row that only joins others is nothing without them; a column that was not read may be a key. */
function isLink({ columns, foreignKeys }: Table): boolean {
  const inKeys = new Set(foreignKeys.flatMap((key) => key.columns));
  const joining = columns.filter((column) => inKeys.has(column) || column.unread);
  return (
    joining.length >= 2 && columns.every((each) => joining.includes(each) || isTimestamp(each))
  );
}
