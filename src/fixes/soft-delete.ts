import type { TSESLint } from "@typescript-eslint/utils";
import type { DeleteCall } from "../queries/deletes.ts";
import type { Column } from "../schema/model.ts";
import { propertyKey } from "./names.ts";
import { nowFor } from "./now.ts";

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

/** The value that says "deleted just now", of the type that the column takes. */
function deletedNow(column: Column): string | undefined {
  return [column.mode, column.builder].includes("boolean") ? "true" : nowFor(column);
}
