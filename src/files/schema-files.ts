import path from "node:path";
import { type Disk, foldersOfProject } from "./disk.ts";
import { readGlob } from "./glob.ts";
import { keepRecent } from "./keep-recent.ts";
import { isParseable } from "./parse.ts";

/** The files that the `schema` of a drizzle-kit configuration stands for. */
export interface SchemaFiles {
  /** Whether a file is among them, by its real path. */
  has(file: string): boolean;
  /**
   * All modules among them, by their real paths.
   *
   * @returns `undefined` where there are too many to look at, or a pattern cannot be matched in a time that is bounded.
   */
  list(): readonly string[] | undefined;
}

/**
 * Finds the schema files of a configuration as drizzle-kit does: an entry is a file, a folder, which means the files
 * right in it, or a pattern of such.
 *
 * @param config The path of the configuration.
 * @param entries Its `schema`.
 */
export type FindSchemaFiles = (config: string, entries: readonly string[]) => SchemaFiles;

const MAX_FILES = 500;
const MAX_SEEN = 20_000;

/** An entry of `schema`: the folder or file it starts from, and which paths below that it means. */
interface Entry {
  readonly start: string;
  readonly matches: (file: string) => boolean;
}

/** The files that were found, and the folders whose names alone decided it. */
interface Found {
  readonly files: readonly string[];
  readonly lists: readonly (readonly [folder: string, names: readonly string[] | undefined])[];
}

const MAX_KEPT = 50;

/**
 * Makes the finder of schema files. What it found is kept while the folders that it looked into have the same names.
 *
 * @returns The finder for a disk that lists a folder which has not changed by the very same list.
 */
export function createSchemaFiles(): (disk: Disk) => FindSchemaFiles {
  const kept = keepRecent<Found>(MAX_KEPT);

  return (disk) => (config, written) => {
    const folders = [...foldersOfProject(config, disk)];
    const read = written.map((each) => entryOf(toSlashes(each), folders, disk));
    const entries = read.filter((entry) => entry !== undefined);
    const has = (file: string) =>
      entries.some(({ matches }) => matches(file) || matches(path.dirname(file)));
    return {
      has,
      list() {
        if (entries.length < read.length) return undefined;
        const starts = entries.map(({ start }) => start);
        const key = [...starts, "", ...written].join("\0");
        const before = kept.get(key);
        if (before?.lists.every(([folder, names]) => disk.list(folder) === names))
          return before.files;
        kept.delete(key);
        const found = filesBelow(starts, has, disk);
        if (found?.lists) kept.set(key, { files: found.files, lists: found.lists });
        return found?.files;
      },
    };
  };
}

/**
 * An entry is relative to where drizzle-kit is run: the nearest folder in which it leads anywhere.
 *
 * @returns `undefined` where it is a pattern that is not matched.
 */
function entryOf(written: string, folders: readonly string[], disk: Disk): Entry | undefined {
  // drizzle-kit knows no patterns that take files away: it looks for a file of that very name.
  if (written.startsWith("!")) return { start: written, matches: () => false };
  const isThere = (file: string) => disk.list(file) !== undefined || disk.stat(file) !== undefined;
  const glob = readGlob(written);
  if (!glob) return undefined;
  const { base, matches } = glob;
  const starts = folders.map((folder) => path.resolve(folder, base));
  const start = disk.realPath(starts.find(isThere) ?? "") ?? starts[0] ?? base;
  if (!matches) return { start, matches: (file) => file === start };
  return {
    start,
    matches(file) {
      const below = path.relative(start, file);
      return !below.startsWith("..") && !path.isAbsolute(below) && matches(toSlashes(below));
    },
  };
}

/**
 * The modules among files and in folders that are meant.
 *
 * @returns No lists where a link leads elsewhere, for then more than these folders decide; `undefined` where there are
 *   too many files to look at.
 */
function filesBelow(
  starts: readonly string[],
  isMeant: (file: string) => boolean,
  disk: Disk,
): { readonly files: readonly string[]; readonly lists: Found["lists"] | undefined } | undefined {
  const files = new Set<string>();
  const lists: (readonly [string, readonly string[] | undefined])[] = [];
  let hasLinks = false;
  let seen = 0;
  const pending = [...starts];
  for (const each of pending) {
    seen += 1;
    if (seen > MAX_SEEN || files.size > MAX_FILES) return undefined;
    const names = disk.list(each);
    const real = disk.realPath(each) ?? each;
    hasLinks ||= real !== each;
    if (names || starts.includes(each)) lists.push([each, names]);
    for (const name of names ?? [])
      if (name !== "node_modules" && !name.startsWith(".")) pending.push(path.join(each, name));
    if (!names && isMeant(each) && isParseable(each)) files.add(real);
  }
  return { files: [...files].sort(), lists: hasLinks ? undefined : lists };
}

function toSlashes(file: string): string {
  return file.replaceAll("\\", "/");
}
