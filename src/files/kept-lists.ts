import { type Disk, type FolderStamp, isSettled } from "./disk.ts";
import { keepRecent } from "./keep-recent.ts";

interface List {
  readonly stamp: FolderStamp;
  /** Whether the folder had been left alone for long enough when it was read, so that its stamp tells of each change. */
  readonly isSettled: boolean;
  readonly names: readonly string[];
}

const MAX_FOLDERS = 5_000;

/**
 * A disk that reads the names in a folder anew only where they may have changed: while they have not, it answers with
 * the very same list.
 */
export function keepLists(disk: Disk): Disk {
  const known = keepRecent<List>(MAX_FOLDERS);

  function read(folder: string, stamp: FolderStamp): List | undefined {
    const settled = isSettled(stamp);
    const names = disk.list(folder);
    return names && { stamp, isSettled: settled, names };
  }

  function listOf(folder: string, stamp: FolderStamp): List | undefined {
    const before = known.get(folder);
    if (!before || !isSame(before.stamp, stamp)) return read(folder, stamp);
    if (before.isSettled) return before;
    const now = read(folder, stamp);
    const isUnchanged = now?.names.join("\0") === before.names.join("\0");
    return now && isUnchanged ? { ...now, names: before.names } : now;
  }

  return {
    stat: (file) => disk.stat(file),
    statFolder: (folder) => disk.statFolder(folder),
    read: (file) => disk.read(file),
    realPath: (file) => disk.realPath(file),
    list(folder) {
      const stamp = disk.statFolder(folder);
      const list = stamp && listOf(folder, stamp);
      if (list) known.set(folder, list);
      else known.delete(folder);
      return list?.names;
    },
  };
}

function isSame(left: FolderStamp, right: FolderStamp): boolean {
  return left.mtimeMs === right.mtimeMs && left.ctimeMs === right.ctimeMs && left.ino === right.ino;
}
