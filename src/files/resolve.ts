import fs from "node:fs";
import path from "node:path";
import { ResolverFactory } from "oxc-resolver";
import { foldersAbove } from "./disk.ts";

/** Where an import leads: a file's real path, or `undefined` where nothing was found. */
export type Resolve = (importer: string, specifier: string) => string | undefined;

const SOURCE_EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];

const COMMON = {
  tsconfig: "auto" as const,
  extensions: [...SOURCE_EXTENSIONS, ".json"],
  extensionAlias: {
    ".js": [".ts", ".tsx", ".js", ".jsx"],
    ".jsx": [".tsx", ".jsx"],
    ".mjs": [".mts", ".mjs"],
    ".cjs": [".cts", ".cjs"],
  },
};

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

  const resolve: Resolve = (importer, specifier) => {
    for (const factory of [built, unbuilt]) {
      const found = factory.resolveFileSync(importer, specifier);
      // A tsconfig that extends what is not installed or not generated yet ends every search, relative ones too.
      const { path: file } = isTsconfigError(found.error)
        ? factory.sync(path.dirname(importer), specifier)
        : found;
      if (file && !file.endsWith(".d.ts")) return file;
    }
    const inLibrary = svelteKitLibrary(importer, specifier);
    return inLibrary === undefined ? undefined : resolve(importer, inLibrary);
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

/** SvelteKit's `$lib` is in a tsconfig that it generates; before that it is `src/lib` all the same. */
function svelteKitLibrary(importer: string, specifier: string): string | undefined {
  if (specifier !== "$lib" && !specifier.startsWith("$lib/")) return undefined;
  for (const folder of foldersAbove(importer))
    if (fs.existsSync(path.join(folder, "package.json")))
      return path.join(folder, "src", specifier.slice(1));
  return undefined;
}
