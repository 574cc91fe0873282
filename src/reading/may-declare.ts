import type { TSESTree } from "@typescript-eslint/utils";
import { remember } from "../remember.ts";
import { declarationIn, isFunction, unwrap } from "../syntax.ts";

type Node = TSESTree.Node;

/** A table is made by `pgTable`, by something that is called a table, or in a file that speaks of drizzle. */
export function maySpeakOfTables(text: string): boolean {
  // One word at a time is searched for three times as fast as one of two.
  return /table/i.test(text) || /drizzle/i.test(text);
}

/**
 * Whether a module may declare tables or shared columns, by its statements alone: it imports a core, or has at its top
 * level what may make tables with what it imports.
 */
export const mayDeclareTables = remember(
  (program: TSESTree.Program): boolean =>
    importsCore(program) ||
    program.body.some((statement) => {
      const declaration = declarationIn(statement);
      switch (declaration?.type) {
        case "VariableDeclaration":
          return declaration.declarations.some(({ init }) => init && mayMakeTables(init));
        case "ExportDefaultDeclaration":
          return mayMakeTables(declaration.declaration);
        case "ExpressionStatement":
          return mayMakeTables(declaration.expression);
        default:
          return false;
      }
    }),
);

/** Whether a module imports a core of drizzle-orm, by the name of what it imports alone. */
export function importsCore(program: TSESTree.Program): boolean {
  return program.body.some(
    (statement) =>
      statement.type === "ImportDeclaration" && statement.source.value.endsWith("-core"),
  );
}

/**
 * Whether an expression may make a table with a function that another file makes: it is a call of the shape
 * `f("name", {...})`, perhaps with more chained on, in an object or handed to another call.
 */
export function mayMakeTables(expression: Node): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case "CallExpression": {
      if (isTableLike(node)) return true;
      const callee = unwrap(node.callee);
      const isChained = callee.type === "MemberExpression" && mayMakeTables(callee.object);
      return isChained || node.arguments.some(mayMakeTables);
    }
    case "ObjectExpression":
      return node.properties.some((each) => each.type === "Property" && mayMakeTables(each.value));
    case "AssignmentExpression":
      return mayMakeTables(node.right);
    default:
      return false;
  }
}

function isTableLike({ arguments: [name, columns] }: TSESTree.CallExpression): boolean {
  return (
    name !== undefined &&
    columns !== undefined &&
    isNameLike(unwrap(name)) &&
    isColumnsLike(unwrap(columns))
  );
}

/** A route or the title of a test is no name of a table. */
function isNameLike(node: Node): boolean {
  if (node.type === "Literal")
    return typeof node.value === "string" && /^[\p{L}\p{N}_$.-]+$/u.test(node.value);
  return ["TemplateLiteral", "Identifier", "MemberExpression"].includes(node.type);
}

/** Columns are an object, `(t) => ({...})`, a call that wraps them or a name; not the body of a handler. */
function isColumnsLike(node: Node): boolean {
  if (isFunction(node)) {
    const { body } = node;
    return body.type === "BlockStatement"
      ? body.body.at(-1)?.type === "ReturnStatement" && body.body.length === 1
      : unwrap(body).type === "ObjectExpression";
  }
  return ["ObjectExpression", "CallExpression", "Identifier"].includes(node.type);
}
