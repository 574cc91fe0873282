import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter, type Rule } from "eslint";
import plugin from "../../src/index.ts";
import { schemaOf } from "../../src/reading/index.ts";
import { Session } from "../../src/reading/session.ts";
import type { FuzzCase } from "./fuzz-case.ts";

/** What was counted while files were linted. */
export const counted = { tables: 0, passes: 0, steps: 0, mostSteps: 0 };

const counting: { count: (this: Session) => boolean } = Session.prototype;
const { count } = counting;
counting.count = function (this: Session): boolean {
  counted.steps += 1;
  counted.mostSteps = Math.max(counted.mostSteps, counted.steps);
  return count.call(this);
};

/** Sees what the rules see, and reports nothing. */
const watch: Rule.RuleModule = {
  create: (context) => ({
    Program() {
      counted.passes += 1;
      counted.tables += schemaOf(
        context as unknown as Parameters<typeof schemaOf>[0],
      ).tables.length;
    },
  }),
};

/** Lints files of one project as ESLint does. */
export class FuzzLinter {
  readonly #linter: Linter;
  readonly #root: string;
  readonly #config: Linter.Config;

  constructor(root: string, { rules, settings }: Pick<FuzzCase, "rules" | "settings">) {
    this.#root = root;
    this.#linter = new Linter({ cwd: root });
    this.#config = {
      files: ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"],
      languageOptions: { parser },
      plugins: { "drizzle-schema": plugin, fuzz: { rules: { watch } } },
      rules: { ...rules, "fuzz/watch": "error" },
      settings,
    };
  }

  /** @throws Error where a rule does. */
  verify(file: string, text: string): readonly Linter.LintMessage[] {
    counted.steps = 0;
    return this.#linter.verify(text, this.#config, { filename: path.join(this.#root, file) });
  }

  /** Fixes as `eslint --fix` does, and tells how often the file was linted for that. */
  fix(file: string, text: string): Linter.FixReport & { readonly passes: number } {
    counted.passes = 0;
    counted.steps = 0;
    const filename = path.join(this.#root, file);
    const report = this.#linter.verifyAndFix(text, this.#config, { filename });
    return { ...report, passes: counted.passes };
  }

  /** What ESLint itself takes for a file, in milliseconds of CPU. */
  floor(file: string, text: string): number {
    const start = process.cpuUsage();
    this.#linter.verify(
      text,
      { ...this.#config, rules: {} },
      { filename: path.join(this.#root, file) },
    );
    return cpuSince(start);
  }
}

/** Milliseconds of CPU, of all threads. */
export function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
