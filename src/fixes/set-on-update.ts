import type { Column } from "../schema/model.ts";
import { isTimestamp } from "../schema/questions.ts";
import { columnChain } from "./column-chain.ts";
import { type Edit, insertAt, type SourceCode } from "./edit.ts";
import { nowFor } from "./now.ts";

/** The modifiers that leave a column the type it has. */
const KEEPS_TYPE: ReadonlySet<string> = new Set([
  "notNull",
  "default",
  "defaultNow",
  "defaultGetDate",
  "$default",
  "$defaultFn",
  "unique",
]);

/**
 * Has drizzle-orm set a column to the time of each update.
 *
 * @returns `undefined` where part of the column is written elsewhere, or it is the project that decides how a time looks.
 */
export function setOnUpdate(sourceCode: SourceCode, column: Column): readonly Edit[] | undefined {
  const chain = columnChain(column);
  const value = isTimestamp(column) ? nowFor(column) : undefined;
  if (!chain || value === undefined || !chain.modifiers.every(({ name }) => KEEPS_TYPE.has(name)))
    return undefined;
  const last = chain.modifiers.at(-1);
  const [start, end] = last?.range ?? chain.head.range;
  const [gap = ""] = last ? (/^\s*/.exec(sourceCode.text.slice(start, end)) ?? []) : [];
  return [insertAt(end, `${gap}.$onUpdate(() => ${value})`)];
}
