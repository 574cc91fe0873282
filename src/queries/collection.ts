import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { LintContext } from "../reading/index.ts";

const COLLECTIONS: ReadonlySet<string> = new Set(["Map", "Set", "WeakMap", "WeakSet"]);

/** Whether the method is one of `new Map()` and the like, made there and then or held by a variable. */
export function isOnCollection(
  { sourceCode }: LintContext,
  { callee }: TSESTree.CallExpression,
): boolean {
  if (callee.type !== "MemberExpression") return false;
  const { object } = callee;
  if (object.type !== "Identifier") return isNewCollection(object);
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(object);
  while (scope && !scope.set.has(object.name)) scope = scope.upper;
  const [definition] = scope?.set.get(object.name)?.defs ?? [];
  return (
    definition?.node.type === "VariableDeclarator" &&
    definition.node.init !== null &&
    isNewCollection(definition.node.init)
  );
}

function isNewCollection(node: TSESTree.Node): boolean {
  return (
    node.type === "NewExpression" &&
    node.callee.type === "Identifier" &&
    COLLECTIONS.has(node.callee.name)
  );
}
