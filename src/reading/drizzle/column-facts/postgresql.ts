import type { DrizzleRelease } from "../../../files/index.ts";
import {
  type ColumnConfig,
  type ColumnFact,
  type ColumnFacts,
  dimensioned,
  scaled,
  sized,
} from "./fact.ts";

const SERIAL: Omit<ColumnFact, "type"> = { notNull: true, hasDefault: true };

function withTimezone(config: ColumnConfig): string {
  return config.get("withTimezone") ? " with time zone" : "";
}

function precision(config: ColumnConfig): string {
  const digits = config.get("precision");
  return digits === undefined ? "" : `(${String(digits)})`;
}

function time(config: ColumnConfig): string {
  return `time${precision(config)}${withTimezone(config)}`;
}

/** A timestamp that is a Date in JavaScript has a space before its precision. */
function timestamp(config: ColumnConfig): string {
  const digits = precision(config);
  const gap = digits && config.get("mode") !== "string" ? " " : "";
  return `timestamp${gap}${digits}${withTimezone(config)}`;
}

/** `geometry(point)` with its system of coordinates. */
export function geometry(config: ColumnConfig): string {
  const srid = config.get("srid");
  return `geometry(point${srid === undefined ? "" : `,${String(srid)}`})`;
}

/** 0.x forgets `notNull` where the value is a bigint. */
function isBigserialNotNull(config: ColumnConfig, release: DrizzleRelease): boolean {
  return release !== "0.x" || config.get("mode") === "number";
}

export function interval(config: ColumnConfig): string {
  const fields = config.get("fields");
  const precision = config.get("precision");
  return `interval${fields ? ` ${String(fields)}` : ""}${precision ? `(${String(precision)})` : ""}`;
}

/** The column functions of `drizzle-orm/pg-core`. */
export const postgresqlColumns: ColumnFacts = new Map<string, ColumnFact>([
  ["bigint", { type: "bigint", mode: "bigint" }],
  [
    "bigserial",
    {
      type: "bigserial",
      ...SERIAL,
      notNull: isBigserialNotNull,
      mode: "bigint",
    },
  ],
  ["bit", { type: dimensioned("bit") }],
  ["boolean", { type: "boolean" }],
  ["bytea", { type: "bytea" }],
  ["char", { type: sized("char") }],
  ["cidr", { type: "cidr" }],
  ["date", { type: "date", now: "now()", mode: "string" }],
  ["decimal", { type: scaled("numeric"), mode: "string" }],
  ["doublePrecision", { type: "double precision" }],
  [
    "geometry",
    {
      // 0.x leaves the system of coordinates out.
      type: (config, release) => (release === "0.x" ? "geometry(point)" : geometry(config)),
      mode: "tuple",
    },
  ],
  ["halfvec", { type: dimensioned("halfvec") }],
  ["inet", { type: "inet" }],
  ["integer", { type: "integer" }],
  ["interval", { type: interval }],
  ["json", { type: "json" }],
  ["jsonb", { type: "jsonb" }],
  ["line", { type: "line", mode: "tuple" }],
  ["macaddr", { type: "macaddr" }],
  ["macaddr8", { type: "macaddr8" }],
  ["numeric", { type: scaled("numeric"), mode: "string" }],
  ["point", { type: "point", mode: "tuple" }],
  ["real", { type: "real" }],
  ["serial", { type: "serial", ...SERIAL }],
  ["smallint", { type: "smallint" }],
  ["smallserial", { type: "smallserial", ...SERIAL }],
  ["sparsevec", { type: dimensioned("sparsevec") }],
  ["text", { type: "text" }],
  ["time", { type: time, now: "now()" }],
  ["timestamp", { type: timestamp, now: "now()", mode: "date" }],
  ["uuid", { type: "uuid" }],
  ["varchar", { type: sized("varchar") }],
  ["vector", { type: dimensioned("vector") }],
]);
