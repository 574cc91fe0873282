import type { ColumnConfig, ColumnFact, ColumnFacts } from "./fact.ts";

/** Both names make the same column. A key of integers is the row's id, which SQLite fills in. */
const INTEGER: ColumnFact = {
  type: "integer",
  now: "(cast((julianday('now') - 2440587.5)*86400000 as integer))",
  keyHasDefault: true,
  mode: "number",
};

function text(config: ColumnConfig): string {
  const length = config.get("mode") === "json" ? undefined : config.get("length");
  return length ? `text(${String(length)})` : "text";
}

/** The column functions of `drizzle-orm/sqlite-core`. */
export const sqliteColumns: ColumnFacts = new Map<string, ColumnFact>([
  [
    "blob",
    {
      type: "blob",
      mode: (_config, release) => (release === "0.x" ? "buffer" : "json"),
    },
  ],
  ["int", INTEGER],
  ["integer", INTEGER],
  ["numeric", { type: "numeric", mode: "string" }],
  ["real", { type: "real" }],
  ["text", { type: text, mode: "text" }],
]);
