/** What a column of a kind can be told besides what every column can. */
export type Family = "text" | "int" | "time" | "uuid" | "json" | "number" | "boolean" | "other";

/** A column function and the settings it is called with. */
export interface ColumnWord {
  readonly name: string;
  readonly family: Family;
  /** Configurations to choose from; `undefined` is none at all. */
  readonly configs: readonly [string | undefined, ...(string | undefined)[]];
  /** It is called with its values, not with a configuration: `mysqlEnum`. */
  readonly takesValues?: boolean;
}

/** The words of one dialect that random schemas are written with. */
export interface Vocabulary {
  readonly dialect: "pg" | "mysql" | "sqlite";
  readonly columns: readonly [ColumnWord, ...ColumnWord[]];
  readonly hasArrays: boolean;
  readonly hasIdentity: boolean;
  readonly hasSchemas: boolean;
  readonly sortsInIndexes: boolean;
  readonly hasPartialIndexes: boolean;
  readonly hasNulls: boolean;
  /** What makes a number count up. */
  readonly autoIncrement: string | undefined;
}

const TEXT: ColumnWord = {
  name: "text",
  family: "text",
  configs: [undefined, "{ enum: ['a', 'b'] }"],
};

export const POSTGRESQL: Vocabulary = {
  dialect: "pg",
  columns: [
    TEXT,
    { name: "uuid", family: "uuid", configs: [undefined] },
    { name: "integer", family: "int", configs: [undefined] },
    {
      name: "timestamp",
      family: "time",
      configs: [
        undefined,
        "{ withTimezone: true }",
        "{ mode: 'string' }",
        "{ precision: 3, mode: 'date', withTimezone: false }",
      ],
    },
    { name: "varchar", family: "text", configs: [undefined, "{ length: 255 }"] },
    { name: "boolean", family: "boolean", configs: [undefined] },
    { name: "jsonb", family: "json", configs: [undefined] },
    { name: "bigint", family: "int", configs: ["{ mode: 'number' }", "{ mode: 'bigint' }"] },
    { name: "smallint", family: "int", configs: [undefined] },
    { name: "serial", family: "other", configs: [undefined] },
    { name: "bigserial", family: "other", configs: ["{ mode: 'number' }"] },
    {
      name: "numeric",
      family: "text",
      configs: [undefined, "{ precision: 10, scale: 2 }", "{ precision: 4 }"],
    },
    { name: "date", family: "time", configs: [undefined, "{ mode: 'date' }"] },
    { name: "time", family: "time", configs: [undefined, "{ precision: 2, withTimezone: true }"] },
    { name: "char", family: "text", configs: [undefined, "{ length: 24 }"] },
    { name: "real", family: "number", configs: [undefined] },
    { name: "doublePrecision", family: "number", configs: [undefined] },
    {
      name: "interval",
      family: "text",
      configs: [undefined, "{ fields: 'day' }", "{ precision: 6 }"],
    },
    { name: "inet", family: "text", configs: [undefined] },
    { name: "vector", family: "other", configs: ["{ dimensions: 3 }"] },
    { name: "point", family: "other", configs: [undefined, "{ mode: 'xy' }"] },
  ],
  hasArrays: true,
  hasIdentity: true,
  hasSchemas: true,
  sortsInIndexes: true,
  hasPartialIndexes: true,
  hasNulls: true,
  autoIncrement: undefined,
};

export const MYSQL: Vocabulary = {
  dialect: "mysql",
  columns: [
    TEXT,
    { name: "int", family: "int", configs: [undefined, "{ unsigned: true }"] },
    { name: "varchar", family: "text", configs: ["{ length: 255 }"] },
    { name: "bigint", family: "int", configs: ["{ mode: 'number', unsigned: true }"] },
    { name: "timestamp", family: "time", configs: [undefined, "{ fsp: 3 }", "{ mode: 'string' }"] },
    { name: "boolean", family: "boolean", configs: [undefined] },
    { name: "datetime", family: "other", configs: [undefined, "{ fsp: 2 }"] },
    { name: "json", family: "json", configs: [undefined] },
    { name: "decimal", family: "text", configs: [undefined, "{ precision: 8, scale: 2 }"] },
    { name: "serial", family: "other", configs: [undefined] },
    { name: "mysqlEnum", family: "text", configs: ["['a', 'b']"], takesValues: true },
  ],
  hasArrays: false,
  hasIdentity: false,
  hasSchemas: true,
  sortsInIndexes: false,
  hasPartialIndexes: false,
  hasNulls: false,
  autoIncrement: "autoincrement()",
};

export const SQLITE: Vocabulary = {
  dialect: "sqlite",
  columns: [
    { ...TEXT, configs: [undefined, "{ enum: ['a', 'b'] }", "{ mode: 'json' }"] },
    {
      name: "integer",
      family: "int",
      configs: [undefined, "{ mode: 'boolean' }", "{ mode: 'number' }"],
    },
    {
      name: "integer",
      family: "time",
      configs: ["{ mode: 'timestamp' }", "{ mode: 'timestamp_ms' }"],
    },
    { name: "real", family: "number", configs: [undefined] },
    { name: "numeric", family: "text", configs: [undefined] },
    { name: "blob", family: "other", configs: [undefined, "{ mode: 'buffer' }"] },
  ],
  hasArrays: false,
  hasIdentity: false,
  hasSchemas: false,
  sortsInIndexes: false,
  hasPartialIndexes: true,
  hasNulls: false,
  autoIncrement: "primaryKey({ autoIncrement: true })",
};
