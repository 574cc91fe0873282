import type { TSESTree } from "@typescript-eslint/utils";
import { memberOf, spreadInto } from "./operations.ts";
import { evaluate } from "./evaluate.ts";
import { mutationsOf } from "./mutations.ts";
import { Binding, type Scope } from "./scope.ts";
import { staticKey } from "../syntax.ts";
import {
  emptyObject,
  type FunctionValue,
  isUndefined,
  list,
  unknown,
  type Value,
} from "./value.ts";

interface BindOptions {
  /** Declared by `let` or `var`: it may be assigned again. */
  readonly isLet?: boolean;
  readonly isParameter?: boolean;
}

/**
 * Binds the names of a pattern to the parts of a value. Nothing is evaluated before one of the names is used.
 *
 * @param value Gives the value that is taken apart; called once at the most.
 */
export function declarePattern(
  pattern: TSESTree.Node,
  scope: Scope,
  value: () => Value,
  options: BindOptions = {},
): void {
  const site = { node: pattern, scope };
  switch (pattern.type) {
    case "Identifier": {
      const { name } = pattern;
      scope.declare(
        name,
        new Binding(site, () => asWritten(name, value(), scope, options), options.isParameter),
      );
      return;
    }
    case "AssignmentPattern":
      declarePattern(
        pattern.left,
        scope,
        () => {
          const given = value();
          return isUndefined(given) ? evaluate(pattern.right, scope) : given;
        },
        options,
      );
      return;
    case "ObjectPattern": {
      const whole = new Binding(site, value);
      const taken: string[] = [];
      for (const property of pattern.properties) {
        if (property.type === "RestElement") {
          declarePattern(
            property.argument,
            scope,
            () => without(whole.get(), taken, scope, property),
            options,
          );
          continue;
        }
        const key = staticKey(property.key, property.computed);
        if (key !== undefined) taken.push(key);
        declarePattern(
          property.value,
          scope,
          () =>
            memberOf(whole.get(), key ?? evaluate(property.key, scope), {
              node: property,
              scope,
            }),
          options,
        );
      }
      return;
    }
    case "ArrayPattern": {
      const whole = new Binding(site, value);
      pattern.elements.forEach((element, index) => {
        if (!element) return;
        const isRest = element.type === "RestElement";
        declarePattern(
          isRest ? element.argument : element,
          scope,
          () =>
            isRest
              ? restOf(whole.get(), index, scope, element)
              : memberOf(whole.get(), String(index), { node: element, scope }),
          options,
        );
      });
      return;
    }
    case "TSParameterProperty":
      declarePattern(pattern.parameter, scope, value, options);
      return;
    default:
      return;
  }
}

/** The names that a pattern binds. */
export function patternNames(pattern: TSESTree.Node): readonly string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "AssignmentPattern":
      return patternNames(pattern.left);
    case "RestElement":
      return patternNames(pattern.argument);
    case "Property":
      return patternNames(pattern.value);
    case "ObjectPattern":
      return pattern.properties.flatMap(patternNames);
    case "ArrayPattern":
      return pattern.elements.flatMap((each) => (each ? patternNames(each) : []));
    default:
      return [];
  }
}

/** The value of a declaration or an import, unless the module changes it later on. */
export function asWritten(
  name: string,
  value: Value,
  scope: Scope,
  { isLet, isParameter }: BindOptions = {},
): Value {
  if (isParameter || scope.isSequential) return value;
  const isTopLevel = scope.parent === undefined;
  if (value.kind === "function") value = withProperties(value, name, scope);
  const mayChange = isLet || isMutable(value);
  if (!mayChange) return value;
  const changes = mutationsOf(scope.module.program);
  const isChanged =
    (isLet && changes.reassigned.has(name)) ||
    (isTopLevel && isMutable(value) && changes.changed.has(name)) ||
    (isTopLevel && hasMutableParts(value) && changes.changedInParts.has(name)) ||
    (!isTopLevel && isMutable(value) && changes.exposed.has(name));
  return isChanged
    ? unknown(`"${name}" is changed after it is declared`, {
        node: scope.find(name)?.site.node ?? scope.module.program,
        scope,
      })
    : value;
}

/** A function of a module's top level, with what the module assigns to its properties. */
export function withProperties(fn: FunctionValue, name: string, scope: Scope): FunctionValue {
  const properties = scope.parent ? undefined : scope.module.functionProperties(name);
  return properties ? { ...fn, properties } : fn;
}

/** Tables are left out: `users.enableRLS();` as a statement of its own changes nothing that is read. */
function isMutable(value: Value): boolean {
  return (
    value.kind === "object" || value.kind === "list" || (value.kind === "host" && value.isMutable)
  );
}

function hasMutableParts(value: Value): boolean {
  if (value.kind === "list") return value.items.some(isMutable);
  return (
    value.kind === "object" && [...value.properties.values()].some(({ value }) => isMutable(value))
  );
}

function without(value: Value, taken: readonly string[], scope: Scope, node: TSESTree.Node): Value {
  if (value.kind === "unknown") return value;
  const result = emptyObject();
  spreadInto(result, value, { node, scope });
  for (const key of taken) result.properties.delete(key);
  return result;
}

function restOf(value: Value, index: number, scope: Scope, node: TSESTree.Node): Value {
  if (value.kind === "unknown") return value;
  if (value.kind !== "list" || value.unread.length > 0)
    return unknown("the rest of a value that is no list", { node, scope });
  return list(value.items.slice(index));
}
