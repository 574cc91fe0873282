import type { IndexOfTable } from "../schema/index-name.ts";
import { isWrittenIn } from "../schema/questions.ts";
import { type Edit, insertAt, replace, type SourceCode } from "./edit.ts";
import { quoted, styleOf } from "./layout.ts";
import { callsOfSeveral } from "./made-in-one-place.ts";

/**
 * Gives an index another name, or one where it has none.
 *
 * @returns `undefined` where the index is made elsewhere, or its name is, where nobody knows a name for an expression, and
 *   where one call makes several indexes.
 */
export function renameIndex(
  sourceCode: SourceCode,
  { index, table }: IndexOfTable,
  name: string,
): readonly Edit[] | undefined {
  const { node } = index.builderPlace;
  if (!table.written || !isWrittenIn(index.builderPlace, table.place)) return undefined;
  if (callsOfSeveral(table).has(node)) return undefined;
  if (node.type !== "CallExpression" || index.parts.some(({ column }) => !column)) return undefined;
  const [written] = node.arguments;
  const text = quoted(name, styleOf(sourceCode));
  if (written?.type === "Literal" && written.value === index.name) return [replace(written, text)];
  const close = sourceCode.getLastToken(node);
  return !written && close ? [insertAt(close.range[0], text)] : undefined;
}
