import type { CodeAction, Diagnostic, TextEdit } from "vscode-languageserver-protocol";

/** A diagnostic of the language server, with what it offers to do about it. */
export interface Report {
  readonly diagnostic: Diagnostic;
  readonly actions: readonly CodeAction[];
}

/** What the page can ask of the language server. The text is always that of the one document. */
export interface Server {
  /** What is reported of a text. */
  readonly reportsOf: (text: string) => Promise<readonly Report[]>;
  /** The edits of an action that was offered for the text that was reported of last. */
  readonly editsOf: (report: Report, title: string) => Promise<readonly TextEdit[]>;
  /** The edits that are made when a text is saved. */
  readonly editsOnSave: (text: string) => Promise<readonly TextEdit[]>;
}
