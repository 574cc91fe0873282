import path from "node:path";
import { memo } from "../remember.ts";
import { type Disk, disk as realDisk } from "./disk.ts";
import { drizzleConfigsFor, hasConfigsBeside } from "./drizzle-config.ts";
import {
  declaredVersion,
  type DrizzleRelease,
  drizzleVersionFor,
  releaseOf,
  takesOnlyObjects,
} from "./drizzle-release.ts";
import { createMigrations, type ReadMigrations } from "./migrations.ts";
import { pushesOnly, schemaScriptsIn } from "./drizzle-scripts.ts";
import { keepPlainAnswers } from "./kept-answers.ts";
import { keepLists } from "./kept-lists.ts";
import { isNestedTooDeeply } from "./nesting.ts";
import { isParseable, parse as parseWithOxc, type Parse } from "./parse.ts";
import { createResolver } from "./resolve.ts";
import { createSchemaFiles, type FindSchemaFiles } from "./schema-files.ts";
import type { SourceFile, Unreadable } from "./source-file.ts";
import { sourceFilesBelow } from "./source-files.ts";
import { createStampedCache } from "./stamped-cache.ts";
import { plainPathsIn } from "./tsconfig-paths.ts";

export type { DrizzleRelease } from "./drizzle-release.ts";
export { type Evidence, gatherEvidence } from "./evidence.ts";
export { type BrokenMigrations, isBroken, type Migrations } from "./migrations.ts";
export type { Snapshot } from "./snapshot.ts";
export { isUnreadable, type SourceFile, type Unreadable } from "./source-file.ts";

const NEIGHBOUR_LIMITS = { fileBytes: 2_000_000, totalBytes: 8_000_000 };
const MANIFEST_LIMITS = { fileBytes: 1_000_000, totalBytes: 4_000_000 };

/** The disk as it was while one file was linted: asked twice, it gives the same answer. */
export interface Neighbourhood {
  /** The module at a real path. */
  open(path: string): SourceFile | Unreadable;
  /** Where an import leads, as a real path; `undefined` where nothing was found. */
  resolve(importer: string, specifier: string): string | undefined;
  /** The real path of a file that may not be saved yet. */
  realPath(file: string): string;
  /** The release of drizzle-orm that a file is written for; 0.x where nothing tells. */
  drizzleRelease(file: string): DrizzleRelease;
  /** The version of drizzle-orm that tells the release, perhaps a range; `undefined` where nothing tells. */
  drizzleVersion(file: string): string | undefined;
  /** Whether drizzle-orm is so old there that a table's third argument may return no list. */
  takesOnlyObjects(file: string): boolean;
  /** Whether the scripts of a project bring the schema of a configuration to the database without migrations. */
  pushesOnly(config: string): boolean;
  /** The drizzle-kit configurations of the project that a file belongs to, nearest folder first. */
  drizzleConfigs(file: string): readonly string[];
  /** Whether there may be further configurations of that project, for other databases. */
  hasMoreDrizzleConfigs(file: string): boolean;
  /** What a drizzle-kit configuration has migrated so far. */
  readonly migrations: ReadMigrations;
  /** The files that the `schema` of a drizzle-kit configuration stands for. */
  readonly schemaFiles: FindSchemaFiles;
}

/** Reads a module from its text. */
export function readModule(
  path: string,
  text: string,
  parse: Parse = parseWithOxc,
): SourceFile | Unreadable {
  if (isNestedTooDeeply(text)) return { problem: "is nested too deeply to read" };
  const program = parse(path, text);
  return program ? { path, text, program } : { problem: "has a syntax error" };
}

/** The disk as it is now: the names in a folder, and whether they have changed, are looked at once. */
function lookOnce(disk: Disk): Disk {
  return { ...disk, list: memo((folder) => disk.list(folder)) };
}

/** A question about files that has one answer for all files of a folder. */
function askedByFolder<T>(ask: (file: string) => T): (file: string) => T {
  const answerFor = memo((folder: string) => ask(path.join(folder, "index.ts")));
  return (file) => answerFor(path.dirname(file));
}

/**
 * Makes the door to the disk. What was parsed is shared by all neighbourhoods and kept for as long as the file has
 * the same mtime and size.
 *
 * @param seams What to use instead of the file system and oxc, for tests; a page in a browser swaps the modules.
 */
export function createFiles(seams: { readonly disk?: Disk; readonly parse?: Parse } = {}): {
  readonly neighbourhood: () => Neighbourhood;
  /** The text of a file; `undefined` where it cannot be read, or is longer than what is asked for. */
  readonly read: (file: string, maxBytes?: number) => string | undefined;
  /** The source files below a folder; `undefined` where there is no such folder. */
  readonly sourceFilesBelow: (folder: string) => readonly string[] | undefined;
} {
  const { parse = parseWithOxc } = seams;
  const disk = keepLists(seams.disk ?? realDisk);
  const resolver = createResolver();
  const tsconfigs = createStampedCache(disk, MANIFEST_LIMITS, plainPathsIn);
  const keepAnswers = keepPlainAnswers(tsconfigs);
  const modules = createStampedCache<SourceFile | Unreadable>(
    disk,
    NEIGHBOUR_LIMITS,
    (path, text) =>
      text === undefined ? { problem: "is too large to read" } : readModule(path, text, parse),
  );
  const readMigrations = createMigrations(disk);
  const findSchemaFiles = createSchemaFiles();
  const versions = createStampedCache(disk, MANIFEST_LIMITS, declaredVersion);
  const scripts = createStampedCache(disk, MANIFEST_LIMITS, schemaScriptsIn);

  return {
    read: (file, maxBytes = Infinity) =>
      (disk.stat(file)?.size ?? Infinity) <= maxBytes ? disk.read(file) : undefined,
    sourceFilesBelow: (folder) => sourceFilesBelow(folder, disk),
    neighbourhood() {
      const now = lookOnce(disk);
      const resolverNow = memo(() => resolver.refresh());
      const resolve = keepAnswers(now, (importer, specifier) => resolverNow()(importer, specifier));
      const schemaFiles = memo((config: string, ...entries: readonly string[]) =>
        findSchemaFiles(now)(config, entries),
      );
      const drizzleConfigs = askedByFolder((file) => drizzleConfigsFor(file, now));
      const versionFor = askedByFolder((file) => drizzleVersionFor(file, now, versions) ?? "");
      return {
        open: memo((path) =>
          isParseable(path)
            ? (modules.get(path) ?? { problem: "does not exist" })
            : { problem: "is not a TypeScript or JavaScript module" },
        ),
        resolve,
        realPath: (file) => disk.realPath(file) ?? file,
        drizzleRelease: (file) => releaseOf(versionFor(file)) ?? "0.x",
        drizzleVersion: (file) => versionFor(file) || undefined,
        takesOnlyObjects: (file) => takesOnlyObjects(versionFor(file)),
        pushesOnly: (config) => pushesOnly(config, now, scripts),
        drizzleConfigs,
        hasMoreDrizzleConfigs: (file) => hasConfigsBeside(drizzleConfigs(file), now),
        migrations: memo(readMigrations),
        schemaFiles: (config, entries) => schemaFiles(config, ...entries),
      };
    },
  };
}
