import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { expect, it } from "vitest";
import { install, type InstalledESLint, REPOSITORY } from "../support/installed.ts";
import { type Project, writeProject } from "../support/read.ts";
import { blocks, FIRST_MINUTE, README } from "./readme.ts";

const [config = "", settings = ""] = blocks("js");
const [, mended = ""] = blocks("ts");
const [report = ""] = blocks("text");

/** Runs the command line of an installed ESLint as a project's owner would, with the built plugin. */
function lint(files: Project, eslint: InstalledESLint): string {
  const root = writeProject(files);
  try {
    return run(root, eslint);
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

function run(root: string, eslint: InstalledESLint, ...options: readonly string[]): string {
  install(root, eslint);
  try {
    return execFileSync(
      process.execPath,
      [path.join(root, "node_modules/eslint/bin/eslint.js"), "--no-color", ...options, "."],
      {
        cwd: root,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`.replaceAll(`${root}${path.sep}`, "");
  }
}

it.each(["eslint", "eslint-9"] as const)(
  "shows what %s reports with its configuration",
  (eslint) => {
    expect(lint(FIRST_MINUTE, eslint).trim()).toBe(report.trim());
  },
);

it("shows what --fix and a formatter make of the file", async () => {
  const root = writeProject(FIRST_MINUTE);
  run(root, "eslint", "--fix");
  const text = fs.readFileSync(path.join(root, "src/db/schema.ts"), "utf8");
  const options = { parser: "typescript", printWidth: 100 };
  expect(await format(text, options)).toBe(await format(mended, options));
  fs.rmSync(root, { recursive: true, force: true });
});

it("shows settings that are understood", () => {
  const preset = /^ *extends: .*$/m.exec(config)?.[0] ?? "";
  const withSettings = {
    ...FIRST_MINUTE,
    "eslint.config.js": config.replace(preset, `${preset}\n${settings}`),
    "config/drizzle.config.ts": `export default { casing: "camelCase" };\n`,
    "src/db/schema.ts": [
      `import { pgTable, text } from "drizzle-orm/pg-core";`,
      `export const posts = pgTable("posts", { coverImage: text() });`,
      ``,
    ].join("\n"),
  };
  expect(lint(withSettings, "eslint")).toContain('Column "posts"."coverImage" is not snake_case');
});

it("shows a configuration for ESLint before 9.22 that works", () => {
  const entry = /write `(\{ \.\.\.drizzleSchema.*? \} \})` into a plain array/.exec(README)?.[1];
  const plain = {
    ...FIRST_MINUTE,
    "eslint.config.js": [
      ...config.split("\n").filter((line) => /^import (?:drizzleSchema|tseslint)/.test(line)),
      `export default [${entry ?? ""}];`,
    ].join("\n"),
  };
  expect(lint(plain, "eslint-9").trim()).toBe(report.trim());
});

it("links to files that are there", () => {
  const pages = [README, ...pagesOf("docs/rules")].join("\n");
  const targets = [...pages.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = ""]) => target);
  expect(targets.length).toBeGreaterThan(0);
  for (const target of targets)
    expect(
      [REPOSITORY, path.join(REPOSITORY, "docs/rules")].some((from) =>
        fs.existsSync(path.resolve(from, target)),
      ),
      target,
    ).toBe(true);
});

it("is short, the list of rules aside", () => {
  const prose = README.replace(/<!-- begin auto-generated rules list -->[^]*?<!-- end/, "");
  expect(prose.split("\n").length).toBeLessThanOrEqual(140);
});

function pagesOf(folder: string): readonly string[] {
  const from = path.join(REPOSITORY, folder);
  return fs
    .readdirSync(from)
    .filter((name) => name.endsWith(".md"))
    .map((name) => fs.readFileSync(path.join(from, name), "utf8"));
}
