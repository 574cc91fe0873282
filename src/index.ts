import type { Preset } from "./create-rule.ts";
import { manifest } from "./manifest.ts";
import { NAMESPACE, presetRules } from "./presets.ts";
import { rules } from "./rules/index.ts";

export type { DrizzleSchemaRules } from "./rule-options.ts";
export type { Settings as DrizzleSchemaSettings } from "./settings.ts";

/**
 * A rule, as any release of ESLint takes it: their own types of rules do not fit each other. What it is given and what
 * it listens to are therefore not told.
 */
export interface DrizzleSchemaRule {
  readonly meta: object;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tseslint.config() hands over any, which fits no other type.
  create(context: any): Record<string, never>;
}

/** A configuration of this plugin; less than a `Linter.Config`, so that it fits into those of any release of ESLint. */
export interface DrizzleSchemaConfig {
  readonly name: string;
  readonly plugins: { "drizzle-schema": DrizzleSchemaPlugin };
  readonly rules: Readonly<Record<string, "error">>;
}

/** The plugin as flat configurations use it. */
export interface DrizzleSchemaPlugin {
  readonly meta: {
    readonly name: string;
    readonly version: string;
    readonly namespace: string;
  };
  readonly rules: Record<string, DrizzleSchemaRule>;
  readonly configs: {
    /** The contract's five prohibitions, as errors. */
    readonly recommended: DrizzleSchemaConfig;
    /** The whole contract, and the mistakes that a schema and its queries can be shown to have, as errors. */
    readonly strict: DrizzleSchemaConfig;
    /** Every rule, as errors. */
    readonly all: DrizzleSchemaConfig;
  };
}

const plugin: DrizzleSchemaPlugin = {
  meta: { name: manifest.name, version: manifest.version, namespace: NAMESPACE },
  rules: rules as unknown as Record<string, DrizzleSchemaRule>,
  configs: {
    recommended: configuration("recommended"),
    strict: configuration("strict"),
    all: configuration("all"),
  },
};

/** The configuration that turns on the rules of a preset. */
function configuration(preset: Preset): DrizzleSchemaConfig {
  return {
    name: `${NAMESPACE}/${preset}`,
    plugins: {
      get [NAMESPACE]() {
        return plugin;
      },
    },
    rules: presetRules(preset),
  };
}

export default plugin;
