import type { Preset } from "./create-rule.ts";
import { presetRules } from "./presets.ts";

/** A configuration of oxlint, which takes no presets of ESLint: it brings the plugin, and turns on rules of it. */
export interface OxlintPreset {
  /** Where oxlint loads the plugin from. */
  jsPlugins: string[];
  /** The rules, each as an error. */
  rules: Record<string, "error">;
}

/** The contract's five prohibitions, as errors. */
export const recommended: OxlintPreset = configuration("recommended");

/** The whole contract, and the mistakes that a schema and its queries can be shown to have, as errors. */
export const strict: OxlintPreset = configuration("strict");

/** Every rule, as errors. */
export const all: OxlintPreset = configuration("all");

function configuration(preset: Preset): OxlintPreset {
  return {
    // By its address, for the name is looked up from the user's folder, where a shared configuration may not have it.
    jsPlugins: [new URL("./index.js", import.meta.url).href],
    rules: { ...presetRules(preset) },
  };
}
