import { RuleCreator } from "@typescript-eslint/utils/eslint-utils";

/** A named set of rules: the contract's prohibitions, the contract and what else is surely wrong, and everything. */
export type Preset = "recommended" | "strict" | "all";

/** What a rule's documentation says of it, besides what ESLint asks for. */
export interface RuleDocs {
  /** The smallest preset that turns the rule on. */
  readonly preset: Preset;
}

/** Makes a rule; the only call to RuleCreator. */
export const createRule = RuleCreator<RuleDocs>(
  (name) =>
    `https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/${name}.md`,
);
