import type { Column, Dialect } from "../schema/model.ts";

/** The databases that take `2026-01-31T12:00:00.000Z` for a point in time; MySQL refuses the Z. */
const TAKES_ISO: ReadonlySet<Dialect> = new Set(["postgresql", "cockroach", "sqlite"]);

/** The expression for this moment, of the type that a column takes; `undefined` where that is not known. */
export function nowFor({ builder, dialect, mode }: Column): string | undefined {
  switch (mode) {
    case "date":
    case "timestamp":
    case "timestamp_ms":
      return "new Date()";
    case "string":
      return builder === "numeric" || builder === "decimal" || !TAKES_ISO.has(dialect)
        ? undefined
        : "new Date().toISOString()";
    case undefined:
    case "text":
      return builder === "text" || builder === "varchar" ? "new Date().toISOString()" : undefined;
    default:
      return undefined;
  }
}
