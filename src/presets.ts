import { rules } from "./rules/index.ts";

/** The namespace under which the rules are configured. */
export const NAMESPACE = "drizzle-schema";

/** The rules of a preset, all as errors, computed from what each rule says of itself. */
export function presetRules(preset: "recommended"): Readonly<Record<string, "error">> {
  return Object.fromEntries(
    Object.entries(rules)
      .filter(([, { meta }]) => meta.docs?.preset === preset)
      .map(([name]) => [`${NAMESPACE}/${name}`, "error" as const]),
  );
}
