import fs from "node:fs";
import path from "node:path";
import { ResolverFactory } from "oxc-resolver";
import { foldersAbove } from "./disk.ts";
import { EXTENSION_ALIASES, EXTENSIONS } from "./extensions.ts";
import { candidatesByPaths } from "./tsconfig-paths.ts";

/** Where an import leads: a file's real path, or `undefined` where nothing was found. */
export type Resolve = (importer: string, specifier: string) => string | undefined;

const COMMON = {
  tsconfig: "auto" as const,
  extensions: [...EXTENSIONS],
  extensionAlias: EXTENSION_ALIASES,
};

/** What Linux takes for a path; others take less by default. */
const LONGEST_PATH = 4_096;

/**
 * Resolves as a bundler does: relative paths, tsconfig `paths` and `baseUrl`, package.json `imports` and `exports`,
 * workspace packages. A package that is not built is found through its `types` or its `source`.
 */
export function createResolver(): {
  /** Forgets what was found before and returns the resolver of the disk as it is now. */
  readonly refresh: () => Resolve;
} {
  const built = new ResolverFactory({
    ...COMMON,
    conditionNames: ["import", "module", "node", "default"],
    mainFields: ["module", "main"],
  });
  const unbuilt = built.cloneWithOptions({
    ...COMMON,
    conditionNames: ["types", "source", "development", "import", "require", "node", "default"],
    mainFields: ["source", "types", "typings", "module", "main"],
  });

  function search(importer: string, specifier: string): string | undefined {
    // The library goes down a path folder by folder, and out of stack where there are too many.
    if (importer.length + specifier.length > LONGEST_PATH) return undefined;
    for (const factory of [built, unbuilt]) {
      const found = factory.resolveFileSync(importer, specifier);
      // A tsconfig that extends what is not installed or not generated yet ends every search, relative ones too.
      const { path: file } = isTsconfigError(found.error)
        ? factory.sync(path.dirname(importer), specifier)
        : found;
      if (file && !file.endsWith(".d.ts")) return file;
    }
    return undefined;
  }

  const resolve: Resolve = (importer, specifier) => {
    const found = search(importer, specifier);
    if (found !== undefined || isRelative(specifier)) return found;
    for (const candidate of [
      ...candidatesByPaths(importer, specifier),
      ...svelteKitLibrary(importer, specifier),
      ...unbuiltPackage(importer, specifier),
    ]) {
      const file = search(importer, candidate);
      if (file !== undefined) return file;
    }
    return undefined;
  };

  return {
    // The library keeps its answers, negative ones too, until it is told that the disk may have changed.
    refresh() {
      built.clearCache();
      unbuilt.clearCache();
      return resolve;
    },
  };
}

function isTsconfigError(error: string | undefined): boolean {
  return error !== undefined && /tsconfig/i.test(error);
}

function isRelative(specifier: string): boolean {
  return /^\.{0,2}\//.test(specifier);
}

/** SvelteKit's `$lib` is in a tsconfig that it generates; before that it is `src/lib` all the same. */
function svelteKitLibrary(importer: string, specifier: string): readonly string[] {
  if (specifier !== "$lib" && !specifier.startsWith("$lib/")) return [];
  for (const folder of foldersAbove(importer))
    if (fs.existsSync(path.join(folder, "package.json")))
      return [path.join(folder, "src", specifier.slice(1))];
  return [];
}

const PACKAGE = /^(?:@[^/]+\/)?[^/]+/;

/** A workspace package whose exports lead to what is not built yet: its sources are in `src` by custom. */
function unbuiltPackage(importer: string, specifier: string): readonly string[] {
  const name = PACKAGE.exec(specifier)?.[0];
  if (name === undefined) return [];
  const inside = specifier.slice(name.length + 1);
  for (const folder of foldersAbove(importer)) {
    const link = path.join(folder, "node_modules", name);
    if (!fs.existsSync(link)) continue;
    const root = fs.realpathSync(link);
    if (/[\\/]node_modules[\\/]/.test(root)) return [];
    return inside === ""
      ? [path.join(root, "src", "index"), path.join(root, "src")]
      : [path.join(root, "src", inside), path.join(root, inside)];
  }
  return [];
}
