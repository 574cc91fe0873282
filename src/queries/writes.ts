import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { type LintContext, resolveTable } from "../reading/index.ts";
import type { Table } from "../schema/model.ts";
import { type Chain, chainFrom, methodCall } from "./chain.ts";
import { isOnCollection } from "./collection.ts";
import { hasAllConditions, type Where, wheresOf } from "./where.ts";

/** `db.update(table).set(...)` or `db.delete(table)`, of which all is known that tells the rows it acts on. */
export interface Write {
  readonly kind: "update" | "delete";
  readonly table: Table;
  /** The name of the method, `update` or `delete`. */
  readonly method: TSESTree.Identifier;
  /** In their order; the last one counts. */
  readonly wheres: readonly Where[];
}

const MAY_WRITE = /\.(?:update|delete)\b/;

/** What neither chooses rows nor hands the statement on. */
const NEUTRAL = new Set([
  "$dynamic",
  "$returningId",
  "all",
  "as",
  "catch",
  "comment",
  "execute",
  "finally",
  "get",
  "orderBy",
  "prepare",
  "returning",
  "run",
  "set",
  "then",
  "toSQL",
  "values",
  "where",
]);

/**
 * Calls back for each update and delete of the linted file whose table is known and whose rows are told by its
 * conditions alone, not by a join or a limit.
 */
export function eachWrite(
  context: LintContext,
  found: (write: Write) => void,
): TSESLint.RuleListener {
  if (!MAY_WRITE.test(context.sourceCode.text)) return {};
  return {
    CallExpression(node) {
      const head = methodCall(node);
      if (head?.name !== "update" && head?.name !== "delete") return;
      const [argument, ...more] = node.arguments;
      if (!argument || more.length > 0 || isOnCollection(context, node)) return;
      const chain = chainFrom(head);
      if (!isStatement(chain)) return;
      const table = resolveTable(context, argument);
      if (!table) return;
      const { name: kind, method } = head;
      found({ kind, table, method, wheres: wheresOf(context, chain) });
    },
  };
}

function isStatement(chain: Chain): boolean {
  const { head, calls } = chain;
  return (
    hasAllConditions(chain) &&
    calls.every(({ name }) => NEUTRAL.has(name)) &&
    (head.name === "delete" || calls[0]?.name === "set")
  );
}
