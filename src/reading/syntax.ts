import type { TSESTree } from "@typescript-eslint/utils";
import type { FunctionNode } from "./value.ts";

type Node = TSESTree.Node;

/** An expression without what TypeScript adds to it: `as const`, `satisfies T`, `!`, `<T>x`, and optional chaining. */
export function unwrap(node: Node): Node {
  switch (node.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
    case "TSInstantiationExpression":
    case "ChainExpression":
      return unwrap(node.expression);
    default:
      return node;
  }
}

/** The name at the bottom of `a.b.c()`: `a`. */
export function rootName(node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "MemberExpression") return rootName(inner.object);
  if (inner.type === "CallExpression") return rootName(inner.callee);
  return undefined;
}

/** The key of a property, member or specifier that is written out: `a`, `"a"` or `1`. */
export function staticKey(key: Node, computed: boolean): string | undefined {
  if (!computed && key.type === "Identifier") return key.name;
  return key.type === "Literal" && (typeof key.value === "string" || typeof key.value === "number")
    ? String(key.value)
    : undefined;
}

/** Whether a node is a function, with a body of statements of its own. */
export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === "FunctionExpression" ||
    node.type === "ArrowFunctionExpression" ||
    node.type === "FunctionDeclaration"
  );
}

const NOT_CHILDREN = new Set(["type", "parent", "loc", "range", "tokens", "comments"]);

/** Visits a node and everything below it, in no order; a visitor that answers `false` skips what is below. */
export function walk(node: Node, visit: (node: Node) => boolean | undefined): void {
  const pending: Node[] = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (visit(next) === false) continue;
    // Every neighbour is walked, so this loop makes no lists of its own.
    for (const name in next) {
      if (NOT_CHILDREN.has(name)) continue;
      const child: unknown = next[name as keyof Node];
      if (isNode(child)) pending.push(child);
      else if (Array.isArray(child))
        for (const each of child as readonly unknown[]) if (isNode(each)) pending.push(each);
    }
  }
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as { type?: unknown }).type === "string"
  );
}
