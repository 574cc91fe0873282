import type { TSESTree } from "@typescript-eslint/utils";
import { remember } from "../remember.ts";
import { TableValue } from "./drizzle/table.ts";
import type { Session } from "./session.ts";

/** The tables that the file of a session exports. */
export interface ExportedTables {
  /** The names of each, by the call that makes it. */
  readonly names: ReadonlyMap<TSESTree.Node, readonly string[]>;
  /** Whether all that is exported was read. */
  readonly areRead: boolean;
}

/** Evaluates what the file of a session exports, and takes the tables; drizzle-kit sees no others. */
export const exportedTables = remember(({ main }: Session): ExportedTables => {
  const names = new Map<TSESTree.Node, string[]>();
  let areRead = true;
  for (const name of main.exportNames().names) {
    const value = main.exported(name);
    if (value instanceof TableValue) {
      const { node } = value.parts.site;
      names.set(node, [...(names.get(node) ?? []), name]);
    } else if (value?.kind === "unknown") areRead = false;
  }
  return { names, areRead };
});
