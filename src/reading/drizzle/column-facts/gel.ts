import type { ColumnFact, ColumnFacts } from "./fact.ts";

/** The column functions of `drizzle-orm/gel-core`, which ends with 0.x. None of them takes a configuration. */
export const gelColumns: ColumnFacts = new Map<string, ColumnFact>([
  ["bigint", { type: "bigint" }],
  ["bigintT", { type: "edgedbt.bigint_t" }],
  ["boolean", { type: "boolean" }],
  ["bytes", { type: "bytea" }],
  ["dateDuration", { type: "dateDuration" }],
  ["decimal", { type: "numeric" }],
  ["doublePrecision", { type: "double precision" }],
  ["duration", { type: "duration" }],
  ["integer", { type: "integer" }],
  ["json", { type: "json" }],
  ["localDate", { type: "cal::local_date", now: "now()" }],
  ["localTime", { type: "cal::local_time", now: "now()" }],
  ["real", { type: "real" }],
  ["relDuration", { type: "edgedbt.relative_duration_t" }],
  ["smallint", { type: "smallint" }],
  ["text", { type: "text" }],
  ["timestamp", { type: "cal::local_datetime", now: "now()" }],
  ["timestamptz", { type: "datetime", now: "now()" }],
  ["uuid", { type: "uuid" }],
]);
