import path from "node:path";
import type { Place } from "../schema/model.ts";
import type { Position } from "./inspection.ts";

/** Tells where a place of the model is, in lines and columns. */
export type PositionOf = (place: Pick<Place, "file" | "node">) => Position;

/**
 * Makes a function that tells positions: the trees of neighbours have offsets only.
 *
 * @param root The folder that paths are told relative to.
 * @param textOf The text of a file; `undefined` where there is none.
 */
export function positionsIn(
  root: string,
  textOf: (file: string) => string | undefined,
): PositionOf {
  const starts = new Map<string, readonly number[]>();

  function locate(file: string, offset: number): { line: number; column: number } {
    let lines = starts.get(file);
    if (!lines) starts.set(file, (lines = lineStarts(textOf(file) ?? "")));
    const next = lines.findIndex((start) => start > offset);
    const line = next === -1 ? lines.length : next;
    return { line, column: offset - (lines[line - 1] ?? 0) + 1 };
  }

  return ({ file, node }) => {
    const [from, to] = node.range;
    const end = locate(file, to);
    return {
      file: relativePath(root, file),
      ...locate(file, from),
      endLine: end.line,
      endColumn: end.column,
    };
  };
}

/** A path as it is told: relative, with `/`. */
export function relativePath(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join("/");
}

function lineStarts(text: string): readonly number[] {
  return [
    0,
    ...Array.from(text.matchAll(/\r\n|[\n\r\u2028\u2029]/g), (end) => end.index + end[0].length),
  ];
}

/** Whether a position is inside of another one. */
export function isInside(inner: Position, outer: Position): boolean {
  return (
    inner.file === outer.file &&
    compare(inner.line, inner.column, outer.line, outer.column) >= 0 &&
    compare(inner.endLine, inner.endColumn, outer.endLine, outer.endColumn) <= 0
  );
}

function compare(line: number, column: number, otherLine: number, otherColumn: number): number {
  return line - otherLine || column - otherColumn;
}

/** The order in which things stand in a project. */
export function byPosition(
  one: { readonly at: Position },
  other: { readonly at: Position },
): number {
  const order = one.at.file < other.at.file ? -1 : Number(one.at.file > other.at.file);
  return order || compare(one.at.line, one.at.column, other.at.line, other.at.column);
}
