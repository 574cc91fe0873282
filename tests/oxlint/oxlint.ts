import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "vscode-languageserver-protocol";

const manifest = createRequire(import.meta.url).resolve("oxlint/package.json");

/** The program that `npx oxlint` runs, to be started by Node. */
export const OXLINT = path.join(path.dirname(manifest), "bin/oxlint");

/** The plugin as it is built, under the name that a configuration loads it by. */
export const BUILT_PLUGIN = fileURLToPath(new URL("../../dist/index.js", import.meta.url));

/** A report of oxlint, in the terms of ESLint: columns count UTF-16 units from 1, and the end is exclusive. */
export interface OxlintReport {
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface JsonDiagnostic {
  readonly message: string;
  readonly code?: string;
  readonly filename: string;
  readonly labels: readonly {
    readonly span: { readonly offset: number; readonly length: number; readonly line: number };
  }[];
}

/**
 * Runs oxlint and returns what it printed and how it ended.
 *
 * @throws What it wrote to stderr, where that is anything: a plugin or a configuration that could not be loaded.
 */
export function runOxlint(
  root: string,
  args: readonly string[],
): { readonly status: number | null; readonly stdout: string } {
  const { status, stderr, stdout } = spawnSync(process.execPath, [OXLINT, ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (stderr !== "") throw new Error(stderr);
  return { status, stdout };
}

/**
 * What oxlint reports of files, by their paths as they were given, each in the order of the text.
 *
 * @param files Paths inside the root.
 */
export function reportsOf(
  root: string,
  files: readonly string[],
  args: readonly string[] = [],
): ReadonlyMap<string, readonly OxlintReport[]> {
  const { stdout } = runOxlint(root, [...args, "-f", "json", ...files]);
  let diagnostics: readonly JsonDiagnostic[];
  try {
    ({ diagnostics } = JSON.parse(stdout) as { diagnostics: readonly JsonDiagnostic[] });
  } catch {
    throw new Error(stdout);
  }
  const texts = new Map<string, Buffer>();
  const reports = new Map<string, OxlintReport[]>(files.map((file) => [file, []]));
  for (const diagnostic of diagnostics) {
    const { filename } = diagnostic;
    const text = texts.get(filename) ?? fs.readFileSync(path.join(root, filename));
    texts.set(filename, text);
    const known = reports.get(filename);
    if (known) known.push(reportOf(diagnostic, text));
    else reports.set(filename, [reportOf(diagnostic, text)]);
  }
  for (const known of reports.values()) known.sort(byPlace);
  return reports;
}

/** ESLint's order of the reports of a file. */
export function byPlace(
  a: { readonly line: number; readonly column: number },
  b: { readonly line: number; readonly column: number },
): number {
  return a.line - b.line || a.column - b.column;
}

/** The message of a diagnostic, which the protocol lets be Markdown. */
export function messageOf({ message }: Diagnostic): string {
  return typeof message === "string" ? message : message.value;
}

function reportOf({ code, labels, message }: JsonDiagnostic, text: Buffer): OxlintReport {
  const [label] = labels;
  if (!label) throw new Error(`oxlint says no place: ${message}`);
  const { length, offset } = label.span;
  const [line, column] = placeAt(text, offset);
  const [endLine, endColumn] = placeAt(text, offset + length);
  return {
    rule: /^drizzle-schema\((.*)\)$/.exec(code ?? "")?.[1] ?? code ?? "",
    message,
    line,
    column,
    endLine,
    endColumn,
  };
}

/** The line and column of an offset, which oxlint counts in bytes. */
function placeAt(text: Buffer, offset: number): readonly [line: number, column: number] {
  const lines = text
    .toString("utf8", 0, offset)
    .replace(/^\uFEFF/, "")
    .split(/\r\n|[\r\n\u2028\u2029]/);
  return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
}
