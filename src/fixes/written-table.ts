import type { TSESTree } from "@typescript-eslint/utils";
import type { Table } from "../schema/model.ts";
import { type FunctionNode, isFunction, objectLiteral, unwrap } from "../syntax.ts";
import type { Edit, EditContext, SourceCode } from "./edit.ts";
import { coreExport, type Expression } from "./imports.ts";
import { appendItems } from "./layout.ts";
import { destructure } from "./pattern.ts";

/** How the columns of a table are written. */
export interface WrittenColumns {
  readonly object: TSESTree.ObjectExpression;
  /** The callback form, `(t) => ({...})`; `undefined` for a plain object. */
  readonly callback: FunctionNode | undefined;
}

/** The object that the columns of a table are written in; `undefined` where they are written elsewhere. */
export function writtenColumns({ written }: Table): WrittenColumns | undefined {
  const object = written && objectLiteral(written.columns);
  return object && { object, callback: functionOf(written.columns) };
}

/** The function that an expression is. */
export function functionOf(node: TSESTree.Node): FunctionNode | undefined {
  const inner = unwrap(node);
  return isFunction(inner) ? inner : undefined;
}

/** How to say a column function among the columns of a table: `timestamp`, `t.timestamp`. */
export function columnFunction(
  context: EditContext,
  table: Table,
  { callback, object }: WrittenColumns,
  name: string,
): Expression | undefined {
  const parameter = callback?.params[0];
  if (callback && parameter?.type === "ObjectPattern") {
    const pattern = destructure(context.sourceCode, callback, parameter, [name]);
    return pattern && { text: pattern.nameOf(name), edits: pattern.edits };
  }
  return parameter?.type === "Identifier"
    ? { text: `${parameter.name}.${name}`, edits: [] }
    : coreExport(context, table.dialect, name, object);
}

/** Adds columns, or spreads of them, behind those that are there. */
export function appendColumns(
  sourceCode: SourceCode,
  { object }: WrittenColumns,
  items: readonly string[],
): readonly Edit[] {
  const [open, close] = [sourceCode.getFirstToken(object), sourceCode.getLastToken(object)];
  return open && close
    ? appendItems(sourceCode, { open, close, items: object.properties }, items)
    : [];
}
