import type { TSESTree } from "@typescript-eslint/utils";
import { binary } from "./binary.ts";
import { patternNames } from "./bind.ts";
import { evaluate, propertyKey, shortCircuit } from "./evaluate.ts";
import { openUp } from "./operations.ts";
import type { Scope } from "./scope.ts";
import { unwrap } from "../syntax.ts";
import { isUnknown, literal, type Site, unknown, type Value } from "./value.ts";

type Node = TSESTree.Node;

/** Assignments are followed only inside a call, where the order of the statements is the order of evaluation. */
export function assign(node: TSESTree.AssignmentExpression, scope: Scope): Value {
  const site = { node, scope };
  if (!scope.isSequential) return unknown("an assignment is not read", site);
  const { operator, left, right } = node;
  if (operator === "=") return store(left, evaluate(right, scope), site);
  const before = evaluate(left, scope);
  const combining = operator.slice(0, -1);
  if (isUnknown(before)) return store(left, before, site);
  // A side that stops the evaluation is left alone.
  return ["??", "||", "&&"].includes(combining)
    ? shortCircuit(combining, before, () => store(left, evaluate(right, scope), site))
    : store(left, binary(combining, before, evaluate(right, scope), site), site);
}

/** Puts a value where the left side of an assignment says; unknown where it cannot be put there. */
function store(left: Node, value: Value, site: Site): Value {
  const { scope } = site;
  scope.module.session.trace?.breakOrder();
  const place = unwrap(left);
  if (place.type === "Identifier") {
    scope.find(place.name)?.set(value);
    return value;
  }
  if (place.type !== "MemberExpression") {
    const why = unknown("a pattern is assigned to", site);
    for (const name of patternNames(place)) scope.find(name)?.set(why);
    return why;
  }
  const target = evaluate(place.object, scope);
  const key = propertyKey(place.property, place.computed, scope);
  if (target.kind === "object") {
    if (typeof key !== "string") openUp(target, key);
    else
      target.properties.set(key, {
        value,
        getter: false,
        site,
        replaceable: false,
      });
    return value;
  }
  const why = unknown("what is assigned to is no object", site);
  if (target.kind === "list") target.unread.push(why);
  return why;
}

/** `a++` and `--a`. */
export function update(node: TSESTree.UpdateExpression, scope: Scope): Value {
  const site = { node, scope };
  if (!scope.isSequential) return unknown("an assignment is not read", site);
  const before = evaluate(node.argument, scope);
  const after = binary(node.operator === "++" ? "+" : "-", before, literal(1), site);
  const stored = store(node.argument, after, site);
  return node.prefix || isUnknown(stored) ? stored : before;
}

/** `delete object.key` */
export function remove(argument: Node, site: Site): Value {
  const { scope } = site;
  const place = unwrap(argument);
  if (!scope.isSequential || place.type !== "MemberExpression")
    return unknown("what is deleted is not read", site);
  scope.module.session.trace?.breakOrder();
  const target = evaluate(place.object, scope);
  const key = propertyKey(place.property, place.computed, scope);
  if (target.kind !== "object") return unknown("what is deleted is no property", site);
  if (typeof key === "string") target.properties.delete(key);
  else openUp(target, key);
  return literal(true);
}
