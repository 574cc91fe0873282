import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { LanguageClient } from "../support/language-client.ts";
import type * as linting from "../support/lint.ts";
import type * as testing from "../support/rule-cases.ts";
import { type CollectedCase, lintedByHand, root, ruleCases, type Shown } from "./collected.ts";
import { DIFFERENCES } from "./differences.ts";
import { byPlace, messageOf, OXLINT, type OxlintReport, reportsOf, runOxlint } from "./oxlint.ts";

// The tests of the rules are loaded as they are, and hand over what they would have ESLint lint.
vi.mock("../support/rule-cases.ts", async (original) => {
  const actual = await original<typeof testing>();
  return { ...actual, testRule: (await import("./collected.ts")).collecting(actual) };
});
vi.mock("../support/lint.ts", async (original) => {
  const actual = await original<typeof linting>();
  return { ...actual, lint: (await import("./collected.ts")).recording(actual) };
});

const TESTS = new URL("../rules/", import.meta.url);
for (const file of fs.readdirSync(TESTS)) await import(fileURLToPath(new URL(file, TESTS)));

/** What oxlint says of a case: by its command line, after `--fix`, and in an editor. */
interface Answer {
  readonly reports: readonly OxlintReport[];
  readonly fixed: string;
  readonly editor: Editor;
}

interface Editor {
  readonly shown: readonly Shown[];
  readonly offersFix: boolean;
}

const answers = new Map<CollectedCase, Answer>();

describe("in oxlint, every case of the rules' tests is answered as in ESLint:", () => {
  // What is linted by hand is known by now, for those tests have run.
  beforeAll(async () => {
    const cases = [...ruleCases, ...lintedByHand];
    const files = cases.map(({ file }) => file);
    const reports = reportsOf(root(), files);
    const reported = cases.filter(
      (one) => one.reports.length > 0 || reports.get(one.file)?.length !== 0,
    );
    const editor = await inEditor(reported);
    runOxlint(root(), ["--fix", "--silent", ...reported.map(({ file }) => file)]);
    for (const one of cases)
      answers.set(one, {
        reports: reports.get(one.file) ?? [],
        fixed: fs.readFileSync(path.join(root(), one.file), "utf8"),
        editor: editor.get(one) ?? { shown: [], offersFix: false },
      });
    // Seconds where nobody else is at work, and minutes where everybody is.
  }, 600_000);

  for (const one of ruleCases) {
    const differs = DIFFERENCES.some(({ name }) => name === one.name);
    (differs ? it.fails : it)(one.name, () => expectSame(one));
  }

  it("what they lint by hand", () => {
    expect(lintedByHand.length).toBeGreaterThan(100);
    for (const one of lintedByHand) expectSame(one);
  });

  it("and nothing is listed as different that is not there", () => {
    const names = ruleCases.map(({ name }) => name);
    expect(DIFFERENCES.filter(({ name }) => !names.includes(name))).toEqual([]);
  });
});

function expectSame(one: CollectedCase): void {
  const answer = answers.get(one);
  expect(answer?.reports).toEqual(one.reports);
  expect(answer?.editor.shown).toEqual(one.shown);
  if (one.output === undefined) return;
  expect(answer?.fixed).toBe(one.output);
  expect(answer?.editor.offersFix).toBe(one.output !== one.code);
}

/** Opens each case in an editor, and looks at what is offered for its reports. */
async function inEditor(
  cases: readonly CollectedCase[],
): Promise<ReadonlyMap<CollectedCase, Editor>> {
  const client = await LanguageClient.start(process.execPath, [OXLINT, "--lsp"], { root: root() });
  await client.asked;
  const editors = new Map<CollectedCase, Editor>();
  for (const one of cases) {
    await client.open(one.file);
    editors.set(one, await editorOf(client, one.file));
    await client.close(one.file);
  }
  await client.stop();
  return editors;
}

async function editorOf(client: LanguageClient, file: string): Promise<Editor> {
  const shown: Shown[] = [];
  let offersFix = false;
  for (const diagnostic of await client.diagnose(file)) {
    const { range } = diagnostic;
    const suggestions = [];
    for (const action of await client.quickFixes(file, diagnostic)) {
      const { title } = action;
      if (/^Fix drizzle-schema\/\S+ problem$/.test(title)) offersFix = true;
      else if (!title.startsWith("Disable drizzle-schema/"))
        suggestions.push({ title, output: await client.textAfter(file, action) });
    }
    shown.push({
      message: messageOf(diagnostic),
      line: range.start.line + 1,
      column: range.start.character + 1,
      suggestions,
    });
  }
  return { shown: shown.sort(byPlace), offersFix };
}
