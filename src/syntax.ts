import type { TSESTree } from "@typescript-eslint/utils";

type Node = TSESTree.Node;

export type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration;

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
  const add = (child: Node) => void pending.push(child);
  for (let next = pending.pop(); next; next = pending.pop())
    if (visit(next) !== false) eachChild(next, add);
}

/** Tells every node of a tree its parent, as ESLint does. */
export function linkParents(program: TSESTree.Program): void {
  walk(program, (node) => {
    eachChild(node, (child) => {
      child.parent = node;
    });
    return undefined;
  });
}

/** Every neighbour is walked, so this makes no lists of its own. */
function eachChild(node: Node, found: (child: Node) => void): void {
  for (const name in node) {
    if (NOT_CHILDREN.has(name)) continue;
    const child: unknown = node[name as keyof Node];
    if (isNode(child)) found(child);
    else if (Array.isArray(child))
      for (const each of child as readonly unknown[]) if (isNode(each)) found(each);
  }
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as { type?: unknown }).type === "string"
  );
}

/**
 * The expression that a function returns: its body, or that of the return statement at the end of the body, where there
 * is no other.
 */
export function returnedExpression({ body }: FunctionNode): Node | undefined {
  if (body.type !== "BlockStatement") return unwrap(body);
  const last = body.body.at(-1);
  if (last?.type !== "ReturnStatement" || !last.argument) return undefined;
  let returns = 0;
  walk(body, (node) => {
    if (node.type === "ReturnStatement") returns += 1;
    return !isFunction(node);
  });
  return returns === 1 ? unwrap(last.argument) : undefined;
}

/** What a statement of the top level declares, exported or not: the statement itself, or what stands behind `export`. */
export function declarationIn(statement: Node): Node | null {
  return statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
}

/** An object literal, or the one that a function returns. */
export function objectLiteral(node: Node): TSESTree.ObjectExpression | undefined {
  const inner = unwrap(node);
  const object = isFunction(inner) ? returnedExpression(inner) : inner;
  return object?.type === "ObjectExpression" ? object : undefined;
}

/** The name that an import or export specifier speaks of, which may be written as a string: `import { "a b" as a }`. */
export function exportName(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === "Identifier" ? node.name : node.value;
}
