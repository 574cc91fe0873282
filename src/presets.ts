import type { Preset } from "./create-rule.ts";
import { rules } from "./rules/index.ts";

/** The namespace under which the rules are configured. */
export const NAMESPACE = "drizzle-schema";

/** The presets, each of which turns on what the ones before it do. */
const PRESETS: readonly Preset[] = ["recommended", "strict", "all"];

/** The rules of a preset, all as errors, computed from the smallest preset that each rule says it belongs to. */
export function presetRules(preset: Preset): Readonly<Record<string, "error">> {
  const included = PRESETS.slice(0, PRESETS.indexOf(preset) + 1);
  return Object.fromEntries(
    Object.entries(rules)
      .filter(([, { meta }]) => meta.docs && included.includes(meta.docs.preset))
      .map(([name]) => [`${NAMESPACE}/${name}`, "error" as const]),
  );
}
