import fs from "node:fs";
import path from "node:path";
import { ESLint, type Linter } from "eslint";
import * as parser from "@typescript-eslint/parser";
import plugin from "../../src/index.ts";
import { reports } from "./lint.ts";
import { type Project, writeProject } from "./read.ts";

/** The rules that write fixes. */
const FIXING_RULES: Linter.RulesRecord = {
  "drizzle-schema/fk-needs-index": "error",
  "drizzle-schema/no-dropped-extras": "error",
  "drizzle-schema/no-duplicate-columns": "error",
  "drizzle-schema/no-lost-modifiers": "error",
  "drizzle-schema/no-serial-id": "error",
  "drizzle-schema/no-stale-updated-at": "error",
  "drizzle-schema/require-junction-key": "error",
  "drizzle-schema/require-timestamps": "error",
  "drizzle-schema/require-uuid-default": "error",
  "drizzle-schema/snake-case-columns": "error",
};

/** How to fix a project: the rules that are on, and the plugin's settings. */
export interface FixOptions {
  readonly rules?: Linter.RulesRecord;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A project after `eslint --fix`. */
export interface Fixed {
  readonly project: Project;
  /** What is reported still, a line each, after the name of its file. */
  readonly left: readonly string[];
}

/** Does to a project what `eslint --fix .` does. */
export async function fixProject(
  project: Project,
  { rules = FIXING_RULES, settings = {} }: FixOptions = {},
): Promise<Fixed> {
  const root = writeProject(project);
  try {
    const eslint = new ESLint({
      cwd: root,
      fix: true,
      overrideConfigFile: true,
      overrideConfig: {
        files: ["**/*.ts"],
        languageOptions: { parser },
        plugins: { "drizzle-schema": plugin },
        rules,
        settings: { "drizzle-schema": settings },
      },
    });
    const results = await eslint.lintFiles(["."]);
    await ESLint.outputFixes(results);
    return {
      project: Object.fromEntries(
        Object.keys(project).map((name) => [name, fs.readFileSync(path.join(root, name), "utf8")]),
      ),
      left: results.flatMap(({ filePath, messages }) =>
        reports(messages).map((report) => `${path.relative(root, filePath)}:${report}`),
      ),
    };
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}
