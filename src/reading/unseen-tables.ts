import path from "node:path";
import type { TSESTree } from "@typescript-eslint/utils";
import { otherDeclaration } from "../schema/duplicates.ts";
import type { Dialect, Table } from "../schema/model.ts";
import { isFunction } from "../syntax.ts";
import { exportedTables } from "./exported-tables.ts";
import type { SeenFiles } from "./seen-tables.ts";
import type { Session } from "./session.ts";

/** A table that belongs to the schema and that drizzle-kit surely does not see. */
export interface UnseenTable {
  readonly table: Table;
  /** The schema file that hands its neighbours on and not it, and its name; `undefined` where it is not exported at all. */
  readonly missingIn: { readonly file: string; readonly name: string } | undefined;
}

/**
 * The tables of a file that no configuration of drizzle-kit sees, though they stand among others that one sees: in a file
 * with such tables, or exported by a file whose neighbours a schema file hands on. A table that stands in for a seen one
 * of its name is hidden on purpose, and so may be one of another schema of the database that is not exported.
 *
 * @param seenBy What the configurations for a dialect see.
 */
export function readUnseenTables(
  session: Session,
  tables: readonly Table[],
  seenBy: (dialect: Dialect) => readonly SeenFiles[],
): readonly UnseenTable[] {
  const { main, options } = session;
  if (options.neighbourhood.hasMoreDrizzleConfigs(main.path)) return [];
  const exported = exportedTables(session);
  return tables.flatMap((table): readonly UnseenTable[] => {
    const seen = seenBy(table.dialect);
    const isKnown = seen.length > 0 && seen.every(({ exports }) => exports?.isComplete);
    const isHere = table.unread.name.length === 0 && !isInFunction(table.place.node);
    if (!isKnown || !isHere || seen.some((each) => each.sees(table) || standsIn(table, each)))
      return [];
    const names = exported.names.get(table.place.node) ?? [];
    const name = names.find((each) => each !== "default") ?? names[0];
    if (name === undefined) {
      const isAmongSeen = seen.some((each) => each.tablesOf(main.path).length > 0);
      const isForgotten = table.schema === undefined && exported.areRead && isAmongSeen;
      return isForgotten ? [{ table, missingIn: undefined }] : [];
    }
    const file = seen.map((each) => handsOnBeside(main.path, each)).find((each) => each);
    const isMissing = file !== undefined && !seen.some((each) => exportsAgain(each, table, names));
    return isMissing ? [{ table, missingIn: { file, name } }] : [];
  });
}

/** What a function makes is exported by whoever calls it. */
function isInFunction(node: TSESTree.Node): boolean {
  for (let next = node.parent; next; next = next.parent) if (isFunction(next)) return true;
  return false;
}

function standsIn(table: Table, seen: SeenFiles): boolean {
  return otherDeclaration(table, seen.namesakesOf(table)) !== undefined;
}

/** The schema file that hands on tables of a file, or of another one in its folder. */
function handsOnBeside(file: string, seen: SeenFiles): string | undefined {
  for (const [other, names] of seen.exports?.byFile ?? []) {
    if (path.dirname(other) !== path.dirname(file)) continue;
    const way = [...names.values()].flat().find(({ node }) => node);
    if (way && seen.tablesOf(other).length > 0) return way.file;
  }
  return undefined;
}

/** Whether a seen constant of another file is the table, which its statements do not tell: `export const a = b`. */
function exportsAgain(seen: SeenFiles, { place }: Table, names: readonly string[]): boolean {
  const words = [...names, path.parse(place.file).name];
  return [...(seen.exports?.byFile.keys() ?? [])].some((file) => {
    const text = seen.textOf(file);
    return (
      words.some((word) => text.includes(word)) &&
      seen
        .tablesNamedIn(file)
        .some(
          ({ parts: { site } }) =>
            site.scope.module.path === place.file && site.node.range[0] === place.node.range[0],
        )
    );
  });
}
