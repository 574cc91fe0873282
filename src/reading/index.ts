import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { createFiles, isUnreadable, type SourceFile } from "../files/index.ts";
import { readSettings } from "../settings.ts";
import type { Table } from "../schema/model.ts";
import { describeTable } from "./drizzle/describe-table.ts";
import { isSqlTag, SqlValue } from "./drizzle/sql.ts";
import { TableValue } from "./drizzle/table.ts";
import { scopeAt } from "./environment.ts";
import { evaluate } from "./evaluate.ts";
import { readSchema, type SchemaFile } from "./read-schema.ts";
import { Session, type SessionOptions } from "./session.ts";
import { unwrap } from "./syntax.ts";

export type { SchemaFile } from "./read-schema.ts";

/** The part of ESLint's rule context that reading needs. */
export type LintContext = Pick<
  Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  "sourceCode" | "filename" | "cwd" | "settings"
>;

const files = createFiles();

interface Reading {
  schema?: SchemaFile;
  session?: Session;
}

/** One reading a syntax tree, shared by all rules; a changed text has a new tree. */
const readings = new WeakMap<TSESTree.Program, Reading>();

const NOTHING: SchemaFile = { tables: [], sharedColumns: [] };

/** A table is made by `pgTable`, by something that is called a table, or in a file that speaks of drizzle. */
const MAY_DECLARE = /drizzle|table/i;

/**
 * The tables and shared columns that the linted file declares. A file whose text has nothing of Drizzle costs no more
 * than a search in it.
 *
 * @throws Error where the plugin's settings make no sense.
 */
export function schemaOf(context: LintContext): SchemaFile {
  const { ast, text } = context.sourceCode;
  if (!MAY_DECLARE.test(text)) return NOTHING;
  const reading = readingOf(ast);
  return (reading.schema ??= readSchema(...input(context)));
}

/** The session in which single expressions of the linted file are resolved. */
function sessionOf(context: LintContext): Session {
  const reading = readingOf(context.sourceCode.ast);
  return (reading.session ??= new Session(...input(context)));
}

/**
 * The table that an expression of the linted file stands for: through imports, aliases, namespaces and local names.
 *
 * @returns `undefined` where it is no table, or where that was not read.
 */
export function resolveTable(context: LintContext, node: TSESTree.Node): Table | undefined {
  if (!mayBeTable(node)) return undefined;
  const { main } = sessionOf(context);
  const value = evaluate(node, scopeAt(node, main));
  return value instanceof TableValue ? describeTable(value) : undefined;
}

/** A table is named, not made, where it is used; and `super`, `this` and literals are none. */
function mayBeTable(node: TSESTree.Node): boolean {
  return ["Identifier", "MemberExpression"].includes(unwrap(node).type);
}

/**
 * The pieces of raw SQL that an `sql` tag or a call of `sql.raw()` in the linted file makes.
 *
 * @returns `undefined` for any other tag or call.
 */
export function resolveSql(
  context: LintContext,
  node: TSESTree.TaggedTemplateExpression | TSESTree.CallExpression,
): readonly (string | Table | undefined)[] | undefined {
  const { main } = sessionOf(context);
  const scope = scopeAt(node, main);
  const tag =
    node.type === "TaggedTemplateExpression"
      ? node.tag
      : node.callee.type === "MemberExpression"
        ? node.callee.object
        : undefined;
  if (!tag || !isSqlTag(evaluate(tag, scope))) return undefined;
  const value = evaluate(node, scope);
  if (!(value instanceof SqlValue)) return undefined;
  return value.pieces.map((piece) =>
    piece instanceof TableValue
      ? describeTable(piece)
      : typeof piece === "string"
        ? piece
        : undefined,
  );
}

function readingOf(ast: TSESTree.Program): Reading {
  let reading = readings.get(ast);
  if (!reading) {
    reading = {};
    readings.set(ast, reading);
  }
  return reading;
}

function input(context: LintContext): [SourceFile, SessionOptions] {
  const { casing, drizzleConfig } = readSettings(context.settings, context.cwd);
  const neighbourhood = files.neighbourhood();
  const file = {
    path: neighbourhood.realPath(context.filename),
    text: context.sourceCode.text,
    program: context.sourceCode.ast,
  };
  if (drizzleConfig === undefined) return [file, { neighbourhood, casing }];
  const config = neighbourhood.open(drizzleConfig);
  if (isUnreadable(config))
    throw new Error(
      `settings["drizzle-schema"].drizzleConfig: ${drizzleConfig} ${config.problem}.`,
    );
  return [
    file,
    { neighbourhood: { ...neighbourhood, drizzleConfigs: () => [drizzleConfig] }, casing },
  ];
}
