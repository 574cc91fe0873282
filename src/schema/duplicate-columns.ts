import type { Column, Table } from "./model.ts";
import { applyCasing } from "./naming.ts";
import { isCertain } from "./questions.ts";

/** Two keys of a table that stand for one column in the database. */
export interface DuplicateColumn {
  /** The one that is at fault: its key says something else than the name, or it comes later. */
  readonly column: Column;
  readonly other: Column;
}

/** Whether a builder that was used before under another key gives a column that key's name, which its own would not. */
export function hasNameOfOtherKey(column: Column): boolean {
  const { key, namedBy } = column;
  return namedBy !== undefined && namedBy !== key && !isCalledLikeItsKey(column);
}

/** The columns of a table that have the name of another one, unless that comes of a builder that both use. */
export function duplicateColumns({ columns }: Table): readonly DuplicateColumn[] {
  const byName = new Map<string, Column[]>();
  for (const column of columns) {
    const { name } = column;
    if (name === undefined || !isCertain(column) || hasNameOfOtherKey(column)) continue;
    const group = byName.get(name);
    if (group) group.push(column);
    else byName.set(name, [column]);
  }
  return [...byName.values()].flatMap((group) => {
    const other = group.find(isCalledLikeItsKey) ?? group[0];
    return group.flatMap((column) => (column === other || !other ? [] : [{ column, other }]));
  });
}

function isCalledLikeItsKey({ key, name }: Column): boolean {
  return name === key || name === applyCasing("snake_case", key, "ascii");
}
