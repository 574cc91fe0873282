import fs from "node:fs";
import { expect } from "vitest";
import type { Column, Dialect, Table } from "../../src/schema/model.ts";
import type { Casing } from "../../src/schema/naming.ts";
import { isFullyRead, type Project, readFileAt, writeProject } from "../support/read.ts";
import { loadReal, type RealRelease, versionOf } from "../support/real-drizzle.ts";
import { describeRealTable, isRealTable } from "./real-table.ts";

/** The releases that the model has to be true for. */
export const RELEASES = ["0.x", "1.0"] as const satisfies readonly RealRelease[];

/** How a schema is read and loaded. */
export interface CompareOptions {
  /** The file that is compared. */
  readonly main?: string;
  /** What the drizzle.config of the project says. */
  readonly casing?: Casing;
  /**
   * What is expected not to be read, by the database name of the table: `"name"` (or its schema), `"columns"`, `"extras"`,
   * `"column email"`, `"column email replaceable"`, or the path of a field, `"indexes.0.name"`. All else has to be
   * read, and to be true.
   */
  readonly unread?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads a schema as the plugin does, runs it with the real drizzle-orm, and expects every table that it exports to be
 * the same in both.
 */
export async function expectTruth(
  release: RealRelease,
  project: string | Project,
  options: CompareOptions = {},
): Promise<void> {
  const { main = "schema.ts", casing, unread = {} } = options;
  const files = typeof project === "string" ? { [main]: project } : project;
  const real = (await realTables(release, files, main, casing)).sort(byName);
  const read = readTables(release, files, describeReadTable, { main, casing }).sort(byName);
  expect(real.length, "the file exports no table").toBeGreaterThan(0);
  expect(read.map(({ baseName }) => baseName)).toEqual(real.map(({ baseName }) => baseName));
  for (const [index, table] of real.entries()) {
    const ours = read[index];
    if (ours) expectSameTable(ours, table, unread[table.name] ?? []);
  }
}

/**
 * What the plugin reads of the tables in a file of a project.
 *
 * @param look Called while the files are there: a table is read on as it is looked at.
 */
export function readTables<T>(
  release: RealRelease,
  files: Project,
  look: (table: Table) => T,
  {
    main = "schema.ts",
    casing,
  }: { readonly main?: string; readonly casing?: Casing | undefined } = {},
): T[] {
  const root = writeProject({
    "package.json": JSON.stringify({ dependencies: { "drizzle-orm": versionOf(release) } }),
    "drizzle.config.ts": `export default ${JSON.stringify({ dialect: "postgresql", casing })};`,
    ...files,
  });
  try {
    return readFileAt(`${root}/${main}`).tables.map(look);
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

async function realTables(
  release: RealRelease,
  files: Project,
  main: string,
  casing: Casing | undefined,
): Promise<TableFacts[]> {
  const exports = await loadReal(files, release, main);
  // From 1.0 on, the configuration has no casing.
  const applied = release === "0.x" ? casing : undefined;
  return [...new Set(Object.values(exports))]
    .filter((value) => isRealTable(value, release))
    .map((table) => describeRealTable(table, release, applied));
}

/** By the name that is written: what a creator makes of it may not be read. */
function byName(left: TableFacts, right: TableFacts): number {
  const [first = "", second = ""] = [left, right].map((table) =>
    [table.baseName, table.name].join(),
  );
  return first < second ? -1 : Number(first > second);
}

/** A table in the words that the model and drizzle-orm have in common. */
export interface TableFacts {
  readonly dialect: Dialect;
  readonly name: string;
  readonly baseName: string;
  readonly schema: string | undefined;
  readonly columns: readonly ColumnFacts[];
  /** `"throws"` where drizzle-orm refuses the third argument; what is inline is not told either, then. */
  readonly keysAndIndexes: KeysAndIndexes | "throws";
  /** How many values in the third argument drizzle-orm drops or throws at. */
  readonly dropped: number;
}

export interface KeysAndIndexes {
  readonly primaryKeys: readonly {
    readonly name: string | undefined;
    readonly columns: readonly string[];
  }[];
  readonly uniqueConstraints: readonly {
    readonly name: string | undefined;
    readonly columns: readonly string[];
    readonly nullsNotDistinct: boolean;
  }[];
  readonly indexes: readonly {
    readonly name: string | undefined;
    readonly isUnnamed: boolean;
    readonly isUnique: boolean;
    readonly method: string | undefined;
    readonly parts: readonly IndexPartFacts[];
    readonly where: { readonly text: string | undefined } | undefined;
  }[];
  readonly foreignKeys: readonly {
    readonly name: string | undefined;
    readonly isUnnamed: boolean;
    readonly columns: readonly string[];
    readonly target:
      | {
          readonly table: string | undefined;
          readonly schema: string | undefined;
          readonly columns: readonly (string | undefined)[];
          /** All columns of that table: their names and their types. */
          readonly referenced: Readonly<Record<string, string | undefined>>;
        }
      | undefined;
    readonly onDelete: string | undefined;
    readonly onUpdate: string | undefined;
    readonly isInline: boolean;
  }[];
  readonly checks: readonly { readonly name: string | undefined }[];
}

export interface IndexPartFacts {
  /** The database name of the column. */
  readonly column: string | undefined;
  readonly expression: string | undefined;
  readonly order: string;
  readonly nulls: string;
  readonly opClass: string | undefined;
}

export interface ColumnFacts {
  readonly key: string;
  readonly name: string | undefined;
  readonly isNamedByKey: boolean;
  readonly type: string | undefined;
  readonly isNotNull: boolean;
  readonly isPrimaryKey: boolean;
  readonly isUnique: boolean;
  readonly uniqueName: string | undefined;
  readonly hasDefault: boolean;
  readonly default: unknown;
  readonly hasRuntimeDefault: boolean;
  readonly hasOnUpdate: boolean;
  readonly isGenerated: boolean;
  readonly identity: string | undefined;
  readonly isAutoIncrement: boolean;
  /** No name is written, and that of another key is kept. */
  readonly hasOtherName: boolean;
  /** What the elements of an array have and it has not, before 1.0. */
  readonly lost: readonly string[];
}

/** What the plugin reads, with the list of what it says it did not read. */
interface ReadTable extends TableFacts {
  readonly keysAndIndexes: KeysAndIndexes;
  readonly unread: readonly string[];
  /** Why, for who reads a failure. */
  readonly reasons: readonly string[];
  readonly isFullyRead: boolean;
}

function describeReadTable(table: Table): ReadTable {
  const { dialect, name, baseName, schema, unread } = table;
  return {
    dialect,
    name,
    baseName,
    schema,
    columns: table.columns.map((column) => ({
      key: column.key,
      name: column.name,
      isNamedByKey: column.isNamedByKey,
      type: column.type,
      isNotNull: column.isNotNull,
      isPrimaryKey: column.isPrimaryKey,
      isUnique: column.isUnique,
      uniqueName: column.uniqueName,
      hasDefault: column.hasDefault,
      default: column.default,
      hasRuntimeDefault: column.hasRuntimeDefault,
      hasOnUpdate: column.hasOnUpdate,
      isGenerated: column.isGenerated,
      identity: column.identity,
      isAutoIncrement: column.isAutoIncrement,
      hasOtherName: column.isNamedByKey && column.namedBy !== column.key,
      lost: lostBy(column),
    })),
    keysAndIndexes: {
      primaryKeys: table.primaryKeys.map(({ name, columns }) => ({
        name,
        columns: keysOf(columns),
      })),
      uniqueConstraints: table.uniqueConstraints.map(({ name, columns, nullsNotDistinct }) => ({
        name,
        columns: keysOf(columns),
        nullsNotDistinct,
      })),
      indexes: table.indexes.map(({ name, isUnnamed, isUnique, method, parts, where }) => ({
        name,
        isUnnamed,
        isUnique,
        method,
        parts: parts.map(({ column, expression, order, nulls, opClass }) => ({
          column: column?.name,
          expression,
          order,
          nulls,
          opClass,
        })),
        where,
      })),
      foreignKeys: table.foreignKeys.map(
        ({ name, isUnnamed, columns, target, onDelete, isOnDeleteRead, onUpdate, isInline }) => ({
          name,
          isUnnamed,
          columns: keysOf(columns),
          target: target && {
            table: target.table,
            schema: target.schema,
            columns: target.columns,
            referenced: typesOf(target.referenced),
          },
          onDelete: isOnDeleteRead ? (unlessNoAction(onDelete) ?? "none") : undefined,
          onUpdate: unlessNoAction(onUpdate),
          isInline,
        }),
      ),
      checks: table.checks.map(({ name }) => ({ name })),
    },
    dropped: table.dropped.length,
    unread: [
      ...(unread.name.length > 0 ? ["name"] : []),
      ...(unread.columns.length > 0 ? ["columns"] : []),
      ...(unread.extras.length > 0 ? ["extras"] : []),
      ...table.columns.flatMap((column) => [
        ...(column.unread ? [`column ${column.key}`] : []),
        ...(column.isReplaceable ? [`column ${column.key} replaceable`] : []),
      ]),
    ],
    reasons: [
      ...[...unread.name, ...unread.columns, ...unread.extras].map(({ reason }) => reason),
      ...table.columns.flatMap((column) => column.unread?.reason ?? []),
    ],
    isFullyRead: isFullyRead(table),
  };
}

const LOSSES: Readonly<Record<string, string>> = {
  notNull: "not null",
  primaryKey: "key",
  unique: "unique",
  generatedAlwaysAs: "generated",
  generatedAlwaysAsIdentity: "identity",
  generatedByDefaultAsIdentity: "identity",
};

/** What can be asked of the elements of a real array, too: `.notNull()` is said by others as well. */
function lostBy({ lost, isNotNull }: Column): readonly string[] {
  const losses = lost.flatMap(({ method }) => LOSSES[method] ?? []);
  const isNullable = !isNotNull && (losses.includes("key") || losses.includes("identity"));
  return [...new Set([...losses, ...(isNullable ? ["not null"] : [])])].sort();
}

/** What a database does where nothing is said; the model leaves it unsaid, and so do some of drizzle-orm's cores. */
export function unlessNoAction(action: string | undefined): string | undefined {
  return action === "no action" ? undefined : action;
}

/** What a foreign key has to know of the columns that it may point to. */
function typesOf({ columns }: Table): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(columns.map(({ name, key, type }) => [name ?? `(${key})`, type]));
}

function keysOf(columns: readonly { readonly key: string }[]): readonly string[] {
  return columns.map(({ key }) => key);
}

function expectSameTable(read: ReadTable, real: TableFacts, expected: readonly string[]): void {
  const { keysAndIndexes, unread, columns } = read;
  const where = `table "${real.name}"`;
  const openColumns = new Set(
    unread.filter((each) => /^column /.test(each)).map((each) => each.split(" ")[1]),
  );
  const mayHaveMoreColumns = unread.includes("columns");
  const mayHaveMoreKeys = unread.length > 0;

  const realColumns = mayHaveMoreColumns
    ? real.columns.filter(({ key }) => columns.some((column) => column.key === key))
    : real.columns;
  expect(keysOf(columns), `keys of ${where}`).toEqual(keysOf(realColumns));

  const knownColumns = columns.filter(({ key }) => !openColumns.has(key));
  const realKnown = realColumns.filter(({ key }) => !openColumns.has(key));
  for (const [index, { key, lost }] of knownColumns.entries())
    expect(realKnown[index]?.lost, `what "${key}" of ${where} lost`).toEqual(
      expect.arrayContaining([...lost]),
    );
  const fields: string[] = [];
  const [ours, theirs] = [comparable(read, knownColumns), comparable(real, realKnown)];
  if (real.keysAndIndexes === "throws") expect(unread, `${where} is refused`).toContain("extras");
  else if (!mayHaveMoreKeys) {
    Object.assign(ours, keysAndIndexes);
    Object.assign(theirs, real.keysAndIndexes);
  } else {
    // What is read has to be true all the same, even if there may be more of it. The name of a column that was not
    // read is missing in an index, too.
    const indexes = keysAndIndexes.indexes.filter(({ parts }) =>
      parts.every(({ column, expression }) => column !== undefined || expression !== undefined),
    );
    const known = { ...keysAndIndexes, indexes };
    for (const kind of Object.keys(known) as (keyof KeysAndIndexes)[])
      expect(real.keysAndIndexes[kind], `${kind} of ${where}`).toEqual(
        expect.arrayContaining([...known[kind]]),
      );
  }
  const isOnlyRefused = read.reasons.every((reason) => reason.startsWith("drizzle-orm throws at"));
  if (unread.length === 0 || (unread.join() === "extras" && isOnlyRefused))
    expect(read.dropped, `what ${where} drops`).toBe(real.dropped);
  else expect(read.dropped, `what ${where} drops`).toBeLessThanOrEqual(real.dropped);
  if (unread.includes("name"))
    for (const each of [ours, theirs]) Object.assign(each, { name: undefined, schema: undefined });
  const filled = forgetUnread(ours, theirs, [], fields);
  expect(ours, where).toEqual(filled);
  const why = read.reasons.join("; ");
  expect([...unread, ...fields], `what is not read of ${where}: ${why}`).toEqual(expected);
  expect(read.isFullyRead, `isFullyRead of ${where}`).toBe(unread.length === 0);
}

function comparable(
  { dialect, name, baseName, schema }: TableFacts,
  columns: readonly ColumnFacts[],
): Record<string, unknown> {
  return {
    dialect,
    name,
    baseName,
    schema,
    // What is said to the elements once they are in an array is not lost, though they have it.
    columns: Object.fromEntries(columns.map((column) => [column.key, { ...column, lost: [] }])),
  };
}

/**
 * The model has `undefined` both for what is not there and for what it did not read. Where it has that and drizzle-orm
 * has something, the field is noted as unread, which the test has to expect, and taken as equal.
 */
function forgetUnread(
  ours: unknown,
  theirs: unknown,
  path: readonly string[],
  fields: string[],
): unknown {
  if (ours === undefined && theirs !== undefined) {
    fields.push(path.join("."));
    return undefined;
  }
  // The default of a column is "other" where it is no plain value and where it was not read.
  if (
    path.at(-1) === "default" &&
    isObject(ours) &&
    ours["kind"] === "other" &&
    theirs !== undefined
  ) {
    if (!isObject(theirs) || theirs["kind"] !== "other") fields.push(path.join("."));
    return ours;
  }
  if (!isObject(ours) || !isObject(theirs)) return theirs;
  const copy = Object.fromEntries(
    Object.entries(theirs).map(([key, value]) => [
      key,
      key in ours ? forgetUnread(ours[key], value, [...path, key], fields) : value,
    ]),
  );
  return Array.isArray(theirs) ? Object.values(copy) : copy;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
