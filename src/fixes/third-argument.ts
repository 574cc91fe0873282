import type { TSESTree } from "@typescript-eslint/utils";
import type { Column, Table } from "../schema/model.ts";
import { type FunctionNode, returnedExpression } from "../syntax.ts";
import { combine, type Edit, type EditContext, insertAt, type SourceCode } from "./edit.ts";
import { coreExport } from "./imports.ts";
import { betweenBrackets, endOfLine, indentOfLine, styleOf } from "./layout.ts";
import { mostFrequent } from "./most-frequent.ts";
import { memberAccess } from "./names.ts";
import { extraItems, type NewExtras, parameterName } from "./new-extra.ts";
import { functionOf } from "./written-table.ts";

/** How the tables of a file write their third argument. */
export interface ExtrasStyle {
  /** What most of the callbacks call their parameter. */
  readonly parameter: string;
  /** Whether most of them return the older object, not a list. */
  readonly isObject: boolean;
}

/** How most tables of a file write their third argument. */
export function extrasStyleOf(tables: readonly Table[]): ExtrasStyle {
  const callbacks = tables.flatMap(({ written }) => {
    const callback = written?.extras && functionOf(written.extras);
    return callback ? [callback] : [];
  });
  return { parameter: usualParameter(callbacks), isObject: usesObjects(callbacks) };
}

/**
 * Gives a table a third argument, with indexes or keys in it: a list, or the older object where most tables of the file
 * have one or drizzle-orm takes nothing else.
 */
export function addThirdArgument(
  context: EditContext,
  table: Table,
  columns: TSESTree.Node,
  extras: NewExtras,
  style: ExtrasStyle,
): readonly Edit[] | undefined {
  const { sourceCode } = context;
  const builder = coreExport(context, table.dialect, extras.builder, columns);
  const comma = sourceCode.getTokenBefore(columns);
  if (!builder || comma?.value !== ",") return undefined;
  const parameter = parameterName(style.parameter, builder);
  const isObject = table.takesOnlyObjects || style.isObject;
  const say = ({ key }: Column) => memberAccess(parameter, key);
  const items = extraItems(extras, builder, say, isObject ? new Set() : undefined);
  const isOnItsLine = comma.loc.end.line < columns.loc.start.line;
  const line = isOnItsLine ? columns.loc.start.line : columns.loc.end.line;
  const outer = indentOfLine(sourceCode, line);
  const [open, close, gap] = isObject ? ["({", "})", " "] : ["[", "]", ""];
  const start = `(${parameter}) => ${open}`;
  const width = isOnItsLine ? outer.length : (sourceCode.lines[line - 1] ?? "").length;
  const inside = betweenBrackets(sourceCode, items, { outer, gap, width: width + start.length });
  const callback = `${start}${inside}${close}`;
  return combine([
    ...builder.edits,
    isOnItsLine
      ? argumentOnItsLine(sourceCode, columns, outer + callback)
      : insertAt(columns.range[1], `, ${callback}`),
  ]);
}

/** Another argument on a line of its own; a comment behind the one before it stays there. */
function argumentOnItsLine(sourceCode: SourceCode, before: TSESTree.Node, text: string): Edit {
  const { newline } = styleOf(sourceCode);
  const after = sourceCode.getTokenAfter(before);
  return after?.value === ","
    ? insertAt(endOfLine(sourceCode, after), `${newline}${text},`)
    : insertAt(before.range[1], `,${newline}${text}`);
}

function usualParameter(callbacks: readonly FunctionNode[]): string {
  const names = callbacks.flatMap(({ params: [first] }) =>
    first?.type === "Identifier" ? [first.name] : [],
  );
  // A name such as `_t` says that the parameter is not used.
  return mostFrequent(names.filter((name) => !name.startsWith("_"))) ?? "table";
}

function usesObjects(callbacks: readonly FunctionNode[]): boolean {
  const forms = callbacks.map((callback) => returnedExpression(callback)?.type);
  const objects = forms.filter((form) => form === "ObjectExpression").length;
  return objects > forms.filter((form) => form === "ArrayExpression").length;
}
