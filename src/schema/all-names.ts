import type { TSESTree } from "@typescript-eslint/utils";
import { type Column, type Dialect, qualifiedName, type Table } from "./model.ts";
import { namedThings } from "./named-things.ts";
import { placeIn } from "./questions.ts";

/** A name, whose it is, and where to tell of it. */
export interface Named {
  readonly dialect: Dialect;
  readonly name: string;
  /** Nobody wrote it. */
  readonly isDefault?: boolean;
  readonly what: string;
  readonly node: TSESTree.Node;
}

/** The names of a table and of what it has besides columns. */
export function namesOf(table: Table): readonly Named[] {
  const { dialect, name, place, unread } = table;
  const of = `"${qualifiedName(table)}"`;
  if (unread.name.length > 0) return [];
  return [
    { dialect, name, what: `table ${of}`, node: place.label },
    ...namedThings(table).map((thing) => ({
      ...thing,
      dialect,
      what: `${thing.kind} "${thing.name}" of ${of}`,
      node: placeIn(table, thing.place).label,
    })),
  ];
}

/** The name of a column, told of at its property. */
export function ofColumn({ dialect, name = "", place }: Column, what: string): Named {
  return { dialect, name, what: `${what}"${name}"`, node: place.label };
}
