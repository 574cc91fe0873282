import type { Column } from "../schema/model.ts";
import { columnChain } from "./column-chain.ts";
import { type Edit, type EditContext, insertAt } from "./edit.ts";
import { isUsedByCode } from "./uuid-key.ts";

/**
 * Gives a uuid a random default, which the database makes.
 *
 * @returns `undefined` where the column is made elsewhere, where its function has no such default, and where functions
 * of the file speak of it: to those, the id of a row that is yet to be inserted becomes optional.
 */
export function randomDefaultEdits(
  { sourceCode }: EditContext,
  column: Column,
): readonly Edit[] | undefined {
  const chain = columnChain(column);
  const isMadeByDatabase = column.dialect === "postgresql" || column.dialect === "cockroach";
  if (!chain || column.builder !== "uuid" || !isMadeByDatabase) return undefined;
  if (isUsedByCode(sourceCode, column)) return undefined;
  const primaryKey = chain.modifiers.find(({ name }) => name === "primaryKey");
  const last = primaryKey ?? chain.modifiers.at(-1);
  return [insertAt(last?.range[1] ?? chain.head.range[1], ".defaultRandom()")];
}
