import type { TSESTree } from "@typescript-eslint/utils";
import { declarePattern } from "./bind.ts";
import { declareStatement } from "./declare.ts";
import type { Module } from "./module.ts";
import { Scope } from "./scope.ts";
import { rememberLast } from "../remember.ts";
import { isFunction, walk } from "../syntax.ts";
import { unknown } from "./value.ts";

type Node = TSESTree.Node;

const scopes = new WeakMap<Module, Map<Node, Scope>>();

/**
 * The names that a node of the linted file can see, by its parents. Nothing is run: parameters may be anything, and a
 * variable has the value it is declared with, unless it is assigned again.
 */
export function scopeAt(node: Node, module: Module): Scope {
  let known = scopes.get(module);
  if (!known) scopes.set(module, (known = new Map<Node, Scope>()));
  return scopeOf(node.parent, module, known);
}

function scopeOf(node: Node | undefined, module: Module, known: Map<Node, Scope>): Scope {
  const passed: Node[] = [];
  let scope: Scope | undefined;
  for (let each = node; each && !scope; each = each.parent) {
    scope = each.type === "Program" ? module.scope : known.get(each);
    if (!scope) passed.push(each);
  }
  scope ??= module.scope;
  // The scope is kept for every node on the way: a chain of calls is as deep as it is long.
  for (const each of passed.reverse()) {
    if (opensScope(each)) {
      scope = new Scope(module, scope);
      declareIn(each, scope);
    }
    known.set(each, scope);
  }
  return scope;
}

function opensScope({ type }: Node): boolean {
  switch (type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "ClassExpression":
    case "BlockStatement":
    case "StaticBlock":
    case "ForStatement":
    case "ForInStatement":
    case "ForOfStatement":
    case "CatchClause":
    case "SwitchStatement":
    case "TSModuleBlock":
      return true;
    default:
      return false;
  }
}

/** Hardly anybody writes it any more, and a search in the text is cheaper than a look at each function. */
const mayHoist = rememberLast((text: string) => /\bvar\b/.test(text));

/** What `var` declares in the blocks of a function: the whole function sees the names, whatever they hold by then. */
function hoistedPatterns(body: Node, { text }: Module): readonly Node[] {
  const patterns: Node[] = [];
  if (!mayHoist(text)) return patterns;
  walk(body, (node) => {
    if (isFunction(node)) return false;
    if (node.type === "VariableDeclaration" && node.kind === "var" && node.parent !== body)
      patterns.push(...node.declarations.map(({ id }) => id));
    return undefined;
  });
  return patterns;
}

function declareIn(node: Node, scope: Scope): void {
  const declareUnknown = (pattern: Node) => {
    declarePattern(
      pattern,
      scope,
      () => unknown("a parameter may be anything", { node: pattern, scope }),
      { isParameter: true },
    );
  };
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      if (node.type === "FunctionExpression" && node.id) declareUnknown(node.id);
      hoistedPatterns(node.body, scope.module).forEach(declareUnknown);
      for (const param of node.params)
        declareUnknown(param.type === "RestElement" ? param.argument : param);
      break;
    case "ClassExpression":
      if (node.id) declareUnknown(node.id);
      break;
    case "BlockStatement":
    case "StaticBlock":
    case "TSModuleBlock":
      for (const statement of node.body)
        declareStatement(
          statement.type === "ExportNamedDeclaration" && statement.declaration
            ? statement.declaration
            : statement,
          scope,
        );
      break;
    case "SwitchStatement":
      for (const { consequent } of node.cases)
        for (const statement of consequent) declareStatement(statement, scope);
      break;
    case "ForStatement":
      if (node.init) declareStatement(node.init, scope);
      break;
    case "ForInStatement":
    case "ForOfStatement":
      if (node.left.type === "VariableDeclaration")
        for (const { id } of node.left.declarations) declareUnknown(id);
      break;
    case "CatchClause":
      if (node.param) declareUnknown(node.param);
      break;
  }
}
