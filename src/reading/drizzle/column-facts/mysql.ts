import type { DrizzleRelease } from "../../../files/index.ts";
import {
  type ColumnConfig,
  type ColumnFact,
  type ColumnFacts,
  enumeration,
  scaled,
  sized,
} from "./fact.ts";

type TypeOf = (config: ColumnConfig, release: DrizzleRelease) => string;

/** Adds ` unsigned` to a type where the configuration asks for it. */
export function signed(type: string | TypeOf): TypeOf {
  return (config, release) => {
    const text = typeof type === "string" ? type : type(config, release);
    return config.get("unsigned") ? `${text} unsigned` : text;
  };
}

/** The precision that is the default anyway is left out. */
function decimal(config: ColumnConfig): string {
  const type = scaled("decimal", ",")(config);
  return type === "decimal(10,0)" || type === "decimal(10)" ? "decimal" : type;
}

/** From 1.0 on, a missing length is written out. */
function varchar(config: ColumnConfig, release: DrizzleRelease): string {
  return release === "0.x" ? sized("varchar")(config) : `varchar(${String(config.get("length"))})`;
}

/** What MySQL and SingleStore have in common. */
export const mysqlFamily: ColumnFacts = new Map<string, ColumnFact>([
  ["bigint", { type: signed("bigint"), mode: "bigint" }],
  ["binary", { type: sized("binary") }],
  ["boolean", { type: "boolean" }],
  ["char", { type: sized("char") }],
  ["date", { type: "date", mode: "date" }],
  ["decimal", { type: signed(decimal), mode: "string" }],
  ["double", { type: signed(scaled("double", ",")) }],
  ["int", { type: signed("int") }],
  ["json", { type: "json" }],
  ["longtext", { type: "longtext" }],
  ["mediumint", { type: signed("mediumint") }],
  ["mediumtext", { type: "mediumtext" }],
  ["real", { type: scaled("real") }],
  ["serial", { type: "serial", hasDefault: true, autoIncrement: true }],
  ["smallint", { type: signed("smallint") }],
  ["text", { type: "text" }],
  ["tinyint", { type: signed("tinyint") }],
  ["tinytext", { type: "tinytext" }],
  ["varbinary", { type: sized("varbinary") }],
  ["year", { type: "year" }],
]);

/** The column functions of `drizzle-orm/mysql-core`. */
export const mysqlColumns: ColumnFacts = new Map<string, ColumnFact>([
  ...mysqlFamily,
  ["blob", { type: "blob", mode: "buffer" }],
  ["datetime", { type: sized("datetime", "fsp"), now: "(now())", mode: "date" }],
  ["float", { type: signed(scaled("float", ",")) }],
  ["longblob", { type: "longblob", mode: "buffer" }],
  ["mediumblob", { type: "mediumblob", mode: "buffer" }],
  ["mysqlEnum", { type: enumeration }],
  ["time", { type: sized("time", "fsp") }],
  ["timestamp", { type: sized("timestamp", "fsp"), now: "(now())", mode: "date" }],
  ["tinyblob", { type: "tinyblob", mode: "buffer" }],
  ["varchar", { type: varchar }],
]);
