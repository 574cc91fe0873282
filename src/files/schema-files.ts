import path from "node:path";
import { type Disk, foldersOfProject } from "./disk.ts";
import { readGlob } from "./glob.ts";
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

/** Makes the finder of schema files. */
export function createSchemaFiles(disk: Disk): FindSchemaFiles {
  const isThere = (file: string) => disk.list(file) !== undefined || disk.stat(file) !== undefined;

  /**
   * An entry is relative to where drizzle-kit is run: the nearest folder in which it leads anywhere.
   *
   * @returns `undefined` where it is a pattern that is not matched.
   */
  function entryOf(written: string, folders: readonly string[]): Entry | undefined {
    // drizzle-kit knows no patterns that take files away: it looks for a file of that very name.
    if (written.startsWith("!")) return { start: written, matches: () => false };
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

  return (config, written) => {
    const folders = [...foldersOfProject(config, disk)];
    const read = written.map((each) => entryOf(toSlashes(each), folders));
    const entries = read.filter((entry) => entry !== undefined);
    const has = (file: string) =>
      entries.some(({ matches }) => matches(file) || matches(path.dirname(file)));
    return {
      has,
      list() {
        if (entries.length < read.length) return undefined;
        const found = new Set<string>();
        let seen = 0;
        const folders = entries.map(({ start }) => start);
        for (const each of folders) {
          seen += 1;
          if (seen > MAX_SEEN || found.size > MAX_FILES) return undefined;
          const names = disk.list(each);
          if (!names) {
            if (has(each) && isParseable(each)) found.add(disk.realPath(each) ?? each);
            continue;
          }
          for (const name of names)
            if (name !== "node_modules" && !name.startsWith("."))
              folders.push(path.join(each, name));
        }
        return [...found].sort();
      },
    };
  };
}

function toSlashes(file: string): string {
  return file.replaceAll("\\", "/");
}
