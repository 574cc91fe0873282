import type { Column, Table } from "../schema/model.ts";
import { addExtras } from "./add-extras.ts";
import { allOf, combine, type Edit, type EditContext } from "./edit.ts";
import { memberAccess } from "./names.ts";
import { newPrimaryKey } from "./new-extra.ts";
import type { ExtrasStyle } from "./third-argument.ts";

/** A table and the columns that shall be its primary key. */
export interface NewPrimaryKey {
  readonly table: Table;
  readonly columns: readonly Column[];
}

/**
 * Gives tables a primary key of several columns.
 *
 * @returns `undefined` where the third argument of one of the tables cannot be added to.
 */
export function primaryKeyEdits(
  context: EditContext,
  keys: readonly NewPrimaryKey[],
  style: ExtrasStyle,
): readonly Edit[] | undefined {
  const edits = allOf(
    keys.map(({ columns, table }) => addExtras(context, table, newPrimaryKey(columns), style)),
  );
  return edits && combine(edits.flat());
}

/** The key as somebody writes it by hand. */
export function primaryKeyText(columns: readonly Column[]): string {
  const said = columns.map(({ key }) => memberAccess("table", key));
  return `primaryKey({ columns: [${said.join(", ")}] })`;
}
