import type { Column, Table } from "../schema/model.ts";
import { isTimestamp } from "../schema/questions.ts";
import {
  canJoinRows,
  isUsualTimestamp,
  type Timestamp,
  timestampFault,
} from "../schema/timestamps.ts";
import { sharedColumnsOf } from "../reading/index.ts";
import { copiedTimestamps } from "./copied-timestamp.ts";
import { allOf, combine, type Edit, type EditContext } from "./edit.ts";
import { isModuleName, rootOf } from "./imports.ts";
import { newTimestamp } from "./new-timestamp.ts";
import { appendColumns, type WrittenColumns, writtenColumns } from "./written-table.ts";

/** A table and the timestamps that it lacks. */
export interface LackingTable {
  readonly table: Table;
  readonly missing: readonly Timestamp[];
  /** Whether no database has the table yet, so that it has no rows. */
  readonly isUnshipped: () => boolean;
}

/** What a project wants of its timestamps. */
export interface TimestampWishes {
  /** All tables of the file: how they write theirs is how it is done here. */
  readonly tables: readonly Table[];
  /** Whether they have to be what the contract calls a timestamp. */
  readonly isContract: boolean;
}

/**
 * Adds the timestamps that some tables lack: the project's own columns where the file has them to spread, else as
 * another table of the file writes them, else as the contract does.
 *
 * @returns `undefined` where the columns of a table are written elsewhere, or where rows that exist would have none.
 */
export function timestampEdits(
  context: EditContext,
  lacking: readonly LackingTable[],
  wishes: TimestampWishes,
): readonly Edit[] | undefined {
  const edits = allOf(lacking.map((each) => addTimestamps(context, each, wishes)));
  return edits && combine(edits.flat());
}

function addTimestamps(
  context: EditContext,
  lacking: LackingTable,
  { isContract, tables }: TimestampWishes,
): readonly Edit[] | undefined {
  const { isUnshipped, missing, table } = lacking;
  const written = writtenColumns(table);
  if (!written) return undefined;
  const { sourceCode } = context;
  const suits = (column: Column) =>
    column.dialect === table.dialect &&
    (canJoinRows(column) || isUnshipped()) &&
    !column.isUnique &&
    !(isContract && timestampFault(column));
  const spread = sharedTimestamps(context, lacking, written, suits);
  if (spread !== undefined) return appendColumns(sourceCode, written, [`...${spread}`]);
  const destination = { table, written, tables, suits };
  const purpose = { table, written, tables, isUnshipped, isContract };
  // All alike: two timestamps of a table are of one type.
  const columns =
    copiedTimestamps(sourceCode, missing, destination) ??
    allOf(missing.map((timestamp) => newTimestamp(context, timestamp, purpose)));
  if (!columns) return undefined;
  const texts = columns.map(({ text }) => text);
  return combine([
    ...columns.flatMap(({ edits }) => edits),
    ...appendColumns(sourceCode, written, texts),
  ]);
}

/** What the file has to spread that gives a table the timestamps it lacks, and besides them only such as a soft delete's. */
function sharedTimestamps(
  context: EditContext,
  { missing, table }: LackingTable,
  { object }: WrittenColumns,
  suits: (column: Column) => boolean,
): string | undefined {
  const keys = new Set(table.columns.map(({ key }) => key));
  const names = new Set(table.columns.map(({ name }) => name));
  const isNew = ({ key, name }: Column) => !keys.has(key) && (!name || !names.has(name));
  const isHarmless = (column: Column) => isTimestamp(column) && !column.isNotNull;
  const isWanted = (column: Column) => missing.some((each) => isUsualTimestamp(column, each));
  return sharedColumnsOf(context).find(
    ({ columns, expression, from, uses }) =>
      from <= table.place.node.range[0] &&
      isModuleName(context.sourceCode, rootOf(expression), object) &&
      missing.every((timestamp) => columns.some((each) => isUsualTimestamp(each, timestamp))) &&
      columns.every(
        (each) => isNew(each) && suits(each) && (isWanted(each) || (uses > 0 && isHarmless(each))),
      ),
  )?.expression;
}
