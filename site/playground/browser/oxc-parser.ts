import type { ParserOptions, parseSync as oxcParseSync } from "oxc-parser";
import { parse } from "@typescript-eslint/typescript-estree";

type Parsed = Pick<ReturnType<typeof oxcParseSync>, "program" | "errors">;

/** Parses a neighbour with typescript-estree, whose tree oxc's equals node for node, and which the page has anyway. */
export function parseSync(
  file: string,
  text: string,
  { lang }: ParserOptions = {},
): Parsed | { readonly errors: readonly { readonly severity: "Error" }[] } {
  try {
    const program = parse(text, { filePath: file, jsx: lang !== "ts", range: true });
    return { program: program as unknown as Parsed["program"], errors: [] };
  } catch {
    return { errors: [{ severity: "Error" }] };
  }
}
