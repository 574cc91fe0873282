import {
  type ColumnConfig,
  type ColumnFact,
  type ColumnFacts,
  enumeration,
  scaled,
  sized,
} from "./fact.ts";
import { mysqlFamily, signed } from "./mysql.ts";

/** A precision comes with a scale always. */
function float(config: ColumnConfig): string {
  return scaled(
    "float",
    ",",
  )({
    ...config,
    get: (key) => config.get(key) ?? (key === "scale" ? 0 : undefined),
  });
}

function vector(config: ColumnConfig): string {
  const dimensions = String(config.get("dimensions"));
  return `vector(${dimensions}, ${String(config.get("elementType") || "F32")})`;
}

/** The column functions of `drizzle-orm/singlestore-core`. */
export const singlestoreColumns: ColumnFacts = new Map<string, ColumnFact>([
  ...mysqlFamily,
  ["datetime", { type: "datetime", mode: "date" }],
  ["float", { type: signed(float) }],
  ["singlestoreEnum", { type: enumeration }],
  ["time", { type: "time" }],
  ["timestamp", { type: "timestamp", now: "CURRENT_TIMESTAMP", mode: "date" }],
  ["varchar", { type: sized("varchar") }],
  ["vector", { type: vector }],
]);
