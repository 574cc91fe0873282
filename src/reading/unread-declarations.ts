import type { TSESTree } from "@typescript-eslint/utils";
import type { Place, Unread } from "../schema/model.ts";
import { declarationIn, isFunction, staticKey, unwrap, walk } from "../syntax.ts";
import { unreadOf } from "./drizzle/places.ts";
import { TableFactory } from "./drizzle/table-factory.ts";
import type { TableValue } from "./drizzle/table.ts";
import { evaluate } from "./evaluate.ts";
import type { Module } from "./module.ts";
import { memberOf } from "./operations.ts";
import { unknown, type Value } from "./value.ts";

type Node = TSESTree.Node;

/** Something that may make a table, and of which nothing was read. */
export interface UnreadDeclaration {
  /** The constant, or the member of one, that would hold the table: `users`, `schema.users`. */
  readonly name: string | undefined;
  readonly unread: Unread;
}

/**
 * What a module may declare besides its tables: without it a file could look as if it had none.
 *
 * @param places Where its tables are.
 * @param inFunctions What was built by calling its functions with anything.
 */
export function readUnreadDeclarations(
  module: Module,
  places: readonly Place[],
  inFunctions: readonly TableValue[],
): readonly UnreadDeclaration[] {
  const found = [...unreadAtTop(module), ...unreadInFunctions(inFunctions)];
  const isTold = ({ range: [start, end] }: Node) =>
    [...places, ...found.map(({ unread }) => unread.place)].some(
      ({ file, node: { range } }) => file === module.path && range[0] <= start && end <= range[1],
    );
  const passedOver = factoryCalls(module).filter((call) => !isTold(call) && hasWrittenName(call));
  return [
    ...found,
    ...passedOver.map((call) => ({
      name: undefined,
      unread: unreadOf(unknown("stands in code that is not evaluated", module.site(call))),
    })),
  ];
}

/** The declarations of the top level that may make tables, by what is called there, and whose values were not read. */
function unreadAtTop(module: Module): readonly UnreadDeclaration[] {
  const found: UnreadDeclaration[] = [];

  function look(name: string | undefined, node: Node, value: Value): void {
    const expression = unwrap(node);
    if (value.kind === "unknown") {
      if (mayMakeTable(expression, module)) found.push({ name, unread: unreadOf(value) });
    } else if (value.kind === "object" && expression.type === "ObjectExpression") {
      for (const property of expression.properties) {
        if (property.type !== "Property") continue;
        const key = staticKey(property.key, property.computed);
        if (key === undefined) continue;
        const member = memberOf(value, key, module.site(property));
        look(name === undefined ? key : `${name}.${key}`, property.value, member);
      }
    }
  }

  for (const statement of module.program.body) {
    const declaration = declarationIn(statement);
    if (declaration?.type === "VariableDeclaration") {
      for (const { id, init } of declaration.declarations) {
        if (id.type !== "Identifier" || !init) continue;
        const value = module.scope.find(id.name)?.get();
        if (value) look(id.name, init, value);
      }
    } else if (statement.type === "ExportDefaultDeclaration") {
      const value = module.exported("default");
      if (value) look("default", statement.declaration, value);
    }
  }
  return found;
}

/** What functions make by a name that was not read; what is named by an argument is told of where that is handed over. */
function unreadInFunctions(tables: readonly TableValue[]): readonly UnreadDeclaration[] {
  const byPlace = new Map<Node, UnreadDeclaration>();
  for (const { parts } of tables) {
    const { baseName, site } = parts;
    if (baseName.kind === "unknown" && site.node.type === "CallExpression")
      byPlace.set(site.node, { name: undefined, unread: unreadOf({ ...baseName, site }) });
  }
  return [...byPlace.values()];
}

const LIKE_TABLE = /table$/i;

/** Whether an expression calls a function that is called a table, or one of the project that calls such a function. */
function mayMakeTable(expression: Node, module: Module): boolean {
  return hasCall(expression, (callee) => {
    if (LIKE_TABLE.test(lastName(callee) ?? "")) return true;
    if (callee.type !== "Identifier") return false;
    const value = evaluate(callee, module.scope);
    return (
      value.kind === "function" &&
      hasCall(value.node.body, (each) => LIKE_TABLE.test(lastName(each) ?? ""))
    );
  });
}

/** Whether there is such a call in a node, that of a function inside it apart. */
function hasCall(node: Node, isWanted: (callee: Node) => boolean): boolean {
  let isFound = false;
  walk(node, (each) => {
    if (each.type === "CallExpression" && isWanted(unwrap(each.callee))) isFound = true;
    return !isFound && !isFunction(each);
  });
  return isFound;
}

function lastName(callee: Node): string | undefined {
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression"
    ? staticKey(callee.property, callee.computed)
    : undefined;
}

/** The calls of drizzle-orm's own functions that make tables, wherever they stand. */
function factoryCalls(module: Module): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  walk(module.program, (node) => {
    if (node.type !== "CallExpression") return undefined;
    const callee = unwrap(node.callee);
    const isNamed = callee.type === "Identifier" || callee.type === "MemberExpression";
    if (isNamed && LIKE_TABLE.test(lastName(callee) ?? ""))
      if (evaluate(callee, module.scope) instanceof TableFactory) calls.push(node);
    return undefined;
  });
  return calls.sort((one, other) => one.range[0] - other.range[0]);
}

function hasWrittenName({ arguments: [name] }: TSESTree.CallExpression): boolean {
  return name !== undefined && staticKey(unwrap(name), true) !== undefined;
}
