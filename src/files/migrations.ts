import path from "node:path";
import { type Disk, foldersOfProject } from "./disk.ts";
import {
  type Ancestry,
  readAncestry,
  readJournal,
  readSnapshot,
  type Snapshot,
} from "./snapshot.ts";
import type { Unreadable } from "./source-file.ts";
import { createStampedCache } from "./stamped-cache.ts";

/** The newest snapshots of a migrations folder: one, or several where branches were not merged yet. */
export interface Migrations {
  readonly snapshots: readonly Snapshot[];
}

/** A file that keeps a migrations folder from being understood, and why, in words that follow its name. */
export interface BrokenMigrations extends Unreadable {
  readonly file: string;
}

/**
 * Reads the migrations of a drizzle-kit configuration.
 *
 * @param config The path of the configuration.
 * @param out Its `out`.
 * @returns `undefined` where no snapshot is there, which proves nothing.
 */
export type ReadMigrations = (
  config: string,
  out: string,
) => Migrations | BrokenMigrations | undefined;

export function isBroken(
  migrations: Migrations | BrokenMigrations,
): migrations is BrokenMigrations {
  return "problem" in migrations;
}

const FILE_BYTES = 30_000_000;
const SMALL_VALUES = { fileBytes: FILE_BYTES, totalBytes: 2_000_000_000 };
const TABLES = { fileBytes: FILE_BYTES, totalBytes: 100_000_000 };

/** Makes the reader of migrations. What it read is kept for as long as the files have the same mtime and size. */
export function createMigrations(disk: Disk): ReadMigrations {
  const journals = createStampedCache(disk, SMALL_VALUES, (_, text) => readJournal(text));
  const ancestries = createStampedCache(disk, SMALL_VALUES, (_, text) => readAncestry(text));
  const snapshots = createStampedCache(disk, TABLES, (_, text) => readSnapshot(text));

  function snapshotAt(file: string): Migrations | BrokenMigrations {
    const snapshot = snapshots.get(file) ?? { problem: "does not exist" };
    return "problem" in snapshot ? { file, ...snapshot } : { snapshots: [snapshot] };
  }

  /** 0.x: `meta/_journal.json` names the last migration, and `meta/0003_snapshot.json` is what it led to. */
  function ofJournal(folder: string): Migrations | BrokenMigrations | undefined {
    const meta = path.join(folder, "meta");
    const file = path.join(meta, "_journal.json");
    const journal = journals.get(file);
    if (!journal)
      return disk.list(meta)?.some((name) => name.endsWith("_snapshot.json"))
        ? { file, problem: "does not exist" }
        : undefined;
    if ("problem" in journal) return { file, ...journal };
    if (journal.tag === undefined) return undefined;
    const prefix = journal.tag.split("_")[0] ?? "";
    return snapshotAt(path.join(meta, `${prefix}_snapshot.json`));
  }

  /** 1.0: each migration is a folder with its snapshot, and says which ones it follows. */
  function ofGraph(folder: string): Migrations | BrokenMigrations | undefined {
    const nodes: (Ancestry & { readonly file: string })[] = [];
    for (const name of [...(disk.list(folder) ?? [])].sort()) {
      const file = path.join(folder, name, "snapshot.json");
      const ancestry = ancestries.get(file);
      if (!ancestry) continue;
      if ("problem" in ancestry) return { file, ...ancestry };
      nodes.push({ ...ancestry, file });
    }
    if (nodes.length === 0) return undefined;
    const followed = new Set(nodes.flatMap(({ previous }) => previous));
    const leaves = nodes.filter(({ id }) => !followed.has(id));
    if (leaves.length === 0)
      return { file: folder, problem: "holds migrations that follow each other in a circle" };
    return together(leaves.map(({ file }) => snapshotAt(file)));
  }

  return (config, out) => {
    for (const folder of foldersFor(config, out, disk)) {
      const parts = [ofJournal(folder), ofGraph(folder)].filter((part) => part !== undefined);
      if (parts.length > 0) return together(parts);
    }
    return undefined;
  };
}

/** `out` is relative to where drizzle-kit is run: in the folder of its configuration, or in one above it. */
function foldersFor(config: string, out: string, disk: Disk): readonly string[] {
  if (path.isAbsolute(out)) return [out];
  return [...foldersOfProject(config, disk)].map((folder) => path.join(folder, out));
}

function together(
  parts: readonly (Migrations | BrokenMigrations)[],
): Migrations | BrokenMigrations {
  return (
    parts.find(isBroken) ?? {
      snapshots: parts.flatMap((part) => (isBroken(part) ? [] : part.snapshots)),
    }
  );
}
