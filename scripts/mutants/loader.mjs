import { readFile } from "node:fs/promises";
import { transform } from "esbuild";

/**
 * The hooks that let Node load the plugin and its tests as they are: TypeScript without a step before, and the tests'
 * `vitest` as a list of tests that stays in memory (`suite.mjs`).
 */

let suite;

/** @param {{ readonly suite: string }} data The address of the module that stands for vitest. */
export function initialize(data) {
  suite = data.suite;
}

/** What is remembered by object is forgotten between mutants: it may have been made by one. */
const FORGETFUL = "const WeakMap = globalThis.ForgetfulWeakMap;";

export async function resolve(specifier, context, next) {
  return specifier === "vitest" && context.parentURL !== suite
    ? { url: suite, shortCircuit: true }
    : next(specifier, context);
}

export async function load(url, context, next) {
  if (!/\.tsx?$/.test(url) || url.includes("/node_modules/")) return next(url, context);
  const { code } = await transform(await readFile(new URL(url), "utf8"), {
    loader: "ts",
    target: "node20",
  });
  const source = url.includes("/src/") ? `${FORGETFUL}${code}` : code;
  return { format: "module", source, shortCircuit: true };
}
