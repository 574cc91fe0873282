import { parseSync, type ParserOptions } from "oxc-parser";
import type { TSESTree } from "@typescript-eslint/utils";
import path from "node:path";

const LANGUAGES: Readonly<Record<string, NonNullable<ParserOptions["lang"]>>> = {
  ".ts": "ts",
  ".mts": "ts",
  ".cts": "ts",
  ".tsx": "tsx",
  ".js": "jsx",
  ".mjs": "jsx",
  ".cjs": "jsx",
  ".jsx": "jsx",
  ".json": "js",
};

/** Turns the text of a module into a tree of typescript-estree's shape. */
export type Parse = (file: string, text: string) => TSESTree.Program | undefined;

/** Whether `parse` knows the language of a file, judged by its extension. */
export function isParseable(file: string): boolean {
  return path.extname(file) in LANGUAGES && !/\.d\.[cm]?ts$/.test(file);
}

/**
 * Parses with oxc, whose tree equals typescript-estree's node for node.
 *
 * @returns `undefined` where the text has a syntax error. Never throws.
 */
export const parse: Parse = (file, text) => {
  const extension = path.extname(file);
  const lang = LANGUAGES[extension];
  if (!lang) return undefined;
  // JSON is an expression, and as a module it is its own default export.
  const source = extension === ".json" ? `export default (${text.replace(/^\uFEFF/, "")}\n)` : text;
  const { program, errors } = parseSync(file, source, {
    astType: "ts",
    lang,
    range: true,
    preserveParens: false,
  });
  if (errors.some(({ severity }) => severity === "Error")) return undefined;
  return program as unknown as TSESTree.Program;
};
