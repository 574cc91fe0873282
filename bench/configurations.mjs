// What is measured side by side: the same files, the same parser, other rules.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** The plugin that is measured: of this clone, or of the one that the variable names. */
export const PLUGIN =
  process.env.BENCH_PLUGIN ?? fileURLToPath(new URL("../dist/index.js", import.meta.url));

export const FILES = ["**/*.{ts,tsx,mts,cts}"];

/** What tools write. A folder that is given may have it lying about. */
export const IGNORED = ["**/dist/**", "**/build/**", "**/.next/**", "**/coverage/**", "**/*.d.ts"];

/** What each configuration is called on the page. */
export const CONFIGURATIONS = {
  floor: "ESLint without rules",
  theirs: "eslint-plugin-drizzle, its two rules",
  recommended: "our `recommended`",
  strict: "our `strict`",
  typescript: "typescript-eslint `recommended`, untyped",
  typed: "`no-floating-promises` with `projectService`",
};

const require = createRequire(import.meta.url);

/** The rules of theirs, told what a database is called, as its documentation advises. */
export const THEIR_RULES = Object.fromEntries(
  ["drizzle/enforce-delete-with-where", "drizzle/enforce-update-with-where"].map((rule) => [
    rule,
    ["error", { drizzleObjectName: ["db", "tx"] }],
  ]),
);

/** Loads a plugin only where it is measured, so that the others are not charged with it. */
const LOADERS = {
  floor: () => [],
  theirs: () => [{ plugins: { drizzle: require("eslint-plugin-drizzle") }, rules: THEIR_RULES }],
  recommended: () => ours("recommended"),
  strict: () => ours("strict"),
  all: () => ours("all"),
  typescript: async () => (await import("typescript-eslint")).configs.recommended,
  typed: async (cwd) => [
    {
      plugins: { "@typescript-eslint": (await import("typescript-eslint")).plugin },
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: cwd } },
      rules: { "@typescript-eslint/no-floating-promises": "error" },
    },
  ],
};

async function ours(preset) {
  const { default: plugin } = await import(PLUGIN);
  return [plugin.configs[preset]].flat();
}

/**
 * @param {string} name A key of `CONFIGURATIONS`.
 * @param {string} cwd The folder that is linted.
 * @returns {Promise<import("eslint").Linter.Config[]>} It takes no word from comments, which may name rules that are not there.
 */
export async function configurationOf(name, cwd) {
  const parser = require("@typescript-eslint/parser");
  return [
    { ignores: IGNORED },
    {
      files: FILES,
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
    },
    ...(await LOADERS[name](cwd)).map((config) => ({ files: FILES, ...config })),
  ];
}
