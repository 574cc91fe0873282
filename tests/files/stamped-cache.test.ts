import { describe, expect, it } from "vitest";
import type { Disk } from "../../src/files/disk.ts";
import { createStampedCache } from "../../src/files/stamped-cache.ts";

interface FakeFile {
  readonly text: string;
  readonly mtimeMs: number;
}

/** A disk in memory, which counts how often it is read. */
class FakeDisk implements Disk {
  readonly files = new Map<string, FakeFile>();
  readonly reads: string[] = [];
  /** Called after a file was looked at and before it is read. */
  beforeRead: () => void = () => undefined;

  write(file: string, text: string, mtimeMs = 1): void {
    this.files.set(file, { text, mtimeMs });
  }

  stat(file: string) {
    const found = this.files.get(file);
    return found && { mtimeMs: found.mtimeMs, size: found.text.length };
  }

  read(file: string): string | undefined {
    this.beforeRead();
    this.reads.push(file);
    return this.files.get(file)?.text;
  }

  statFolder(): undefined {
    return undefined;
  }

  list(): undefined {
    return undefined;
  }

  realPath(file: string): string {
    return file;
  }
}

/** A cache of the texts of files; a file that is too large has the text "too large". */
function textsOf(disk: Disk, limits = { fileBytes: 100, totalBytes: 1_000 }) {
  return createStampedCache(disk, limits, (_, text) => text ?? "too large");
}

describe("what is kept", () => {
  it("a file that has not changed is read once", () => {
    const disk = new FakeDisk();
    disk.write("a.ts", "one");
    const cache = textsOf(disk);
    expect([cache.get("a.ts"), cache.get("a.ts")]).toEqual(["one", "one"]);
    expect(disk.reads).toEqual(["a.ts"]);
  });

  it("a file that has just changed is read again, for a further change may leave the same time", () => {
    const disk = new FakeDisk();
    const now = Date.now();
    disk.write("a.ts", "one", now);
    const cache = textsOf(disk);
    cache.get("a.ts");
    disk.write("a.ts", "two", now);
    expect(cache.get("a.ts")).toBe("two");
  });

  it("a file that was read again for that reason alone has the very value that it had", () => {
    const disk = new FakeDisk();
    disk.write("a.ts", "one", Date.now());
    const cache = createStampedCache(disk, { fileBytes: 10, totalBytes: 10 }, () => ({}));
    expect(cache.get("a.ts")).toBe(cache.get("a.ts"));
    expect(disk.reads).toEqual(["a.ts", "a.ts"]);
  });

  it("the very value is handed out again", () => {
    const disk = new FakeDisk();
    disk.write("a.ts", "one");
    const cache = createStampedCache(disk, { fileBytes: 10, totalBytes: 10 }, () => ({}));
    expect(cache.get("a.ts")).toBe(cache.get("a.ts"));
  });

  it("a value that says nothing was found is kept like any other", () => {
    const disk = new FakeDisk();
    disk.write("a.ts", "one");
    const cache = createStampedCache<string | undefined>(
      disk,
      { fileBytes: 10, totalBytes: 10 },
      () => undefined,
    );
    expect([cache.get("a.ts"), cache.get("a.ts")]).toEqual([undefined, undefined]);
    expect(disk.reads).toEqual(["a.ts"]);
  });

  it("each file has a value of its own", () => {
    const disk = new FakeDisk();
    disk.write("a.ts", "one");
    disk.write("b.ts", "two");
    const cache = textsOf(disk);
    expect([cache.get("a.ts"), cache.get("b.ts"), cache.get("a.ts")]).toEqual([
      "one",
      "two",
      "one",
    ]);
  });
});

describe("what is read again", () => {
  it("a file with another time", () => {
    const disk = new FakeDisk();
    const cache = textsOf(disk);
    disk.write("a.ts", "one", 1);
    cache.get("a.ts");
    disk.write("a.ts", "two", 2);
    expect(cache.get("a.ts")).toBe("two");
  });

  it("a file with an earlier time, as a checkout of git may give it", () => {
    const disk = new FakeDisk();
    const cache = textsOf(disk);
    disk.write("a.ts", "one", 2);
    cache.get("a.ts");
    disk.write("a.ts", "two", 1);
    expect(cache.get("a.ts")).toBe("two");
  });

  it("a file with the same time and another size", () => {
    const disk = new FakeDisk();
    const cache = textsOf(disk);
    disk.write("a.ts", "one");
    cache.get("a.ts");
    disk.write("a.ts", "three");
    expect(cache.get("a.ts")).toBe("three");
  });

  it("a file that was gone in between", () => {
    const disk = new FakeDisk();
    const cache = textsOf(disk);
    disk.write("a.ts", "one");
    cache.get("a.ts");
    disk.files.delete("a.ts");
    expect(cache.get("a.ts")).toBeUndefined();
    disk.write("a.ts", "two");
    expect(cache.get("a.ts")).toBe("two");
  });

  it("a file that was not there before", () => {
    const disk = new FakeDisk();
    const cache = textsOf(disk);
    expect(cache.get("a.ts")).toBeUndefined();
    disk.write("a.ts", "one");
    expect(cache.get("a.ts")).toBe("one");
  });

  it("a file that changes while it is read: it was stamped before", () => {
    const disk = new FakeDisk();
    const cache = textsOf(disk);
    disk.write("a.ts", "one", 1);
    disk.beforeRead = () => disk.write("a.ts", "two", 2);
    expect(cache.get("a.ts")).toBe("two");
    disk.beforeRead = () => undefined;
    cache.get("a.ts");
    expect(disk.reads).toEqual(["a.ts", "a.ts"]);
    cache.get("a.ts");
    expect(disk.reads).toHaveLength(2);
  });

  it("a file that was too large and is not any more", () => {
    const disk = new FakeDisk();
    const cache = textsOf(disk);
    disk.write("a.ts", "x".repeat(101));
    expect(cache.get("a.ts")).toBe("too large");
    disk.write("a.ts", "x".repeat(100));
    expect(cache.get("a.ts")).toBe("x".repeat(100));
  });
});

describe("how much is kept", () => {
  it("a file that is too large is not read", () => {
    const disk = new FakeDisk();
    disk.write("a.ts", "x".repeat(101));
    expect(textsOf(disk).get("a.ts")).toBe("too large");
    expect(disk.reads).toEqual([]);
  });

  it("the file that was used least lately goes first", () => {
    const disk = new FakeDisk();
    for (const name of ["a", "b", "c"]) disk.write(name, "xxxx");
    const cache = textsOf(disk, { fileBytes: 10, totalBytes: 8 });
    cache.get("a");
    cache.get("b");
    cache.get("a");
    cache.get("c");
    disk.reads.length = 0;
    cache.get("a");
    cache.get("c");
    expect(disk.reads).toEqual([]);
    cache.get("b");
    expect(disk.reads).toEqual(["b"]);
  });

  it("a thousand files take no more than what was allowed", () => {
    const disk = new FakeDisk();
    const names = Array.from({ length: 1_000 }, (_, index) => String(index));
    for (const name of names) disk.write(name, "xxxxxxxxxx");
    const cache = textsOf(disk, { fileBytes: 10, totalBytes: 100 });
    for (const name of names) cache.get(name);
    disk.reads.length = 0;
    for (const name of names.slice(-10)) cache.get(name);
    expect(disk.reads).toEqual([]);
    for (const name of names.slice(0, 10)) cache.get(name);
    expect(disk.reads).toHaveLength(10);
  });

  it("a file that fills it all is kept as long as it is the last", () => {
    const disk = new FakeDisk();
    disk.write("a", "x".repeat(100));
    disk.write("b", "x");
    const cache = textsOf(disk, { fileBytes: 100, totalBytes: 50 });
    cache.get("a");
    cache.get("a");
    expect(disk.reads).toEqual(["a"]);
    cache.get("b");
    cache.get("a");
    expect(disk.reads).toEqual(["a", "b", "a"]);
  });

  it("a file that is too large pushes nothing out", () => {
    const disk = new FakeDisk();
    disk.write("a", "xxxx");
    disk.write("large", "x".repeat(10_000));
    const cache = textsOf(disk);
    cache.get("a");
    cache.get("large");
    cache.get("a");
    expect(disk.reads).toEqual(["a"]);
  });

  it("a file that changes again and again counts once", () => {
    const disk = new FakeDisk();
    disk.write("a", "xxxx");
    const cache = textsOf(disk, { fileBytes: 10, totalBytes: 8 });
    cache.get("a");
    for (let time = 1; time < 100; time += 1) {
      disk.write("b", "xxxx", time);
      cache.get("b");
    }
    disk.reads.length = 0;
    cache.get("a");
    expect(disk.reads).toEqual([]);
  });
});
