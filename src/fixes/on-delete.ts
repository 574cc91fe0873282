import type { TSESTree } from "@typescript-eslint/utils";
import type { ForeignKey } from "../schema/model.ts";
import { staticKey, unwrap } from "../syntax.ts";
import { type Edit, insertAt, replace, type SourceCode } from "./edit.ts";
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

/**
 * Has the database do something else with the rows of a foreign key once their parent is deleted.
 *
 * @returns `undefined` where what it does now is not written out beside the foreign key.
 */
export function changeOnDelete(
  sourceCode: SourceCode,
  { onDelete, place: { node } }: ForeignKey,
  action: string,
): readonly Edit[] | undefined {
  if (node.type !== "CallExpression") return undefined;
  const written = actionIn(node) ?? actionBehind(node);
  return written?.type === "Literal" && written.value === onDelete
    ? [replace(written, quoted(action, styleOf(sourceCode)))]
    : undefined;
}

/** Of `.references(() => users.id, { onDelete: "cascade" })`. */
function actionIn({ arguments: [, actions] }: TSESTree.CallExpression): TSESTree.Node | undefined {
  const object = actions && unwrap(actions);
  if (object?.type !== "ObjectExpression") return undefined;
  const property = object.properties.findLast(
    (each) => each.type === "Property" && staticKey(each.key, each.computed) === "onDelete",
  );
  return property?.type === "Property" ? unwrap(property.value) : undefined;
}

/** Of `foreignKey({ ... }).onDelete("cascade")`. */
function actionBehind(start: TSESTree.CallExpression): TSESTree.Node | undefined {
  let call = start;
  for (;;) {
    const member: TSESTree.Node = call.parent;
    if (member.type !== "MemberExpression" || member.object !== call) return undefined;
    const next: TSESTree.Node = member.parent;
    if (next.type !== "CallExpression" || next.callee !== member) return undefined;
    const [action] = next.arguments;
    if (staticKey(member.property, member.computed) === "onDelete") return action && unwrap(action);
    call = next;
  }
}
