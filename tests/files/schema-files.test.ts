import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFiles } from "../../src/files/index.ts";
import { writeProject } from "../support/read.ts";

const PROJECT = {
  "drizzle.config.ts": "",
  "src/db/users.ts": "",
  "src/db/auth/accounts.ts": "",
  "src/db/notes.md": "",
};

/** Gives the folders of a project the time of a change long ago, each time another one. */
let time = 1_000;
function settle(root: string): void {
  time += 1;
  for (const folder of [
    root,
    ...["src", "src/db", "src/db/auth"].map((each) => path.join(root, each)),
  ])
    if (fs.existsSync(folder)) fs.utimesSync(folder, time, time);
}

/** The schema files of a project before and after a change, in one process, as paths in the project. */
function aroundChange(
  pattern: string,
  change: (root: string) => void,
  prepare: (root: string) => void = () => undefined,
): readonly (readonly string[] | undefined)[] {
  const root = writeProject(PROJECT);
  prepare(root);
  settle(root);
  const files = createFiles();
  const list = () =>
    files
      .neighbourhood()
      .schemaFiles(path.join(root, "drizzle.config.ts"), [pattern])
      .list()
      ?.map((file) => path.relative(root, file));
  const before = list();
  expect(list()).toEqual(before);
  change(root);
  return [before, list()];
}

describe("the schema files of a configuration, after a change in the same process", () => {
  it("a file appears in the folder", () => {
    const write = (root: string) => {
      fs.writeFileSync(path.join(root, "src/db/posts.ts"), "");
    };
    expect(aroundChange("./src/db", write)).toEqual([
      ["src/db/users.ts"],
      ["src/db/posts.ts", "src/db/users.ts"],
    ]);
  });

  it("a file appears in a folder below, which the pattern means", () => {
    const write = (root: string) => {
      fs.writeFileSync(path.join(root, "src/db/auth/sessions.ts"), "");
    };
    expect(aroundChange("./src/db/**/*.ts", write)).toEqual([
      ["src/db/auth/accounts.ts", "src/db/users.ts"],
      ["src/db/auth/accounts.ts", "src/db/auth/sessions.ts", "src/db/users.ts"],
    ]);
  });

  it("a file goes", () => {
    const remove = (root: string) => {
      fs.rmSync(path.join(root, "src/db/users.ts"));
    };
    expect(aroundChange("./src/db", remove)).toEqual([["src/db/users.ts"], []]);
  });

  it("a folder becomes a file of its name", () => {
    const replace = (root: string) => {
      fs.rmSync(path.join(root, "src/db"), { recursive: true });
      fs.writeFileSync(path.join(root, "src/db"), "");
    };
    expect(aroundChange("./src/db", replace)).toEqual([["src/db/users.ts"], []]);
  });

  it("a file that is named is made a folder", () => {
    const replace = (root: string) => {
      fs.rmSync(path.join(root, "src/db/users.ts"));
      fs.mkdirSync(path.join(root, "src/db/users.ts"));
      fs.writeFileSync(path.join(root, "src/db/users.ts/index.ts"), "");
    };
    expect(aroundChange("./src/db/users.ts", replace)).toEqual([
      ["src/db/users.ts"],
      ["src/db/users.ts/index.ts"],
    ]);
  });

  it("a link leads to another file", () => {
    const link = (root: string, target: string) => {
      fs.rmSync(path.join(root, "link"), { force: true });
      fs.symlinkSync(path.join(root, target), path.join(root, "link"));
    };
    const prepare = (root: string) => {
      link(root, "src/db/auth");
      fs.symlinkSync(path.join(root, "link"), path.join(root, "src/db/linked"));
    };
    const change = (root: string) => {
      link(root, "src/db");
    };
    expect(aroundChange("./src/db/linked/*.ts", change, prepare)).toEqual([
      ["src/db/auth/accounts.ts"],
      ["src/db/users.ts"],
    ]);
  });
});
