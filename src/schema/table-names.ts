import type { Table } from "./model.ts";

/** What another name is made of; `undefined` where none can be. */
export type Renaming = (name: string) => string | undefined;

/**
 * The name to hand to the function that makes a table, so that the table has the name that a renaming makes of its own.
 * A `pgTableCreator` is asked, so that nothing is guessed about what it does.
 *
 * @returns `undefined` where no name is sure to lead there.
 */
export function baseNameFor(table: Table, renaming: Renaming): string | undefined {
  const wanted = renaming(table.name);
  const base = renaming(table.baseName);
  return wanted !== undefined && base !== undefined && table.nameFor(base) === wanted
    ? base
    : undefined;
}

/** What tables there are, asked by one that is to be renamed. */
export interface TakenNames {
  /** No other table has the name that it is to get, or is to get it as well. */
  isFreeFor(table: Table): boolean;
  /** A table of its present name is among them. */
  has(table: Table): boolean;
}

/** Which names some tables have, and which they would get by a renaming. */
export function takenNames(tables: readonly Table[], renaming: Renaming): TakenNames {
  const present = new Set<string>();
  const claims = new Map<string, Set<string>>();
  const keyOf = ({ dialect, schema = "" }: Table, name = "") => [dialect, schema, name].join("\0");
  for (const table of tables) {
    present.add(keyOf(table, table.name));
    for (const name of [table.name, renaming(table.name)]) {
      const claim = claims.get(keyOf(table, name)) ?? new Set();
      claims.set(keyOf(table, name), claim.add(table.name));
    }
  }
  return {
    isFreeFor(table) {
      const claim = claims.get(keyOf(table, renaming(table.name))) ?? new Set();
      return claim.size === 0 || (claim.size === 1 && claim.has(table.name));
    },
    has: (table) => present.has(keyOf(table, table.name)),
  };
}
