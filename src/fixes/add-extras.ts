import type { TSESTree } from "@typescript-eslint/utils";
import type { Column, Table } from "../schema/model.ts";
import { type FunctionNode, returnedExpression } from "../syntax.ts";
import { combine, type Edit, type EditContext, insertAt, type SourceCode } from "./edit.ts";
import { coreExport, type Expression } from "./imports.ts";
import { appendItems } from "./layout.ts";
import { memberAccess } from "./names.ts";
import { extraItems, type NewExtras, parameterName } from "./new-extra.ts";
import { destructure, mentions } from "./pattern.ts";
import { addThirdArgument, type ExtrasStyle } from "./third-argument.ts";
import { functionOf } from "./written-table.ts";

/**
 * Adds indexes or keys to the third argument of a table, in the form that it has; where there is none, in the form that most of
 * the file's other tables use.
 *
 * @returns `undefined` where the third argument is made elsewhere, or is of no form that can be added to.
 */
export function addExtras(
  context: EditContext,
  table: Table,
  extras: NewExtras,
  style: ExtrasStyle,
): readonly Edit[] | undefined {
  if (!table.written) return undefined;
  const { columns, extras: written } = table.written;
  if (!written) return addThirdArgument(context, table, columns, extras, style);
  const callback = functionOf(written);
  const returned = callback && returnedExpression(callback);
  if (!callback || !isContainer(returned)) return undefined;
  const { sourceCode } = context;
  const builder = coreExport(context, table.dialect, extras.builder, returned);
  const mentioned = new Set(extras.all.flatMap((extra) => extra.columns));
  const access = builder && columnAccess(sourceCode, callback, [...mentioned], builder);
  if (!access) return undefined;
  const items = extraItems(extras, builder, access.of, takenKeys(sourceCode, returned));
  return combine([...builder.edits, ...access.edits, ...appendTo(sourceCode, returned, items)]);
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

function columnAccess(
  sourceCode: SourceCode,
  callback: FunctionNode,
  columns: readonly Column[],
  builder: Expression,
): ColumnAccess | undefined {
  const [parameter] = callback.params;
  switch (parameter?.type) {
    case undefined: {
      const open = sourceCode.getFirstToken(callback, ({ value }) => value === "(");
      const name = parameterName("table", builder);
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

/** The keys of the older object; `undefined` for a list. */
function takenKeys(sourceCode: SourceCode, container: Container): ReadonlySet<string> | undefined {
  if (container.type === "ArrayExpression") return undefined;
  return new Set(
    container.properties.flatMap((each) =>
      each.type === "Property" ? [sourceCode.getText(each.key)] : [],
    ),
  );
}

function appendTo(
  sourceCode: SourceCode,
  container: Container,
  texts: readonly string[],
): readonly Edit[] {
  const [open, close] = [sourceCode.getFirstToken(container), sourceCode.getLastToken(container)];
  if (!open || !close) return [];
  const items = container.type === "ArrayExpression" ? container.elements : container.properties;
  return appendItems(sourceCode, { open, close, items }, texts);
}
