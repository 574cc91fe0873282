import path from "node:path";
import { pathToFileURL } from "node:url";
import * as parser from "@typescript-eslint/parser";
import type { ESLint, Linter } from "eslint";
import type * as plugins from "../../src/index.ts";
import type * as stamps from "../../src/stamp/index.ts";

const DIST = path.resolve(import.meta.dirname, "../../dist");

function urlOf(file: string): string {
  return pathToFileURL(path.join(DIST, file)).href;
}

async function load<T>(file: string): Promise<T> {
  return (await import(urlOf(file))) as T;
}

const { default: plugin } = await load<typeof plugins>("index.js");
export const { schemaStamp } = await load<typeof stamps>("stamp/index.js");
export const STAMP_URL = urlOf("stamp/index.js");

export type Strategy = "metadata" | "content";

/** How a project is linted. */
export interface Way {
  readonly ESLint: typeof ESLint;
  /** `undefined` for a run without a cache. */
  readonly strategy?: Strategy;
  readonly isStamped?: boolean;
  /** Further configuration. */
  readonly config?: Linter.Config;
}

const CONFIG: Linter.Config = {
  files: ["**/*.ts"],
  languageOptions: { parser },
  ...plugin.configs.all,
};

/**
 * Lints `src` of a project with every rule, in a new instance of ESLint as each run of the command makes one.
 *
 * @returns The results by file, the paths relative to the project.
 */
export async function lintCached(
  cwd: string,
  { ESLint, strategy, isStamped = false, config = {} }: Way,
): Promise<ReadonlyMap<string, ESLint.LintResult>> {
  const settings = isStamped ? { "drizzle-schema": { stamp: schemaStamp(cwd) } } : {};
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [CONFIG, { settings }, config],
    // A run without a cache deletes the one at the location that it is given.
    ...(strategy && {
      cache: true,
      cacheStrategy: strategy,
      cacheLocation: path.join(cwd, isStamped ? ".stamped" : ".unstamped"),
    }),
  });
  const results = await eslint.lintFiles("src");
  return new Map(
    results.map((result) => [path.relative(cwd, result.filePath).replaceAll("\\", "/"), result]),
  );
}
