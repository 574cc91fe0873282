import * as parser from "@typescript-eslint/parser";
import type { TSESTree } from "@typescript-eslint/utils";

export type Node = TSESTree.Node;

/** A piece of text to be put in the place of another. */
export interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** A parsed text, whose nodes know what they stand in. */
export interface Parsed {
  readonly text: string;
  readonly program: TSESTree.Program;
  readonly scopes: NonNullable<ReturnType<typeof parser.parseForESLint>["scopeManager"]>;
  readonly nodes: readonly Node[];
  readonly parentOf: ReadonlyMap<Node, Node>;
}

/** @throws Error where the text does not parse. */
export function parseText(text: string): Parsed {
  const { ast, scopeManager, visitorKeys } = parser.parseForESLint(text, {
    range: true,
    sourceType: "module",
  });
  const nodes: Node[] = [];
  const parentOf = new Map<Node, Node>();
  const visit = (node: Node, parent: Node | undefined): void => {
    nodes.push(node);
    if (parent) parentOf.set(node, parent);
    for (const key of visitorKeys[node.type] ?? []) {
      const below = (node as unknown as Record<string, unknown>)[key];
      for (const each of Array.isArray(below) ? below : [below])
        if (typeof each === "object" && each !== null) visit(each as Node, node);
    }
  };
  const program = ast as unknown as TSESTree.Program;
  visit(program, undefined);
  return { text, program, scopes: scopeManager, nodes, parentOf };
}

/** Makes edits, of which the inner ones may stand in what the outer ones put something around. */
export function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((left, right) => right.range[0] - left.range[0] || right.range[1] - left.range[1])
    .reduce(
      (all, { range: [start, end], text: by }) => all.slice(0, start) + by + all.slice(end),
      text,
    );
}

/** Puts something before and behind a node. */
export function around({ range: [start, end] }: Node, before: string, behind: string): Edit[] {
  return [
    { range: [start, start], text: before },
    { range: [end, end], text: behind },
  ];
}

/** Whether a node stands where any expression may stand, whatever is written around it. */
export function isReplaceable(node: Node, { parentOf }: Parsed): boolean {
  const parent = parentOf.get(node);
  switch (parent?.type) {
    case "VariableDeclarator":
      return parent.init === node;
    case "Property":
      return (
        parent.value === node &&
        !parent.shorthand &&
        !parent.method &&
        parent.kind === "init" &&
        parentOf.get(parent)?.type === "ObjectExpression"
      );
    case "CallExpression":
      return parent.arguments.includes(node as never) && node.type !== "SpreadElement";
    case "ArrayExpression":
      return node.type !== "SpreadElement";
    case "SpreadElement":
    case "ReturnStatement":
      return true;
    case "ArrowFunctionExpression":
      return parent.body === node && node.type !== "BlockStatement";
    case "ConditionalExpression":
      return true;
    default:
      return false;
  }
}
