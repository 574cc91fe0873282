import type { Column, ColumnDefault } from "../../src/schema/model.ts";
import { realModule, type RealRelease } from "./real-drizzle.ts";

/** A column object of drizzle-orm: what is asked of it. */
export interface RealColumn {
  readonly name: string;
  readonly keyAsName: boolean;
  readonly notNull: boolean;
  readonly hasDefault: boolean;
  readonly primary: boolean;
  readonly isUnique: boolean;
  readonly uniqueName: string | undefined;
  readonly default: unknown;
  readonly defaultFn: unknown;
  readonly onUpdateFn: unknown;
  readonly hasOnUpdateNow?: boolean;
  readonly autoIncrement?: boolean;
  readonly generated: unknown;
  readonly generatedIdentity: { readonly type: "always" | "byDefault" } | undefined;
  readonly identity?: unknown;
  /** The name of its class. */
  readonly columnType: string;
  readonly dataType: string;
  readonly dimensions?: number;
  getSQLType(): string;
}

/** What there is to say of a column, in words that drizzle-orm's columns and ours can both be put in. */
export type ToldColumn = Pick<
  Column,
  | "name"
  | "isNamedByKey"
  | "type"
  | "isNotNull"
  | "isPrimaryKey"
  | "isUnique"
  | "uniqueName"
  | "hasDefault"
  | "default"
  | "hasRuntimeDefault"
  | "hasOnUpdate"
  | "isGenerated"
  | "identity"
  | "isAutoIncrement"
> & { readonly isRead: boolean };

/** Says what a column is that drizzle-orm built. */
export function tellReal(column: RealColumn, release: RealRelease): ToldColumn {
  // Up to 0.45 an array is a column of its own, and vectors have "dimensions".
  const dimensions = release === "1.0" ? (column.dimensions ?? 0) : 0;
  return {
    isRead: true,
    name: column.name,
    isNamedByKey: column.keyAsName,
    type: column.getSQLType() + "[]".repeat(dimensions),
    isNotNull: column.notNull,
    isPrimaryKey: column.primary,
    isUnique: column.isUnique,
    // 0.x names the constraint of every column, unique or not; the model speaks of those that exist.
    uniqueName: column.isUnique ? column.uniqueName : undefined,
    hasDefault: column.hasDefault,
    default: tellDefault(column.default, column.columnType, release),
    hasRuntimeDefault: column.defaultFn !== undefined,
    hasOnUpdate: column.onUpdateFn !== undefined || column.hasOnUpdateNow === true,
    isGenerated: column.generated !== undefined,
    identity: column.generatedIdentity?.type ?? (column.identity ? "always" : undefined),
    isAutoIncrement: column.autoIncrement ?? false,
  };
}

/** Says what a column is that was read. */
export function tellRead(column: Column): ToldColumn {
  return {
    isRead: column.unread === undefined && !column.isReplaceable,
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
  };
}

interface Orm {
  readonly is: (value: unknown, type: unknown) => boolean;
  readonly SQL: unknown;
}

type Dialects = Readonly<
  Record<string, new () => { sqlToQuery(sql: unknown): { readonly sql: string } }>
>;

/** The classes that write SQL, the one of 1.0 last, by how the name of a column's class begins. */
const WRITERS: readonly (readonly [start: string, core: string, ...dialects: string[]])[] = [
  ["Pg", "pg-core", "PgDialect"],
  ["MySql", "mysql-core", "MySqlDialect"],
  ["SQLite", "sqlite-core", "SQLiteSyncDialect", "SQLiteDialect"],
  ["SingleStore", "singlestore-core", "SingleStoreDialect"],
  ["MsSql", "mssql-core", "MsSqlDialect"],
  ["Cockroach", "cockroach-core", "CockroachDialect"],
  ["Gel", "gel-core", "GelDialect"],
];

function tellDefault(
  value: unknown,
  columnType: string,
  release: RealRelease,
): ColumnDefault | undefined {
  const { is, SQL } = realModule("drizzle-orm", release) as unknown as Orm;
  if (value === undefined) return undefined;
  if (is(value, SQL)) {
    const [, core = "", ...dialects] =
      WRITERS.find(([start]) => columnType.startsWith(start)) ?? [];
    const exports = realModule(`drizzle-orm/${core}`, release) as unknown as Dialects;
    const Dialect = dialects.map((name) => exports[name]).find((each) => each !== undefined);
    return { kind: "sql", text: Dialect && new Dialect().sqlToQuery(value).sql };
  }
  if (value === null || ["string", "number", "bigint", "boolean"].includes(typeof value))
    return { kind: "value", value: value as string };
  return { kind: "other" };
}

/** What a column's values are in JavaScript, by drizzle-orm's `dataType`: 1.0 says "object date" for "date". */
export function kindOfReal({ dataType }: RealColumn): string {
  const [type = "", constraint = ""] = dataType.split(" ");
  if (type !== "object") return type;
  return ["line", "point", "geometry"].includes(constraint) ? "json" : constraint;
}

const KINDS: Readonly<Record<string, string>> = {
  abc: "json",
  text: "string",
  timestamp: "date",
  timestamp_ms: "date",
  tuple: "array",
  xy: "json",
};

/** What a column's values are in JavaScript, by its mode. */
export function kindOfMode(mode: string | undefined): string | undefined {
  return mode === undefined ? undefined : (KINDS[mode] ?? mode);
}
