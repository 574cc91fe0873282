import { indexesFor, type UnindexedKey } from "../schema/missing-indexes.ts";
import type { Table } from "../schema/model.ts";
import { addExtras } from "./add-extras.ts";
import { allOf, combine, type Edit, type EditContext } from "./edit.ts";
import { newIndexes } from "./new-extra.ts";
import type { ExtrasStyle } from "./third-argument.ts";

/**
 * Adds the indexes that some foreign keys lack.
 *
 * @param keys The keys, of one table or of several.
 * @param taken The names that other indexes have.
 * @returns `undefined` where the third argument of one of the tables cannot be added to, or the name of one was not read,
 *   of which the index's name is made.
 */
export function indexEdits(
  context: EditContext,
  keys: readonly UnindexedKey[],
  taken: ReadonlySet<string>,
  style: ExtrasStyle,
): readonly Edit[] | undefined {
  if (keys.some(({ table }) => table.unread.name.length > 0)) return undefined;
  const byTable = new Map<Table, UnindexedKey[]>();
  for (const key of keys) byTable.set(key.table, [...(byTable.get(key.table) ?? []), key]);
  const edits = allOf(
    [...byTable].map(([table, ofTable]) =>
      addExtras(context, table, newIndexes(context.sourceCode, indexesFor(ofTable, taken)), style),
    ),
  );
  return edits && combine(edits.flat());
}
