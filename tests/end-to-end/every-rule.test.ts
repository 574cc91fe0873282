import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import type { ESLint } from "eslint";
import { expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { ESLINTS } from "./shop.ts";

const DEMO = path.resolve(import.meta.dirname, "../../examples/shop");

/** What every rule says of the demo's shop, a line each. */
async function reportsOf(Linter: typeof ESLint): Promise<readonly string[]> {
  const results = await new Linter({
    cwd: DEMO,
    overrideConfigFile: true,
    overrideConfig: { files: ["**/*.ts"], languageOptions: { parser }, ...plugin.configs.all },
  }).lintFiles(["src"]);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ column, line, message }) =>
        `${path.relative(DEMO, filePath)}:${String(line)}:${String(column)} ${message}`,
    ),
  );
}

it("every rule says the same in all supported releases of ESLint", async () => {
  const [first = [], ...others] = await Promise.all(ESLINTS.map(([, Linter]) => reportsOf(Linter)));
  expect(first.length).toBeGreaterThan(50);
  expect(others.length).toBeGreaterThan(0);
  for (const other of others) expect(other).toEqual(first);
});
