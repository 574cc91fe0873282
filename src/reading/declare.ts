import type { TSESTree } from "@typescript-eslint/utils";
import { declarePattern, patternNames, withProperties } from "./bind.ts";
import { evaluate } from "./evaluate.ts";
import { Binding, type Scope } from "./scope.ts";
import { type FunctionNode, staticKey } from "../syntax.ts";
import { emptyObject, literal, UNDEFINED, unknown, type Value } from "./value.ts";

type Node = TSESTree.Node;

/** Declares in a scope what a statement declares, without evaluating any of it. */
export function declareStatement(statement: Node, scope: Scope): void {
  const site = { node: statement, scope };
  switch (statement.type) {
    case "VariableDeclaration":
      for (const declarator of statement.declarations)
        declareVariable(statement, declarator, scope);
      break;
    case "FunctionDeclaration":
      if (statement.id) {
        const node: FunctionNode = statement;
        const { name } = statement.id;
        scope.declare(
          name,
          new Binding(site, () =>
            withProperties({ kind: "function", node, scope, thisValue: undefined }, name, scope),
          ),
        );
      }
      break;
    case "ClassDeclaration":
      if (statement.id)
        scope.declare(
          statement.id.name,
          new Binding(site, () => unknown("a class is not read", site)),
        );
      break;
    case "TSEnumDeclaration":
      scope.declare(statement.id.name, new Binding(site, () => enumObject(statement, scope)));
      break;
  }
}

/** Declares the names of one declarator of a variable declaration. */
export function declareVariable(
  statement: TSESTree.VariableDeclaration,
  declarator: TSESTree.VariableDeclarator,
  scope: Scope,
): void {
  const site = { node: declarator as Node, scope };
  const { init } = declarator;
  declarePattern(
    declarator.id,
    scope,
    () => {
      if (!init)
        return scope.isSequential ? UNDEFINED : unknown("has no value where it is declared", site);
      return scope.parent ? evaluate(init, scope) : scope.module.valueOf(declarator, init);
    },
    { isLet: statement.kind !== "const" },
  );
}

/** The names that a declaration of a module declares. */
export function declaredNames(declaration: Node): readonly string[] {
  if (declaration.type === "VariableDeclaration")
    return declaration.declarations.flatMap(({ id }) => patternNames(id));
  return "id" in declaration && declaration.id?.type === "Identifier" ? [declaration.id.name] : [];
}

/** The object that a TypeScript enum is. */
function enumObject(node: TSESTree.TSEnumDeclaration, scope: Scope): Value {
  const result = emptyObject();
  let next: number | undefined = 0;
  for (const each of node.body.members) {
    const key = staticKey(each.id, false);
    const value: Value = each.initializer
      ? evaluate(each.initializer, scope)
      : next === undefined
        ? unknown("an enum member has no known value", { node: each, scope })
        : literal(next);
    next =
      value.kind === "literal" && typeof value.value === "number" ? value.value + 1 : undefined;
    if (key === undefined) continue;
    const about = { getter: false, site: { node: each, scope }, replaceable: false };
    result.properties.set(key, { ...about, value });
    if (value.kind === "literal" && typeof value.value === "number")
      result.properties.set(String(value.value), { ...about, value: literal(key) });
  }
  return result;
}
