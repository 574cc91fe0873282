import type { Column, ForeignKey, Place, Table } from "./model.ts";
import { isWrittenIn } from "./questions.ts";

/** A foreign key where it is written; the table is missing for one that tables share. */
export interface WrittenKey {
  readonly key: ForeignKey;
  readonly table: Table | undefined;
}

/** What a file declares, as far as foreign keys go. */
interface Declared {
  readonly tables: readonly Table[];
  readonly sharedColumns: readonly Column[];
  readonly sharedForeignKeys: () => readonly ForeignKey[];
}

/** The foreign keys that are written in a file, each once, however many tables it becomes part of. */
export function writtenKeys({
  sharedColumns,
  sharedForeignKeys,
  tables,
}: Declared): readonly WrittenKey[] {
  const shared = new Set(sharedColumns.map(({ place }) => place.node));
  const isOwn = ({ columns, place }: ForeignKey, table: Table) =>
    isWrittenIn(place, table.place) && !columns.some((column) => shared.has(column.place.node));
  const found = new Map<Place["node"], WrittenKey>();
  for (const table of tables)
    for (const key of table.foreignKeys)
      if (key.place.file === table.place.file && !found.has(key.place.node))
        found.set(key.place.node, { key, table: isOwn(key, table) ? table : undefined });
  for (const key of sharedForeignKeys())
    if (isWrittenBesideColumns(key) && !found.has(key.place.node))
      found.set(key.place.node, { key, table: undefined });
  return [...found.values()];
}

/** A shared column may be what a function of another file makes, and its foreign key is written there. */
function isWrittenBesideColumns({ columns, place }: ForeignKey): boolean {
  return columns.every((column) => column.place.file === place.file);
}

/** The database names of a foreign key's columns; `undefined` where one was not read. */
export function columnNames({ columns }: ForeignKey): string | undefined {
  const names = columns.map(({ name }) => name);
  return names.includes(undefined) ? undefined : names.join(", ");
}
