import type { TSESTree } from "@typescript-eslint/utils";
import { assign, remove, update } from "./assign.ts";
import { binary } from "./binary.ts";
import { globalValue } from "./globals.ts";
import { metaMember } from "./node-paths.ts";
import type { Scope } from "./scope.ts";
import { staticKey, unwrap } from "../syntax.ts";
import {
  Arguments,
  asString,
  emptyObject,
  isUnknown,
  list,
  literal,
  type Site,
  truthiness,
  type Unknown,
  UNDEFINED,
  unknown,
  type Value,
} from "./value.ts";
import {
  addReasons,
  callMember,
  certainMemberOf,
  callValue,
  joinedText,
  openUp,
  spreadInto,
  memberOf,
} from "./operations.ts";

type Node = TSESTree.Node;

/** Evaluates an expression. Never throws; what cannot be known is an unknown value that says why. */
export function evaluate(node: Node, scope: Scope): Value {
  const { session } = scope.module;
  const site = { node, scope };
  if (!session.enter()) return unknown("the code goes on for too long", site);
  try {
    return evaluateNode(unwrap(node), scope);
  } finally {
    session.leave();
  }
}

function evaluateNode(node: Node, scope: Scope): Value {
  const site = { node, scope };
  switch (node.type) {
    case "Literal":
      return "regex" in node
        ? unknown("a regular expression is not read", site)
        : literal(node.value);
    case "TemplateLiteral":
      return template(node, scope);
    case "Identifier":
      return identifier(node.name, site);
    case "ThisExpression":
      return scope.findThis() ?? unknown('"this" is not known here', site);
    case "ObjectExpression":
      return object(node, scope);
    case "ArrayExpression":
      return array(node, scope);
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration":
      return { kind: "function", node, scope, thisValue: undefined };
    case "MemberExpression":
      return member(node, scope);
    case "CallExpression":
      return call(node, scope);
    case "TaggedTemplateExpression":
      return taggedTemplate(node, scope);
    case "ConditionalExpression": {
      const test = truthiness(evaluate(node.test, scope));
      if (test === undefined) return unknown("depends on a condition that was not read", site);
      return evaluate(test ? node.consequent : node.alternate, scope);
    }
    case "LogicalExpression":
      return logical(node, scope);
    case "BinaryExpression":
      return binary(node.operator, evaluate(node.left, scope), evaluate(node.right, scope), site);
    case "UnaryExpression":
      return unary(node, scope);
    case "AssignmentExpression":
      return assign(node, scope);
    case "UpdateExpression":
      return update(node, scope);
    case "AwaitExpression":
      return node.argument.type === "ImportExpression"
        ? evaluate(node.argument, scope)
        : unknown("what is awaited is not read", site);
    case "ImportExpression":
      return importExpression(node, scope);
    case "SequenceExpression":
      return node.expressions.reduce<Value>((_, each) => evaluate(each, scope), UNDEFINED);
    default:
      return unknown(`${describe(node)} is not read`, site);
  }
}

function describe(node: Node): string {
  switch (node.type) {
    case "NewExpression":
      return "an instance of a class";
    case "ClassExpression":
    case "ClassDeclaration":
      return "a class";
    default:
      return `this syntax (${node.type})`;
  }
}

/** `await import("./schema")`: the module, as if it had been awaited already. */
function importExpression(node: TSESTree.ImportExpression, scope: Scope): Value {
  const specifier = asString(evaluate(node.source, scope));
  return specifier === undefined
    ? unknown("a module's name is not known", { node, scope })
    : scope.module.session.importFrom(scope.module, specifier, node);
}

function identifier(name: string, site: Site): Value {
  const binding = site.scope.find(name);
  return binding ? binding.get() : globalValue(name, site);
}

function template(node: TSESTree.TemplateLiteral, scope: Scope): Value {
  const texts = [node.quasis[0]?.value.cooked ?? ""];
  for (const [index, expression] of node.expressions.entries()) {
    const value = evaluate(expression, scope);
    if (value.kind !== "literal")
      return isUnknown(value)
        ? value
        : unknown("a template holds what is no text", { node, scope });
    texts.push(String(value.value), node.quasis[index + 1]?.value.cooked ?? "");
  }
  return joinedText(texts, "", { node, scope });
}

function object(node: TSESTree.ObjectExpression, scope: Scope): Value {
  const result = emptyObject();
  for (const property of node.properties) {
    const site = { node: property, scope };
    if (property.type === "SpreadElement") {
      spreadInto(result, evaluate(property.argument, scope), site);
      continue;
    }
    const key = propertyKey(property.key, property.computed, scope);
    if (typeof key !== "string") {
      openUp(result, key);
      continue;
    }
    if (key === "__proto__" && !property.computed && !property.shorthand) {
      openUp(result, unknown("a prototype is set", site));
      continue;
    }
    const value = evaluate(property.value, scope);
    if (value.kind === "host" && value.isMutable) scope.module.session.trace?.put(value, property);
    const getter = property.kind === "get";
    if (property.kind === "set") continue;
    // Written again, a key keeps its first place, as in JavaScript.
    result.properties.set(key, {
      value,
      getter,
      site,
      replaceable: false,
    });
  }
  return result;
}

/** The key of a property; unknown where it is computed and was not read. */
export function propertyKey(key: Node, computed: boolean, scope: Scope): string | Unknown {
  const written = staticKey(key, computed);
  if (written !== undefined) return written;
  const value = evaluate(key, scope);
  if (value.kind === "literal" && value.value !== null) return String(value.value);
  return isUnknown(value) ? value : unknown("a computed key is no text", { node: key, scope });
}

function array(node: TSESTree.ArrayExpression, scope: Scope): Value {
  const { items, unread } = elements(node.elements, scope);
  return list(items, unread);
}

/** The values of list elements or arguments, spreads taken apart. */
function elements(
  nodes: readonly (Node | null)[],
  scope: Scope,
): { items: Value[]; unread: Unknown[] } {
  const items: Value[] = [];
  const unread: Unknown[] = [];
  for (const node of nodes) {
    if (node?.type !== "SpreadElement") {
      items.push(node ? evaluate(node, scope) : UNDEFINED);
      continue;
    }
    const value = evaluate(node.argument, scope);
    if (value.kind === "list") {
      for (const item of value.items) {
        if (!scope.module.session.count()) break;
        items.push(item);
      }
      addReasons(unread, value.unread);
    } else
      unread.push(isUnknown(value) ? value : unknown("what is spread is no list", { node, scope }));
  }
  return { items, unread };
}

function member(node: TSESTree.MemberExpression, scope: Scope): Value {
  if (node.object.type === "MetaProperty")
    return metaMember(staticKey(node.property, node.computed) ?? "", { node, scope });
  const target = evaluate(node.object, scope);
  if (isUnknown(target)) return target;
  const site = { node, scope };
  if (node.optional && target.kind === "literal" && target.value == null) return UNDEFINED;
  const key = staticKey(node.property, node.computed) ?? evaluate(node.property, scope);
  return certainMemberOf(target, key, site);
}

function call(node: TSESTree.CallExpression, scope: Scope): Value {
  const site = { node, scope };
  const callee = unwrap(node.callee);
  if (callee.type === "MemberExpression") {
    const target = evaluate(callee.object, scope);
    if (isUnknown(target)) return absorb(target, node, scope);
    if (callee.optional && isNullish(target)) return UNDEFINED;
    const key =
      staticKey(callee.property, callee.computed) ?? asString(evaluate(callee.property, scope));
    if (key === undefined) return unknown("a method's name is not known", site);
    if (node.optional && target.kind === "object" && isNullish(memberOf(target, key, site)))
      return UNDEFINED;
    return callMember(target, key, evaluateArguments(node, scope), site);
  }
  const target = evaluate(callee, scope);
  if (isUnknown(target)) return absorb(target, node, scope);
  if (node.optional && isNullish(target)) return UNDEFINED;
  return callValue(target, evaluateArguments(node, scope), site);
}

function isNullish(value: Value): boolean {
  return value.kind === "literal" && value.value == null;
}

/** A call of what is not known still builds the tables among its arguments. */
function absorb(target: Unknown, node: TSESTree.CallExpression, scope: Scope): Unknown {
  for (const argument of node.arguments)
    if (unwrap(argument).type === "CallExpression") evaluate(argument, scope);
  return target;
}

function evaluateArguments(node: TSESTree.CallExpression, scope: Scope): Arguments {
  const spreadAt = node.arguments.findIndex(({ type }) => type === "SpreadElement");
  if (spreadAt === -1) return new Arguments(node.arguments.map((each) => evaluate(each, scope)));
  const { items, unread } = elements(node.arguments, scope);
  return unread[0] ? new Arguments(items.slice(0, spreadAt), unread[0]) : new Arguments(items);
}

function taggedTemplate(node: TSESTree.TaggedTemplateExpression, scope: Scope): Value {
  const site = { node, scope };
  const tag = evaluate(node.tag, scope);
  if (tag.kind !== "host")
    return isUnknown(tag) ? tag : unknown("a template tag is not read", site);
  const texts = node.quasi.quasis.map(({ value }) => literal(value.cooked));
  const values = node.quasi.expressions.map((each) => evaluate(each, scope));
  return tag.call(new Arguments([list(texts), ...values]), site);
}

function logical(node: TSESTree.LogicalExpression, scope: Scope): Value {
  const left = evaluate(node.left, scope);
  if (isUnknown(left))
    return unknown("depends on a condition that was not read", {
      node,
      scope,
    });
  return shortCircuit(node.operator, left, () => evaluate(node.right, scope));
}

/** What `left operator right` is, for an operator that may stop at a left side that was read. */
export function shortCircuit(operator: string, left: Value, right: () => Value): Value {
  const stopsAtLeft =
    operator === "??"
      ? !(left.kind === "literal" && left.value == null)
      : truthiness(left) === (operator === "||");
  return stopsAtLeft ? left : right();
}

function unary(node: TSESTree.UnaryExpression, scope: Scope): Value {
  const site = { node, scope };
  if (node.operator === "delete") return remove(node.argument, site);
  const value = evaluate(node.argument, scope);
  if (node.operator === "void") return UNDEFINED;
  if (isUnknown(value)) return value;
  if (node.operator === "!") return literal(!truthiness(value));
  if (node.operator === "typeof") {
    if (value.kind === "literal")
      return literal(value.value === null ? "object" : typeof value.value);
    if (value.kind === "function") return literal("function");
    if (value.kind !== "host") return literal("object");
  }
  if (value.kind === "literal" && typeof value.value === "number") {
    if (node.operator === "-") return literal(-value.value);
    if (node.operator === "+") return value;
  }
  return unknown(`"${node.operator}" of this value`, site);
}
