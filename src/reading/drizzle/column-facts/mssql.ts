import { type ColumnConfig, type ColumnFact, type ColumnFacts, scaled, sized } from "./fact.ts";

const NOW = "(getdate())";

/** A length is always written. */
function char(type: string): (config: ColumnConfig) => string {
  return (config) => `${type}(${String(config.get("length") ?? 1)})`;
}

/** A decimal that is a bigint in JavaScript has a precision always. */
function decimal(config: ColumnConfig): string {
  if (config.get("mode") !== "bigint") return scaled("decimal", ",")(config);
  const precision = String(config.get("precision") ?? 18);
  return `decimal(${precision},${String(config.get("scale") ?? 0)})`;
}

/** The column functions of `drizzle-orm/mssql-core`, which begins with 1.0. */
export const mssqlColumns: ColumnFacts = new Map<string, ColumnFact>([
  ["bigint", { type: "bigint", mode: "bigint" }],
  ["binary", { type: sized("binary") }],
  ["bit", { type: "bit" }],
  ["char", { type: char("char") }],
  ["date", { type: "date", now: NOW, mode: "date" }],
  ["datetime", { type: "datetime", now: NOW, mode: "date" }],
  ["datetime2", { type: sized("datetime2", "precision"), now: NOW, mode: "date" }],
  ["datetimeoffset", { type: sized("datetimeoffset", "precision"), now: NOW, mode: "date" }],
  ["decimal", { type: decimal, mode: "string" }],
  ["float", { type: sized("float", "precision") }],
  ["int", { type: "int" }],
  ["nchar", { type: char("nchar") }],
  ["ntext", { type: "ntext" }],
  ["numeric", { type: scaled("numeric", ","), mode: "string" }],
  ["nvarchar", { type: sized("nvarchar"), mode: "text" }],
  ["real", { type: "real" }],
  ["smallint", { type: "smallint" }],
  ["text", { type: "text" }],
  ["time", { type: sized("time", "precision"), mode: "date" }],
  ["tinyint", { type: "tinyint" }],
  ["varbinary", { type: sized("varbinary") }],
  ["varchar", { type: sized("varchar") }],
]);
