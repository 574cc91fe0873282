import type { Table } from "./model.ts";

/**
 * The declarations that make the same table of a database as another one: not those behind it in its file, which are
 * told of by themselves.
 *
 * @param tables Those that may, such as all of its name.
 */
export function otherDeclarations(table: Table, tables: readonly Table[]): readonly Table[] {
  if (table.unread.name.length > 0) return [];
  return tables.filter(
    ({ dialect, name, place, schema, unread }) =>
      dialect === table.dialect &&
      name === table.name &&
      schema === table.schema &&
      unread.name.length === 0 &&
      (place.file !== table.place.file || place.node.range[0] < table.place.node.range[0]),
  );
}
