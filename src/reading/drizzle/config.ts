import type { Casing } from "../../schema/naming.ts";
import type { Module } from "../module.ts";
import { certainMemberOf } from "../operations.ts";
import { isUndefined } from "../value.ts";

/**
 * The `casing` at the top level of a drizzle-kit configuration.
 *
 * @returns `undefined` where it sets none, `"unread"` where that was not read.
 */
export function readCasing(config: Module): Casing | undefined | "unread" {
  const exported = config.exported("default");
  if (!exported) return "unread";
  const casing = certainMemberOf(exported, "casing", config.site(config.program));
  if (isUndefined(casing)) return undefined;
  const isCasing =
    casing.kind === "literal" && (casing.value === "snake_case" || casing.value === "camelCase");
  return isCasing ? casing.value : "unread";
}
