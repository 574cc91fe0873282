import fs from "node:fs";
import path from "node:path";
import { remember } from "../remember.ts";

/** What identifies one state of a file. */
export interface Stamp {
  readonly mtimeMs: number;
  readonly size: number;
}

/** What identifies one state of the names in a folder. */
export interface FolderStamp {
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

/** The only calls that reach the file system. Each answers `undefined` where there is nothing to be had. */
export interface Disk {
  stat(file: string): Stamp | undefined;
  statFolder(folder: string): FolderStamp | undefined;
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

function statsOf(file: string): fs.Stats | undefined {
  return attempt(() => fs.statSync(file, { throwIfNoEntry: false }));
}

export const disk: Disk = {
  stat(file) {
    const stats = statsOf(file);
    return stats?.isFile() ? { mtimeMs: stats.mtimeMs, size: stats.size } : undefined;
  },
  statFolder(folder) {
    const stats = statsOf(folder);
    return stats?.isDirectory()
      ? { mtimeMs: stats.mtimeMs, ctimeMs: stats.ctimeMs, ino: stats.ino }
      : undefined;
  },
  read: (file) => attempt(() => fs.readFileSync(file, "utf8")),
  list: (directory) => attempt(() => fs.readdirSync(directory)),
  realPath: (file) => attempt(() => fs.realpathSync.native(file)),
};

/** The time after which a further change of a file is sure to leave another time on it: FAT counts in two seconds. */
const COARSEST_MS = 2_000;

/**
 * Whether what has this time of its last change, and is looked at now, cannot change any more without showing it: the
 * clock of a disk is coarse, so a change right after a look may leave the same time. It decides only whether to look
 * again, never what is seen.
 */
export function isSettled({ mtimeMs }: { readonly mtimeMs: number }): boolean {
  return Date.now() - mtimeMs > COARSEST_MS;
}

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
    if (disk.list(folder) && mayHold(folder, ".git", disk)) return;
  }
}

/** The names of a list as a set: the same list is asked about again and again. */
export const namesIn = remember((list: readonly string[]): ReadonlySet<string> => new Set(list));

/** Whether a folder has something of that name in it, or cannot be listed. */
export function mayHold(folder: string, name: string, disk: Disk): boolean {
  const names = disk.list(folder);
  return !names || namesIn(names).has(name);
}
