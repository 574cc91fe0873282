import { describe, expect, it } from "vitest";
import type { Disk, FolderStamp } from "../../src/files/disk.ts";
import { keepLists } from "../../src/files/kept-lists.ts";

/** A disk of folders in memory, which counts how often one is listed. */
class FoldersOnly implements Disk {
  readonly folders = new Map<string, { stamp: FolderStamp; names: readonly string[] }>();
  listed = 0;

  put(folder: string, names: readonly string[], mtimeMs: number, ino = 1): void {
    this.folders.set(folder, { stamp: { mtimeMs, ctimeMs: mtimeMs, ino }, names });
  }

  statFolder(folder: string) {
    return this.folders.get(folder)?.stamp;
  }

  list(folder: string) {
    this.listed += 1;
    const names = this.folders.get(folder)?.names;
    return names && [...names];
  }

  stat = () => undefined;
  read = () => undefined;
  realPath = (file: string) => file;
}

describe("the names in a folder", () => {
  it("are read once while the folder has not changed", () => {
    const disk = new FoldersOnly();
    disk.put("src", ["a.ts"], 1);
    const kept = keepLists(disk);
    expect(kept.list("src")).toEqual(["a.ts"]);
    expect(kept.list("src")).toBe(kept.list("src"));
    expect(disk.listed).toBe(1);
  });

  it.each([
    ["its time", 2, 1],
    ["the folder itself", 1, 2],
  ])("are read again after a change of %s", (_, mtimeMs, ino) => {
    const disk = new FoldersOnly();
    disk.put("src", ["a.ts"], 1);
    const kept = keepLists(disk);
    const before = kept.list("src");
    disk.put("src", ["a.ts"], mtimeMs, ino);
    expect(kept.list("src")).toEqual(["a.ts"]);
    expect(kept.list("src")).not.toBe(before);
  });

  it("are read again where the last change was so short ago that a further one may leave the same time", () => {
    const disk = new FoldersOnly();
    const now = Date.now();
    disk.put("src", ["a.ts"], now);
    const kept = keepLists(disk);
    kept.list("src");
    disk.put("src", ["a.ts", "b.ts"], now);
    expect(kept.list("src")).toEqual(["a.ts", "b.ts"]);
  });

  it("are the same list where they were read again for that reason alone", () => {
    const disk = new FoldersOnly();
    disk.put("src", ["a.ts"], Date.now());
    const kept = keepLists(disk);
    expect(kept.list("src")).toBe(kept.list("src"));
    expect(disk.listed).toBe(2);
  });

  it("are no more once the folder is gone", () => {
    const disk = new FoldersOnly();
    disk.put("src", ["a.ts"], 1);
    const kept = keepLists(disk);
    kept.list("src");
    disk.folders.clear();
    expect(kept.list("src")).toBeUndefined();
  });
});
