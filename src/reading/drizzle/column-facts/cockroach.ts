import {
  type ColumnConfig,
  type ColumnFact,
  type ColumnFacts,
  dimensioned,
  scaled,
  sized,
} from "./fact.ts";
import { geometry, interval } from "./postgresql.ts";

const DECIMAL: ColumnFact = { type: scaled("decimal", ","), mode: "string" };
const INT8: ColumnFact = { type: "int8", mode: "bigint" };
const STRING: ColumnFact = { type: sized("string") };

/** `type` or `typetz`, with a precision. */
function zoned(type: string): (config: ColumnConfig) => string {
  return (config) => sized(config.get("withTimezone") ? `${type}tz` : type, "precision")(config);
}

function varbit(config: ColumnConfig): string {
  return config.get("length") ? sized("varbit")(config) : "varbit";
}

/** The column functions of `drizzle-orm/cockroach-core`, which begins with 1.0. */
export const cockroachColumns: ColumnFacts = new Map<string, ColumnFact>([
  ["bigint", INT8],
  ["bit", { type: sized("bit") }],
  ["bool", { type: "bool" }],
  ["boolean", { type: "bool" }],
  ["char", { type: sized("char") }],
  ["date", { type: "date", now: "now()", mode: "string" }],
  ["decimal", DECIMAL],
  ["doublePrecision", { type: "float" }],
  ["float", { type: "float" }],
  ["geometry", { type: geometry, mode: "tuple" }],
  ["inet", { type: "inet" }],
  ["int2", { type: "int2" }],
  ["int4", { type: "int4" }],
  ["int8", INT8],
  ["interval", { type: interval }],
  ["jsonb", { type: "jsonb" }],
  ["numeric", DECIMAL],
  ["real", { type: "real" }],
  ["smallint", { type: "int2" }],
  ["string", STRING],
  ["text", STRING],
  ["time", { type: zoned("time") }],
  ["timestamp", { type: zoned("timestamp"), now: "now()", mode: "date" }],
  ["uuid", { type: "uuid" }],
  ["varbit", { type: varbit }],
  ["varchar", { type: sized("varchar") }],
  ["vector", { type: dimensioned("vector") }],
]);
