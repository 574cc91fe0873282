import type { TSESTree } from "@typescript-eslint/utils";
import type { DroppedExtra, Table } from "../schema/model.ts";
import { isWrittenIn } from "../schema/questions.ts";
import { unwrap } from "../syntax.ts";
import { type Edit, insertAt, type SourceCode } from "./edit.ts";

/**
 * Puts keys and indexes where drizzle-orm looks for them: out of an object or list in between, or into a list.
 *
 * @returns `undefined` where they are written elsewhere, or the table would have two primary keys.
 */
export function unwrapExtra(
  sourceCode: SourceCode,
  table: Table,
  { contents, place, why }: DroppedExtra,
): readonly Edit[] | undefined {
  if (!table.written || !isWrittenIn(place, table.place) || place.node === table.place.node)
    return undefined;
  const keys = contents.filter(({ kind }) => kind === "primary key");
  if (contents.length === 0 || (table.primaryKeys.length + keys.length > 1 && keys.length > 0))
    return undefined;
  const node = unwrap(place.node.type === "Property" ? place.node.value : place.node);
  if (why === "alone")
    return table.takesOnlyObjects
      ? undefined
      : [insertAt(node.range[0], "["), insertAt(node.range[1], "]")];
  if (node.type === "ObjectExpression") return outOfBrackets(sourceCode, node, node.properties);
  if (node.type === "ArrayExpression") return outOfBrackets(sourceCode, node, node.elements);
  return undefined;
}

/** Takes away the brackets around items, and the keys before them. */
function outOfBrackets(
  sourceCode: SourceCode,
  node: TSESTree.ObjectExpression | TSESTree.ArrayExpression,
  items: readonly (TSESTree.Node | null)[],
): readonly Edit[] | undefined {
  const [open, close] = [sourceCode.getFirstToken(node), sourceCode.getLastToken(node)];
  const isInList = node.parent.type === "ArrayExpression";
  if (!open || !close || (!isInList && items.length > 1)) return undefined;
  const keys = items.map((item) => keyBefore(sourceCode, item));
  const first = sourceCode.getTokenAfter(open, { includeComments: true });
  const last = sourceCode.getTokenBefore(close, { includeComments: true });
  // A comment at the end would swallow the comma that follows.
  if (!first || !last || last.type === "Line" || keys.includes(undefined)) return undefined;
  const end = last.value === "," ? last.range[0] : last.range[1];
  return [
    { range: [open.range[0], first.range[0]], text: "" },
    ...keys.flatMap((range) => (range ? [{ range, text: "" }] : [])),
    { range: [end, close.range[1]], text: "" },
  ];
}

/** From the beginning of a property to its value; `null` where there is no key, `undefined` where that cannot go. */
function keyBefore(
  sourceCode: SourceCode,
  item: TSESTree.Node | null,
): readonly [number, number] | null | undefined {
  if (item?.type !== "Property") return item && item.type !== "SpreadElement" ? null : undefined;
  if (item.shorthand) return null;
  const colon = sourceCode.getTokenAfter(item.key, ({ value }) => value === ":");
  const value = colon && sourceCode.getTokenAfter(colon, { includeComments: true });
  return item.kind === "init" && !item.method && value
    ? [item.range[0], value.range[0]]
    : undefined;
}
