import fs from "node:fs";
import path from "node:path";
import { disk } from "./disk.ts";
import { isParseable } from "./parse.ts";

const MAX_BYTES = 2_000_000;

/** What builds and test runs write beside a package.json; elsewhere a folder by such a name may hold sources. */
const OUTPUT = new Set(["build", "coverage", "dist", "out"]);

/**
 * The modules below a folder, in the order of their names. Folders of packages, folders whose name begins with a dot,
 * output beside a package.json and symbolic links are left out: what is imported from there is found by its import.
 *
 * @returns None for a folder that is not there or cannot be read.
 */
export function* sourceFilesBelow(folder: string): Generator<string> {
  const entries = entriesOf(folder);
  const isPackage = entries.some(({ name }) => name === "package.json");
  for (const entry of entries) {
    const { name } = entry;
    const file = path.join(folder, name);
    if (entry.isFile()) {
      if (isParseable(file) && !name.endsWith(".json")) yield file;
    } else if (
      entry.isDirectory() &&
      name !== "node_modules" &&
      !name.startsWith(".") &&
      !(isPackage && OUTPUT.has(name))
    )
      yield* sourceFilesBelow(file);
  }
}

function entriesOf(folder: string): readonly fs.Dirent[] {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** The text of a file, `undefined` where it cannot be read or is too large to be anybody's source. */
export function textOf(file: string): string | undefined {
  const stamp = disk.stat(file);
  return stamp && stamp.size <= MAX_BYTES ? disk.read(file) : undefined;
}
