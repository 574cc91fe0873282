import type { Column, Table } from "./model.ts";
import { toSnakeCase } from "./naming.ts";
import { isTimestamp, primaryKeyColumns } from "./questions.ts";

/**
 * Whether nobody wants for a new row what another row has in some columns: it is made anew for each row, or handed out
 * in order, or the id of something that has one row in its life.
 *
 * @param columns All that a unique constraint is on.
 */
export function isNeverReused(columns: readonly Column[], table: Table): boolean {
  const references = new Set(table.foreignKeys.flatMap((key) => key.columns));
  const keys = primaryKeyColumns(table);
  const isMadeAnew = (column: Column) =>
    (keys.length === 1 && keys[0] === column) || fillsItself(column) || isTimestamp(column);
  const isHandedOut = (column: Column) =>
    !references.has(column) && (isNumber(column) || RANDOM.test(wordsOf(column)));
  const isId = (column: Column) =>
    references.has(column) || column.builder === "uuid" || /(?:^|_)id$/.test(wordsOf(column));
  return (
    columns.some((column) => isMadeAnew(column) || isHandedOut(column)) ||
    (columns.length === 1 && columns.every(isId))
  );
}

/** Whether a row gets a value without anybody giving it one. */
function fillsItself(column: Column): boolean {
  const { default: value, hasRuntimeDefault, identity, isAutoIncrement } = column;
  return hasRuntimeDefault || identity !== undefined || isAutoIncrement || value?.kind === "sql";
}

function isNumber({ builder = "", mode }: Column): boolean {
  return /int|serial/i.test(builder) && mode !== "boolean";
}

const RANDOM = /(?:^|_)(?:token|hash|key|secret|nonce|uuid|guid|checksum|fingerprint)$/;

function wordsOf({ key, name = key }: Column): string {
  return toSnakeCase(name);
}
