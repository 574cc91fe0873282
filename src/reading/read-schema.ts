import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "../files/index.ts";
import { memo } from "../remember.ts";
import type { Column, ForeignKey, Table } from "../schema/model.ts";
import { patternNames } from "./bind.ts";
import { describeTable, referencedTable } from "./drizzle/describe-table.ts";
import { declaredNames } from "./declare.ts";
import { placeByName } from "./drizzle/places.ts";
import type { TableValue } from "./drizzle/table.ts";
import { evaluate } from "./evaluate.ts";
import { type LooseColumns, readLooseColumns } from "./loose-columns.ts";
import type { Module } from "./module.ts";
import { Session, type SessionOptions } from "./session.ts";
import { importsCore, mayMakeTables } from "./may-declare.ts";
import { declarationIn } from "../syntax.ts";
import { readUnreadDeclarations, type UnreadDeclaration } from "./unread-declarations.ts";
import { asString } from "./value.ts";

type Node = TSESTree.Node;

/** What one file declares. */
export interface SchemaFile {
  /** The tables declared in the file, in its order. */
  readonly tables: readonly Table[];
  /** The columns in shared objects of the file, for tables anywhere to spread. */
  readonly sharedColumns: readonly Column[];
  /** The foreign keys of the shared columns. */
  readonly sharedForeignKeys: () => readonly ForeignKey[];
  /** The tables of other files that were read on the way. */
  readonly neighbours: () => readonly Table[];
  /** What may declare tables as well, and was not read at all. */
  readonly unreadDeclarations: () => readonly UnreadDeclaration[];
}

const NO_COLUMNS: LooseColumns = { columns: [], foreignKeys: () => [] };

/** Reads the tables and shared columns that a file declares. */
export function readSchema(file: SourceFile, options: SessionOptions): SchemaFile {
  return describeSchema(buildSchema(file, options));
}

/**
 * Reads the tables and shared columns of some statements of a file that imports a core, and of those statements that
 * are used by them.
 *
 * @param session One in which nothing was read yet.
 * @param statements All statements, where none are given.
 */
export function readStatements(session: Session, statements?: ReadonlySet<Node>): SchemaFile {
  buildTables(session.main, true, statements);
  return describeSchema(session, statements !== undefined);
}

/** @param isPart Whether only what was evaluated counts. */
function describeSchema(session: Session, isPart = false): SchemaFile {
  const { main } = session;
  const declared = ownTables(session);
  const allTables = () => onePerName([...declared, ...onlyInFunctions(session, declared)]);
  const shared = importsCore(main.program) ? readLooseColumns(main, allTables, isPart) : NO_COLUMNS;
  const tables = inOrder(allTables());
  const repeated = repeatedPlaces(tables);
  const describe = (table: TableValue) =>
    describeTable(table, { isRepeated: repeated.has(table.parts.site.node) });
  const described = tables.map(describe);
  // Reading the extras of these leads on to further ones, so that they are those that the file itself leads to.
  const neighbours = memo(() => {
    described.forEach(({ foreignKeys }) => foreignKeys.map(({ target }) => target));
    return session.tables
      .filter(({ parts }) => parts.site.scope.module !== main)
      .map(referencedTable);
  });
  return {
    tables: described,
    sharedColumns: shared.columns,
    sharedForeignKeys: shared.foreignKeys,
    neighbours,
    unreadDeclarations: () =>
      readUnreadDeclarations(
        main,
        tables.map(({ parts }) => placeByName(parts.site)),
        ownTables(session).filter((table) => !declared.includes(table)),
        // Other libraries have functions that are called tables as well.
        importsCore(main.program) || tables.length > 0 ? () => true : mayMakeTables,
      ),
  };
}

function buildSchema(file: SourceFile, options: SessionOptions): Session {
  const isSchema = importsCore(file.program);
  const session = new Session(file, options);
  buildTables(session.main, isSchema);
  if (isSchema || ownTables(session).length === 0) return session;
  // A file with tables, though its core comes from elsewhere: what is between them may change builders.
  const again = new Session(file, options);
  buildTables(again.main, true);
  return again;
}

/** The tables that are declared in the module that is read; those it imports were built as well. */
function ownTables({ tables, main }: Session): readonly TableValue[] {
  return tables.filter(({ parts }) => parts.site.scope.module === main);
}

/** The tables that were built by calling the functions of the module with anything, each place once. */
function onlyInFunctions(session: Session, declared: readonly TableValue[]): readonly TableValue[] {
  const byPlace = new Map<Node, TableValue>();
  for (const table of ownTables(session).slice(declared.length))
    if (asString(table.parts.baseName) !== undefined) byPlace.set(table.parts.site.node, table);
  for (const { parts } of declared) byPlace.delete(parts.site.node);
  return [...byPlace.values()];
}

/** A function that is called twice declares its table once. */
function onePerName(tables: readonly TableValue[]): readonly TableValue[] {
  const told = new Map<Node, Set<string | undefined>>();
  return tables.filter(({ parts, sqlName }) => {
    const names = told.get(parts.site.node) ?? new Set();
    told.set(parts.site.node, names);
    return !names.has(sqlName) && names.add(sqlName);
  });
}

/** The calls that make several tables, in a loop or in a function that is called more than once. */
function repeatedPlaces(tables: readonly TableValue[]): ReadonlySet<Node> {
  const seen = new Set<Node>();
  const repeated = new Set<Node>();
  for (const { parts } of tables)
    (seen.has(parts.site.node) ? repeated : seen).add(parts.site.node);
  return repeated;
}

function inOrder(tables: readonly TableValue[]): readonly TableValue[] {
  const start = ({ parts }: TableValue) => parts.site.node.range[0];
  return [...tables].sort((left, right) => start(left) - start(right));
}

/**
 * Evaluates, in their order, the declarations of a module that may make tables.
 *
 * @param isSchema Evaluates all of its declarations.
 * @param statements Evaluates these and no others, whatever they declare.
 */
function buildTables(module: Module, isSchema: boolean, statements?: ReadonlySet<Node>): void {
  for (const statement of module.program.body) {
    if (statements && !statements.has(statement)) continue;
    const declaration = declarationIn(statement);
    if (declaration && statements) {
      for (const name of declaredNames(declaration)) module.scope.find(name)?.get();
    } else if (declaration?.type === "VariableDeclaration") {
      for (const { id, init } of declaration.declarations)
        if (init && (isSchema || mayMakeTables(init)))
          for (const name of patternNames(id)) module.scope.find(name)?.get();
    } else if (statement.type === "ExportDefaultDeclaration") {
      if (isSchema || mayMakeTables(statement.declaration)) module.exported("default");
    } else if (statement.type === "ExpressionStatement" && mayMakeTables(statement.expression)) {
      if (statement.expression.type === "AssignmentExpression") buildExports(module);
      else module.session.fromTop(() => evaluate(statement.expression, module.scope));
    }
  }
}

/** CommonJS exports are assigned. */
function buildExports(module: Module): void {
  for (const name of module.exportNames().names) module.exported(name);
}
