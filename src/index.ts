import fs from "node:fs";
import type { ESLint, Linter } from "eslint";
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
  };
}

const plugin: DrizzleSchemaPlugin = {
  meta: { name: manifest.name, version: manifest.version, namespace: NAMESPACE },
  // typescript-eslint's type of a rule and ESLint's differ in the types of nodes only.
  rules: rules as unknown as NonNullable<ESLint.Plugin["rules"]>,
  configs: {
    recommended: {
      name: `${NAMESPACE}/recommended`,
      plugins: {
        get [NAMESPACE]() {
          return plugin;
        },
      },
      rules: presetRules("recommended"),
    },
  },
};

export default plugin;
