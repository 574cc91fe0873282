import type { Column } from "../schema/model.ts";
import { columnChain } from "./column-chain.ts";
import { type Edit, insertAt, type SourceCode } from "./edit.ts";

/** What can be said of elements and of the array alike; a default is of another type. */
const OF_ANY_TYPE: ReadonlySet<string> = new Set(["notNull", "unique", "primaryKey"]);

/**
 * Says behind `.array()` what a column has lost by saying it before.
 *
 * @returns `undefined` where some of that is written elsewhere or means something else there.
 */
export function moveBehindArray({ text }: SourceCode, column: Column): readonly Edit[] | undefined {
  const modifiers = columnChain(column)?.modifiers;
  const array = modifiers?.findLast(({ name }) => name === "array");
  const lost = modifiers?.filter(({ call }) =>
    column.lost.some(({ place }) => place.node === call),
  );
  const isMovable =
    lost?.length === column.lost.length && lost.every(({ name }) => OF_ANY_TYPE.has(name));
  if (!array || !isMovable) return undefined;
  return [
    ...lost.map(({ range }) => ({ range, text: "" })),
    insertAt(array.range[1], lost.map(({ range }) => text.slice(...range)).join("")),
  ];
}
