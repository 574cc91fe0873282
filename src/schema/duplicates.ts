import type { Table } from "./model.ts";

/**
 * The first declaration that makes the same table of a database as another one: not one behind it in its file, which is
 * told of by itself.
 *
 * @param tables Those that may, such as all of its name.
 */
export function otherDeclaration(table: Table, tables: readonly Table[]): Table | undefined {
  if (table.unread.name.length > 0) return undefined;
  return tables.find(
    ({ dialect, name, place, schema, unread }) =>
      dialect === table.dialect &&
      name === table.name &&
      schema === table.schema &&
      unread.name.length === 0 &&
      (place.file !== table.place.file || place.node.range[0] < table.place.node.range[0]),
  );
}
