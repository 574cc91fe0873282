import { type Disk, isSettled, type Stamp } from "./disk.ts";

interface Entry<T> {
  readonly stamp: Stamp;
  readonly value: T;
  /** What it counts for; a file that was not read counts for nothing. */
  readonly bytes: number;
  /** The text, where it was read so soon after a change that a further one may have left the same stamp. */
  readonly doubtful: string | undefined;
}

/** Values made from the text of files, each kept for as long as its file stays as it was. */
export interface StampedCache<T> {
  /** @returns `undefined` where there is no such file. */
  get(file: string): T | undefined;
}

/**
 * Makes a cache that is keyed by path, checked against mtime and size on every use, and bounded by the bytes of the
 * files it holds: the least recently used go first.
 *
 * @param make Makes the value; it is handed the text, or `undefined` for a file that is too large or could not be read.
 */
export function createStampedCache<T>(
  disk: Disk,
  limits: { readonly fileBytes: number; readonly totalBytes: number },
  make: (file: string, text: string | undefined) => T,
): StampedCache<T> {
  const entries = new Map<string, Entry<T>>();
  let bytes = 0;

  function textOf(file: string, { size }: Stamp): string | undefined {
    return size <= limits.fileBytes ? disk.read(file) : undefined;
  }

  function isAsItWas(file: string, entry: Entry<T>, stamp: Stamp): boolean {
    if (stamp.mtimeMs !== entry.stamp.mtimeMs || stamp.size !== entry.stamp.size) return false;
    return entry.doubtful === undefined || textOf(file, stamp) === entry.doubtful;
  }

  function forget(file: string): void {
    const entry = entries.get(file);
    if (!entry) return;
    entries.delete(file);
    bytes -= entry.bytes;
  }

  return {
    get(file) {
      const stamp = disk.stat(file);
      const known = entries.get(file);
      const isSure = stamp && isSettled(stamp);
      if (known && stamp && isAsItWas(file, known, stamp)) {
        entries.delete(file);
        entries.set(file, isSure ? { ...known, doubtful: undefined } : known);
        return known.value;
      }
      forget(file);
      if (!stamp) return undefined;
      const text = textOf(file, stamp);
      const value = make(file, text);
      const entry = {
        stamp,
        value,
        bytes: text === undefined ? 0 : stamp.size,
        doubtful: isSure ? undefined : text,
      };
      entries.set(file, entry);
      bytes += entry.bytes;
      for (const oldest of entries.keys()) {
        if (bytes <= limits.totalBytes || oldest === file) break;
        forget(oldest);
      }
      return value;
    },
  };
}
