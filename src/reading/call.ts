import type { TSESTree } from "@typescript-eslint/utils";
import { declarePattern, patternNames } from "./bind.ts";
import { binary } from "./binary.ts";
import { factoryOfType } from "./drizzle/modules.ts";
import { evaluate } from "./evaluate.ts";
import { declareStatement } from "./declare.ts";
import { Scope } from "./scope.ts";
import { rootName } from "../syntax.ts";
import {
  type Arguments,
  type FunctionValue,
  isUnknown,
  type Site,
  truthiness,
  UNDEFINED,
  unknown,
  type Value,
} from "./value.ts";

type Node = TSESTree.Node;

/**
 * The result of calling a function of the project: parameters with defaults and patterns, a body that is an
 * expression or statements without loops. The statements are run in their order.
 */
export function callFunction(fn: FunctionValue, args: Arguments, site: Site): Value {
  const { node } = fn;
  const { session } = fn.scope.module;
  if (node.async || node.generator)
    return unknown("an async function or a generator is called", site);
  const { body } = node;
  return session.within(site, () => {
    const scope = new Scope(fn.scope.module, fn.scope, {
      isSequential: true,
      // An arrow function has no `this` of its own.
      ...(node.type !== "ArrowFunctionExpression" && fn.thisValue
        ? { thisValue: fn.thisValue }
        : {}),
    });
    bindParameters(node.params, args, scope);
    if (body.type !== "BlockStatement") return evaluate(body, scope);
    return runBlock(body.body, scope)?.returned ?? UNDEFINED;
  });
}

function bindParameters(
  params: readonly TSESTree.Parameter[],
  args: Arguments,
  scope: Scope,
): void {
  params.forEach((param, index) => {
    if (param.type === "Identifier" && param.name === "this") return;
    const isRest = param.type === "RestElement";
    declarePattern(
      isRest ? param.argument : param,
      scope,
      () => {
        if (isRest) return args.from(index);
        const given = args.at(index);
        return isUnknown(given) ? (factoryOfType(param, scope) ?? given) : given;
      },
      { isParameter: true },
    );
  });
}

/** A statement that ended the function, with what it returned. */
interface Completion {
  readonly returned: Value;
}

function runBlock(statements: readonly Node[], scope: Scope): Completion | undefined {
  for (const statement of statements)
    if (statement.type === "FunctionDeclaration") declareStatement(statement, scope);
  for (const statement of statements) {
    const completion = run(statement, scope);
    if (completion) return completion;
  }
  return undefined;
}

function run(statement: Node, scope: Scope): Completion | undefined {
  const { session } = scope.module;
  if (!session.enter())
    return { returned: unknown("the code goes on for too long", { node: statement, scope }) };
  try {
    return runStatement(statement, scope);
  } finally {
    session.leave();
  }
}

function runStatement(statement: Node, scope: Scope): Completion | undefined {
  const site = { node: statement, scope };
  switch (statement.type) {
    case "FunctionDeclaration":
    case "EmptyStatement":
    case "TSTypeAliasDeclaration":
    case "TSInterfaceDeclaration":
      return undefined;
    case "VariableDeclaration":
      declareStatement(statement, scope);
      for (const { id } of statement.declarations)
        for (const name of patternNames(id)) scope.find(name)?.get();
      return undefined;
    case "ExpressionStatement": {
      const value = evaluate(statement.expression, scope);
      // What it was run for is not known, unless it only tells something.
      return isUnknown(value) && rootName(statement.expression) !== "console"
        ? { returned: value }
        : undefined;
    }
    case "ReturnStatement":
      return { returned: statement.argument ? evaluate(statement.argument, scope) : UNDEFINED };
    case "BlockStatement":
      return runBlock(statement.body, blockScope(scope));
    case "IfStatement": {
      const test = truthiness(evaluate(statement.test, scope));
      if (test === undefined)
        return { returned: unknown("depends on a condition that was not read", site) };
      const branch = test ? statement.consequent : statement.alternate;
      return branch ? run(branch, blockScope(scope)) : undefined;
    }
    case "SwitchStatement":
      return runSwitch(statement, scope);
    default:
      return { returned: unknown("the body of a function is not read to its end", site) };
  }
}

function blockScope(scope: Scope): Scope {
  return new Scope(scope.module, scope, { isSequential: true });
}

function runSwitch(statement: TSESTree.SwitchStatement, scope: Scope): Completion | undefined {
  const site = { node: statement, scope };
  const subject = evaluate(statement.discriminant, scope);
  let start = statement.cases.findIndex(({ test }) => test === null);
  for (const [index, { test }] of statement.cases.entries()) {
    if (!test) continue;
    const matches = binary("===", subject, evaluate(test, scope), site);
    if (isUnknown(matches))
      return { returned: unknown("depends on a condition that was not read", site) };
    if (truthiness(matches)) {
      start = index;
      break;
    }
  }
  if (start === -1) return undefined;
  const inner = blockScope(scope);
  for (const { consequent } of statement.cases.slice(start)) {
    for (const each of consequent) {
      if (each.type === "BreakStatement") return undefined;
      const completion = run(each, inner);
      if (completion) return completion;
    }
  }
  return undefined;
}
