import fs from "node:fs";
import path from "node:path";
import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { beforeAll, expect, it } from "vitest";
import type { Answer, Project, Reports } from "../../site/playground/project.ts";
import { RELEASES } from "../../site/playground/project.ts";
import { ROOT } from "../../site/repository.ts";
import { exampleProject } from "../../site/snippet.ts";
import plugin from "../../src/index.ts";
import { documentedRules, readPage } from "../docs/page.ts";
import { ALL_RULES } from "../support/lint.ts";
import { writeProject } from "../support/read.ts";
import { visitSite } from "./visit.ts";

/** A project, where it comes from, and which rule has to report something in it, if one has. */
interface Case {
  readonly name: string;
  readonly project: Project;
  readonly reported: string | undefined;
}

/** Every example of every rule's page, with all rules on. */
const examples: readonly Case[] = documentedRules.flatMap((rule) => {
  const { examples: shown, fixes } = readPage(rule);
  return [
    ...shown.map(({ line, kind, files }) => ({
      name: `${rule}.md:${String(line)}`,
      project: { ...exampleProject(rule, files), rules: "all" },
      reported: kind === "incorrect" ? rule : undefined,
    })),
    ...fixes.map(({ line, before }) => ({
      name: `${rule}.md:${String(line)}`,
      project: { ...exampleProject(rule, before), rules: "all" },
      reported: rule,
    })),
  ];
});

const SHOP = path.join(ROOT, "examples/shop");

const shop: Case = {
  name: "examples/shop",
  reported: undefined,
  project: {
    release: "0.45",
    rules: "all",
    files: Object.fromEntries(
      fs
        .readdirSync(SHOP, { recursive: true, encoding: "utf8" })
        .map((name) => name.replaceAll("\\", "/"))
        .filter((name) => /\.(?:ts|json)$/.test(name) && !/node_modules|package\.json/.test(name))
        .map((name) => [name, fs.readFileSync(path.join(SHOP, name), "utf8")]),
    ),
  },
};

/** What is compared: where, which rule, what it says, and the edits it offers. */
function essence(
  rule: string | undefined,
  message: string,
  line: number,
  column: number,
  edits: unknown,
) {
  return { rule, message, line, column, edits };
}

/** What the plugin reports in Node for the same files on a disk, and what its fixes leave of them. */
function inNode({ files, release }: Project) {
  const root = writeProject({
    "package.json": JSON.stringify({ dependencies: { "drizzle-orm": RELEASES[release] } }),
    ".git/HEAD": "",
    ...files,
  });
  const linter = new Linter({ cwd: root });
  const configuration: Linter.Config = {
    files: ["**/*.ts"],
    languageOptions: { parser },
    plugins: { "drizzle-schema": plugin },
    rules: ALL_RULES,
  };
  const modules = Object.keys(files).filter((name) => name.endsWith(".ts"));
  const reports = modules.map((name) => {
    const messages = linter.verify(files[name] ?? "", configuration, {
      filename: path.join(root, name),
    });
    const found = messages.map(({ ruleId, message, line, column, fix, suggestions = [] }) =>
      essence(ruleId?.replace("drizzle-schema/", ""), message, line, column, [
        ...(fix ? [{ text: "Fix", edit: fix }] : []),
        ...suggestions.map(({ desc, fix: edit }) => ({ text: desc, edit })),
      ]),
    );
    return [name, found] as const;
  });
  const fixed = modules.map((name) => {
    const filename = path.join(root, name);
    const { output } = linter.verifyAndFix(files[name] ?? "", configuration, { filename });
    fs.writeFileSync(filename, output);
    return [name, output] as const;
  });
  fs.rmSync(root, { recursive: true, force: true });
  return {
    reports: Object.fromEntries(reports),
    fixed: { ...files, ...Object.fromEntries(fixed) },
  };
}

function inBrowser(reports: Reports) {
  return Object.fromEntries(
    Object.entries(reports).map(([name, found]) => [
      name,
      found.map(({ rule, message, line, column, fix, suggestions }) =>
        essence(rule, message, line, column, [
          ...(fix ? [{ text: "Fix", edit: fix }] : []),
          ...suggestions,
        ]),
      ),
    ]),
  );
}

/** Runs in the page: asks its worker about all projects, one after the other. */
const ASK_ALL = `async ([file, projects]) => {
  const worker = new Worker(file, { type: "module" });
  const ask = (kind, project, id) =>
    new Promise((resolve) => {
      worker.addEventListener("message", ({ data }) => resolve(data), { once: true });
      worker.postMessage({ id, kind, project });
    });
  const answers = [];
  for (const project of projects)
    answers.push([await ask("lint", project, 1), await ask("fix", project, 2)]);
  return answers;
}`;

const visit = visitSite();
const cases = [...examples, shop];
let answers: readonly (readonly [Answer, Answer])[] = [];

beforeAll(async () => {
  const { page } = await visit("/settings");
  const worker = fs
    .readdirSync(path.join(ROOT, "site/.vitepress/dist/linter"))
    .find((name) => name.startsWith("worker-"));
  const projects = JSON.stringify([`/linter/${worker ?? ""}`, cases.map(({ project }) => project)]);
  answers = await page.evaluate(`(${ASK_ALL})(${projects})`);
}, 300_000);

it("has dozens of examples to compare", () => {
  expect(examples.length).toBeGreaterThan(100);
});

it.each(cases.map((each, at) => ({ ...each, at })))(
  "reports and fixes $name in the browser as in Node",
  ({ project, reported, at }) => {
    const [linted, mended] = answers[at] ?? [];
    if (!linted || !("reports" in linted)) throw new Error(JSON.stringify(linted));
    if (!mended || !("fixed" in mended)) throw new Error(JSON.stringify(mended));
    const expected = inNode(project);
    const found = inBrowser(linted.reports);
    expect(found).toEqual(expected.reports);
    expect(mended.fixed).toEqual(expected.fixed);
    const names = Object.values(found).flatMap((all) => all.map(({ rule }) => rule));
    if (reported !== undefined) expect(names).toContain(reported);
  },
);
