import type { DrizzleRelease } from "../../../files/index.ts";

type Plain = string | number | bigint | boolean | null | undefined;

/** The configuration object that a column function was handed. */
export interface ColumnConfig {
  /** A setting; `undefined` where it is not given. Gives up on the type where it was not read. */
  get(key: string): Plain;
  /** The values of an enum: those of a list or of an object. Gives up where one was not read. */
  values(): readonly Plain[];
}

/** A fact that hangs on the configuration or on the release. */
type Depends<T> = (config: ColumnConfig, release: DrizzleRelease) => T;

/** What drizzle-orm makes of a column function: `varchar`, `serial`. */
export interface ColumnFact {
  /** The type in the database, as `getSQLType()` tells it. */
  readonly type: string | Depends<string>;
  /** Not null from the start. */
  readonly notNull?: true | Depends<boolean>;
  /** Has a default from the start. */
  readonly hasDefault?: true;
  readonly autoIncrement?: true;
  /** The SQL of `.defaultNow()`, or of SQL Server's `.defaultGetDate()`. */
  readonly now?: string;
  /** Its `.primaryKey()` gives it a default too: SQLite's integers. */
  readonly keyHasDefault?: true;
  /** What `mode` is where none is given, for a function that has modes. */
  readonly mode?: string | Depends<string>;
}

/** The column functions of a dialect by their name. */
export type ColumnFacts = ReadonlyMap<string, ColumnFact>;

/** `type` or `type(setting)`. */
export function sized(type: string, setting = "length"): (config: ColumnConfig) => string {
  return (config) => {
    const size = config.get(setting);
    return size === undefined ? type : `${type}(${String(size)})`;
  };
}

/** `type`, `type(precision)` or `type(precision, scale)`. */
export function scaled(type: string, separator = ", "): (config: ColumnConfig) => string {
  return (config) => {
    const precision = config.get("precision");
    const scale = config.get("scale");
    if (precision === undefined) return type;
    return scale === undefined
      ? `${type}(${String(precision)})`
      : `${type}(${String(precision)}${separator}${String(scale)})`;
  };
}

/** `type(dimensions)`; drizzle-orm writes the setting even where it is missing. */
export function dimensioned(type: string): (config: ColumnConfig) => string {
  return (config) => `${type}(${String(config.get("dimensions"))})`;
}

/** `enum('a','b')`, as drizzle-orm writes it: without escaping anything. */
export function enumeration(config: ColumnConfig): string {
  return `enum(${config
    .values()
    .map((value) => `'${String(value)}'`)
    .join(",")})`;
}
