import { remember } from "../remember.ts";
import type { Column, Table } from "./model.ts";
import { isSnakeCase, toSnakeCase } from "./naming.ts";

/** The snake_case name to give a column; `undefined` where its name makes none, such as one that begins with a digit. */
export function snakeCaseProposal(name: string): string | undefined {
  const proposal = toSnakeCase(name);
  return isSnakeCase(proposal) ? proposal : undefined;
}

/**
 * Whether a column can take a name: none of the columns beside it has the name, or would have it once it is renamed.
 *
 * @param beside The columns that it shares a table with; the column itself may be among them.
 */
export function isFreeName(wanted: string, { place }: Column, beside: readonly Column[]): boolean {
  return !(byName(beside).get(wanted) ?? []).some((other) => other.place.node !== place.node);
}

/** Columns by the names that they have and would have in snake_case. */
const byName = remember((columns: readonly Column[]): ReadonlyMap<string, readonly Column[]> => {
  const found = new Map<string, Column[]>();
  for (const column of columns)
    for (const name of new Set([column.name, column.name && snakeCaseProposal(column.name)])) {
      if (name === undefined) continue;
      const namesakes = found.get(name);
      if (namesakes) namesakes.push(column);
      else found.set(name, [column]);
    }
  return found;
});

/** The columns that a shared one meets: in its object, and in the tables that spread it. */
export function columnsBeside(
  { place }: Column,
  tables: readonly Table[],
  sharedColumns: readonly Column[],
): readonly Column[] {
  const spreading = tablesByColumn(tables).get(place.node) ?? [];
  return meeting(place.node.parent ?? place.node, spreading, sharedColumns);
}

/** The tables that have a column, by the property that holds it. */
const tablesByColumn = remember((tables: readonly Table[]) => {
  const found = new Map<Column["place"]["node"], Table[]>();
  for (const table of tables)
    for (const { node } of new Set(table.columns.map(({ place }) => place))) {
      const spreading = found.get(node);
      if (!spreading) found.set(node, [table]);
      else if (spreading.at(-1) !== table) spreading.push(table);
    }
  return found;
});

interface Meeting {
  readonly spreading: readonly Table[];
  readonly sharedColumns: readonly Column[];
  readonly columns: readonly Column[];
}

const meetings = new WeakMap<Column["place"]["node"], Meeting>();

/** The columns of an object and of the tables that spread it, one list for all columns of the object that are spread alike. */
function meeting(
  object: Column["place"]["node"],
  spreading: readonly Table[],
  sharedColumns: readonly Column[],
): readonly Column[] {
  const known = meetings.get(object);
  const isSame =
    known?.sharedColumns === sharedColumns &&
    known.spreading.length === spreading.length &&
    known.spreading.every((table, place) => table === spreading[place]);
  if (isSame) return known.columns;
  const columns = [
    ...sharedColumns.filter((each) => each.place.node.parent === object),
    ...spreading.flatMap((table) => table.columns),
  ];
  meetings.set(object, { spreading, sharedColumns, columns });
  return columns;
}
