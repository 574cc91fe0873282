import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";

const REPOSITORY = path.resolve(import.meta.dirname, "../..");

function run(script: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [script, ...args], { cwd: REPOSITORY, encoding: "utf8" });
}

/** Speaks of drizzle-orm 1.0, and the shop has 0.45. */
const OF_ANOTHER_RELEASE = "no-ignored-where";

it("shows every rule at work, and what was not read", () => {
  const output = run("examples/demo.mjs");
  for (const rule of Object.keys(rules).filter((name) => name !== OF_ANOTHER_RELEASE))
    expect(output).toMatch(new RegExp(`^ +[1-9]\\d* +drizzle-schema/${rule}$`, "m"));
  expect(output).toMatch(/^ +page_views +columns +src\/db\/schema\/analytics\.ts:\d+ +\S/m);
  expect(output).toMatch(/^ +searches +keys and indexes +src\/db\/schema\/analytics\.ts:\d+ +\S/m);
});

it("lints a shop that type-checks", () => {
  expect(run("node_modules/typescript/bin/tsc", "--noEmit", "-p", "examples/shop")).toBe("");
});

it("shows that oxlint reports what ESLint does", () => {
  expect(run("examples/oxlint.mjs")).toMatch(
    /^([1-9]\d*) reports of this plugin in oxlint, \1 in ESLint$/m,
  );
});
