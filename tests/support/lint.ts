import { Linter } from "eslint";
import * as parser from "@typescript-eslint/parser";
import plugin from "../../src/index.ts";
import { rules } from "../../src/rules/index.ts";

/** The names of all rules, without the plugin's. */
export const RULE_NAMES = Object.keys(rules) as (keyof typeof rules)[];

/** What a rule is configured with: how bad it is, and its options. */
type RuleEntries = Readonly<Record<string, Linter.RuleEntry>>;

/** Every rule of the plugin as an error, by the name that configurations use. */
export const ALL_RULES: RuleEntries = Object.fromEntries(
  RULE_NAMES.map((name) => [`drizzle-schema/${name}`, "error" as const]),
);

interface LintOptions {
  readonly rules?: RuleEntries;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/**
 * Lints a text as ESLint does, every rule on.
 *
 * @param file The absolute path of the file that the text is said to be in.
 */
export function lint(
  file: string,
  text: string,
  { rules: chosen = ALL_RULES, settings = {} }: LintOptions = {},
): Linter.LintMessage[] {
  return new Linter({ cwd: "/" }).verify(
    text,
    {
      files: ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"],
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      plugins: { "drizzle-schema": plugin },
      rules: chosen,
      settings,
    },
    { filename: file },
  );
}

/** What was reported, a line each: `4:3 no-serial-id Primary key ...`. */
export function reports(messages: readonly Linter.LintMessage[]): readonly string[] {
  return messages.map(
    ({ line, column, ruleId, message }) =>
      `${String(line)}:${String(column)} ${ruleId?.replace("drizzle-schema/", "") ?? "fatal"} ${message}`,
  );
}
