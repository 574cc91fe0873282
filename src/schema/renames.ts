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
  return !beside.some(
    (other) =>
      other.place.node !== place.node &&
      other.name !== undefined &&
      (other.name === wanted || snakeCaseProposal(other.name) === wanted),
  );
}

/** The columns that a shared one meets: in its object, and in the tables that spread it. */
export function columnsBeside(
  { place }: Column,
  tables: readonly Table[],
  sharedColumns: readonly Column[],
): readonly Column[] {
  const spreading = tables.filter(({ columns }) =>
    columns.some((each) => each.place.node === place.node),
  );
  return [
    ...sharedColumns.filter((each) => each.place.node.parent === place.node.parent),
    ...spreading.flatMap(({ columns }) => columns),
  ];
}
