import { createRequire } from "node:module";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter, type ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { THEIR_RULES } from "../../bench/configurations.mjs";
import { generate, writeProject } from "../../bench/project/generate.mjs";
import { isPlain } from "../../bench/kinds.mjs";
import plugin from "../../src/index.ts";
import { knowsAllColumns, knowsAllExtras } from "../../src/schema/questions.ts";
import { packageFolder } from "../support/real-drizzle.ts";
import { readFileAt } from "../support/read.ts";

const theirs = createRequire(import.meta.url)("eslint-plugin-drizzle") as ESLint.Plugin;

/** A small project that was never linted, so that it has every fault. */
function project(layout: string) {
  const generated = generate({ size: 160, tables: 24, layout, style: "found" });
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "bench-project-")));
  writeProject(generated, root, packageFolder("0.x"));
  return { ...generated, root };
}

/** How often each rule reports, without the plugins' names. */
function reportsOf(root: string, files: readonly string[]): Readonly<Record<string, number>> {
  const linter = new Linter({ cwd: root });
  const counts: Record<string, number> = {};
  for (const file of files) {
    const messages = linter.verify(
      fs.readFileSync(path.join(root, file), "utf8"),
      [
        {
          files: ["**/*.{ts,tsx}"],
          languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
          plugins: { drizzle: theirs, "drizzle-schema": plugin },
          rules: { ...THEIR_RULES, ...plugin.configs.recommended.rules } as Linter.RulesRecord,
        },
      ],
      path.join(root, file),
    );
    for (const { ruleId, message } of messages) {
      const rule = ruleId?.replace(/^.*\//, "") ?? `${file}: ${message}`;
      counts[rule] = (counts[rule] ?? 0) + 1;
    }
  }
  return counts;
}

describe.each(["one", "many", "workspace"])("a generated project, schema in %s", (layout) => {
  const { root, files, planted, tables } = project(layout);
  const ofDrizzle = files.filter(([, kind]) => !isPlain(kind)).map(([file]) => file);

  it("has every fault that can be planted", () => {
    expect(Object.keys(planted).sort()).toEqual([
      "enforce-delete-with-where",
      "enforce-update-with-where",
      "fk-needs-index",
      "no-hard-delete-on-user-tables",
      "no-serial-id",
      "require-timestamps",
      "snake-case-columns",
    ]);
  });

  it("is reported for what was planted and for nothing else", () => {
    expect(reportsOf(root, ofDrizzle)).toEqual(planted);
  });

  it("has as many tables as were generated, all of them read in full", () => {
    const schemas = files.filter(([, kind]) => kind === "schema").map(([file]) => file);
    const read = schemas.flatMap((file) => readFileAt(path.join(root, file)).tables);
    expect(tables).toBe(24);
    expect(read).toHaveLength(24);
    expect(read.filter((table) => !knowsAllColumns(table))).toEqual([]);
    expect(read.filter((table) => !knowsAllExtras(table))).toEqual([]);
  });
});

describe("generated projects", () => {
  it("are mostly files that have nothing of Drizzle, and nothing to report", () => {
    const { root, files } = project("many");
    const plain = files.filter(([, kind]) => isPlain(kind)).map(([file]) => file);
    expect(plain.length).toBeGreaterThan(files.length * 0.7);
    expect(reportsOf(root, plain)).toEqual({});
  });

  it("are the same for the same seed, and others for another", () => {
    const spec = { size: 30, layout: "one", seed: 5 };
    expect(generate(spec)).toEqual(generate(spec));
    expect(generate({ ...spec, seed: 6 }).files).not.toEqual(generate(spec).files);
  });

  it("have as many files as were asked for", () => {
    expect(generate({ size: 250, layout: "workspace" }).files).toHaveLength(250);
  });
});
