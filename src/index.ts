import fs from "node:fs";
import type { ESLint, Linter } from "eslint";
import type { Preset } from "./create-rule.ts";
import { NAMESPACE, presetRules } from "./presets.ts";
import { rules } from "./rules/index.ts";

const manifest = JSON.parse(
  fs.readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { readonly name: string; readonly version: string };

/** The plugin as flat configurations use it. */
export interface DrizzleSchemaPlugin extends ESLint.Plugin {
  readonly meta: {
    readonly name: string;
    readonly version: string;
    readonly namespace: string;
  };
  readonly configs: {
    /** The contract's five prohibitions, as errors. */
    readonly recommended: Linter.Config;
    /** The whole contract, and the mistakes that a schema and its queries can be shown to have, as errors. */
    readonly strict: Linter.Config;
    /** Every rule, as errors. */
    readonly all: Linter.Config;
  };
}

const plugin: DrizzleSchemaPlugin = {
  meta: { name: manifest.name, version: manifest.version, namespace: NAMESPACE },
  // typescript-eslint's type of a rule and ESLint's differ in the types of nodes only.
  rules: rules as unknown as NonNullable<ESLint.Plugin["rules"]>,
  configs: {
    recommended: configuration("recommended"),
    strict: configuration("strict"),
    all: configuration("all"),
  },
};

/** The configuration that turns on the rules of a preset. */
function configuration(preset: Preset): Linter.Config {
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
