import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import {
  createFiles,
  type DrizzleRelease,
  isUnreadable,
  type Neighbourhood,
  type SourceFile,
} from "../files/index.ts";
import { memo, remember, rememberLast } from "../remember.ts";
import { readSettings } from "../settings.ts";
import type { Column, Dialect, ForeignKey, Index, Table } from "../schema/model.ts";
import { ownColumnsBeside } from "../schema/questions.ts";
import {
  type DeclaredColumn,
  type DestructiveFixes,
  type Shipping,
  shippingBy,
} from "../schema/shipping.ts";
import { askAbout, askAboutTable } from "./ask-about.ts";
import type { Configuration } from "./drizzle/config.ts";
import { coreSpecifier } from "./drizzle/cores.ts";
import { describeTable } from "./drizzle/describe-table.ts";
import { isSqlTag, SqlValue } from "./drizzle/sql.ts";
import { TableValue } from "./drizzle/table.ts";
import {
  type Condition,
  describeCondition,
  type Mentions,
  mentionsIn,
  mentionsInSelection,
} from "./condition.ts";
import { scopeAt } from "./environment.ts";
import { evaluate } from "./evaluate.ts";
import { type ExportAtHand, exportAtHand } from "./exports-at-hand.ts";
import { mentionsInFind } from "./finds.ts";
import { handsOn } from "./handed-on.ts";
import { createKeptTables } from "./kept-tables.ts";
import { mayDeclareTables, maySpeakOfTables } from "./may-declare.ts";
import { tableOfKey } from "./queried-table.ts";
import type { QueryKey } from "./query-key.ts";
import { readSchema, type SchemaFile } from "./read-schema.ts";
import {
  readReferencingTables,
  readTablesElsewhere,
  type TablesElsewhere,
} from "./references-elsewhere.ts";
import {
  dialectsReading,
  type ReadTwice,
  readSeenTables,
  type SeenFiles,
  type SeenTables,
} from "./seen-tables.ts";
import { describeRelational, type RelationalConfig } from "./relational.ts";
import { type Fault, type Judged, type Revision, revisionOf } from "./revisions.ts";
import { Session, type SessionOptions } from "./session.ts";
import { findEvidence, type ProjectEvidence } from "./shipping.ts";
import { shortPath } from "./short-path.ts";
import { readUnseenTables, type UnseenTable } from "./unseen-tables.ts";
import { warnOfBrokenMigrations, warnOfNoMigrations } from "./warnings.ts";
import { readSharedColumns, type SharedColumns } from "./shared-columns.ts";
import { UNDEFINED, type Value } from "./value.ts";
import { unwrap } from "../syntax.ts";

export { askAboutTable, coreSpecifier };
export type { Configuration } from "./drizzle/config.ts";
export type { Condition, MentionedColumn, Mentions } from "./condition.ts";
export type { ExportAtHand } from "./exports-at-hand.ts";
export { queryKeyOf } from "./query-key.ts";
export type { RelationalConfig, RelationalWhere } from "./relational.ts";
export type { SchemaFile } from "./read-schema.ts";
export type { ReadTwice, SeenTables } from "./seen-tables.ts";
export type { UnreadDeclaration } from "./unread-declarations.ts";
export type { UnseenTable } from "./unseen-tables.ts";
export type { Judged } from "./revisions.ts";
export type { SharedColumns } from "./shared-columns.ts";
export type { TablesElsewhere } from "./references-elsewhere.ts";

/** The part of ESLint's rule context that reading needs. */
export type LintContext = Pick<
  Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  "sourceCode" | "filename" | "cwd" | "settings"
>;

const files = createFiles();

/** As many as a large project has, of as much text as `files` keeps. */
const keptTables = createKeptTables({ tables: 1000, textLength: 8_000_000 });

interface Reading {
  neighbourhood?: Neighbourhood;
  schema?: SchemaFile;
  revision?: { readonly is: Revision | undefined };
  session?: Session;
  shipping?: Shipping;
  shared?: readonly SharedColumns[];
  exportsAtHand?: (specifier: string, name: string) => ExportAtHand;
  referencing?: (dialect: Dialect) => TablesElsewhere;
  elsewhere?: (dialect: Dialect) => TablesElsewhere;
  seen?: (dialect: Dialect) => readonly SeenFiles[];
}

/** One reading a syntax tree, shared by all rules; a changed text has a new tree. */
const readings = new WeakMap<TSESTree.Program, Reading>();

const NOTHING: SchemaFile = {
  tables: [],
  sharedColumns: [],
  sharedForeignKeys: () => [],
  neighbours: () => [],
  unreadDeclarations: () => [],
};

/**
 * The tables and shared columns that the linted file declares. A file whose text has nothing of Drizzle costs no more
 * than a search in it.
 *
 * @throws Error where the plugin's settings make no sense.
 */
export function schemaOf(context: LintContext): SchemaFile {
  const { sourceCode } = context;
  if (!maySpeak(sourceCode.text)) return NOTHING;
  const reading = readingOf(sourceCode.ast);
  return (reading.schema ??= revisionFor(context)?.schema ?? readSchema(...input(context)));
}

/**
 * What a rule finds in the tables and shared columns that the linted file declares. What was in order when the file was
 * linted last, and is not touched by what was edited since, is not read again.
 *
 * @param rule The name of the rule.
 * @param find Finds it in some of them, in each for itself: it is handed all of them, or those that were touched, and
 * goes by nothing else but the options of the rule and the settings.
 */
export function findInSchema<T extends Fault>(
  context: LintContext & { readonly options: readonly unknown[] },
  rule: string,
  find: (schema: Judged) => readonly T[],
): readonly T[] {
  if (!maySpeak(context.sourceCode.text)) return [];
  const revision = revisionFor(context);
  return revision
    ? revision.find(`${rule} ${JSON.stringify(context.options)}`, find)
    : find(schemaOf(context));
}

/** `undefined` where everything is read anew. */
function revisionFor(context: LintContext): Revision | undefined {
  const { cwd, filename, settings, sourceCode } = context;
  const reading = readingOf(sourceCode.ast);
  // What has shipped is asked of more than the tables.
  if (reading.neighbourhood || readSettings(settings, cwd).shipped === "ignore") return undefined;
  reading.revision ??= {
    is: revisionOf({
      filename,
      program: sourceCode.ast,
      text: sourceCode.text,
      settings: JSON.stringify([cwd, settings["drizzle-schema"]]),
      now: files.neighbourhood(),
      input: (neighbourhood) => inputThrough(neighbourhood, context),
    }),
  };
  return reading.revision.is;
}

const maySpeak = rememberLast(maySpeakOfTables);

/**
 * Whether the linted file may declare tables or shared columns. All rules ask it before they listen to anything, so it
 * is one search in the text for all of them, and where that finds something, one look at the statements of the top level.
 */
export function mayDeclare({ sourceCode }: LintContext): boolean {
  return maySpeak(sourceCode.text) && mayDeclareTables(sourceCode.ast);
}

/** Has a tree that was not read yet read through this neighbourhood, instead of through the disk as it is then. */
export function readThrough(ast: TSESTree.Program, neighbourhood: Neighbourhood): void {
  readingOf(ast).neighbourhood = neighbourhood;
}

/** Asks the disk all that rules may ask it for the sake of the tables and columns which the linted file declares. */
export function askAboutSchema(context: LintContext): void {
  const schema = schemaOf(context);
  if (schema.tables.length + schema.sharedColumns.length === 0) return;
  askAbout(schema, sessionOf(context));
  sharedColumnsOf(context);
  for (const { dialect } of [...schema.tables, ...schema.sharedColumns])
    exportAtHandOf(context, coreSpecifier(dialect), "index");
  exportAtHandOf(context, "drizzle-orm", "sql");
}

/** The drizzle-kit configurations of the project that the linted file belongs to, as far as they were read. */
export function configurationsOf(context: LintContext): readonly Configuration[] {
  const { main } = sessionOf(context);
  return main.session.configurations(main.path);
}

/** The session in which single expressions of the linted file are resolved. */
function sessionOf(context: LintContext): Session {
  const reading = readingOf(context.sourceCode.ast);
  reading.revision?.is?.askElsewhere();
  if (reading.session) return reading.session;
  const [file, options] = input(context);
  const { casing = "", drizzleConfig = "" } = readSettings(context.settings, context.cwd);
  const settings = `${casing}\0${drizzleConfig}`;
  // Who notes what is asked has to be asked.
  const tableOf = reading.neighbourhood ? undefined : keptTables.around(file, options, settings);
  return (reading.session = new Session(file, options, tableOf));
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
  return value instanceof TableValue ? described(value) : undefined;
}

/** One description a table, so that two names are known to stand for the same one. */
const described = remember((table: TableValue) => describeTable(table));

/** A table is named, not made, where it is used; and `super`, `this` and literals are none. */
function mayBeTable(node: TSESTree.Node): boolean {
  return ["Identifier", "MemberExpression"].includes(unwrap(node).type);
}

/** What an expression of the linted file, handed to `.where()` or as `on`, is as a condition. */
export function resolveCondition(context: LintContext, node: TSESTree.Node): Condition {
  return describeCondition(valueAt(context, node), described);
}

/** What expressions of the linted file, such as sort orders, speak of. */
export function resolveMentions(context: LintContext, nodes: readonly TSESTree.Node[]): Mentions {
  return mentionsIn(
    nodes.map((node) => valueAt(context, node)),
    described,
  );
}

/** What the fields that a select of the linted file chooses speak of. */
export function resolveSelection(context: LintContext, fields: TSESTree.Node): Mentions {
  return mentionsInSelection(valueAt(context, fields), described);
}

/** What a relational query of the linted file, which is handed an expression, filters by. */
export function resolveRelational(context: LintContext, config: TSESTree.Node): RelationalConfig {
  return describeRelational(valueAt(context, config), sessionOf(context).main);
}

/** A relational query: the table that it reads, and what it speaks of, apart from what it reads along with its rows. */
export interface Find {
  readonly table: Table;
  readonly mentions: () => Mentions;
}

/**
 * What a relational query of the linted file reads.
 *
 * @param query `db.query.users`.
 * @param config What it is handed.
 * @returns `undefined` where the table is not known.
 */
export function resolveFind(
  context: LintContext,
  query: QueryKey,
  config: TSESTree.Node | undefined,
): Find | undefined {
  const session = sessionOf(context);
  const table = tableOfKey(query, session);
  return (
    table && {
      table: described(table),
      mentions: () =>
        mentionsInFind(config ? valueAt(context, config) : UNDEFINED, table, session, described),
    }
  );
}

/** The release of drizzle-orm that the linted file is written for. */
export function releaseOf(context: LintContext): DrizzleRelease {
  const { main } = sessionOf(context);
  return main.session.release(main);
}

function valueAt(context: LintContext, node: TSESTree.Node): Value {
  return evaluate(node, scopeAt(node, sessionOf(context).main));
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
    piece instanceof TableValue ? described(piece) : typeof piece === "string" ? piece : undefined,
  );
}

/**
 * What has shipped of the tables of the linted file. Nothing is looked for before a rule asks about a table or a column.
 */
export function shippingOf(context: LintContext): Shipping {
  const reading = readingOf(context.sourceCode.ast);
  return (reading.shipping ??= shippingBy(evidenceFor(context)));
}

function evidenceFor(context: LintContext): (dialect: Dialect) => ProjectEvidence {
  return memo((dialect: Dialect) => {
    const { shipped } = readSettings(context.settings, context.cwd);
    const evidence = findEvidence(sessionOf(context), dialect, context.cwd);
    const { gap, isBroken } = evidence;
    if (gap !== undefined && isBroken) warnOfBrokenMigrations(gap);
    else if (gap !== undefined && shipped === "ignore") warnOfNoMigrations(gap);
    return evidence;
  });
}

/** What rules speak of: everything, or with the setting `shipped: "ignore"` only what is not known to have shipped. */
export interface Spoken {
  table(table: Table): boolean;
  column(table: Table, column: Column): boolean;
  sharedColumn(column: Column): boolean;
  /** A foreign key is left alone once all of its columns have shipped; without a table it is a shared one. */
  foreignKey(table: Table | undefined, key: ForeignKey): boolean;
  /** So is an index. */
  index(table: Table, index: Index): boolean;
}

const always = () => true;
const EVERYTHING: Spoken = {
  table: always,
  column: always,
  sharedColumn: always,
  foreignKey: always,
  index: always,
};

/** Tells which tables and columns of the linted file the rules are to speak of. */
export function spokenOf(context: LintContext): Spoken {
  if (readSettings(context.settings, context.cwd).shipped !== "ignore") return EVERYTHING;
  const shipping = shippingOf(context);
  const column = (table: Table, each: Column) => shipping.column(table, each).state !== "shipped";
  const sharedColumn = (each: Column) => shipping.sharedColumn(each).state !== "shipped";
  return {
    table: (table) => shipping.table(table).state !== "shipped",
    column,
    sharedColumn,
    foreignKey: (table, { columns }) =>
      columns.some((each) => (table ? column(table, each) : sharedColumn(each))),
    index: (table, { parts }) =>
      shipping.table(table).state !== "shipped" ||
      parts.some((part) => part.column && column(table, part.column)),
  };
}

/** The columns of the linted file that are to be spoken of and that a rule picks, each once, where it is declared. */
export function pickColumns(
  context: LintContext,
  isPicked: (column: Column) => boolean,
  { tables, sharedColumns }: Judged = schemaOf(context),
): readonly DeclaredColumn[] {
  const ownColumns = ownColumnsBeside(sharedColumns);
  const spoken = spokenOf(context);
  return [
    ...tables.flatMap((table) =>
      ownColumns(table)
        .filter((column) => isPicked(column) && spoken.column(table, column))
        .map((column) => ({ column, table })),
    ),
    ...sharedColumns
      .filter((column) => isPicked(column) && spoken.sharedColumn(column))
      .map((column) => ({ column, table: undefined })),
  ];
}

/** The tables of other schema files that may have foreign keys to the linted file. */
export function referencingTablesOf(context: LintContext, dialect: Dialect): TablesElsewhere {
  const reading = readingOf(context.sourceCode.ast);
  reading.referencing ??= memo((each) =>
    readReferencingTables(sessionOf(context), each, schemaOf(context).tables),
  );
  return reading.referencing(dialect);
}

/** The tables of all other schema files. */
export function tablesElsewhereOf(context: LintContext, dialect: Dialect): TablesElsewhere {
  const reading = readingOf(context.sourceCode.ast);
  reading.elsewhere ??= memo((each) => readTablesElsewhere(sessionOf(context), each));
  return reading.elsewhere(dialect);
}

/** What each configuration of drizzle-kit for a dialect sees of the project. */
export function seenTablesOf(context: LintContext, dialect: Dialect): readonly SeenTables[] {
  return seenFilesOf(context)(dialect);
}

/** The tables of files in which one of these texts is written, and that drizzle-kit sees together with those of the linted file. */
export function tablesSaying(
  context: LintContext,
  own: readonly Table[],
  texts: ReadonlySet<string>,
): readonly Table[] {
  if (texts.size === 0) return [];
  const files = new Set(own.map(({ place }) => place.file));
  return [...new Set(own.map(({ dialect }) => dialect))]
    .flatMap((dialect) => seenTablesOf(context, dialect))
    .filter((seen) => own.some((table) => seen.sees(table)))
    .flatMap((seen) => seen.saying(texts))
    .filter(({ place }) => !files.has(place.file));
}

function seenFilesOf(context: LintContext): (dialect: Dialect) => readonly SeenFiles[] {
  const reading = readingOf(context.sourceCode.ast);
  return (reading.seen ??= memo((dialect) => readSeenTables(sessionOf(context), dialect)));
}

/** What the linted file hands on that drizzle-kit is led to another way as well, where it minds that: from 1.0 on. */
export function readTwiceBy(context: LintContext): readonly ReadTwice[] {
  if (!handsOn(context.sourceCode.ast)) return [];
  const session = sessionOf(context);
  return dialectsReading(session).flatMap((dialect) =>
    seenFilesOf(context)(dialect).flatMap((seen) => seen.readTwice()),
  );
}

/** The tables of the linted file that belong to the schema and that drizzle-kit does not see. */
export function unseenTablesOf(context: LintContext): readonly UnseenTable[] {
  const { tables } = schemaOf(context);
  if (tables.length === 0) return [];
  return readUnseenTables(sessionOf(context), tables, seenFilesOf(context));
}

/** The path of a file as a message says it. */
export function shortPathOf({ cwd }: LintContext, file: string): string {
  return shortPath(file, cwd);
}

/** When an edit that asks for a destructive migration may be a fix, by the settings. */
export function destructiveFixesOf(context: LintContext): DestructiveFixes {
  return readSettings(context.settings, context.cwd).destructiveFixes ?? "unshipped";
}

/**
 * How the linted file can say an export of drizzle-orm.
 *
 * @param specifier `drizzle-orm` or one of its cores.
 */
export function exportAtHandOf(
  context: LintContext,
  specifier: string,
  name: string,
): ExportAtHand {
  const reading = readingOf(context.sourceCode.ast);
  reading.exportsAtHand ??= memo((...what) => exportAtHand(sessionOf(context).main, ...what));
  return reading.exportsAtHand(specifier, name);
}

/** The objects of columns that the linted file can spread into a table, those first that its tables spread most often. */
export function sharedColumnsOf(context: LintContext): readonly SharedColumns[] {
  const reading = readingOf(context.sourceCode.ast);
  return (reading.shared ??= readSharedColumns(sessionOf(context).main, schemaOf(context).tables));
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
  const { neighbourhood } = readingOf(context.sourceCode.ast);
  return inputThrough(neighbourhood ?? files.neighbourhood(), context);
}

function inputThrough(
  neighbourhood: Neighbourhood,
  context: LintContext,
): [SourceFile, SessionOptions] {
  const { casing, drizzleConfig } = readSettings(context.settings, context.cwd);
  const { ast, text } = context.sourceCode;
  const file = { path: neighbourhood.realPath(context.filename), text, program: ast };
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
