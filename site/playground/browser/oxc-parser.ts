import type { ParserOptions, parseSync as oxcParseSync } from "oxc-parser";
import { parse } from "@typescript-eslint/typescript-estree";

type Parsed = Pick<ReturnType<typeof oxcParseSync>, "program" | "errors">;

/** Parses a neighbour with typescript-estree, whose tree oxc's equals node for node, and which the page has anyway. */
export function parseSync(
  _file: string,
  text: string,
  { lang }: ParserOptions = {},
): Parsed | { readonly errors: readonly { readonly severity: "Error" }[] } {
  try {
    // By its name a file of JSON would be parsed as JSON, but what comes is a module that exports it.
    const program = parse(text, { jsx: lang !== "ts", range: true });
    return { program: program as unknown as Parsed["program"], errors: [] };
  } catch {
    return { errors: [{ severity: "Error" }] };
  }
}
