import fs from "node:fs";
import path from "node:path";
import { filesIn } from "../../site/snippet.ts";
import type { Project } from "../support/read.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../docs/rules");

/** A page of docs/rules. */
export interface Page {
  readonly rule: string;
  readonly text: string;
  /** The texts of its headings of the second level, in order. */
  readonly sections: readonly string[];
  /** What the headings under "Options" name, in order. */
  readonly options: readonly string[];
  readonly examples: readonly Example[];
  readonly fixes: readonly FixExample[];
}

/** Two code blocks under "Fix": a file as it was, and as the edit of its first report and a formatter leave it. */
export interface FixExample {
  /** The line of the page on which the code before begins. */
  readonly line: number;
  readonly before: Project;
  readonly after: Project;
}

/** A code block that says of itself whether the rule reports it. */
export interface Example {
  /** The line of the page on which the code begins. */
  readonly line: number;
  readonly kind: "incorrect" | "correct";
  /** The option it shows; `undefined` for a block outside of "Options". */
  readonly option: string | undefined;
  readonly files: Project;
}

/** The names of the rules that have a page. */
export const documentedRules: readonly string[] = fs
  .readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .map((name) => path.basename(name, ".md"));

/**
 * Reads a page.
 *
 * @throws Error where a `ts` block stands under no heading that tells what it is.
 */
export function readPage(rule: string): Page {
  const text = fs.readFileSync(path.join(FOLDER, `${rule}.md`), "utf8");
  const sections: string[] = [];
  const options: string[] = [];
  const examples: Example[] = [];
  const fixes: FixExample[] = [];
  let before: Pick<FixExample, "line" | "before"> | undefined;
  let kind: keyof typeof KINDS | undefined;
  let option: string | undefined;
  for (const { index, 0: all, groups } of text.matchAll(
    /^(?<level>#{2,4}) (?<heading>.+)$|^```ts\n(?<code>[\s\S]*?)^```$/gm,
  )) {
    const { level, heading, code } = groups ?? {};
    if (heading !== undefined) {
      kind = isKind(heading) ? heading : undefined;
      if (level === "##") {
        sections.push(heading);
        option = undefined;
      }
      if (level === "###" && sections.at(-1) === "Options") {
        option = heading.replaceAll("`", "");
        options.push(option);
      }
      continue;
    }
    const line = text.slice(0, index).split("\n").length + 1;
    if (!kind)
      throw new Error(
        `${rule}.md:${String(line)} stands under no heading that tells what it is: ${all}`,
      );
    const files = filesIn(code ?? "");
    if (kind === "Before") before = { line, before: files };
    else if (kind === "After" && before) fixes.push({ ...before, after: files });
    else if (kind === "Incorrect" || kind === "Correct")
      examples.push({ line, kind: KINDS[kind], option, files });
  }
  return { rule, text, sections, options, examples, fixes };
}

/** The headings over code blocks, and what they say of them. */
const KINDS = {
  Incorrect: "incorrect",
  Correct: "correct",
  Before: "before",
  After: "after",
} as const;

function isKind(heading: string): heading is keyof typeof KINDS {
  return Object.hasOwn(KINDS, heading);
}

/** The same files without the comment that sets a rule's options. */
export function withoutOptions(files: Project): Project {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      text.replace(/^\/\* eslint (\S+): .*\*\/$/m, '/* eslint $1: "error" */'),
    ]),
  );
}
