import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { coreSpecifier, exportAtHandOf } from "../reading/index.ts";
import { remember } from "../remember.ts";
import type { Dialect } from "../schema/model.ts";
import { type Edit, type EditContext, insertAt, type SourceCode } from "./edit.ts";
import { appendItems, endOfLine, indentOfLine, quoted, styleOf } from "./layout.ts";
import { capitalized } from "../schema/naming.ts";

/** An expression to write, and the imports that it needs. */
export interface Expression {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/**
 * How to say an export of a dialect's core at a node: by a name that the file has, or by one to import.
 *
 * @returns `undefined` in a file without imports, which may not be a module at all.
 */
export function coreExport(
  context: EditContext,
  dialect: Dialect,
  name: string,
  at: TSESTree.Node,
): Expression | undefined {
  return expressionFor(context, coreSpecifier(dialect), name, at);
}

/** How to say drizzle-orm's `sql` at a node. */
export function sqlTag(context: EditContext, at: TSESTree.Node): Expression | undefined {
  return operator(context, "sql", at);
}

/** How to say what drizzle-orm exports for writing conditions, such as `eq`, at a node. */
export function operator(
  context: EditContext,
  name: string,
  at: TSESTree.Node,
): Expression | undefined {
  return expressionFor(context, "drizzle-orm", name, at);
}

function expressionFor(
  context: EditContext,
  specifier: string,
  name: string,
  at: TSESTree.Node,
): Expression | undefined {
  const { sourceCode } = context;
  const atHand = exportAtHandOf(context, specifier, name);
  const text = atHand.expressions.find((each) => isModuleName(sourceCode, rootOf(each), at));
  if (text !== undefined) return { text, edits: [] };
  const local = freeName(sourceCode, name, at);
  const imported = local === name ? name : `${name} as ${local}`;
  if (!atHand.lastImport) return undefined;
  const edits = atHand.declaration
    ? addSpecifier(sourceCode, atHand.declaration, imported)
    : [addImport(sourceCode, atHand.lastImport, imported, atHand.specifier)];
  return { text: local, edits };
}

/** The name at the bottom of an expression such as `pg.index`. */
export function rootOf(expression: string): string {
  return /^[\p{ID_Continue}$]+/u.exec(expression)?.[0] ?? expression;
}

/** Whether a name at a node is the one that the module declares, not one of a scope in between. */
export function isModuleName(sourceCode: SourceCode, name: string, at: TSESTree.Node): boolean {
  const scope = scopeOf(sourceCode, name, at);
  return scope?.type === "module" || scope?.type === "global";
}

/** The scope that declares a name which a node can see. */
export function scopeOf(
  sourceCode: SourceCode,
  name: string,
  at: TSESTree.Node,
): TSESLint.Scope.Scope | undefined {
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(at);
  while (scope && !scope.set.has(name)) scope = scope.upper;
  return scope ?? undefined;
}

/** The names that a file uses and does not declare. */
const undeclaredIn = remember(
  (_: TSESTree.Program, { scopeManager }: SourceCode): ReadonlySet<string> =>
    new Set(scopeManager?.globalScope?.through.map(({ identifier }) => identifier.name)),
);

/** The name itself, or an alias of it where it means something else already. */
function freeName(sourceCode: SourceCode, name: string, at: TSESTree.Node): string {
  const isTaken = (each: string) =>
    scopeOf(sourceCode, each, at) !== undefined ||
    undeclaredIn(sourceCode.ast, sourceCode).has(each);
  const alias = `drizzle${capitalized(name)}`;
  if (!isTaken(name)) return name;
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? alias : `${alias}${String(count)}`;
    if (!isTaken(candidate)) return candidate;
  }
}

function addSpecifier(
  sourceCode: SourceCode,
  declaration: TSESTree.ImportDeclaration,
  imported: string,
): readonly Edit[] {
  const named = declaration.specifiers.filter((each) => each.type === "ImportSpecifier");
  const names = named.map(({ imported: each }) => sourceCode.getText(each));
  const next = isSorted(names)
    ? named[names.findIndex((each) => follows(each, imported))]
    : undefined;
  if (next && sourceCode.getCommentsBefore(next).length === 0) {
    const first = sourceCode.getFirstToken(next);
    const before = first && sourceCode.getTokenBefore(first);
    const isOnItsLine = before && before.loc.end.line < next.loc.start.line;
    const gap = isOnItsLine
      ? styleOf(sourceCode).newline + indentOfLine(sourceCode, next.loc.start.line)
      : " ";
    return [insertAt(next.range[0], `${imported},${gap}`)];
  }
  const last = named.at(-1);
  const close = last && sourceCode.getTokenAfter(last, ({ value }) => value === "}");
  const open = sourceCode.getFirstToken(declaration, ({ value }) => value === "{");
  if (!open || !close) return [];
  return appendItems(sourceCode, { open, close, items: named, staysOneLine: true }, [imported]);
}

function follows(name: string, other: string): boolean {
  return name.toLowerCase() > other.toLowerCase();
}

/** One name is in no order. */
function isSorted(names: readonly string[]): boolean {
  return (
    names.length > 1 &&
    names.every((name, index) => index === 0 || !follows(names[index - 1] ?? "", name))
  );
}

function addImport(
  sourceCode: SourceCode,
  last: TSESTree.ImportDeclaration,
  imported: string,
  specifier: string,
): Edit {
  const style = styleOf(sourceCode);
  const semicolon = sourceCode.getText(last).endsWith(";") ? ";" : "";
  const statement = `import { ${imported} } from ${quoted(specifier, style)}${semicolon}`;
  const end = sourceCode.getLastToken(last);
  return insertAt(end ? endOfLine(sourceCode, end) : last.range[1], style.newline + statement);
}
