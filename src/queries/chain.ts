import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction } from "../syntax.ts";

type Node = TSESTree.Node;

/** A call of a method. */
export interface Call {
  readonly name: string;
  readonly method: TSESTree.Identifier;
  /** What it is a method of. */
  readonly object: Node;
  readonly node: TSESTree.CallExpression;
}

/** The calls of a statement that is built by calling one method after the other. */
export interface Chain {
  readonly head: Call;
  /** What follows the head, up to what runs the statement. */
  readonly calls: readonly Call[];
  /** Whether that is all: nobody is handed the statement who could go on with it. */
  readonly isWhole: boolean;
}

/** The method that a node calls, where its name is written out. */
export function methodCall(node: Node): Call | undefined {
  if (node.type !== "CallExpression") return undefined;
  const { callee } = node;
  return callee.type === "MemberExpression" &&
    !callee.computed &&
    callee.property.type === "Identifier"
    ? { name: callee.property.name, method: callee.property, object: callee.object, node }
    : undefined;
}

/** Methods after which nothing is added to the statement. */
const ENDS = new Set([
  "all",
  "as",
  "catch",
  "execute",
  "finally",
  "get",
  "getSQL",
  "iterator",
  "prepare",
  "run",
  "sync",
  "then",
  "toSQL",
]);

/** The chain that goes on from a call. */
export function chainFrom(head: Call): Chain {
  const calls: Call[] = [];
  let end: Node = head.node;
  for (;;) {
    const next = followingCall(end);
    if (!next) return { head, calls, isWhole: isAtItsEnd(end) };
    calls.push(next);
    if (ENDS.has(next.name)) return { head, calls, isWhole: true };
    end = next.node;
  }
}

function followingCall(node: Node): Call | undefined {
  const { parent } = node;
  if (parent?.type === "TSNonNullExpression") return followingCall(parent);
  const call = parent?.type === "MemberExpression" ? parent.parent : undefined;
  if (parent?.type !== "MemberExpression" || parent.object !== node) return undefined;
  return call?.type === "CallExpression" && call.callee === parent ? methodCall(call) : undefined;
}

/** What takes a query, and adds nothing to it. */
const TAKES_QUERIES =
  /^(?:as|select|(?:not)?exists|(?:not)?inarray|(?:eq|ne|[gl]te?)|union(?:all)?|intersect(?:all)?|except(?:all)?)$/i;

/** What takes a list of queries, and runs them. */
const RUNS_ALL = new Set(["all", "allSettled", "batch"]);

/** Whether a query is run, or becomes a part of another one, where it stands. */
function isAtItsEnd(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case "AwaitExpression":
    case "YieldExpression":
    case "ExpressionStatement":
      return true;
    case "UnaryExpression":
      return parent.operator === "void";
    case "ChainExpression":
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSSatisfiesExpression":
      return isAtItsEnd(parent);
    case "ConditionalExpression":
      return parent.test !== node && isAtItsEnd(parent);
    case "LogicalExpression":
      return parent.right === node && isAtItsEnd(parent);
    case "ReturnStatement":
      return isAwaited(functionAround(parent));
    case "ArrowFunctionExpression":
      return isAwaited(parent);
    case "TemplateLiteral":
      return parent.parent.type === "TaggedTemplateExpression";
    case "ArrayExpression": {
      const call = parent.parent;
      const called = call.type === "CallExpression" && call.arguments[0] === parent;
      return called && RUNS_ALL.has(methodCall(call)?.name ?? "");
    }
    case "CallExpression": {
      const name =
        parent.callee.type === "Identifier" ? parent.callee.name : methodCall(parent)?.name;
      return parent.callee !== node && TAKES_QUERIES.test(name ?? "");
    }
    default:
      return false;
  }
}

function functionAround(node: Node): Node | undefined {
  let around: Node | undefined = node;
  while (around && !isFunction(around)) around = around.parent;
  return around;
}

/** Whether what a function returns is awaited before anybody can go on with it. */
function isAwaited(fn: Node | undefined): boolean {
  if (!fn || !isFunction(fn)) return false;
  if (fn.async) return !fn.generator;
  const type = fn.returnType?.typeAnnotation;
  if (type?.type === "TSTypeReference" && type.typeName.type === "Identifier")
    return type.typeName.name === "Promise";
  return (
    fn.parent.type === "CallExpression" &&
    fn.parent.arguments[0] === fn &&
    methodCall(fn.parent)?.name === "transaction"
  );
}
