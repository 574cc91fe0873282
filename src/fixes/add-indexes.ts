import type { TSESTree } from "@typescript-eslint/utils";
import { indexesFor, type NewIndex, type UnindexedKey } from "../schema/missing-indexes.ts";
import type { Column, Table } from "../schema/model.ts";
import { type FunctionNode, returnedExpression } from "../syntax.ts";
import { addExtras, type ExtrasStyle } from "./add-extras.ts";
import { allOf, combine, type Edit, type EditContext, insertAt, type SourceCode } from "./edit.ts";
import {
  indexFunctions,
  type IndexFunctions,
  indexKeys,
  indexText,
  parameterName,
} from "./index-text.ts";
import { appendItems } from "./layout.ts";
import { memberAccess } from "./names.ts";
import { destructure, mentions } from "./pattern.ts";
import { functionOf } from "./written-table.ts";

/**
 * Adds the indexes that some foreign keys lack.
 *
 * @param keys The keys, of one table or of several.
 * @param taken The names that other indexes have.
 * @returns `undefined` where the third argument of one of the tables cannot be added to.
 */
export function indexEdits(
  context: EditContext,
  keys: readonly UnindexedKey[],
  taken: ReadonlySet<string>,
  style: ExtrasStyle,
): readonly Edit[] | undefined {
  const byTable = new Map<Table, UnindexedKey[]>();
  for (const key of keys) byTable.set(key.table, [...(byTable.get(key.table) ?? []), key]);
  const edits = allOf(
    [...byTable].map(([table, ofTable]) =>
      addIndexes(context, table, indexesFor(ofTable, taken), style),
    ),
  );
  return edits && combine(edits.flat());
}

/**
 * Adds indexes to the third argument of a table, in the form that it has; where there is none, in the form that most of
 * the file's other tables use.
 *
 * @returns `undefined` where the third argument is made elsewhere, or is of no form that can be added to.
 */
export function addIndexes(
  context: EditContext,
  table: Table,
  indexes: readonly NewIndex[],
  style: ExtrasStyle,
): readonly Edit[] | undefined {
  if (!table.written) return undefined;
  const { extras } = table.written;
  if (!extras) return addExtras(context, table, table.written.columns, indexes, style);
  const callback = functionOf(extras);
  const returned = callback && returnedExpression(callback);
  if (!callback || !isContainer(returned)) return undefined;
  const { sourceCode } = context;
  const functions = indexFunctions(context, table.dialect, indexes, returned);
  const columns = new Set(
    indexes.flatMap((index) =>
      index.uniqueWhereNull ? [...index.columns, index.uniqueWhereNull] : index.columns,
    ),
  );
  const access = functions && columnAccess(sourceCode, callback, [...columns], functions);
  if (!access) return undefined;
  const items = indexes.map((index) => indexText(sourceCode, index, functions, access.of));
  return combine([
    ...functions.edits,
    ...access.edits,
    ...appendTo(sourceCode, returned, indexes, items),
  ]);
}

type Container = TSESTree.ArrayExpression | TSESTree.ObjectExpression;

function isContainer(node: TSESTree.Node | undefined): node is Container {
  return node?.type === "ArrayExpression" || node?.type === "ObjectExpression";
}

/** How the columns are said in the callback, and what has to be edited for it. */
interface ColumnAccess {
  readonly of: (column: Column) => string;
  readonly edits: readonly Edit[];
}

/** How a callback can say some columns of its table. */
export function columnAccess(
  sourceCode: SourceCode,
  callback: FunctionNode,
  columns: readonly Column[],
  functions: IndexFunctions,
): ColumnAccess | undefined {
  const [parameter] = callback.params;
  switch (parameter?.type) {
    case undefined: {
      const open = sourceCode.getFirstToken(callback, ({ value }) => value === "(");
      const name = parameterName("table", functions);
      return open && !mentions(sourceCode, callback.body, name)
        ? { of: ({ key }) => memberAccess(name, key), edits: [insertAt(open.range[1], name)] }
        : undefined;
    }
    case "Identifier":
      return { of: ({ key }) => memberAccess(parameter.name, key), edits: [] };
    case "ObjectPattern": {
      const keys = columns.map(({ key }) => key);
      const pattern = destructure(sourceCode, callback, parameter, keys);
      return pattern && { of: ({ key }) => pattern.nameOf(key), edits: pattern.edits };
    }
    default:
      return undefined;
  }
}

function appendTo(
  sourceCode: SourceCode,
  container: Container,
  indexes: readonly NewIndex[],
  texts: readonly string[],
): readonly Edit[] {
  const [open, close] = [sourceCode.getFirstToken(container), sourceCode.getLastToken(container)];
  if (!open || !close) return [];
  if (container.type === "ArrayExpression")
    return appendItems(sourceCode, { open, close, items: container.elements }, texts);
  const taken = new Set(
    container.properties.flatMap((each) =>
      each.type === "Property" ? [sourceCode.getText(each.key)] : [],
    ),
  );
  const keys = indexKeys(indexes, taken);
  const items = texts.map((text, index) => `${keys[index] ?? ""}: ${text}`);
  return appendItems(sourceCode, { open, close, items: container.properties }, items);
}
