import fs from "node:fs";
import path from "node:path";
import type { Linter } from "eslint";
import { lint } from "../support/lint.ts";
import { type Project, writeProject } from "../support/read.ts";
import type { RealRelease } from "../support/real-drizzle.ts";
import { typeCheck } from "../support/type-check.ts";
import { inSurroundings, type Surroundings } from "./schema-project.ts";

/** A schema in which one edit of one report was made. */
export interface Edited {
  /** The file, the rule and the words of the report or the suggestion. */
  readonly what: string;
  readonly files: Project;
}

/** What the messages of a schema offer, each made alone, as somebody does who picks it in the editor. */
export function everyEdit(
  kind: "fixes" | "suggestions",
  files: Project,
  surroundings: Surroundings,
  migrations: Project = {},
): readonly Edited[] {
  const root = writeProject({ ...inSurroundings(files, surroundings), ...migrations });
  try {
    return Object.entries(files).flatMap(([name, text]) =>
      lint(path.join(root, name), text).flatMap((message) =>
        editsOf(kind, message).map(({ fix, words }) => ({
          what: `${name} ${message.ruleId ?? ""}: ${words}`,
          files: { ...files, [name]: made(text, fix) },
        })),
      ),
    );
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

/**
 * What the compiler complains of, and after which edit. All of them are checked as one project with a folder each, for
 * that takes a tenth of the time.
 */
export function complaintsAfter(edits: readonly Edited[], release: RealRelease): readonly string[] {
  const project = edits.flatMap(({ files }, place) =>
    Object.entries(files).map(([name, text]) => [`${String(place)}/${name}`, text] as const),
  );
  return typeCheck(Object.fromEntries(project), release).map((complaint) => {
    const place = Number(complaint.split(/[/\\]/)[0]);
    return `${edits[place]?.what ?? ""}\n${complaint}`;
  });
}

function editsOf(
  kind: "fixes" | "suggestions",
  { fix, message, suggestions = [] }: Linter.LintMessage,
): readonly { readonly fix: NonNullable<Linter.LintMessage["fix"]>; readonly words: string }[] {
  if (kind === "fixes") return fix ? [{ fix, words: message }] : [];
  return suggestions.map(({ desc, fix: edit }) => ({ fix: edit, words: desc }));
}

function made(
  text: string,
  { range, text: added }: NonNullable<Linter.LintMessage["fix"]>,
): string {
  return text.slice(0, range[0]) + added + text.slice(range[1]);
}
