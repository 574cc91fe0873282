import type { Preset } from "../src/create-rule.ts";
import { rules } from "../src/rules/index.ts";

/** A rule as lists of rules show it. */
export interface ListedRule {
  readonly name: string;
  readonly description: string;
  readonly hasFix: boolean;
  readonly hasSuggestions: boolean;
}

/** The rules that a preset adds to the smaller ones. */
export interface RuleGroup {
  readonly preset: Preset;
  /** What the preset is, in words. */
  readonly about: string;
  readonly rules: readonly ListedRule[];
}

const ABOUT: Readonly<Record<Preset, string>> = {
  recommended: "The contract's five prohibitions, as errors.",
  strict:
    "Everything of recommended, the rest of the contract, and mistakes that no compiler finds.",
  all: "Everything of strict, and what is true but not wanted by every project.",
};

/** All rules by the smallest preset that turns them on, made of what the rules say of themselves. */
export const ruleGroups: readonly RuleGroup[] = Object.entries(ABOUT).map(([preset, about]) => ({
  preset: preset as Preset,
  about,
  rules: Object.entries(rules).flatMap(([name, { meta }]) =>
    meta.docs?.preset === preset
      ? [
          {
            name,
            description: meta.docs.description,
            hasFix: meta.fixable !== undefined,
            hasSuggestions: meta.hasSuggestions === true,
          },
        ]
      : [],
  ),
}));
