import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { LintContext } from "../reading/index.ts";

/** What an edit is made from: the linted file. */
export type EditContext = LintContext;

export type SourceCode = EditContext["sourceCode"];

/** A piece of the file and the text to put in its place. */
export interface Edit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** Puts a text in the place of a node. */
export function replace(node: TSESTree.Node | TSESTree.Token, text: string): Edit {
  return { range: node.range, text };
}

/** Puts a text at a place, taking nothing away. */
export function insertAt(place: number, text: string): Edit {
  return { range: [place, place], text };
}

/** What is the same for two edits that do the same. */
export function idOf({ range, text }: Edit): string {
  return `${range.join("-")} ${text}`;
}

/** Edits as ESLint takes them. */
export function asFix(edits: readonly Edit[]): TSESLint.ReportFixFunction {
  return (fixer) => edits.map(({ range, text }) => fixer.replaceTextRange([...range], text));
}

/** All of some parts of an edit; `undefined` where one of them cannot be made. */
export function allOf<T>(parts: readonly (T | undefined)[]): readonly T[] | undefined {
  const made = parts.filter((part) => part !== undefined);
  return made.length === parts.length ? made : undefined;
}

/**
 * The edits of several fixes as those of one: what two of them ask for alike is done once.
 *
 * @returns `undefined` where two of them want different things of one piece of the file.
 */
export function combine(all: readonly Edit[]): readonly Edit[] | undefined {
  const edits = new Map(all.map((edit) => [idOf(edit), edit]));
  const sorted = [...edits.values()].sort(
    ({ range: [start, end] }, { range: [otherStart, otherEnd] }) =>
      start - otherStart || end - otherEnd,
  );
  const clashes = sorted.some(({ range: [, end] }, place) => {
    const next = sorted[place + 1];
    return next !== undefined && next.range[0] < end;
  });
  return clashes ? undefined : sorted;
}
