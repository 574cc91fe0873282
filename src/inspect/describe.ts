import type { TSESTree } from "@typescript-eslint/utils";
import type { SchemaFile } from "../reading/index.ts";
import { coverageOf, type NearMiss } from "../schema/coverage.ts";
import { INDEXED_BY_ITSELF } from "../schema/missing-indexes.ts";
import {
  type Column,
  type ForeignKey,
  type Index,
  type Place,
  qualifiedName,
  type Table,
} from "../schema/model.ts";
import { isWrittenIn, knowsAllExtras, primaryKeyColumns } from "../schema/questions.ts";
import { declarationIn, staticKey, unwrap } from "../syntax.ts";
import type {
  InspectedColumn,
  InspectedForeignKey,
  InspectedIndex,
  InspectedKey,
  InspectedTable,
  NotRead,
} from "./inspection.ts";
import type { PositionOf } from "./positions.ts";

/** What is said of one file. */
export interface DescribedFile {
  readonly tables: readonly InspectedTable[];
  readonly sharedColumns: readonly InspectedColumn[];
  readonly notRead: readonly NotRead[];
}

/**
 * Says of a file's model, in plain values, what there is to see: nothing of it holds on to a syntax tree.
 *
 * @param idFor Gives a table an id, by its name.
 */
export function describeFile(
  { sharedColumns, tables, unreadDeclarations }: SchemaFile,
  program: TSESTree.Program,
  positionOf: PositionOf,
  idFor: (name: string) => string,
): DescribedFile {
  const withIds = tables.map((table) => ({ table, id: idFor(qualifiedName(table)) }));
  const notRead = withIds.map(({ id, table }) => notReadOf(table, id, positionOf));
  const declarations = unreadDeclarations().map(({ name, unread }) => ({
    part: "declaration" as const,
    table: null,
    what: name ?? null,
    reason: unread.reason,
    at: positionOf(unread.place),
  }));
  return {
    tables: withIds.map(({ id, table }, at) => ({
      ...describeTable(table, positionOf),
      id,
      constant: constantOf(table.place, program) ?? null,
      isReadInFull: notRead[at]?.length === 0,
    })),
    sharedColumns: sharedColumns.map((column) => describeColumn(column, [], positionOf)),
    notRead: [...notRead.flat(), ...declarations],
  };
}

function describeTable(
  table: Table,
  positionOf: PositionOf,
): Omit<InspectedTable, "id" | "constant" | "isReadInFull"> {
  const keys = primaryKeyColumns(table);
  const keyOf = ({
    columns,
    name,
    place,
  }: {
    readonly name: string | undefined;
    readonly columns: readonly Column[];
    readonly place: Place;
  }): InspectedKey => ({ name: name ?? null, columns: columns.map(nameOf), at: positionOf(place) });
  return {
    name: table.name,
    schema: table.schema ?? null,
    dialect: table.dialect,
    release: table.release,
    at: positionOf(table.place),
    columns: table.columns.map((column) => describeColumn(column, keys, positionOf)),
    primaryKeys: table.primaryKeys.map(keyOf),
    uniqueConstraints: table.uniqueConstraints.map(keyOf),
    indexes: table.indexes.map((index) => describeIndex(index, positionOf)),
    foreignKeys: table.foreignKeys.map((key) => describeForeignKey(key, table, positionOf)),
    checks: table.checks.map(({ name, place }) => ({ name: name ?? null, at: positionOf(place) })),
    dropped: table.dropped.map(({ place, what, why }) => ({ what, why, at: positionOf(place) })),
  };
}

/** The name in the database, or the key where that was not read. */
function nameOf({ key, name }: Column): string {
  return name ?? key;
}

function describeColumn(
  column: Column,
  keys: readonly Column[],
  positionOf: PositionOf,
): InspectedColumn {
  return {
    key: column.key,
    name: column.name ?? null,
    type: column.type ?? null,
    isNotNull: column.isNotNull,
    isPrimaryKey: column.isPrimaryKey || keys.includes(column),
    isUnique: column.isUnique,
    default: column.default ?? null,
    hasRuntimeDefault: column.hasRuntimeDefault,
    hasOnUpdate: column.hasOnUpdate,
    isGenerated: column.isGenerated,
    identity: column.identity ?? null,
    isAutoIncrement: column.isAutoIncrement,
    isReplaceable: column.isReplaceable,
    at: positionOf(column.place),
  };
}

function describeIndex(index: Index, positionOf: PositionOf): InspectedIndex {
  return {
    name: index.name ?? null,
    isUnique: index.isUnique,
    method: index.method ?? null,
    parts: index.parts.map(({ column, expression }) =>
      column ? nameOf(column) : (expression ?? null),
    ),
    where: index.where ? { text: index.where.text ?? null } : null,
    at: positionOf(index.place),
  };
}

function describeForeignKey(
  key: ForeignKey,
  table: Table,
  positionOf: PositionOf,
): InspectedForeignKey {
  const { target } = key;
  return {
    name: key.name ?? null,
    columns: key.columns.map(nameOf),
    to: target
      ? {
          table: target.table === undefined ? null : qualifiedName(target.referenced),
          columns: target.columns.map((name) => name ?? null),
        }
      : null,
    onDelete: key.onDelete ?? null,
    onUpdate: key.onUpdate ?? null,
    index: indexFor(key, table),
    at: positionOf(key.place),
  };
}

function indexFor(key: ForeignKey, table: Table): InspectedForeignKey["index"] {
  if (INDEXED_BY_ITSELF.has(table.dialect)) return { verdict: "made by the database", by: null };
  const coverage = coverageOf(key, table);
  if (coverage.verdict === "covered") return { verdict: "served", by: inWords(coverage.by) };
  const isKnown = coverage.verdict === "missing" && knowsAllExtras(table);
  return { verdict: isKnown ? "missing" : "unknown", by: null };
}

function inWords({ index, kind }: Pick<NearMiss, "kind" | "index">): string {
  return index === undefined || kind === "primary key" ? kind : `${kind} "${index}"`;
}

/** Where reading of a table stopped, and why. */
function notReadOf(table: Table, id: string, positionOf: PositionOf): readonly NotRead[] {
  const about = (
    part: NotRead["part"],
    what: string | undefined,
    reason: string,
    place: Place,
  ): NotRead => ({ part, table: id, what: what ?? null, reason, at: positionOf(place) });
  return [
    ...table.unread.name.map(({ place, reason }) => about("name", undefined, reason, place)),
    ...table.unread.columns.map(({ place, reason }) => about("columns", undefined, reason, place)),
    ...table.columns.flatMap((column) =>
      unreadOf(column).map(({ place = column.place, reason }) =>
        about("column", column.key, reason, place),
      ),
    ),
    ...table.unread.extras.map(({ place, reason }) =>
      about("keys and indexes", undefined, reason, place),
    ),
    ...table.foreignKeys.flatMap((key) =>
      unreadOfKey(key).map((reason) =>
        about("foreign key", key.columns.map(nameOf).join(", "), reason, key.place),
      ),
    ),
    ...table.indexes.flatMap((index) =>
      unreadOfIndex(index).map((reason) => about("index", index.name, reason, index.place)),
    ),
  ];
}

function unreadOf(column: Column): readonly { readonly reason: string; readonly place?: Place }[] {
  if (column.unread) return [column.unread];
  return [
    column.name === undefined && {
      reason: column.isNamedByKey
        ? "no drizzle.config tells the casing of unnamed columns"
        : "its name was not read",
    },
    column.type === undefined && { reason: "its type was not read" },
    column.default?.kind === "sql" &&
      column.default.text === undefined && { reason: "its default is SQL that was not read" },
  ].filter((each) => each !== false);
}

function unreadOfKey(key: ForeignKey): readonly string[] {
  return [
    ...(key.target ? [] : ["the table it points to was not read"]),
    ...(key.target?.columns.includes(undefined) ? ["a column it points to was not read"] : []),
    ...(key.isOnDeleteRead ? [] : ["its onDelete was not read"]),
  ];
}

function unreadOfIndex({ isUnnamed, name, parts, where }: Index): readonly string[] {
  const isUnread = ({ column, expression }: Index["parts"][number]) =>
    !column && expression === undefined;
  return [
    ...(name === undefined && !isUnnamed ? ["its name was not read"] : []),
    ...(parts.some(isUnread) ? ["a column or expression of it was not read"] : []),
    ...(where && where.text === undefined ? ["its condition was not read"] : []),
  ];
}

/** The constant of the top level that a table is the value of, or is in; `undefined` for what functions make. */
function constantOf(place: Place, program: TSESTree.Program): string | undefined {
  const holds = (node: TSESTree.Node) => isWrittenIn(place, { ...place, node });
  for (const statement of program.body) {
    const declaration = declarationIn(statement);
    if (declaration?.type !== "VariableDeclaration") continue;
    for (const { id, init } of declaration.declarations)
      if (id.type === "Identifier" && init && holds(init))
        return [id.name, ...keysTo(unwrap(init), holds)].join(".");
  }
  return undefined;
}

/** The keys of the objects that lead to what is looked for. */
function keysTo(node: TSESTree.Node, holds: (node: TSESTree.Node) => boolean): readonly string[] {
  if (node.type !== "ObjectExpression") return [];
  const property = node.properties.find(holds);
  if (property?.type !== "Property") return [];
  const key = staticKey(property.key, property.computed) ?? "?";
  return [key, ...keysTo(unwrap(property.value), holds)];
}
