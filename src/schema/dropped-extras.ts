import { remember } from "../remember.ts";
import { indexNames } from "./index-name.ts";
import type { DroppedExtra, Table } from "./model.ts";

/** Names what a table was to get, for a message: `a primary key and the index "by_email"`. */
export function contentsInWords({ contents }: DroppedExtra): string {
  const words = contents.map(({ kind, name }) => {
    if (name !== undefined) return `the ${kind} "${name}"`;
    return kind === "index" ? "an index" : `a ${kind}`;
  });
  const last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${last}` : last;
}

/**
 * Whether there is nothing but named indexes in it, which take nothing away and refuse no row, and whether the table
 * has none yet that begins with their columns.
 */
export function isAdditive(table: Table, { contents }: DroppedExtra): boolean {
  const keys = [...table.primaryKeys, ...table.uniqueConstraints];
  const present = [
    ...table.indexes.map(({ parts }) => parts.map(({ column }) => column?.name)),
    ...keys.map(({ columns }) => columns.map(({ name }) => name)),
  ];
  const isPresent = (columns: readonly (string | undefined)[]) =>
    present.some((other) => columns.every((column, place) => column === other[place]));
  return contents.every(
    ({ kind, name, columns }) => kind === "index" && name !== undefined && !isPresent(columns),
  );
}

/** Whether something in it has a name that another index or constraint has; two of one name stop drizzle-kit. */
export function isNameTaken(dropped: DroppedExtra, tables: readonly Table[]): boolean {
  const { counts, taken } = namesBeside(tables);
  const own = namesIn(dropped);
  return own.some(
    (name) =>
      taken.has(name) || (counts.get(name) ?? 0) > own.filter((each) => each === name).length,
  );
}

/** The names that some tables' indexes and constraints have, and how often those have one that are dropped. */
const namesBeside = remember((tables: readonly Table[]) => {
  const counts = new Map<string, number>();
  for (const name of tables.flatMap((table) => table.dropped).flatMap(namesIn))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return { counts, taken: indexNames(tables) };
});

function namesIn({ contents }: DroppedExtra): readonly string[] {
  return contents.flatMap(({ name }) => name ?? []);
}
