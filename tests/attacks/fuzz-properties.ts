import fs from "node:fs";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import { type Project, writeProject } from "../support/read.ts";
import type { Fault, FuzzCase, Outcome } from "./fuzz-case.ts";
import { counted, cpuSince, FuzzLinter } from "./fuzz-linting.ts";

/** What a lint may take beside what ESLint itself takes, in milliseconds of CPU. */
const MAX_CPU = 1_000;
/** As many as the evaluator allows itself, for each of the few sessions that a lint has. */
const MAX_STEPS = 8_000_000;
/** How many edits of a case are made one by one. */
const MAX_EDITS = 30;

/** Is thrown where a property does not hold. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(property: string, detail: string, note = "") {
    super(`${property}: ${detail}`);
    this.fault = { property, detail, note };
  }
}

/** What a property of some kinds of cases is handed. */
export interface Ground {
  readonly root: string;
  readonly linter: FuzzLinter;
  /** What was reported, by file; those are left out that did not parse. */
  readonly messages: ReadonlyMap<string, readonly Linter.LintMessage[]>;
  readonly tried: Record<string, number>;
}

/** Lints a project in all ways that must not end badly, and tells what came of it. */
export async function check(
  fuzzCase: FuzzCase,
  more: (fuzzCase: FuzzCase, ground: Ground) => Promise<void> = () => Promise.resolve(),
): Promise<Outcome> {
  const root = writeProject(fuzzCase.files);
  const linter = new FuzzLinter(root, fuzzCase);
  const messages = new Map<string, readonly Linter.LintMessage[]>();
  const outcome = { unparsed: 0, parsed: 0, tables: 0, reports: 0, edits: 0, slowest: 0, steps: 0 };
  const tried: Record<string, number> = {};
  let fault: Fault | undefined;
  counted.tables = 0;
  counted.mostSteps = 0;
  try {
    for (const name of fuzzCase.linted) {
      const text = fuzzCase.files[name] ?? "";
      const { found, cpu } = lintInTime(linter, name, text);
      outcome.slowest = Math.max(outcome.slowest, cpu);
      if (found.some(({ fatal }) => fatal)) {
        outcome.unparsed += 1;
        continue;
      }
      outcome.parsed += 1;
      outcome.reports += found.length;
      messages.set(name, found);
    }
    outcome.tables = counted.tables;
    againInAnotherOrder(linter, fuzzCase.files, messages);
    for (const [name, found] of messages)
      outcome.edits += makeEdits(name, fuzzCase.files[name] ?? "", found);
    const ground = { root, linter, messages, tried };
    await more(fuzzCase, ground);
    fixToRest(fuzzCase.files, ground);
  } catch (error) {
    fault = faultOf(error);
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
  outcome.steps = counted.mostSteps;
  if (!fault && outcome.steps > MAX_STEPS)
    fault = { property: "steps", detail: "more than the evaluator may take" };
  return { ...outcome, tried, fault };
}

function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  if (!(error instanceof Error)) return { property: "crash", detail: String(error) };
  const rule = /^Rule: "(.*)"$/m.exec(error.message)?.[1] ?? "";
  const [first = ""] = error.message.split("\n");
  const frames = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  const frame = /at (?:new )?([\w.#$]+)/.exec(frames[0] ?? "")?.[1] ?? "";
  return {
    property: "crash",
    detail: `${first} in ${frame} (${rule})`,
    note: frames.slice(0, 8).join("\n"),
  };
}

/** @throws FaultError where the rules take too long for one file, twice. */
function lintInTime(
  linter: FuzzLinter,
  name: string,
  text: string,
): { readonly found: readonly Linter.LintMessage[]; readonly cpu: number } {
  const lint = () => {
    const start = process.cpuUsage();
    const found = linter.verify(name, text);
    return { found, cpu: cpuSince(start) };
  };
  const first = lint();
  if (first.cpu <= MAX_CPU) return first;
  const second = lint();
  const cpu = Math.min(first.cpu, second.cpu) - linter.floor(name, text);
  if (cpu > MAX_CPU) throw new FaultError("slow", name);
  return { found: second.found, cpu };
}

/** What was linted before must make no difference. */
function againInAnotherOrder(
  linter: FuzzLinter,
  files: Project,
  messages: ReadonlyMap<string, readonly Linter.LintMessage[]>,
): void {
  for (const [name, found] of [...messages].reverse()) {
    const again = linter.verify(name, files[name] ?? "");
    const [before, after] = [found, again].map((each) => each.map((one) => JSON.stringify(one)));
    const odd =
      after?.find((one) => !before?.includes(one)) ?? before?.find((one) => !after?.includes(one));
    if (odd !== undefined)
      throw new FaultError("order", (JSON.parse(odd) as Linter.LintMessage).ruleId ?? "");
  }
}

/** Makes each edit alone; what it leaves has to parse, and to declare nothing twice. */
function makeEdits(name: string, text: string, found: readonly Linter.LintMessage[]): number {
  const edits = found.flatMap(({ ruleId, fix, suggestions = [] }) =>
    [...(fix ? [fix] : []), ...suggestions.map((each) => each.fix)].map((edit) => ({
      ruleId: ruleId ?? "",
      edit,
    })),
  );
  const before = declaredTwice(name, text);
  for (const { ruleId, edit } of edits.slice(0, MAX_EDITS)) {
    const after = text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1]);
    expectSound(name, after, before, ruleId);
  }
  return edits.length;
}

function expectSound(
  name: string,
  text: string,
  before: readonly string[] | undefined,
  what: string,
): void {
  const after = declaredTwice(name, text);
  if (!after) throw new FaultError("edit does not parse", what);
  const twice = after.find((each) => !before?.includes(each));
  if (twice !== undefined) throw new FaultError("edit declares twice", what);
}

/** The names that a text declares more than once by way of an import; `undefined` where it does not parse. */
function declaredTwice(name: string, text: string): readonly string[] | undefined {
  try {
    const { scopeManager } = parser.parseForESLint(text, {
      filePath: name,
      range: true,
      sourceType: "module",
    });
    return scopeManager.scopes
      .filter(({ type }) => type === "module")
      .flatMap(({ variables }) => variables)
      .filter(({ defs }) => defs.length > 1 && defs.some(({ type }) => type === "ImportBinding"))
      .map((variable) => variable.name);
  } catch {
    return undefined;
  }
}

/** `eslint --fix` comes to rest in one run, and a second one changes nothing. */
function fixToRest(files: Project, { linter, messages, root }: Ground): void {
  for (const [name, found] of messages) {
    if (!found.some(({ fix }) => fix)) continue;
    const text = files[name] ?? "";
    const { output, messages: left } = linter.fix(name, text);
    const fatal = left.find((each) => each.fatal);
    if (fatal) throw new FaultError("fix does not parse", fatal.message.replace(/\d+/g, ""));
    expectSound(name, output, declaredTwice(name, text), "--fix");
    fs.writeFileSync(path.join(root, name), output);
    const second = linter.fix(name, output);
    if (second.fixed || second.output !== output) {
      const fixable = linter.verify(name, output).find(({ fix }) => fix);
      throw new FaultError("fix does not rest", fixable?.ruleId ?? "");
    }
  }
}
