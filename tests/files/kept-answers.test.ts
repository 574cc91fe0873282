import fc from "fast-check";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { disk } from "../../src/files/disk.ts";
import { createFiles } from "../../src/files/index.ts";
import { keepPlainAnswers } from "../../src/files/kept-answers.ts";
import { keepLists } from "../../src/files/kept-lists.ts";
import { createStampedCache } from "../../src/files/stamped-cache.ts";
import { plainPathsIn } from "../../src/files/tsconfig-paths.ts";
import { writeProject } from "../support/read.ts";

let time = 1_000;

/** Gives a folder the time of a change long ago, another one each time. */
function settle(folder: string): void {
  time += 1;
  fs.utimesSync(folder, time, time);
}

/** A project whose folders were left alone for long. */
function oldProject(files: Record<string, string>): string {
  const root = writeProject(files);
  for (const folder of [root, path.join(root, "src"), path.join(root, "src/users")])
    if (fs.existsSync(folder)) settle(folder);
  return root;
}

/** Resolves an import twice on a disk that is kept, and counts how often the resolver was asked. */
function askTwice(files: Record<string, string>, specifier: string): number {
  const root = oldProject(files);
  const kept = keepLists(disk);
  const tsconfigs = createStampedCache(kept, { fileBytes: 1_000, totalBytes: 1_000 }, plainPathsIn);
  const answers = keepPlainAnswers(tsconfigs);
  let asked = 0;
  const resolve = answers(kept, (importer, each) => {
    asked += 1;
    return createFiles().neighbourhood().resolve(importer, each);
  });
  const importer = path.join(root, "src/main.ts");
  const first = resolve(importer, specifier);
  expect(resolve(importer, specifier)).toBe(first);
  return asked;
}

describe("where a relative import leads is asked once", () => {
  it.each<[string, Record<string, string>, string]>([
    ["for a file", { "src/users.ts": "" }, "./users"],
    [
      "for a file that is called as it will be once it is compiled",
      { "src/users.ts": "" },
      "./users.js",
    ],
    ["for the index of a folder", { "src/users/index.ts": "" }, "./users"],
    ["from a folder to the one above it", { "src/main.ts": "", "index.ts": "" }, ".."],
    [
      "for a name that the nearest tsconfig maps to one path",
      {
        "tsconfig.json": `{ "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }`,
        "src/users.ts": "",
      },
      "~/users",
    ],
  ])("%s", (_, files, specifier) => {
    expect(askTwice({ "src/main.ts": "", ...files }, specifier)).toBe(1);
  });
});

describe("where an import leads is asked again", () => {
  it.each<[string, Record<string, string>, string]>([
    ["where nothing was found", {}, "./users"],
    [
      "where a package.json decides",
      { "src/users/package.json": "{}", "src/users/index.ts": "" },
      "./users",
    ],
    [
      "for a name that is mapped to two paths",
      {
        "tsconfig.json": `{ "compilerOptions": { "paths": { "~/*": ["./src/*", "./other/*"] } } }`,
        "src/users.ts": "",
      },
      "~/users",
    ],
    [
      "for a name that is mapped where a tsconfig extends another one",
      {
        "base.json": "{}",
        "tsconfig.json": `{ "extends": "./base.json", "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }`,
        "src/users.ts": "",
      },
      "~/users",
    ],
  ])("%s", (_, files, specifier) => {
    expect(askTwice({ "src/main.ts": "", ...files }, specifier)).toBe(2);
  });

  it("where a link was followed", () => {
    const root = writeProject({ "src/main.ts": "", "elsewhere/users.ts": "" });
    fs.symlinkSync(path.join(root, "elsewhere/users.ts"), path.join(root, "src/users.ts"));
    const files = createFiles();
    const importer = path.join(root, "src/main.ts");
    expect(files.neighbourhood().resolve(importer, "./users")).toBe(
      path.join(root, "elsewhere/users.ts"),
    );
    fs.renameSync(path.join(root, "elsewhere/users.ts"), path.join(root, "elsewhere/people.ts"));
    expect(files.neighbourhood().resolve(importer, "./users")).toBeUndefined();
  });
});

const NAMES = [
  "users",
  "users.ts",
  "users.tsx",
  "users.js",
  "users.test.ts",
  "users/index.ts",
  "users/index.js",
  "users/package.json",
  "users.ts/index.ts",
  "link",
  "tsconfig.json",
  "../tsconfig.json",
];
const SPECIFIERS = [
  "./users",
  "./users.js",
  "./users/index",
  "./users/",
  "../src/users",
  "./link",
  "./users.ts",
  "~/users",
  "~/users.js",
  "~users",
];

const TEXTS = [
  "{}",
  `{ "compilerOptions": { "paths": { "~/*": ["./src/*"], "~users": ["./src/users.ts"] } } }`,
  `{ "compilerOptions": { "baseUrl": "src", "paths": { "~/*": ["./*"] } } }`,
  `{ "compilerOptions": { "paths": { "~/*": ["../other/*"], "~/users": ["./users"] } } }`,
  `{ "include": ["other"], "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }`,
  `{ "compilerOptions": { "paths": { "~/*": [`,
];

describe("whatever happens to the disk", () => {
  it("an import leads where it leads for somebody who has just begun to look", () => {
    const change = fc.record({
      name: fc.constantFrom(...NAMES),
      how: fc.constantFrom("write", "remove", "link"),
      text: fc.constantFrom(...TEXTS),
      isOld: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const root = writeProject({ "src/main.ts": "", "other/index.ts": "", "other.ts": "" });
        const importer = path.join(root, "src/main.ts");
        const files = createFiles();
        for (const { name, how, text, isOld } of changes) {
          const file = path.join(root, "src", name);
          tryTo(() => {
            if (how === "remove") fs.rmSync(file, { recursive: true });
            else if (how === "write") put(file, text);
            else fs.symlinkSync(path.join(root, "other.ts"), file);
          });
          for (const folder of [path.dirname(file), path.join(root, "src")])
            if (isOld && fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
              settle(folder);
          const now = files.neighbourhood();
          for (const specifier of SPECIFIERS)
            expect([specifier, now.resolve(importer, specifier)]).toEqual([
              specifier,
              createFiles().neighbourhood().resolve(importer, specifier),
            ]);
        }
      }),
      { seed: 6, numRuns: Number(process.env["RUNS"] ?? 60) },
    );
  });
});

function put(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/** Something may be in the way, or nothing may be there. */
function tryTo(action: () => void): void {
  try {
    action();
  } catch {
    // The disk stays as it is.
  }
}
