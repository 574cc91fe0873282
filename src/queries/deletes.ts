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

/** Each of these is a fast search by itself; written as one expression they are a slow one. */
const mayCallDelete = (text: string) => /\.delete\b/.test(text);
const maySayDelete = (text: string) => /delete\s+from\b/i.test(text) || /truncate\b/i.test(text);

/**
 * Calls back for each statement of the linted file that deletes rows of a table that is known. What is deleted from
 * is told by the argument: a cache or a router is handed no table. A `Map` or `Set` may be, and is left out.
 */
export function eachDelete(
  context: LintContext,
  found: (statement: Delete) => void,
): TSESLint.RuleListener {
  const { text } = context.sourceCode;
  const maySay = maySayDelete(text);
  if (!maySay && !mayCallDelete(text)) return {};
  const rawDeletes = (node: TSESTree.TaggedTemplateExpression | TSESTree.CallExpression) => {
    const chunks = resolveSql(context, node);
    if (!chunks) return;
    for (const table of namesInDeletes(chunks)) found({ kind: "sql", table, node });
  };
  return {
    CallExpression(node) {
      const method = methodCall(node)?.method;
      if (maySay && method?.name === "raw") rawDeletes(node);
      if (method?.name !== "delete") return;
      const [argument] = node.arguments;
      if (!argument || node.arguments.length > 1 || isOnCollection(context, node)) return;
      const table = resolveTable(context, argument);
      if (table) found({ kind: "call", table, node, method });
    },
    ...(maySay && { TaggedTemplateExpression: rawDeletes }),
  };
}
