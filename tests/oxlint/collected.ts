import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Linter } from "eslint";
import type { rules } from "../../src/rules/index.ts";
import type * as linting from "../support/lint.ts";
import type * as testing from "../support/rule-cases.ts";
import { BUILT_PLUGIN, byPlace, type OxlintReport } from "./oxlint.ts";

/** What an editor shows of a report, and what it suggests to do about it. */
export interface Shown {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly suggestions: readonly { readonly title: string; readonly output: string }[];
}

/** A text that the tests of the rules have ESLint lint, in a copy of its project, and what ESLint says of it. */
export interface CollectedCase {
  /** What the test calls it. */
  readonly name: string;
  /** The path of the file in `root()`. */
  readonly file: string;
  readonly code: string;
  readonly reports: readonly OxlintReport[];
  readonly shown: readonly Shown[];
  /** The text after one pass of fixes; absent where the test does not ask for it. */
  readonly output?: string;
}

/** The cases of `testRule`, in the order of their tests. */
export const ruleCases: CollectedCase[] = [];

/** What tests lint by hand, as they come to it. */
export const lintedByHand: CollectedCase[] = [];

let folder: string | undefined;

/** The folder with a project for each case, below one configuration of oxlint for each that the cases ask for. */
export function root(): string {
  folder ??= fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "oxlint-")));
  return folder;
}

type AnyRule = (typeof rules)[keyof typeof rules];

/** A message as a test tells it: `testRule` sees to it that everything is told. */
interface Said {
  readonly messageId: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

interface TestedError extends Said {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly suggestions?: readonly (Said & { readonly output: string })[] | null;
}

interface TestedCase {
  readonly name?: string;
  readonly code: string;
  readonly filename?: string;
  readonly options?: readonly unknown[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly TestedError[];
  readonly output?: string | readonly string[] | null;
}

/** Makes what stands in for `testRule`: it keeps the cases instead of testing them. */
export function collecting({ beside }: typeof testing): typeof testing.testRule {
  return (title, rule, cases) => {
    for (const one of [...cases.valid, ...cases.invalid] as readonly (string | TestedCase)[]) {
      const tested = typeof one === "string" ? { code: one } : one;
      ruleCases.push(collect(title, rule, tested, tested.filename ?? beside({})));
    }
  };
}

/** Makes what stands in for `lint`: it keeps what is linted, and what ESLint says of it. */
export function recording({ ALL_RULES, lint }: typeof linting): typeof linting.lint {
  return (file, text, options) => {
    const messages = lint(file, text, options);
    const { rules: chosen = ALL_RULES, settings = {} } = options ?? {};
    const configured = configuredAs("by-hand", chosen, settings);
    const { copy, inCopy } = copied(file, text, path.join(configured, String(lintedByHand.length)));
    lintedByHand.push({
      name: Object.keys(chosen).join(", "),
      file: copy,
      code: text,
      reports: messages.map((message) => reportOf(message, inCopy)).sort(byPlace),
      shown: messages.map((message) => shownOf(message, text, inCopy)).sort(byPlace),
    });
    return messages;
  };
}

function collect(title: string, rule: AnyRule, tested: TestedCase, file: string): CollectedCase {
  const { code, errors = [], options = [], output = null, settings = {} } = tested;
  const chosen = { [`drizzle-schema/${rule.name}`]: ["error", ...options] };
  const configured = configuredAs(rule.name, chosen, settings);
  const place = path.join(configured, String(ruleCases.length));
  const { copy, inCopy } = copied(file, code, place);
  const { messages } = rule.meta as { readonly messages: Readonly<Record<string, string>> };
  const say = ({ data = {}, messageId }: Said) => inCopy(filled(messages[messageId] ?? "", data));
  const reports = errors.map((error) => ({
    rule: rule.name,
    message: say(error),
    line: error.line,
    column: error.column,
    endLine: error.endLine,
    endColumn: error.endColumn,
  }));
  const shown = errors.map((error) => ({
    message: say(error),
    line: error.line,
    column: error.column,
    suggestions: (error.suggestions ?? []).map((suggestion) => ({
      title: say(suggestion),
      output: suggestion.output,
    })),
  }));
  return {
    name: `${title}: ${tested.name ?? code}`,
    file: copy,
    code,
    reports: reports.sort(byPlace),
    shown: shown.sort(byPlace),
    output: (typeof output === "string" ? output : output?.[0]) ?? code,
  };
}

function filled(message: string, data: Readonly<Record<string, unknown>>): string {
  return message.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, key: string) => String(data[key]));
}

function reportOf(
  { column, endColumn, endLine, line, message, ruleId }: Linter.LintMessage,
  inCopy: (message: string) => string,
): OxlintReport {
  return {
    rule: (ruleId ?? "").replace("drizzle-schema/", ""),
    message: inCopy(message),
    line,
    column,
    endLine: endLine ?? line,
    endColumn: endColumn ?? column,
  };
}

function shownOf(
  { column, line, message, suggestions = [] }: Linter.LintMessage,
  text: string,
  inCopy: (message: string) => string,
): Shown {
  return {
    message: inCopy(message),
    line,
    column,
    suggestions: suggestions.map(({ desc, fix }) => ({
      title: inCopy(desc),
      output: text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]),
    })),
  };
}

const configurations = new Map<string, string>();

/** The folder of a configuration inside the root; cases that want the same one share it. */
function configuredAs(name: string, chosen: object, settings: object): string {
  const configuration = JSON.stringify({
    categories: { correctness: "off" },
    jsPlugins: [BUILT_PLUGIN],
    rules: chosen,
    settings,
  });
  let configured = configurations.get(configuration);
  if (configured === undefined) {
    configured = `${name}-${String(configurations.size)}`;
    configurations.set(configuration, configured);
    fs.mkdirSync(path.join(root(), configured));
    fs.writeFileSync(path.join(root(), configured, ".oxlintrc.json"), configuration);
  }
  return configured;
}

/**
 * Copies the project of a file, for cases may share one, and puts the text of the case into it.
 *
 * @returns The path of the file in the root, and what a message says there that names another file.
 */
function copied(
  file: string,
  text: string,
  place: string,
): { readonly copy: string; readonly inCopy: (message: string) => string } {
  const temporary = fs.realpathSync(os.tmpdir());
  const [project = "", ...inside] = path.relative(temporary, file).split(path.sep);
  const from = path.join(temporary, project);
  const copy = path.join(place, ...inside);
  fs.cpSync(from, path.join(root(), place), { recursive: true });
  fs.mkdirSync(path.dirname(path.join(root(), copy)), { recursive: true });
  fs.writeFileSync(path.join(root(), copy), text);
  // ESLint's tests name files by their path from the root of the disk, oxlint's by theirs from its working directory.
  const inCopy = (message: string) => message.replaceAll(path.relative("/", from), place);
  return { copy, inCopy };
}
