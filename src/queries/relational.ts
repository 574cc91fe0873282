import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import {
  type LintContext,
  queryKeyOf,
  type RelationalConfig,
  type RelationalWhere,
  releaseOf,
  resolveRelational,
} from "../reading/index.ts";
import { methodCall } from "./chain.ts";

/** A `where` of a relational query that drizzle-orm does not look at. */
export interface IgnoredWhere {
  readonly property: TSESTree.Property;
  readonly kind: "function" | "true";
  /** What is read unfiltered: the key of `db.query`, or a relation. */
  readonly name: string;
}

const MAY_FIND = /\.find(?:Many|First)\b/;

/**
 * Calls back for each `where` of a relational query that the installed drizzle-orm ignores: from 1.0 on that is a
 * callback, as 0.x took them, and `true`.
 */
export function eachIgnoredWhere(
  context: LintContext,
  found: (where: IgnoredWhere) => void,
): TSESLint.RuleListener {
  if (!MAY_FIND.test(context.sourceCode.text) || releaseOf(context) !== "1.0") return {};
  const search = (name: string, { where, relations }: RelationalConfig) => {
    if (where && isIgnored(where)) found({ ...where, name });
    for (const [relation, config] of relations) search(relation, config);
  };
  return {
    CallExpression(node) {
      const call = methodCall(node);
      const [argument] = node.arguments;
      if (!argument || (call?.name !== "findMany" && call?.name !== "findFirst")) return;
      const query = queryKeyOf(call.object);
      if (query) search(query.key, resolveRelational(context, argument));
    },
  };
}

function isIgnored(where: RelationalWhere): where is RelationalWhere & IgnoredWhere {
  return where.kind !== "other" && where.property !== undefined;
}
