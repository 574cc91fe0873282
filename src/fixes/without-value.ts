import type { Column } from "../schema/model.ts";
import { columnChain } from "./column-chain.ts";
import type { Edit } from "./edit.ts";

/** The modifiers by which a column has a value in rows that say nothing of it. */
const GIVES_VALUE: ReadonlySet<string> = new Set([
  "notNull",
  "default",
  "defaultNow",
  "defaultGetDate",
  "$default",
  "$defaultFn",
  "$onUpdate",
  "$onUpdateFn",
  "onUpdateNow",
]);

/**
 * Has a column be null until something is written to it.
 *
 * @returns `undefined` where what gives it a value is written elsewhere.
 */
export function withoutValue(column: Column): readonly Edit[] | undefined {
  const modifiers = columnChain(column)?.modifiers ?? [];
  const given = modifiers.filter(({ name }) => GIVES_VALUE.has(name));
  return given.length > 0 ? given.map(({ range }) => ({ range, text: "" })) : undefined;
}
