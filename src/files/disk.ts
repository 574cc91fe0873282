import fs from "node:fs";
import path from "node:path";

/** What identifies one state of a file. */
export interface Stamp {
  readonly mtimeMs: number;
  readonly size: number;
}

/** The only calls that reach the file system. Each answers `undefined` where there is nothing to be had. */
export interface Disk {
  stat(file: string): Stamp | undefined;
  read(file: string): string | undefined;
  list(directory: string): readonly string[] | undefined;
  realPath(file: string): string | undefined;
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

export const disk: Disk = {
  stat(file) {
    const stats = attempt(() => fs.statSync(file, { throwIfNoEntry: false }));
    return stats?.isFile() ? { mtimeMs: stats.mtimeMs, size: stats.size } : undefined;
  },
  read: (file) => attempt(() => fs.readFileSync(file, "utf8")),
  list: (directory) => attempt(() => fs.readdirSync(directory)),
  realPath: (file) => attempt(() => fs.realpathSync.native(file)),
};

/** The folder of a file and every folder above it, nearest first. */
export function* foldersAbove(file: string): Generator<string> {
  let folder = path.dirname(file);
  for (;;) {
    yield folder;
    const parent = path.dirname(folder);
    if (parent === folder) return;
    folder = parent;
  }
}

/** The folder of a file and those above it, nearest first, up to the one that a git repository begins in. */
export function* foldersOfProject(file: string, disk: Disk): Generator<string> {
  for (const folder of foldersAbove(file)) {
    yield folder;
    if (disk.list(folder)?.includes(".git")) return;
  }
}
