import fs from "node:fs";
import path from "node:path";
import { format } from "prettier";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { isFullyRead, type Project, readFileAt } from "../support/read.ts";
import { lintFolder, mendFolder, writeExample } from "./lint-project.ts";
import { documentedRules, readPage, withoutOptions } from "./page.ts";

const SECTIONS = [
  "Why it matters",
  "Incorrect",
  "Correct",
  "Fix",
  "Options",
  "When not to use it",
  "Limits",
  "How often it is right",
];

const roots: string[] = [];

function write(files: Project): string {
  const root = writeExample(files);
  roots.push(root);
  return root;
}

afterAll(() => {
  for (const root of roots) fs.rmSync(root, { recursive: true, force: true });
});

/** The names in the schema of a rule's one options object. */
function optionsOf(schema: unknown): readonly string[] {
  return [schema].flat().flatMap((each) => {
    const { properties = {} } = each as { properties?: object };
    return Object.keys(properties);
  });
}

function formatted(text: string): Promise<string> {
  return format(text, { parser: "typescript" });
}

it("has a page for every rule, and no other", () => {
  expect([...documentedRules].sort()).toEqual(Object.keys(rules).sort());
});

describe.each(Object.entries(rules))("docs/rules/%s.md", (name, rule) => {
  const page = readPage(name);
  const optionNames = optionsOf(rule.meta.schema);

  it("has its sections in order", () => {
    expect(page.sections).toEqual(
      SECTIONS.filter((section) => section !== "Options" || optionNames.length > 0),
    );
  });

  it("has a heading for each option, and no other", () => {
    expect([...page.options].sort()).toEqual([...optionNames].sort());
  });

  it.each(["Incorrect", "Correct"])("has an example under %s", (heading) => {
    const examples = page.examples.filter(({ option }) => option === undefined);
    expect(examples.map(({ kind }) => kind)).toContain(heading.toLowerCase());
  });

  it.each(page.examples)("tells the truth on line $line: $kind", async ({ kind, files }) => {
    const messages = await lintFolder(write(files), name);
    const ids = messages.map(({ ruleId, message }) => ruleId ?? message);
    if (kind === "correct") expect(ids).toEqual([]);
    else expect([...new Set(ids)]).toEqual([`drizzle-schema/${name}`]);
  });

  it.each(page.examples)("is read in full on line $line", ({ files }) => {
    const root = write(files);
    for (const file of Object.keys(files))
      for (const table of readFileAt(path.join(root, file)).tables)
        expect(isFullyRead(table), `${table.name} of ${file}`).toBe(true);
  });

  it.each(page.fixes)("shows on line $line what its edit does", async ({ before, after }) => {
    const mended = await mendFolder(write(before), name);
    for (const [file, text] of Object.entries(after))
      expect(await formatted(mended[file] ?? "")).toBe(await formatted(text));
  });

  it("shows what its edit does, if it has one", () => {
    const { fixable, hasSuggestions = false } = rule.meta;
    expect(page.fixes.length > 0).toBe(fixable !== undefined || hasSuggestions);
  });

  it("says when it was tried on real projects, and what came of it", () => {
    expect(page.text).toMatch(
      /\n## How often it is right\n\nOn \d{4}-\d\d-\d\d, over [\d,]+ public projects: .*\d/,
    );
  });

  it.each(optionNames)("shows what %s does", async (option) => {
    const shown = page.examples.filter((example) => example.option === option);
    expect(shown.map(({ kind }) => kind)).toEqual(["incorrect", "correct"]);
    const isChanged = shown.map(async ({ kind, files }) => {
      expect(Object.values(files).join("\n"), "the options comment").toContain(`"${option}":`);
      const plain = await lintFolder(write(withoutOptions(files)), name);
      return kind === "incorrect" ? plain.length === 0 : plain.length > 0;
    });
    expect(
      await Promise.all(isChanged),
      "an example that is judged otherwise by default",
    ).toContain(true);
  });
});

it("has examples that type-check", () => {
  const examples = documentedRules.flatMap((rule) => {
    const page = readPage(rule);
    const edited = page.fixes.flatMap(({ line, before, after }) =>
      [before, { ...before, ...after }].map((files) => ({ line, files })),
    );
    return [...page.examples, ...edited].map(({ line, files }) => ({
      name: `${rule}.md:${String(line)}`,
      root: write(files),
    }));
  });
  const program = ts.createProgram({
    rootNames: examples.flatMap(({ root }) =>
      ts.sys.readDirectory(root, [".ts"], ["node_modules"]),
    ),
    options: {
      target: ts.ScriptTarget.ES2023,
      lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
      types: [],
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
    },
  });
  const faults = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const name = examples.find(({ root }) => file?.fileName.startsWith(root))?.name ?? "?";
    return `${name}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
  expect(faults).toEqual([]);
}, 120_000);
