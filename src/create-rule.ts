import { RuleCreator } from "@typescript-eslint/utils/eslint-utils";

/** What a rule's documentation says of it, besides what ESLint asks for. */
export interface RuleDocs {
  /** The smallest preset that turns the rule on. */
  readonly preset: "recommended" | "strict";
}

/** Makes a rule; the only call to RuleCreator. */
export const createRule = RuleCreator<RuleDocs>(
  (name) =>
    `https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/${name}.md`,
);
