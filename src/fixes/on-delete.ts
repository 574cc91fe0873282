import type { ForeignKey } from "../schema/model.ts";
import { unwrap } from "../syntax.ts";
import { type Edit, insertAt, type SourceCode } from "./edit.ts";
import { appendItems, quoted, styleOf } from "./layout.ts";

/**
 * Writes what a delete of the parent row does: among the options of `.references()`, or behind `foreignKey()`.
 *
 * @returns `undefined` where those options are written elsewhere.
 */
export function onDeleteEdits(
  sourceCode: SourceCode,
  { isInline, place: { node } }: ForeignKey,
  action: string,
): readonly Edit[] | undefined {
  if (node.type !== "CallExpression") return undefined;
  const text = quoted(action, styleOf(sourceCode));
  if (!isInline) return [insertAt(node.range[1], `.onDelete(${text})`)];
  const [target, actions, ...more] = node.arguments;
  if (!target || more.length > 0) return undefined;
  if (!actions) return [insertAt(target.range[1], `, { onDelete: ${text} }`)];
  const object = unwrap(actions);
  if (object.type !== "ObjectExpression") return undefined;
  const [open, close] = [sourceCode.getFirstToken(object), sourceCode.getLastToken(object)];
  return open && close
    ? appendItems(sourceCode, { open, close, items: object.properties }, [`onDelete: ${text}`])
    : undefined;
}
