import type { TSESTree } from "@typescript-eslint/utils";
import { patternNames } from "./bind.ts";
import { declaredNames } from "./declare.ts";
import { MODIFIERS } from "./drizzle/column-modifiers.ts";
import {
  declarationIn,
  exportName,
  type FunctionNode,
  isFunction,
  rootName,
  staticKey,
  unwrap,
  walk,
} from "../syntax.ts";

/** Names whose value is not what their declaration says. */
export interface Mutations {
  /** Assigned again somewhere in the module. */
  readonly reassigned: ReadonlySet<string>;
  /** Changed by a statement: `x.a = 1`, `Object.assign(x, y)`, `x.push(y)`, `x.notNull()`, `addTimestamps(x)`. */
  readonly changed: ReadonlySet<string>;
  /** Those of which a statement hands a part to a call: `db.delete(x.users)`, `addTimestamps(x.columns)`. */
  readonly changedInParts: ReadonlySet<string>;
  /** Of any scope, and used where a list or an object that they hold may be changed, by whomever it is handed to. */
  readonly exposed: ReadonlySet<string>;
}

const known = new WeakMap<TSESTree.Program, Mutations>();

/** Tells which names of a module are changed after their declaration, in its functions too; one walk for each answer. */
export function mutationsOf(program: TSESTree.Program): Mutations {
  let mutations = known.get(program);
  if (!mutations) {
    mutations = new LazyMutations(program);
    known.set(program, mutations);
  }
  return mutations;
}

/** Whether nothing below a node changes what was declared elsewhere. */
export function changesNothing(node: TSESTree.Node): boolean {
  return (
    reassignedNames(node).size +
      namesIn(node, changedBy).size +
      namesIn(node, changedInPartsBy).size ===
    0
  );
}

/** Notes of a module that it changes nothing after its declaration, where that is known without looking. */
export function takeAsUnchanging(program: TSESTree.Program): void {
  const none: ReadonlySet<string> = new Set();
  known.set(program, {
    reassigned: none,
    changed: none,
    changedInParts: none,
    get exposed() {
      return exposedNames(program);
    },
  });
}

class LazyMutations implements Mutations {
  readonly #program: TSESTree.Program;
  #reassigned: ReadonlySet<string> | undefined;
  #changed: ReadonlySet<string> | undefined;
  #changedInParts: ReadonlySet<string> | undefined;
  #exposed: ReadonlySet<string> | undefined;

  constructor(program: TSESTree.Program) {
    this.#program = program;
  }

  get reassigned(): ReadonlySet<string> {
    return (this.#reassigned ??= reassignedNames(this.#program));
  }

  get changed(): ReadonlySet<string> {
    return (this.#changed ??= namesIn(this.#program, changedBy));
  }

  get changedInParts(): ReadonlySet<string> {
    return (this.#changedInParts ??= namesIn(this.#program, changedInPartsBy));
  }

  get exposed(): ReadonlySet<string> {
    return (this.#exposed ??= exposedNames(this.#program));
  }
}

const chaining = new WeakMap<TSESTree.Program, boolean>();

/**
 * Whether a module says more to a column that it made before: `const required = name.notNull()` makes `name` not null
 * for all who use it afterwards.
 */
export function chainsOnItsOwn(program: TSESTree.Program): boolean {
  let chains = chaining.get(program);
  if (chains === undefined) {
    const enums = enumNames(program);
    const own = new Set(
      program.body
        .map(declarationIn)
        .flatMap((node) => (node ? declaredNames(node) : []))
        .filter((name) => !enums.has(name)),
    );
    chains = false;
    walk(program, (node) => {
      if (chains) return false;
      const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
      if (callee?.type === "MemberExpression" && callee.property.type === "Identifier")
        chains = MODIFIERS.has(callee.property.name) && own.has(rootName(callee) ?? "");
      return undefined;
    });
    chaining.set(program, chains);
  }
  return chains;
}

/** What a module declares by `pgEnum(...)` or `schema.enum(...)`: each call of it makes a column that nobody else has. */
function enumNames(program: TSESTree.Program): ReadonlySet<string> {
  const makers = new Set(
    program.body.flatMap((statement) =>
      statement.type === "ImportDeclaration" && statement.source.value.endsWith("-core")
        ? statement.specifiers.flatMap((each) =>
            each.type === "ImportSpecifier" && exportName(each.imported) === "pgEnum"
              ? [each.local.name]
              : [],
          )
        : [],
    ),
  );
  const makesEnum = (node: TSESTree.Node) => {
    const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
    if (callee?.type === "Identifier") return makers.has(callee.name);
    return (
      callee?.type === "MemberExpression" && staticKey(callee.property, callee.computed) === "enum"
    );
  };
  return new Set(
    program.body
      .map(declarationIn)
      .flatMap((node) =>
        node?.type === "VariableDeclaration" && node.kind === "const"
          ? node.declarations.flatMap(({ id, init }) =>
              id.type === "Identifier" && init && makesEnum(unwrap(init)) ? [id.name] : [],
            )
          : [],
      ),
  );
}

function reassignedNames(program: TSESTree.Node): Set<string> {
  const names = new Set<string>();
  const add = (target: TSESTree.Node): void => {
    if (target.type === "Identifier") names.add(target.name);
    else if (target.type !== "MemberExpression")
      walk(target, (node) => {
        if (node.type === "Identifier") names.add(node.name);
        return undefined;
      });
  };
  walk(program, (node) => {
    if (node.type === "AssignmentExpression") add(node.left);
    else if (node.type === "UpdateExpression") add(node.argument);
    else if (
      (node.type === "ForInStatement" || node.type === "ForOfStatement") &&
      node.left.type !== "VariableDeclaration"
    )
      add(node.left);
    return undefined;
  });
  return names;
}

/** The names, of the module, of what each of its nodes changes. */
function namesIn(
  program: TSESTree.Node,
  changedBy: (node: TSESTree.Node) => readonly TSESTree.Node[],
): Set<string> {
  const names = new Set<string>();
  const visit = (root: TSESTree.Node, local: ReadonlySet<string>): void => {
    walk(root, (node) => {
      if (node !== root && isFunction(node)) {
        visit(node, new Set([...local, ...localNames(node)]));
        return false;
      }
      for (const changed of changedBy(node)) {
        const name = rootName(changed);
        if (name !== undefined && !local.has(name)) names.add(name);
      }
      return undefined;
    });
  };
  visit(program, new Set());
  return names;
}

/** The names that a function declares for itself: they are not the module's, even where they are called the same. */
function localNames(fn: FunctionNode): readonly string[] {
  const names = fn.params.flatMap(patternNames);
  walk(fn.body, (node) => {
    if (node.type === "VariableDeclarator") names.push(...patternNames(node.id));
    return isFunction(node) ? false : undefined;
  });
  return names;
}

/** What a node changes: what it assigns to a member of, calls a method of for its effect, or hands to such a call. */
function changedBy(node: TSESTree.Node): readonly TSESTree.Node[] {
  if (node.type === "AssignmentExpression")
    return node.left.type === "MemberExpression" ? [node.left] : [];
  if (
    node.type === "UpdateExpression" ||
    (node.type === "UnaryExpression" && node.operator === "delete")
  )
    return isMember(node.argument) ? [node.argument] : [];
  const call = callOf(node);
  if (!call) return [];
  const callee = unwrap(call.callee);
  const whole = call.arguments.filter((argument) => !isMember(argument));
  return callee.type === "MemberExpression" ? [callee, ...whole] : whole;
}

function changedInPartsBy(node: TSESTree.Node): readonly TSESTree.Node[] {
  return callOf(node)?.arguments.filter(isMember) ?? [];
}

/** The call that a statement consists of. */
function callOf(node: TSESTree.Node): TSESTree.CallExpression | undefined {
  const call = node.type === "ExpressionStatement" ? unwrap(node.expression) : undefined;
  return call?.type === "CallExpression" ? call : undefined;
}

function isMember(node: TSESTree.Node): boolean {
  return unwrap(node).type === "MemberExpression";
}

function exposedNames(program: TSESTree.Program): Set<string> {
  const names = new Set<string>();
  walk(program, (node) => {
    if (node.type === "Identifier" && !isOnlyRead(node)) names.add(node.name);
    return undefined;
  });
  return names;
}

/** Methods that leave a list as it is. */
const READING = new Set([
  "at",
  "concat",
  "every",
  "filter",
  "find",
  "flat",
  "flatMap",
  "forEach",
  "includes",
  "indexOf",
  "join",
  "map",
  "reduce",
  "slice",
  "some",
]);

/** Whether a name is declared, spread, written out in an object or read from where it stands. */
function isOnlyRead(name: TSESTree.Identifier): boolean {
  let node: TSESTree.Node = name;
  let method = "";
  while (node.parent.type === "MemberExpression" && node.parent.object === node) {
    method = staticKey(node.parent.property, node.parent.computed) ?? "";
    node = node.parent;
  }
  const { parent } = node;
  const isPart = node !== name;
  switch (parent.type) {
    case "AssignmentExpression":
      return isPart && parent.left !== node;
    case "UpdateExpression":
      return false;
    case "UnaryExpression":
      return parent.operator !== "delete";
    case "CallExpression":
      return isPart && (parent.callee !== node || READING.has(method));
    case "VariableDeclarator":
      return isPart || parent.id === node;
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration":
      return isPart || parent.body !== node;
    case "AssignmentPattern":
      return isPart || parent.left === node;
    case "ConditionalExpression":
      return isPart || parent.test === node;
    case "MemberExpression":
    case "SpreadElement":
    case "Property":
    case "IfStatement":
    case "BinaryExpression":
    case "ForOfStatement":
      return true;
    default:
      return isPart;
  }
}
