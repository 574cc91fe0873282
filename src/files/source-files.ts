import path from "node:path";
import type { Disk } from "./disk.ts";

/** Installed packages, and what tools keep for themselves. */
const NEVER_OURS = /^(?:\.|node_modules$)/;

/**
 * Finds files below a folder by the ends of their names, each once by its real path and in the order of their paths.
 * Installed packages, hidden folders and links to folders are passed over.
 *
 * @param isPassedOver Tells further folders to pass over, by name.
 * @returns `undefined` where there is no such folder.
 */
export function sourceFilesIn(
  folder: string,
  endings: ReadonlySet<string>,
  disk: Disk,
  isPassedOver: (name: string) => boolean,
): readonly string[] | undefined {
  const root = disk.realPath(folder);
  if (root === undefined || !disk.list(root)) return undefined;
  const found = new Set<string>();
  const pending = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    for (const name of disk.list(next) ?? []) {
      const each = path.join(next, name);
      if (disk.stat(each)) {
        const real = endings.has(path.extname(name)) ? disk.realPath(each) : undefined;
        if (real !== undefined) found.add(real);
      } else if (!NEVER_OURS.test(name) && !isPassedOver(name) && disk.realPath(each) === each) {
        pending.push(each);
      }
    }
  return [...found].sort();
}
