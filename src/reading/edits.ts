import type { TSESTree } from "@typescript-eslint/utils";
import { declarationIn } from "../syntax.ts";
import { declaredNames } from "./declare.ts";
import { changesNothing } from "./mutations.ts";
import { copied, type Unit } from "./trace.ts";

type Node = TSESTree.Node;

/** A statement of a module's top level; it does not keep the syntax alive. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  /** The names that it declares. */
  readonly names: readonly string[];
}

/** The statements of a text, and what evaluating their names used. */
export interface Revised {
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly units: ReadonlyMap<string, Unit>;
}

/** What was edited between two texts. */
export interface Edit {
  /** The statements of the new text. */
  readonly statements: readonly Statement[];
  /** Those that are written otherwise than before, and those that use what they declare. */
  readonly touched: ReadonlySet<number>;
  /** The names that they declare, or declared before. */
  readonly names: ReadonlySet<string>;
  /** Where a statement of the old text is now; `undefined` where it is gone or written otherwise. */
  readonly indexNow: (before: number) => number | undefined;
}

const NO_NAMES: readonly string[] = [];
/** An import declares names, too; what they mean is another file's business. */
const IMPORTED: readonly string[] = [];

/** @returns `undefined` where a statement may change what others declare. */
export function statementsOf({ body }: TSESTree.Program): readonly Statement[] | undefined {
  const statements: Statement[] = [];
  for (const node of body) {
    const statement = statementOf(node);
    if (!statement) return undefined;
    statements.push(statement);
  }
  return statements;
}

/** The statement that stands at a place of the text. */
export function statementAt(statements: readonly Statement[], place: number): number | undefined {
  let from = 0;
  let to = statements.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((statements[middle]?.start ?? 0) <= place) from = middle + 1;
    else to = middle;
  }
  return place < (statements[from - 1]?.end ?? 0) ? from - 1 : undefined;
}

/**
 * Compares two texts by the statements of their top level. What is neither in front of all that was edited nor behind
 * it counts as edited, so that the others stand in the order in which they stood.
 *
 * @returns `undefined` where the whole file has to be read.
 */
export function editSince(
  before: Revised,
  text: string,
  { body }: TSESTree.Program,
): Edit | undefined {
  const old = before.statements;
  const isSame = (one: Statement | undefined, two: Node | undefined) =>
    one !== undefined &&
    two !== undefined &&
    before.text.slice(one.start, one.end) === text.slice(...two.range);
  const most = Math.min(old.length, body.length);
  let head = 0;
  while (head < most && isSame(old[head], body[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(old.at(-1 - tail), body.at(-1 - tail))) tail += 1;

  const shift = body.length - old.length;
  const end = body.length - tail;
  const names = new Set<string>();
  for (const gone of old.slice(head, old.length - tail)) {
    if (gone.names === IMPORTED) return undefined;
    for (const name of gone.names) names.add(name);
  }
  const statements: Statement[] = [];
  const touched = new Set<number>();
  for (const [index, node] of body.entries()) {
    if (index < head || index >= end) {
      const same = old[index < head ? index : index - shift];
      const [start, stop] = node.range;
      statements.push({ start, end: stop, names: same?.names ?? NO_NAMES });
      continue;
    }
    const edited = statementOf(node);
    if (!edited || edited.names === IMPORTED || !changesNothing(node)) return undefined;
    statements.push(edited);
    touched.add(index);
    for (const name of edited.names) names.add(name);
  }
  addUsers(touched, names, statements, before.units);
  return {
    statements,
    touched,
    names,
    indexNow: (index) =>
      index < head ? index : index >= old.length - tail ? index + shift : undefined,
  };
}

/** Adds to some statements and their names all that use these names, and all that use those. */
function addUsers(
  touched: Set<number>,
  names: Set<string>,
  statements: readonly Statement[],
  units: ReadonlyMap<string, Unit>,
): void {
  for (let size = -1; names.size > size;) {
    size = names.size;
    for (const [index, statement] of statements.entries()) {
      if (touched.has(index) || !statement.names.some((name) => isUsing(name, names, units)))
        continue;
      touched.add(index);
      for (const name of statement.names) names.add(name);
    }
  }
}

function isUsing(
  name: string,
  names: ReadonlySet<string>,
  units: ReadonlyMap<string, Unit>,
): boolean {
  if (names.has(name)) return true;
  const uses = units.get(name)?.uses;
  if (uses) for (const each of names) if (uses.has(each)) return true;
  return false;
}

function statementOf(node: Node): Statement | undefined {
  const names = namesOf(node);
  return names && { start: node.range[0], end: node.range[1], names };
}

function namesOf(statement: Node): readonly string[] | undefined {
  const declaration = declarationIn(statement);
  switch (declaration?.type) {
    // A list of exports.
    case undefined:
    case "ExportAllDeclaration":
    case "EmptyStatement":
      return NO_NAMES;
    case "ImportDeclaration":
      return IMPORTED;
    case "ExpressionStatement":
      return "directive" in declaration && declaration.directive !== undefined
        ? NO_NAMES
        : undefined;
    case "VariableDeclaration":
      if (declaration.declarations.some(({ id }) => id.type !== "Identifier")) return undefined;
      return declaredNames(declaration).map(copied);
    case "ClassDeclaration":
    case "FunctionDeclaration":
    case "TSDeclareFunction":
    case "TSEnumDeclaration":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      return declaredNames(declaration).map(copied);
    default:
      return undefined;
  }
}
