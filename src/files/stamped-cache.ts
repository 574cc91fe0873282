import type { Disk, Stamp } from "./disk.ts";

interface Entry<T> {
  readonly stamp: Stamp;
  readonly value: T;
  /** What it counts for; a file that was not read counts for nothing. */
  readonly bytes: number;
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
      if (known && stamp?.mtimeMs === known.stamp.mtimeMs && stamp.size === known.stamp.size) {
        entries.delete(file);
        entries.set(file, known);
        return known.value;
      }
      forget(file);
      if (!stamp) return undefined;
      const text = stamp.size <= limits.fileBytes ? disk.read(file) : undefined;
      const value = make(file, text);
      const entry = { stamp, value, bytes: text === undefined ? 0 : stamp.size };
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
