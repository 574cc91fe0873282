import type { ESLint } from "eslint";
import { createRequire } from "node:module";
import path from "node:path";

/** The first release that has what this plugin needs. */
const FLOOR = [9, 15] as const;

/** Something that was looked for, or why it cannot be used and what to do about it. */
export type Found<T> = { readonly found: T } | { readonly reason: string };

/** ESLint as the inspected project has it installed, or else as it is installed beside this package. */
export function findESLint(root: string): Found<typeof ESLint> {
  const eslint = firstOf<{ readonly ESLint: typeof ESLint }>(root, ["eslint"]);
  if ("reason" in eslint) return eslint;
  const { version } = eslint.found.ESLint;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1])
    ? { found: eslint.found.ESLint }
    : { reason: `ESLint ${version} is too old: install ${FLOOR.join(".")} or later` };
}

/** The parser of TypeScript that the inspected project has, or else one that is installed beside this package. */
export function findParser(root: string): Found<object> {
  return firstOf<object>(
    root,
    ["@typescript-eslint/parser"],
    ["typescript-eslint", "@typescript-eslint/parser"],
  );
}

/**
 * Loads a package from a project, or else from here.
 *
 * @param chains The packages to go through, the last of which is loaded.
 */
function firstOf<T>(root: string, ...chains: readonly (readonly string[])[]): Found<T> {
  let problem: string | undefined;
  for (const from of [path.join(root, "package.json"), import.meta.filename])
    for (const chain of chains) {
      const file = resolveThrough(from, chain);
      if (file === undefined) continue;
      try {
        return { found: createRequire(file)(file) as T };
      } catch (error) {
        problem ??= `${chain.at(-1) ?? ""} cannot be loaded: ${firstLine(error)}`;
      }
    }
  const name = chains[0]?.[0] ?? "";
  return { reason: problem ?? `${name} is not installed: npm install --save-dev ${name}` };
}

function resolveThrough(from: string, chain: readonly string[]): string | undefined {
  try {
    return chain.reduce((file, name) => createRequire(file).resolve(name), from);
  } catch {
    return undefined;
  }
}

/** What went wrong, in one line. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (
    text
      .split("\n")
      .find((line) => line.trim() !== "")
      ?.trim() ?? "an unknown error"
  );
}
