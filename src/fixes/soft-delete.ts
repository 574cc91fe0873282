import type { TSESLint } from "@typescript-eslint/utils";
import type { DeleteCall } from "../queries/deletes.ts";
import type { Column, Dialect } from "../schema/model.ts";
import { propertyKey } from "./names.ts";

/**
 * The edit that turns `db.delete(table)` into an update which marks the rows as deleted; what follows in the chain,
 * `.where()` and `.returning()` among it, stays.
 *
 * @returns `undefined` where nobody can tell what a deleted row has in the column.
 */
export function softDeleteEdit(
  { node, method }: DeleteCall,
  column: Column,
): TSESLint.ReportFixFunction | undefined {
  const value = deletedNow(column);
  if (value === undefined) return undefined;
  return (fixer) => [
    fixer.replaceText(method, "update"),
    fixer.insertTextAfter(node, `.set({ ${propertyKey(column.key)}: ${value} })`),
  ];
}

/** The databases that take `2026-01-31T12:00:00.000Z` for a point in time; MySQL refuses the Z. */
const TAKES_ISO: ReadonlySet<Dialect> = new Set(["postgresql", "cockroach", "sqlite"]);

/** The value that says "deleted just now", of the type that the column takes. */
function deletedNow({ builder, dialect, mode }: Column): string | undefined {
  switch (mode) {
    case "date":
    case "timestamp":
    case "timestamp_ms":
      return "new Date()";
    case "string":
      return builder === "numeric" || builder === "decimal" || !TAKES_ISO.has(dialect)
        ? undefined
        : "new Date().toISOString()";
    case "boolean":
      return "true";
  }
  switch (builder) {
    case "boolean":
      return "true";
    case "text":
    case "varchar":
      return mode === undefined || mode === "text" ? "new Date().toISOString()" : undefined;
    default:
      return undefined;
  }
}
