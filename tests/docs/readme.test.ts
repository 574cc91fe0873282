import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { expect, it } from "vitest";
import { type Project, writeProject } from "../support/read.ts";

const REPOSITORY = path.resolve(import.meta.dirname, "../..");
const README = fs.readFileSync(path.join(REPOSITORY, "README.md"), "utf8");

/** The code blocks of a language, in their order. */
function blocks(language: string): readonly string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, code = ""]) => code,
  );
}

const [config = "", settings = ""] = blocks("js");
const [schema = "", mended = ""] = blocks("ts");
const [report = ""] = blocks("text");

const project: Project = {
  "package.json": JSON.stringify({ type: "module" }),
  "eslint.config.js": config,
  "drizzle.config.ts": `export default { dialect: "postgresql" };\n`,
  "src/db/schema.ts": schema,
  "src/db/authors.ts": [
    `import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";`,
    `export const authors = pgTable("authors", {`,
    `  id: uuid("id").primaryKey().defaultRandom(),`,
    `  createdAt: timestamp("created_at").defaultNow().notNull(),`,
    `  updatedAt: timestamp("updated_at").defaultNow().notNull(),`,
    `});`,
    ``,
  ].join("\n"),
};

/** Runs the command line of an installed ESLint as a project's owner would, with the built plugin. */
function lint(files: Project, eslint: "eslint" | "eslint-9"): string {
  const root = writeProject(files);
  try {
    return run(root, eslint);
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

function run(root: string, eslint: "eslint" | "eslint-9", ...options: readonly string[]): string {
  const modules = path.join(root, "node_modules");
  fs.mkdirSync(modules);
  const links: Readonly<Record<string, string>> = {
    eslint: path.join(REPOSITORY, "node_modules", eslint),
    "typescript-eslint": path.join(REPOSITORY, "node_modules/typescript-eslint"),
    "drizzle-orm": path.join(REPOSITORY, "node_modules/drizzle-orm"),
    "eslint-plugin-drizzle-schema": REPOSITORY,
  };
  for (const [name, target] of Object.entries(links))
    fs.symlinkSync(target, path.join(modules, name), "junction");
  try {
    return execFileSync(
      process.execPath,
      [path.join(modules, "eslint/bin/eslint.js"), "--no-color", ...options, "."],
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
    expect(lint(project, eslint).trim()).toBe(report.trim());
  },
);

it("shows what --fix and a formatter make of the file", async () => {
  const root = writeProject(project);
  run(root, "eslint", "--fix");
  const text = fs.readFileSync(path.join(root, "src/db/schema.ts"), "utf8");
  const options = { parser: "typescript", printWidth: 100 };
  expect(await format(text, options)).toBe(await format(mended, options));
  fs.rmSync(root, { recursive: true, force: true });
});

it("shows settings that are understood", () => {
  const imports = config.split("\n").filter((line) => line.startsWith("import"));
  const withSettings = {
    ...project,
    "eslint.config.js": [...imports, settings].join("\n"),
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
    ...project,
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
