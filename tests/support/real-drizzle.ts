import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import ts from "typescript";
import type { Project } from "./read.ts";

/** The releases that are installed: as `drizzle-orm` and as `drizzle-orm-rc`. */
export type RealRelease = "0.x" | "1.0";

const INSTALLED: Readonly<Record<RealRelease, string>> = {
  "0.x": "drizzle-orm",
  "1.0": "drizzle-orm-rc",
};

const load = createRequire(import.meta.url);

/** The exact version that is installed of a release. */
export function versionOf(release: RealRelease): string {
  const manifest = fs.readFileSync(path.join(packageFolder(release), "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** The folder that a release is installed in. */
export function packageFolder(release: RealRelease): string {
  return path.resolve(import.meta.dirname, "../../node_modules", INSTALLED[release]);
}

/**
 * A module of the installed package.
 *
 * @param specifier `drizzle-orm` or `drizzle-orm/pg-core`, whatever the release.
 */
export function realModule(specifier: string, release: RealRelease): Record<string, unknown> {
  return load(specifier.replace(/^drizzle-orm/, INSTALLED[release])) as Record<string, unknown>;
}

/**
 * Runs TypeScript files against the installed package and returns the exports of one of them. The files import
 * `drizzle-orm` as usual, and each other with or without an extension. Errors that they throw come through.
 *
 * They run as CommonJS, as drizzle-kit 0.31 runs them: cycles work, top-level await does not.
 *
 * @param project The text of a single file, or files by their path.
 * @param main The path of the file to load.
 */
export async function loadReal(
  project: string | Project,
  release: RealRelease,
  main = "schema.ts",
): Promise<Record<string, unknown>> {
  const files = typeof project === "string" ? { [main]: project } : project;
  const root = await fs.promises.realpath(
    await fs.promises.mkdtemp(path.join(os.tmpdir(), "real-drizzle-")),
  );
  try {
    for (const [name, text] of Object.entries(files))
      if (/\.[cm]?[jt]sx?$/.test(name)) write(path.join(root, compiledName(name)), compile(text));
    // The link lets the files' own imports of drizzle-orm lead to the release that is asked for.
    write(path.join(root, "node_modules/package.json"), "{}");
    fs.symlinkSync(packageFolder(release), path.join(root, "node_modules/drizzle-orm"), "junction");
    return load(path.join(root, compiledName(main))) as Record<string, unknown>;
  } finally {
    await fs.promises.rm(root, { recursive: true, force: true });
    // Among thousands of folders, a random name comes back, and must not bring back the modules of an earlier one.
    for (const file of Object.keys(load.cache))
      if (file.startsWith(root)) Reflect.deleteProperty(load.cache, file);
  }
}

function compiledName(name: string): string {
  return name.replace(/\.([cm]?)[jt]sx?$/, ".js");
}

function compile(text: string): string {
  return ts.transpileModule(text, {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      rewriteRelativeImportExtensions: true,
      verbatimModuleSyntax: false,
    },
  }).outputText;
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
