import type { TSESTree } from "@typescript-eslint/utils";
import type { Column, Dialect } from "../schema/model.ts";
import { isWrittenIn } from "../schema/questions.ts";
import type { ColumnOfTable } from "../schema/references.ts";
import { remember } from "../remember.ts";
import { declarationIn, staticKey, walk } from "../syntax.ts";
import {
  type ChainedCall,
  columnArguments,
  type ColumnChain,
  columnChain,
} from "./column-chain.ts";
import {
  allOf,
  combine,
  type Edit,
  type EditContext,
  insertAt,
  replace,
  type SourceCode,
} from "./edit.ts";
import { coreExport, type Expression, isModuleName, scopeOf } from "./imports.ts";
import { withoutUnused } from "./unused-imports.ts";
import { columnFunction, functionOf, writtenColumns } from "./written-table.ts";

/** A key that counts up, and the columns of the file that have to be of its type. */
export interface CountingKey {
  /** The table is missing for a column that several tables share. */
  readonly key: Pick<ColumnOfTable, "column"> & Partial<ColumnOfTable>;
  readonly references: readonly ColumnOfTable[];
}

/** The type that a dialect keeps uuids in, and who makes them. */
interface UuidType {
  readonly builder: string;
  readonly config: string | undefined;
  readonly isMadeByDatabase: boolean;
}

const UUID: UuidType = { builder: "uuid", config: undefined, isMadeByDatabase: true };
const VARCHAR: UuidType = { builder: "varchar", config: "{ length: 36 }", isMadeByDatabase: false };
const TEXT: UuidType = { builder: "text", config: undefined, isMadeByDatabase: false };

const UUID_TYPES: Readonly<Partial<Record<Dialect, UuidType>>> = {
  postgresql: UUID,
  cockroach: UUID,
  mysql: VARCHAR,
  singlestore: VARCHAR,
  sqlite: TEXT,
};

/** What makes a key count, and goes. */
const COUNTING = new Set([
  "generatedAlwaysAsIdentity",
  "generatedByDefaultAsIdentity",
  "autoincrement",
]);

/** What a column of any type may have, and stays. */
const KEPT = new Set(["notNull", "primaryKey", "references", "unique"]);

/**
 * Makes keys that count up random uuids, and with each the columns that reference it.
 *
 * @returns `undefined` where one of the columns is written elsewhere, or has what a uuid has not, such as a default.
 */
export function uuidEdits(
  context: EditContext,
  keys: readonly CountingKey[],
): readonly Edit[] | undefined {
  const edits = allOf(
    keys.flatMap(({ key, references }) => [
      keyEdits(context, key),
      ...references.map((reference) => referenceEdits(context, reference)),
    ]),
  );
  if (!edits) return undefined;
  const all = edits.flat();
  const columns = keys.flatMap(({ key, references }) => [key, ...references]);
  const going = columns.flatMap(({ column }) => columnChain(column)?.head.callee ?? []);
  const names = going.filter((each) => each.type === "Identifier");
  return combine(withoutUnused(context.sourceCode, names, all)) ?? combine(all);
}

/** Whether functions of the file speak of a key, and so may count on its values being numbers. */
export function isUsedByCode({ ast }: SourceCode, { key }: Column): boolean {
  return membersInFunctions(ast).has(key);
}

const membersInFunctions = remember(({ body }: TSESTree.Program): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const declared of body.flatMap(functionsOf))
    walk(declared, (node) => {
      const name =
        node.type === "MemberExpression" ? staticKey(node.property, node.computed) : undefined;
      if (name !== undefined) names.add(name);
      return undefined;
    });
  return names;
});

/** The functions and classes that a statement of the top level declares. */
function functionsOf(statement: TSESTree.Statement): readonly TSESTree.Node[] {
  const declaration = declarationIn(statement);
  switch (declaration?.type) {
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return [declaration];
    case "VariableDeclaration":
      return declaration.declarations.flatMap(({ init }) => (init && functionOf(init)) ?? []);
    default:
      return [];
  }
}

function keyEdits(context: EditContext, key: CountingKey["key"]): readonly Edit[] | undefined {
  const type = UUID_TYPES[key.column.dialect];
  const chain = isWrittenHere(key) ? columnChain(key.column) : undefined;
  if (!type || !chain) return undefined;
  const { head, modifiers } = chain;
  const kept = modifiers.filter(({ name }) => !COUNTING.has(name));
  const isKnown = kept.every(({ name }) => KEPT.has(name) && name !== "references");
  const retyped = isKnown ? retype(context, key, chain, type) : undefined;
  if (!retyped) return undefined;
  const primaryKey = kept.find(({ name }) => name === "primaryKey");
  const end = primaryKey ?? modifiers.findLast(({ name }) => !COUNTING.has(name));
  return [
    ...retyped,
    ...modifiers
      .filter(({ name }) => COUNTING.has(name))
      .map(({ range }): Edit => ({ range, text: "" })),
    ...(primaryKey ? withoutArguments(context, primaryKey) : []),
    insertAt(end?.range[1] ?? head.range[1], defaultOf(context, type, head)),
  ];
}

/** Whether a column belongs to one table, or is shared on purpose: an edit of another one would change other tables. */
function isWrittenHere({ column, table }: CountingKey["key"]): boolean {
  return !table || (table.written !== undefined && isWrittenIn(column.place, table.place));
}

/** SQLite's `.primaryKey({ autoIncrement: true })` becomes `.primaryKey()`. */
function withoutArguments({ sourceCode }: EditContext, { call }: ChainedCall): readonly Edit[] {
  const [first] = call.arguments;
  const [open, close] = [first && sourceCode.getTokenBefore(first), sourceCode.getLastToken(call)];
  return open && close ? [{ range: [open.range[1], close.range[0]], text: "" }] : [];
}

function defaultOf(
  { sourceCode }: EditContext,
  { isMadeByDatabase }: UuidType,
  at: TSESTree.Node,
): string {
  if (isMadeByDatabase) return ".defaultRandom()";
  const isGlobal = (scopeOf(sourceCode, "crypto", at)?.type ?? "global") === "global";
  return `.$defaultFn(() => ${isGlobal ? "crypto" : "globalThis.crypto"}.randomUUID())`;
}

function referenceEdits(
  context: EditContext,
  reference: ColumnOfTable,
): readonly Edit[] | undefined {
  const type = UUID_TYPES[reference.column.dialect];
  const chain = isWrittenHere(reference) ? columnChain(reference.column) : undefined;
  return type && chain?.modifiers.every(({ name }) => KEPT.has(name))
    ? retype(context, reference, chain, type)
    : undefined;
}

function retype(
  context: EditContext,
  column: CountingKey["key"],
  { head }: ColumnChain,
  { builder, config }: UuidType,
): readonly Edit[] | undefined {
  const written = columnArguments(head);
  const said = written && sayBeside(context, column, head, builder);
  if (!said) return undefined;
  const name = written.name ? [context.sourceCode.getText(written.name)] : [];
  const text = `${said.text}(${[...name, ...(config ? [config] : [])].join(", ")})`;
  return [...said.edits, replace(head, text)];
}

/** Says a column function as the one is said that stands there: `t.uuid` for `t.serial`. */
function sayBeside(
  context: EditContext,
  { column, table }: CountingKey["key"],
  { callee }: TSESTree.CallExpression,
  name: string,
): Expression | undefined {
  const { sourceCode } = context;
  if (callee.type === "MemberExpression")
    return staticKey(callee.property, callee.computed) === undefined
      ? undefined
      : { text: `${sourceCode.getText(callee.object)}.${name}`, edits: [] };
  if (callee.type !== "Identifier") return undefined;
  if (isModuleName(sourceCode, callee.name, callee))
    return coreExport(context, column.dialect, name, callee);
  const written = table && writtenColumns(table);
  return written && columnFunction(context, table, written, name);
}
