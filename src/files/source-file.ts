import type { TSESTree } from "@typescript-eslint/utils";

/** A module as text and syntax tree. The tree has `range` on every node; `parent` and `loc` only where ESLint parsed it. */
export interface SourceFile {
  /** Absolute real path. */
  readonly path: string;
  readonly text: string;
  readonly program: TSESTree.Program;
}

/** Why a file could not be used, in words that follow the file's name: "does not exist". */
export interface Unreadable {
  readonly problem: string;
}

export function isUnreadable(file: SourceFile | Unreadable): file is Unreadable {
  return "problem" in file;
}
