import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");

/** What a user who installs the package is asked to carry; a change that goes beyond it raises it, and says why. */
const BUDGET = {
  /** Bytes that are downloaded. */
  packedSize: 220_000,
  /** Bytes on the disk. */
  unpackedSize: 850_000,
  files: 270,
  /** What is installed with it; each one is earned in ARCHITECTURE.md. */
  dependencies: ["oxc-parser", "oxc-resolver", "picomatch", "pluralize"],
  /** Those, and what they bring on any platform; the programs of oxc for the one that it is come besides. */
  installedPackages: 5,
};

type Conditions = string | Readonly<Record<string, string>>;

interface Manifest {
  readonly version: string;
  readonly main: string;
  readonly exports: Readonly<Record<string, Conditions>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly repository: { readonly url: string };
  readonly scripts: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as Manifest;

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly integrity: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

/** Packs a folder as it is published, apart from building it once more, into another. */
function pack(folder: string, destination: string): Packed {
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", destination], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  ) as [Packed];
  return packed;
}

function temporaryFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), "drizzle-schema-pack-"));
}

let packed: Packed;
let tarball: string;
beforeAll(() => {
  const folder = temporaryFolder();
  packed = pack(ROOT, folder);
  tarball = path.join(folder, packed.filename);
});

/** The packed files in a folder, and their texts. */
function textsIn(folder: string): readonly (readonly [name: string, text: string])[] {
  return packed.files
    .map((file) => file.path)
    .filter((name) => name.startsWith(folder))
    .map((name) => [name, fs.readFileSync(path.join(ROOT, name), "utf8")]);
}

describe("those who judge packages", () => {
  it("publint has nothing to say, suggestions included", async () => {
    const { buffer, byteOffset, byteLength } = fs.readFileSync(tarball);
    const data = buffer.slice(byteOffset, byteOffset + byteLength);
    const { messages, pkg } = await publint({ pack: { tarball: data }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it("Are The Types Wrong finds the types of each export right, for those who import", () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        path.join(ROOT, "node_modules/@arethetypeswrong/cli/dist/index.js"),
        tarball,
        ...["--profile", "esm-only", "--no-definitely-typed", "--format", "ascii", "--no-emoji"],
      ],
      { encoding: "utf8" },
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.any(String) as string });
    for (const subpath of Object.keys(manifest.exports))
      expect(stdout).toContain(`"${path.posix.join("eslint-plugin-drizzle-schema", subpath)}"`);
  });
});

/** All files that the manifest leads to. */
const ENTRIES = [
  manifest.main,
  ...Object.values(manifest.exports).flatMap((conditions) =>
    typeof conditions === "string" ? [conditions] : Object.values(conditions),
  ),
  ...Object.values(manifest.bin ?? {}),
].map((name) => name.replace(/^\.\//, ""));

describe("what the manifest promises", () => {
  it.each([...new Set(ENTRIES)])("%s is in the tarball", (name) => {
    expect(packed.files.map((file) => file.path)).toContain(name);
  });

  it("each export has types, and says so first", () => {
    for (const [subpath, conditions] of Object.entries(manifest.exports))
      if (subpath !== "./package.json")
        expect(Object.keys(conditions), subpath).toEqual(["types", "default"]);
  });

  it("each command says that Node runs it", () => {
    for (const name of Object.values(manifest.bin ?? {}))
      expect(fs.readFileSync(path.join(ROOT, name), "utf8"), name).toMatch(
        /^#!\/usr\/bin\/env node\n/,
      );
  });

  it("npm can make the links and pictures of the README whole, which are relative to a repository on GitHub", () => {
    expect(manifest.repository.url).toMatch(/^git\+https:\/\/github\.com\/[\w-]+\/[\w-]+\.git$/);
    const readme = fs.readFileSync(path.join(ROOT, "README.md"), "utf8");
    const targets = [
      ...readme.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)[^)]*\)|\bsrc="(?![a-z]+:)([^"]+)"/g),
    ];
    const paths = targets.map(([, link, picture]) => link ?? picture ?? "");
    expect(paths.filter((name) => !fs.existsSync(path.join(ROOT, name)))).toEqual([]);
  });
});

describe("stray files", () => {
  it("there is nothing but dist, and what says whose it is", () => {
    const others = packed.files
      .map((file) => file.path)
      .filter((name) => !name.startsWith("dist/"));
    expect(others.sort()).toEqual(["LICENSE", "README.md", "package.json"]);
  });

  it("dist holds programs, declarations and the presets in JSON", () => {
    const strange = packed.files
      .map((file) => file.path)
      .filter((name) => name.startsWith("dist/"));
    expect(
      strange.filter((name) => !/\.js$|\.d\.c?ts$|^dist\/oxlint\/\w+\.json$/.test(name)),
    ).toEqual([]);
  });

  it("the declarations are those that an export leads to, and they lead to nothing that is not there", () => {
    const own = (name: string, text: string) => {
      const { importedFiles, referencedFiles } = ts.preProcessFile(text);
      return [...importedFiles, ...referencedFiles]
        .filter(({ fileName }) => fileName.startsWith("."))
        .map(({ fileName }) =>
          path.posix.join(path.posix.dirname(name), fileName.replace(/(?<!\.d)\.js$/, ".d.ts")),
        );
    };
    const declarations = textsIn("dist/").filter(([name]) => /\.d\.c?ts$/.test(name));
    const reached = declarations.flatMap(([name, text]) => own(name, text));
    const entries = ENTRIES.filter((name) => /\.d\.c?ts$/.test(name));
    expect([...new Set([...entries, ...reached])].sort()).toEqual(
      declarations.map(([name]) => name).sort(),
    );
  });

  it("no file names a place of the machine that built it", () => {
    const named = textsIn("dist/").filter(
      ([, text]) => text.includes(ROOT) || text.includes(os.homedir() + path.sep),
    );
    expect(named.map(([name]) => name)).toEqual([]);
  });

  it("no file asks for a source map that is not there", () => {
    const mapped = textsIn("dist/").filter(([, text]) => /^\/\/# sourceMappingURL=/m.test(text));
    expect(mapped.map(([name]) => name)).toEqual([]);
  });
});

interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>
  >;
}

/** Where a package that another one asks for is installed, as Node looks for it: nearest first. */
function whereInstalled(name: string, from: string, { packages }: Lockfile): string {
  const place = path.posix.join(from, "node_modules", name);
  if (place in packages) return place;
  if (from === "") throw new Error(`${name} is not in package-lock.json.`);
  return whereInstalled(name, path.posix.join(from, "../..").replace(/^\.$|node_modules$/, ""), {
    packages,
  });
}

/** The packages that are installed with one, itself left out. */
function installedWith(place: string, lockfile: Lockfile, seen = new Set<string>()): Set<string> {
  for (const name of Object.keys(lockfile.packages[place]?.dependencies ?? {})) {
    const found = whereInstalled(name, place, lockfile);
    if (seen.has(found)) continue;
    seen.add(found);
    installedWith(found, lockfile, seen);
  }
  return seen;
}

describe("the budget", () => {
  it("holds for what is downloaded", () => {
    expect(packed.size).toBeLessThan(BUDGET.packedSize);
  });

  it("holds for what is written to the disk", () => {
    expect(packed.unpackedSize).toBeLessThan(BUDGET.unpackedSize);
    expect(packed.files.length).toBeLessThan(BUDGET.files);
  });

  it("holds for what is installed with it", () => {
    expect(Object.keys(manifest.dependencies)).toEqual(BUDGET.dependencies);
    const lockfile = JSON.parse(
      fs.readFileSync(path.join(ROOT, "package-lock.json"), "utf8"),
    ) as Lockfile;
    expect([...installedWith("", lockfile)]).toHaveLength(BUDGET.installedPackages);
  });
});

/** Copies what is packed to a new folder, as if it had been cloned and built there by somebody else. */
function cloneOf(folder: string, mode: number, changed: Date): string {
  const clone = temporaryFolder();
  for (const { path: name } of packed.files) {
    const file = path.join(clone, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.copyFileSync(path.join(folder, name), file);
    fs.chmodSync(file, mode);
    fs.utimesSync(file, changed, changed);
  }
  return clone;
}

/** What prepack does after it has built. */
function setModes(folder: string): void {
  execFileSync(process.execPath, [path.join(ROOT, "scripts/file-modes.mjs"), folder]);
}

describe("packing", () => {
  it("makes the same tarball in another folder, at another time, under another umask", () => {
    const clones = [
      cloneOf(ROOT, 0o600, new Date("2001-01-01")),
      cloneOf(ROOT, 0o664, new Date("2031-01-01")),
    ];
    clones.forEach(setModes);
    const [one, other] = clones.map((clone) => pack(clone, temporaryFolder()).integrity);
    expect(one).toBe(other);
  });

  it("sets the rights before it, without which the tarball would be another one", () => {
    const clone = cloneOf(ROOT, 0o600, new Date("2001-01-01"));
    const before = pack(clone, temporaryFolder()).integrity;
    setModes(clone);
    expect(pack(clone, temporaryFolder()).integrity).not.toBe(before);
    expect(manifest.scripts["prepack"]).toMatch(/ && node scripts\/file-modes\.mjs$/);
  });
});

describe("the changelog", () => {
  it("begins with the version that is in the tree", () => {
    const changelog = fs.readFileSync(path.join(ROOT, "CHANGELOG.md"), "utf8");
    expect(changelog.match(/^## (\S+)$/m)?.[1]).toBe(manifest.version);
  });
});
