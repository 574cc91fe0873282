import { isRecord, isText, parseJson } from "./json.ts";
import type { Unreadable } from "./source-file.ts";

/** What a migration snapshot of drizzle-kit says is in the database. */
export interface Snapshot {
  /** As drizzle-kit writes it: `"postgresql"`, from 1.0 on `"postgres"`. */
  readonly dialect: string;
  /**
   * The database names of the columns of each table. A table is `users`, or `auth.users` where it is in another
   * schema than `public`.
   */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Where a snapshot stands in the history of migrations, which from 1.0 on is a graph. */
export interface Ancestry {
  readonly id: string;
  /** The snapshots that it follows. */
  readonly previous: readonly string[];
}

const NO_JSON: Unreadable = { problem: "is not valid JSON" };
const NO_SNAPSHOT: Unreadable = { problem: "does not have the shape of a migration snapshot" };
const NO_JOURNAL: Unreadable = { problem: "does not have the shape of a migration journal" };
const TOO_LARGE: Unreadable = { problem: "is too large to read" };

/** Reads a snapshot of either layout. A file that is only partly as expected is not used at all. Never throws. */
export function readSnapshot(text: string | undefined): Snapshot | Unreadable {
  return fromJson(text, (json) => {
    const dialect = json["dialect"];
    const tables = Array.isArray(json["ddl"])
      ? tablesOfEntities(json["ddl"])
      : tablesOfObject(json["tables"]);
    return typeof dialect === "string" && tables ? { dialect, tables } : NO_SNAPSHOT;
  });
}

/** Reads which snapshots a snapshot follows. Never throws. */
export function readAncestry(text: string | undefined): Ancestry | Unreadable {
  return fromJson(text, (json) => {
    const id = json["id"];
    const previous = [json["prevIds"] ?? json["prevId"] ?? []].flat() as readonly unknown[];
    return typeof id === "string" && previous.every(isText) ? { id, previous } : NO_SNAPSHOT;
  });
}

/**
 * Reads the tag of the last migration in a journal of 0.x: `0003_bright_hulk`; the empty journal has none. Never throws.
 */
export function readJournal(
  text: string | undefined,
): { readonly tag: string | undefined } | Unreadable {
  return fromJson(text, ({ entries }) => {
    if (!Array.isArray(entries)) return NO_JOURNAL;
    if (entries.length === 0) return { tag: undefined };
    const last: unknown = entries.at(-1);
    const tag = isRecord(last) ? last["tag"] : undefined;
    // The tag becomes part of a file's name, and must not lead out of the folder.
    return isText(tag) && !/[\\/]/.test(tag) ? { tag } : NO_JOURNAL;
  });
}

function fromJson<T>(
  text: string | undefined,
  read: (json: Readonly<Record<string, unknown>>) => T | Unreadable,
): T | Unreadable {
  if (text === undefined) return TOO_LARGE;
  const json = parseJson(text);
  if (json === undefined) return NO_JSON;
  return read(isRecord(json) ? json : {});
}

type Tables = Map<string, Set<string>>;

/** The layout of 0.x: `{ "public.users": { name, schema, columns: { "id": { name } } } }`. */
function tablesOfObject(holder: unknown): Tables | undefined {
  if (!isRecord(holder)) return undefined;
  const tables: Tables = new Map();
  for (const table of Object.values(holder)) {
    if (!isRecord(table) || !isText(table["name"]) || !isRecord(table["columns"])) return undefined;
    const names = new Set<string>();
    for (const column of Object.values(table["columns"])) {
      if (!isRecord(column) || !isText(column["name"])) return undefined;
      names.add(column["name"]);
    }
    tables.set(qualified(table["schema"], table["name"]), names);
  }
  return tables;
}

/** The layout of 1.0: `[{ entityType: "tables", schema, name }, { entityType: "columns", schema, table, name }]`. */
function tablesOfEntities(entities: readonly unknown[]): Tables | undefined {
  const tables: Tables = new Map();
  const columns: (readonly [table: string, column: string])[] = [];
  for (const entity of entities) {
    if (!isRecord(entity)) return undefined;
    const { entityType, schema, table, name } = entity;
    if (entityType === "tables") {
      if (!isText(name)) return undefined;
      tables.set(qualified(schema, name), new Set());
    } else if (entityType === "columns") {
      if (!isText(table) || !isText(name)) return undefined;
      columns.push([qualified(schema, table), name]);
    }
  }
  for (const [table, column] of columns) tables.get(table)?.add(column);
  return tables;
}

function qualified(schema: unknown, name: string): string {
  return isText(schema) && schema !== "" && schema !== "public" ? `${schema}.${name}` : name;
}
