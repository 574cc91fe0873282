import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { writeProject } from "../support/read.ts";
import { ESLINTS } from "./shop.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const SHOP = path.join(ROOT, "examples/shop");
const COPIES = ["a", "b"];

function moduleUrl(file: string): string {
  return pathToFileURL(path.join(ROOT, file)).href;
}

const CONFIGURATION = `
import * as parser from "${moduleUrl("node_modules/@typescript-eslint/parser/dist/index.js")}";
import drizzleSchema from "${moduleUrl("dist/index.js")}";
import { schemaStamp } from "${moduleUrl("dist/stamp/index.js")}";
export default [
  {
    files: ["**/*.ts"],
    languageOptions: { parser },
    ...drizzleSchema.configs.all,
    settings: { "drizzle-schema": { stamp: schemaStamp(import.meta.dirname) } },
  },
];`;

/** Several copies of the demo's shop, enough files for two workers. */
function openShops(): string {
  const cwd = writeProject({ "eslint.config.mjs": CONFIGURATION });
  for (const name of COPIES)
    fs.cpSync(SHOP, path.join(cwd, name), {
      recursive: true,
      filter: (file) => !file.endsWith("eslint.config.js"),
    });
  return cwd;
}

/** All that is said of each file that something is said of. */
function messagesOf(results: readonly ESLint.LintResult[], cwd: string): unknown {
  return results
    .filter(({ messages }) => messages.length > 0)
    .map(({ filePath, messages }) => [path.relative(cwd, filePath), messages]);
}

function textsIn(cwd: string): ReadonlyMap<string, string> {
  const names = fs.readdirSync(cwd, { recursive: true, encoding: "utf8" });
  return new Map(
    names
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => [name, fs.readFileSync(path.join(cwd, name), "utf8")]),
  );
}

const PACKAGES: Readonly<Record<string, string>> = {
  "ESLint 10": "eslint",
  "ESLint 9": "eslint-9",
};

/** Runs the command in a project. */
async function run(name: string, cwd: string, ...args: readonly string[]): Promise<unknown> {
  const bin = path.join(ROOT, "node_modules", PACKAGES[name] ?? "", "bin/eslint.js");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [bin, ".", "--format", "json", ...args],
    { cwd, maxBuffer: 100_000_000 },
  ).catch((error: unknown) => {
    // There is something to report, so the command fails.
    if ((error as { readonly code?: unknown }).code === 1) return error as { stdout: string };
    throw error;
  });
  return messagesOf(JSON.parse(stdout) as ESLint.LintResult[], cwd);
}

describe.each(ESLINTS)("several workers (%s)", (name, Linter) => {
  const lint = async (cwd: string, options: ESLint.Options) =>
    new Linter({ cwd, ...options }).lintFiles(".");

  it("report what one reports", async () => {
    const cwd = openShops();
    const alone = messagesOf(await lint(cwd, { concurrency: "off" }), cwd);
    expect(alone).toHaveLength(COPIES.length * 11);
    expect(messagesOf(await lint(cwd, { concurrency: 2 }), cwd)).toEqual(alone);
    expect(messagesOf(await lint(cwd, { concurrency: "auto" }), cwd)).toEqual(alone);
  });

  it("fix what one fixes", async () => {
    const [one = "", two = ""] = [openShops(), openShops()];
    const before = textsIn(one);
    await Linter.outputFixes(await lint(one, { concurrency: "off", fix: true }));
    await Linter.outputFixes(await lint(two, { concurrency: 2, fix: true }));
    expect(textsIn(one)).not.toEqual(before);
    expect(textsIn(two)).toEqual(textsIn(one));
  });

  it("and a cache with a stamp say what neither says, after a neighbour has changed", async () => {
    const cwd = openShops();
    const workers = ["--concurrency", "2"];
    const first = await run(name, cwd, "--cache", ...workers);
    const file = path.join(cwd, "b/src/db/columns.ts");
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replaceAll("updatedAt", "changedAt"));
    const second = await run(name, cwd, "--cache", ...workers);
    expect(second).not.toEqual(first);
    expect(second).toEqual(messagesOf(await lint(cwd, {}), cwd));
  }, 300_000);
});
