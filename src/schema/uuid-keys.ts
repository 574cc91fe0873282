import type { Column, Table } from "./model.ts";
import { knowsAllExtras, primaryKeyColumns } from "./questions.ts";

/** Why nobody makes a uuid of its own for each row: no default at all, or one value for all. */
export type UuidFault = "missing" | "fixed";

/** What is wrong with a column that is a primary key by itself; `undefined` where nothing is or it is no uuid. */
export function uuidFault(column: Column): UuidFault | undefined {
  const {
    default: value,
    hasDefault,
    hasRuntimeDefault,
    isGenerated,
    isReplaceable,
    type,
  } = column;
  if (!isUuid(type) || isReplaceable || hasRuntimeDefault || isGenerated) return undefined;
  if (value?.kind === "value" || (value?.kind === "sql" && isConstant(value.text))) return "fixed";
  return hasDefault ? undefined : "missing";
}

function isUuid(type: string | undefined): boolean {
  return type !== undefined && /^(?:uuid|uniqueidentifier)$/i.test(type);
}

/** SQL that is a text alone: `'00000000-…'::uuid`. */
function isConstant(text: string | undefined): boolean {
  return text !== undefined && /^\s*'[^']*'\s*(?:::\s*uuid\s*)?$/i.test(text);
}

/**
 * The columns that are the primary key of a table by themselves, and get their value from no parent row; none where
 * there may be more keys than were read.
 */
export function ownKeys(table: Table): readonly Column[] {
  const columns = primaryKeyColumns(table);
  const isForeign = table.foreignKeys.some((key) =>
    key.columns.some((each) => columns.includes(each)),
  );
  return columns.length === 1 && !isForeign && knowsAllExtras(table) ? columns : [];
}
