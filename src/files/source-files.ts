import path from "node:path";
import type { Disk } from "./disk.ts";

/** What ESLint may be told to lint and a rule may see: modules, and files that hold some. */
const SOURCE = /(?<!\.d)\.[cm]?ts$|\.(?:tsx|[cm]?js|jsx|vue|svelte|astro)$/;

/** Installed packages, and what tools keep for themselves. */
const NEVER_OURS = /^(?:\.|node_modules$)/;

/** What builds and test runs write beside a package.json; elsewhere a folder by such a name may hold sources. */
const OUTPUT: ReadonlySet<string> = new Set(["build", "coverage", "dist", "out"]);

/**
 * The source files below a folder, each once by its real path and in the order of their paths. Folders of packages,
 * folders whose name begins with a dot, output beside a package.json and links to folders are passed over: what is
 * imported from there is found by its import.
 *
 * @returns `undefined` where there is no such folder.
 */
export function sourceFilesBelow(folder: string, disk: Disk): readonly string[] | undefined {
  const root = disk.realPath(folder);
  if (root === undefined || !disk.list(root)) return undefined;
  const found = new Set<string>();
  const pending = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const names = disk.list(next) ?? [];
    const isPackage = names.includes("package.json");
    for (const name of names) {
      const each = path.join(next, name);
      if (disk.stat(each)) {
        const real = SOURCE.test(name) ? disk.realPath(each) : undefined;
        if (real !== undefined) found.add(real);
      } else if (
        !NEVER_OURS.test(name) &&
        !(isPackage && OUTPUT.has(name)) &&
        disk.realPath(each) === each
      )
        pending.push(each);
    }
  }
  return [...found].sort();
}
