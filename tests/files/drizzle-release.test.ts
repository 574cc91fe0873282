import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFiles } from "../../src/files/index.ts";
import { releaseOf } from "../../src/files/drizzle-release.ts";
import { type Project, writeProject } from "../support/read.ts";

/** The release of drizzle-orm that a file of a project is said to be written for. */
function releaseIn(project: Project, file = "src/schema.ts"): string {
  const root = writeProject({ [file]: "", ...project });
  return createFiles().neighbourhood().drizzleRelease(path.join(root, file));
}

function depending(on: string): string {
  return JSON.stringify({ dependencies: { "drizzle-orm": on } });
}

const INSTALLED = "node_modules/drizzle-orm/package.json";

function installed(version: string): string {
  return JSON.stringify({ name: "drizzle-orm", version });
}

describe("what a version stands for", () => {
  it.each([
    ["0.45.4", "0.x"],
    ["^0.29.0", "0.x"],
    ["~0.45", "0.x"],
    ["0.x", "0.x"],
    [">=0.30.0 <2", "0.x"],
    ["v0.45.4", "0.x"],
    ["latest", "0.x"],
    ["*", "0.x"],
    ["1.0.0-beta.21", "1.0-beta"],
    ["^1.0.0-beta.1", "1.0-beta"],
    ["1.0.0-beta.1-fd5d1e8", "1.0-beta"],
    ["1.0.0-alpha.2", "1.0-beta"],
    ["beta", "1.0-beta"],
    ["1.0.0-rc.1", "1.0"],
    ["^1.0.0-rc.5", "1.0"],
    ["rc", "1.0"],
    ["1.0.0", "1.0"],
    ["^1", "1.0"],
    ["1.x", "1.0"],
    ["2.3.4", "1.0"],
  ] as const)("%s", (version, release) => {
    expect(releaseOf(version)).toBe(release);
  });

  it.each([
    "workspace:*",
    "workspace:^",
    "catalog:",
    "file:../drizzle",
    "git+https://x.y/z.git",
    "next",
    "",
    "x",
  ])("%s tells nothing", (version) => {
    expect(releaseOf(version)).toBeUndefined();
  });
});

describe("where a version is looked for", () => {
  it("nowhere: 0.x is assumed", () => {
    expect(releaseIn({ ".git/HEAD": "" })).toBe("0.x");
  });

  it("in what is installed", () => {
    expect(releaseIn({ [INSTALLED]: installed("1.0.0-rc.5") })).toBe("1.0");
  });

  it("what is installed stands before what package.json asks for", () => {
    const project = { [INSTALLED]: installed("1.0.0-rc.5"), "package.json": depending("^0.45.0") };
    expect(releaseIn(project)).toBe("1.0");
  });

  it.each(["dependencies", "devDependencies", "peerDependencies"])("in %s", (field) => {
    const manifest = JSON.stringify({ [field]: { "drizzle-orm": "^1.0.0" } });
    expect(releaseIn({ "package.json": manifest })).toBe("1.0");
  });

  it("in the package.json of the folder above, where the nearest does not tell", () => {
    const project = {
      "package.json": depending("^1.0.0"),
      "src/package.json": `{ "type": "module" }`,
    };
    expect(releaseIn(project)).toBe("1.0");
  });

  it("in the nearest package.json that tells", () => {
    const project = {
      "package.json": depending("^0.45.0"),
      "src/package.json": depending("^1.0.0"),
    };
    expect(releaseIn(project)).toBe("1.0");
  });

  it("in the package of a monorepo, whatever is installed above", () => {
    const project = {
      [INSTALLED]: installed("0.45.4"),
      "packages/db/package.json": depending("^1.0.0"),
      "packages/db/node_modules/drizzle-orm/package.json": installed("1.0.1"),
    };
    expect(releaseIn(project, "packages/db/src/schema.ts")).toBe("1.0");
  });

  it("in pnpm's catalog, where package.json points to it", () => {
    const project = {
      "packages/db/package.json": depending("catalog:"),
      "pnpm-workspace.yaml": `packages:\n  - packages/*\ncatalog:\n  zod: ^4.0.0\n  drizzle-orm: ^1.0.0\n`,
    };
    expect(releaseIn(project, "packages/db/src/schema.ts")).toBe("1.0");
  });

  it("in a catalog of pnpm that has a name", () => {
    const project = {
      "packages/db/package.json": depending("catalog:db"),
      "pnpm-workspace.yaml": `catalogs:\n  db:\n    'drizzle-orm': "1.0.0-beta.2" # pinned\n`,
    };
    expect(releaseIn(project, "packages/db/src/schema.ts")).toBe("1.0-beta");
  });

  it("in the catalog of a package.json with workspaces, as Bun has it", () => {
    const project = {
      "packages/db/package.json": depending("catalog:"),
      "package.json": JSON.stringify({ workspaces: { catalog: { "drizzle-orm": "^1.0.0" } } }),
    };
    expect(releaseIn(project, "packages/db/src/schema.ts")).toBe("1.0");
  });

  it("not above the repository", () => {
    const project = { "package.json": depending("^1.0.0"), "repository/.git/HEAD": "" };
    expect(releaseIn(project, "repository/src/schema.ts")).toBe("0.x");
  });

  it("not above a worktree or submodule, where .git is a file", () => {
    const project = {
      "package.json": depending("^1.0.0"),
      "worktree/.git": "gitdir: ../.git/worktrees/a",
    };
    expect(releaseIn(project, "worktree/src/schema.ts")).toBe("0.x");
  });

  it("not in a package.json with a syntax error", () => {
    expect(releaseIn({ "package.json": depending("^1.0.0"), "src/package.json": "{{{" })).toBe(
      "1.0",
    );
  });

  it.each([
    "null",
    "[]",
    "1",
    `{ "dependencies": null }`,
    `{ "dependencies": { "drizzle-orm": 1 } }`,
  ])("not in a package.json that is %s", (manifest) => {
    expect(releaseIn({ "package.json": depending("^1.0.0"), "src/package.json": manifest })).toBe(
      "1.0",
    );
  });

  it("not in drizzle-kit's version", () => {
    const manifest = JSON.stringify({
      dependencies: { "drizzle-kit": "^1.0.0", "drizzle-orm": "^0.45.0" },
    });
    expect(releaseIn({ "package.json": manifest })).toBe("0.x");
  });
});

describe("a change of the disk", () => {
  it("is seen by the next neighbourhood, and not by the one that was asked before", () => {
    const root = writeProject({ "src/schema.ts": "", "package.json": depending("^0.45.0") });
    const schema = path.join(root, "src/schema.ts");
    const files = createFiles();
    const before = files.neighbourhood();
    expect(before.drizzleRelease(schema)).toBe("0.x");
    fs.writeFileSync(path.join(root, "package.json"), depending("^1.0.0-rc.1"));
    expect(before.drizzleRelease(schema)).toBe("0.x");
    expect(files.neighbourhood().drizzleRelease(schema)).toBe("1.0");
  });
});
