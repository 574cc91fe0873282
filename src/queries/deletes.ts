import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { methodCall } from "./chain.ts";
import { isOnCollection } from "./collection.ts";
import { type LintContext, resolveSql, resolveTable } from "../reading/index.ts";
import type { Table } from "../schema/model.ts";
import { type NamedTable, namesInDeletes } from "./raw-sql.ts";

/** A statement that deletes all or some of the rows of a table for good. */
export type Delete = DeleteCall | RawDelete;

/** `db.delete(table)`. */
export interface DeleteCall {
  readonly kind: "call";
  readonly table: Table;
  readonly node: TSESTree.CallExpression;
  /** The name of the method, `delete`. */
  readonly method: TSESTree.Identifier;
}

/** `DELETE FROM` or `TRUNCATE` in an `sql` tag. */
export interface RawDelete {
  readonly kind: "sql";
  /** The table; only its name where the text names it. */
  readonly table: NamedTable;
  readonly node: TSESTree.Node;
}

/** One word at a time: two in one expression are searched for three times as slowly. */
function mayDelete(text: string): boolean {
  const deletes = /delete/i.test(text) && (text.includes(".delete") || DELETE_FROM.test(text));
  return deletes || /truncate/i.test(text);
}

const DELETE_FROM = /delete\s+from\b/i;

/**
 * Calls back for each statement of the linted file that deletes rows of a table that is known. What is deleted from
 * is told by the argument: a cache or a router is handed no table. A `Map` or `Set` may be, and is left out.
 */
export function eachDelete(
  context: LintContext,
  found: (statement: Delete) => void,
): TSESLint.RuleListener {
  if (!mayDelete(context.sourceCode.text)) return {};
  const rawDeletes = (node: TSESTree.TaggedTemplateExpression | TSESTree.CallExpression) => {
    const chunks = resolveSql(context, node);
    if (!chunks) return;
    for (const table of namesInDeletes(chunks)) found({ kind: "sql", table, node });
  };
  return {
    CallExpression(node) {
      const method = methodCall(node)?.method;
      if (method?.name === "raw") rawDeletes(node);
      if (method?.name !== "delete") return;
      const [argument] = node.arguments;
      if (!argument || node.arguments.length > 1 || isOnCollection(context, node)) return;
      const table = resolveTable(context, argument);
      if (table) found({ kind: "call", table, node, method });
    },
    TaggedTemplateExpression: rawDeletes,
  };
}
