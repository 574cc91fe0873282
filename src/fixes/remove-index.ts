import type { TSESTree } from "@typescript-eslint/utils";
import { remember } from "../remember.ts";
import type { Column, Table } from "../schema/model.ts";
import { isWrittenIn } from "../schema/questions.ts";
import type { IndexedKey } from "../schema/redundant-indexes.ts";
import { isFunction, returnedExpression, unwrap, walk } from "../syntax.ts";
import { columnChain } from "./column-chain.ts";
import { combine, type Edit, type EditContext, type SourceCode } from "./edit.ts";
import { removeItem } from "./layout.ts";
import { withoutUnused } from "./unused-imports.ts";

/**
 * Takes an index or a unique constraint away, and the imports that nothing else uses.
 *
 * @returns `undefined` where it is not written in the table itself.
 */
export function removeIndex(
  { sourceCode }: EditContext,
  table: Table,
  { kind, parts, place }: IndexedKey,
): readonly Edit[] | undefined {
  if (!table.written || !isWrittenIn(place, table.place)) return undefined;
  const column = parts.find((part) => part.column?.place.node === place.node)?.column;
  if (column) return kind === "unique constraint" ? removeUnique(column) : undefined;
  const { columns, extras } = table.written;
  const container = extras && containerOf(extras);
  const items = container?.type === "ArrayExpression" ? container.elements : container?.properties;
  const item = container && itemsByCall(container).get(place.node);
  if (!extras || !item || !items) return undefined;
  const isOnly = items.length === 1;
  const edits = isOnly ? removeArgument(sourceCode, columns, extras) : removeItem(sourceCode, item);
  const going = isOnly ? extras : item;
  return edits && combine(withoutUnused(sourceCode, identifiersIn(going), edits));
}

/** `.unique()` of a column. */
function removeUnique(column: Column): readonly Edit[] | undefined {
  const uniques = columnChain(column)?.modifiers.filter(({ name }) => name === "unique");
  const [unique, ...others] = uniques ?? [];
  return unique && others.length === 0 ? [{ range: unique.range, text: "" }] : undefined;
}

type Container = TSESTree.ArrayExpression | TSESTree.ObjectExpression;

function containerOf(extras: TSESTree.Node): Container | undefined {
  const inner = unwrap(extras);
  const returned = isFunction(inner) ? returnedExpression(inner) : undefined;
  return returned?.type === "ArrayExpression" || returned?.type === "ObjectExpression"
    ? returned
    : undefined;
}

/** The items of a list or an object by the calls that they are chains of. */
const itemsByCall = remember((container: Container): ReadonlyMap<TSESTree.Node, TSESTree.Node> => {
  const items = container.type === "ArrayExpression" ? container.elements : container.properties;
  return new Map(items.flatMap((item) => (item ? chainOf(item).map((call) => [call, item]) : [])));
});

/** The calls that an item is a chain of: `index("a").on(t.a).where(...)`. */
function chainOf(item: TSESTree.Node): readonly TSESTree.Node[] {
  const calls: TSESTree.Node[] = [];
  let next = unwrap(item.type === "Property" ? item.value : item);
  while (next.type === "CallExpression") {
    calls.push(next);
    const callee = unwrap(next.callee);
    if (callee.type !== "MemberExpression") break;
    next = unwrap(callee.object);
  }
  return calls;
}

/** Takes the third argument away, whose callback would return nothing. */
function removeArgument(
  sourceCode: SourceCode,
  before: TSESTree.Node,
  argument: TSESTree.Node,
): readonly Edit[] | undefined {
  const comma = sourceCode.getTokenBefore(argument);
  const isBare = comma && sourceCode.getTokenBefore(comma) === sourceCode.getLastToken(before);
  return comma?.value === "," && isBare
    ? [{ range: [comma.range[0], argument.range[1]], text: "" }]
    : undefined;
}

function identifiersIn(node: TSESTree.Node): readonly TSESTree.Identifier[] {
  const found: TSESTree.Identifier[] = [];
  walk(node, (each) => {
    if (each.type === "Identifier") found.push(each);
    return undefined;
  });
  return found;
}
