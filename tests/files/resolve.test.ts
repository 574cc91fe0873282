import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFiles } from "../../src/files/index.ts";
import { type Project, writeProject } from "../support/read.ts";

/** Folders that a package manager would link, by the path of the link. */
type Links = Readonly<Record<string, string>>;

/** Where an import of a project leads, as a path inside of the project. */
function resolve(
  project: Project,
  importer: string,
  specifier: string,
  links: Links = {},
): string | undefined {
  const root = writeProject({ [importer]: "", ...project });
  for (const [link, target] of Object.entries(links)) {
    fs.mkdirSync(path.dirname(path.join(root, link)), { recursive: true });
    fs.symlinkSync(path.join(root, target), path.join(root, link), "junction");
  }
  const found = createFiles().neighbourhood().resolve(path.join(root, importer), specifier);
  return found === undefined ? undefined : path.relative(root, found).replaceAll("\\", "/");
}

describe("relative imports", () => {
  it.each<[string, Project, string, string | undefined]>([
    ["a file without its extension", { "src/users.ts": "" }, "./users", "src/users.ts"],
    ["a file with its extension", { "src/users.ts": "" }, "./users.ts", "src/users.ts"],
    [".js for .ts", { "src/users.ts": "" }, "./users.js", "src/users.ts"],
    [".js for .tsx", { "src/users.tsx": "" }, "./users.js", "src/users.tsx"],
    [".jsx for .tsx", { "src/users.tsx": "" }, "./users.jsx", "src/users.tsx"],
    [".mjs for .mts", { "src/users.mts": "" }, "./users.mjs", "src/users.mts"],
    [".cjs for .cts", { "src/users.cts": "" }, "./users.cjs", "src/users.cts"],
    [".js where it is .js", { "src/users.js": "" }, "./users.js", "src/users.js"],
    [
      "the source before what was compiled beside it",
      { "src/users.ts": "", "src/users.js": "" },
      "./users.js",
      "src/users.ts",
    ],
    ["a dot in the name", { "src/users.table.ts": "" }, "./users.table", "src/users.table.ts"],
    ["a folder with an index", { "src/db/index.ts": "" }, "./db", "src/db/index.ts"],
    ["a folder with a slash", { "src/db/index.ts": "" }, "./db/", "src/db/index.ts"],
    [
      "a file before a folder of its name",
      { "src/db.ts": "", "src/db/index.ts": "" },
      "./db",
      "src/db.ts",
    ],
    ["the folder itself", { "src/index.ts": "" }, ".", "src/index.ts"],
    ["the folder above", { "index.ts": "" }, "..", "index.ts"],
    ["a file above", { "db/users.ts": "" }, "../db/users", "db/users.ts"],
    ["JSON", { "src/names.json": "{}" }, "./names.json", "src/names.json"],
    [
      "a space and letters beyond ASCII",
      { "src/größe und maß.ts": "" },
      "./größe und maß",
      "src/größe und maß.ts",
    ],
    ["nothing of the name", {}, "./users", undefined],
    ["a declaration file alone", { "src/users.d.ts": "" }, "./users", undefined],
    ["a folder without an index", { "src/db/users.ts": "" }, "./db", undefined],
    ["an empty specifier", {}, "", undefined],
  ])("%s", (_, project, specifier, expected) => {
    expect(resolve(project, "src/main.ts", specifier)).toBe(expected);
  });

  it("a link leads to the real file", () => {
    expect(
      resolve({ "shared/users.ts": "" }, "src/main.ts", "./db/users", { "src/db": "shared" }),
    ).toBe("shared/users.ts");
  });
});

describe("tsconfig", () => {
  const paths = (targets: object, rest: object = {}) =>
    JSON.stringify({ compilerOptions: { paths: targets, ...rest } });

  it.each<[string, Project, string, string | undefined]>([
    [
      "paths with a star",
      { "tsconfig.json": paths({ "@/*": ["./src/*"] }), "src/db/users.ts": "" },
      "@/db/users",
      "src/db/users.ts",
    ],
    [
      "paths without a star",
      { "tsconfig.json": paths({ schema: ["./src/db/index.ts"] }), "src/db/index.ts": "" },
      "schema",
      "src/db/index.ts",
    ],
    [
      "paths to a folder",
      { "tsconfig.json": paths({ "~/*": ["./src/*"] }), "src/db/index.ts": "" },
      "~/db",
      "src/db/index.ts",
    ],
    [
      "paths with the extension .js",
      { "tsconfig.json": paths({ "@/*": ["./src/*"] }), "src/users.ts": "" },
      "@/users.js",
      "src/users.ts",
    ],
    [
      "the second target where the first is not there",
      { "tsconfig.json": paths({ "@/*": ["./gen/*", "./src/*"] }), "src/users.ts": "" },
      "@/users",
      "src/users.ts",
    ],
    [
      "the longest pattern",
      {
        "tsconfig.json": paths({ "@/*": ["./src/*"], "@/db/*": ["./database/*"] }),
        "src/db/users.ts": "",
        "database/users.ts": "",
      },
      "@/db/users",
      "database/users.ts",
    ],
    [
      "paths that start from baseUrl",
      { "tsconfig.json": paths({ "@/*": ["./*"] }, { baseUrl: "./src" }), "src/users.ts": "" },
      "@/users",
      "src/users.ts",
    ],
    [
      "baseUrl alone",
      { "tsconfig.json": `{ "compilerOptions": { "baseUrl": "./src" } }`, "src/db/users.ts": "" },
      "db/users",
      "src/db/users.ts",
    ],
    [
      "comments and trailing commas",
      {
        "tsconfig.json": `{ // the paths\n "compilerOptions": { "paths": { "@/*": ["./src/*"], }, }, }`,
        "src/users.ts": "",
      },
      "@/users",
      "src/users.ts",
    ],
    [
      "paths of a tsconfig that is extended",
      {
        "tsconfig.json": `{ "extends": "./tsconfig.base.json" }`,
        "tsconfig.base.json": paths({ "@/*": ["./src/*"] }),
        "src/users.ts": "",
      },
      "@/users",
      "src/users.ts",
    ],
    [
      "paths of a tsconfig in another folder start from there",
      {
        "tsconfig.json": `{ "extends": "./config/base.json" }`,
        "config/base.json": paths({ "@/*": ["../src/*"] }),
        "src/users.ts": "",
      },
      "@/users",
      "src/users.ts",
    ],
    [
      "the last of several that are extended",
      {
        "tsconfig.json": `{ "extends": ["./a.json", "./b.json"] }`,
        "a.json": paths({ "@/*": ["./a/*"] }),
        "b.json": paths({ "@/*": ["./b/*"] }),
        "a/users.ts": "",
        "b/users.ts": "",
      },
      "@/users",
      "b/users.ts",
    ],
    [
      "a tsconfig of an installed package that is extended",
      {
        "tsconfig.json": `{ "extends": "company/tsconfig.json", "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }`,
        "node_modules/company/tsconfig.json": "{}",
        "src/users.ts": "",
      },
      "@/users",
      "src/users.ts",
    ],
    [
      "a tsconfig of a package that is not installed",
      {
        "tsconfig.json": `{ "extends": "company/tsconfig.json", "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }`,
        "src/users.ts": "",
      },
      "@/users",
      "src/users.ts",
    ],
    [
      "the longest pattern beside a tsconfig that is not installed",
      {
        "tsconfig.json": `{ "extends": "company/tsconfig.json", "compilerOptions": { "paths": { "@/*": ["./src/*"], "@/db/*": ["./database/*"] } } }`,
        "src/db/users.ts": "",
        "database/users.ts": "",
      },
      "@/db/users",
      "database/users.ts",
    ],
    [
      "a tsconfig that is not generated yet",
      { "tsconfig.json": `{ "extends": "./.generated/tsconfig.json" }`, "src/users.ts": "" },
      "./users",
      "src/users.ts",
    ],
    [
      "project references",
      {
        "tsconfig.json": `{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }`,
        "tsconfig.app.json": JSON.stringify({
          include: ["src"],
          compilerOptions: { composite: true, paths: { "@/*": ["./src/*"] } },
        }),
        "src/users.ts": "",
      },
      "@/users",
      "src/users.ts",
    ],
    [
      "no path that fits",
      { "tsconfig.json": paths({ "@/*": ["./src/*"] }), "src/users.ts": "" },
      "#/users",
      undefined,
    ],
    ["a path to nothing", { "tsconfig.json": paths({ "@/*": ["./src/*"] }) }, "@/users", undefined],
    ["a syntax error", { "tsconfig.json": "{{{", "src/users.ts": "" }, "./users", "src/users.ts"],
    [
      "one that extends itself",
      { "tsconfig.json": `{ "extends": "./tsconfig.json" }`, "src/users.ts": "" },
      "./users",
      "src/users.ts",
    ],
  ])("%s", (_, project, specifier, expected) => {
    expect(resolve(project, "src/main.ts", specifier)).toBe(expected);
  });

  it("the nearest one counts", () => {
    const project = {
      "tsconfig.json": paths({ "@/*": ["./outer/*"] }),
      "app/tsconfig.json": paths({ "@/*": ["./inner/*"] }),
      "outer/users.ts": "",
      "app/inner/users.ts": "",
    };
    expect(resolve(project, "app/main.ts", "@/users")).toBe("app/inner/users.ts");
  });
});

describe("imports of package.json", () => {
  it.each<[string, object, Project, string, string | undefined]>([
    [
      "a name",
      { "#schema": "./src/schema.ts" },
      { "src/schema.ts": "" },
      "#schema",
      "src/schema.ts",
    ],
    [
      "a star",
      { "#db/*": "./src/db/*.ts" },
      { "src/db/users.ts": "" },
      "#db/users",
      "src/db/users.ts",
    ],
    [
      "a condition",
      { "#schema": { types: "./types/schema.d.ts", default: "./src/schema.ts" } },
      { "src/schema.ts": "" },
      "#schema",
      "src/schema.ts",
    ],
    [
      "what was compiled, for its source",
      { "#schema": "./src/schema.js" },
      { "src/schema.ts": "" },
      "#schema",
      "src/schema.ts",
    ],
    [
      "a name that is not there",
      { "#schema": "./src/schema.ts" },
      { "src/schema.ts": "" },
      "#other",
      undefined,
    ],
  ])("%s", (_, imports, project, specifier, expected) => {
    const manifest = { "package.json": JSON.stringify({ imports }) };
    expect(resolve({ ...manifest, ...project }, "src/main.ts", specifier)).toBe(expected);
  });
});

describe("workspace packages", () => {
  const DB = { "app/node_modules/@shop/db": "packages/db" };
  const main = "app/src/main.ts";

  it.each<[string, object, Project, string, string | undefined]>([
    [
      "exports to the source",
      { exports: "./src/index.ts" },
      { "packages/db/src/index.ts": "" },
      "@shop/db",
      "packages/db/src/index.ts",
    ],
    [
      "exports of a subpath",
      { exports: { "./schema": "./src/schema.ts" } },
      { "packages/db/src/schema.ts": "" },
      "@shop/db/schema",
      "packages/db/src/schema.ts",
    ],
    [
      "exports with a star",
      { exports: { "./*": "./src/*.ts" } },
      { "packages/db/src/schema/users.ts": "" },
      "@shop/db/schema/users",
      "packages/db/src/schema/users.ts",
    ],
    [
      "exports to what was built",
      { exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } } },
      { "packages/db/dist/index.js": "", "packages/db/dist/index.d.ts": "" },
      "@shop/db",
      "packages/db/dist/index.js",
    ],
    [
      "types that are the source, where nothing is built",
      { exports: { ".": { types: "./src/index.ts", default: "./dist/index.js" } } },
      { "packages/db/src/index.ts": "" },
      "@shop/db",
      "packages/db/src/index.ts",
    ],
    [
      "a condition for development",
      { exports: { ".": { development: "./src/index.ts", default: "./dist/index.js" } } },
      { "packages/db/src/index.ts": "" },
      "@shop/db",
      "packages/db/src/index.ts",
    ],
    [
      "a condition for the source",
      { exports: { ".": { source: "./src/index.ts", default: "./dist/index.js" } } },
      { "packages/db/src/index.ts": "" },
      "@shop/db",
      "packages/db/src/index.ts",
    ],
    [
      "main that is the source",
      { main: "./src/index.ts" },
      { "packages/db/src/index.ts": "" },
      "@shop/db",
      "packages/db/src/index.ts",
    ],
    [
      "types that are the source, without exports",
      { main: "./dist/index.js", types: "./src/index.ts" },
      { "packages/db/src/index.ts": "" },
      "@shop/db",
      "packages/db/src/index.ts",
    ],
    [
      "exports to what is not built, with src by custom",
      { exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } } },
      { "packages/db/src/index.ts": "" },
      "@shop/db",
      "packages/db/src/index.ts",
    ],
    [
      "main that is not built, with src by custom",
      { main: "./dist/index.js" },
      { "packages/db/src/index.ts": "" },
      "@shop/db",
      "packages/db/src/index.ts",
    ],
    [
      "a subpath that is not built, with src by custom",
      { exports: { "./schema": "./dist/schema.js" } },
      { "packages/db/src/schema.ts": "" },
      "@shop/db/schema",
      "packages/db/src/schema.ts",
    ],
    [
      "a file of a package without exports",
      {},
      { "packages/db/src/schema.ts": "" },
      "@shop/db/src/schema",
      "packages/db/src/schema.ts",
    ],
    [
      "an index beside package.json",
      {},
      { "packages/db/index.ts": "" },
      "@shop/db",
      "packages/db/index.ts",
    ],
    [
      "a subpath that is not there",
      { exports: { ".": "./src/index.ts" } },
      { "packages/db/src/index.ts": "" },
      "@shop/db/other",
      undefined,
    ],
  ])("%s", (_, manifest, project, specifier, expected) => {
    const files = {
      "packages/db/package.json": JSON.stringify({ name: "@shop/db", ...manifest }),
      ...project,
    };
    expect(resolve(files, main, specifier, DB)).toBe(expected);
  });

  it("a link in the folder of the workspace", () => {
    const project = {
      "packages/db/package.json": `{ "name": "db", "exports": "./src/index.ts" }`,
      "packages/db/src/index.ts": "",
    };
    expect(resolve(project, main, "db", { "node_modules/db": "packages/db" })).toBe(
      "packages/db/src/index.ts",
    );
  });

  it("an installed package stays in node_modules", () => {
    const project = {
      "node_modules/db/package.json": `{ "name": "db", "main": "index.js" }`,
      "node_modules/db/index.js": "",
      "node_modules/db/src/index.ts": "",
    };
    expect(resolve(project, main, "db")).toBe("node_modules/db/index.js");
  });

  it("a package that nobody has", () => {
    expect(resolve({}, main, "@shop/db")).toBeUndefined();
  });
});

describe("what is not on the disk", () => {
  it.each([
    "node:fs",
    "https://example.com/schema.ts",
    "data:text/javascript,1",
    "bun:sqlite",
    "virtual:schema",
    "\0schema",
    "./schema?raw",
  ])("%s", (specifier) => {
    expect(resolve({}, "src/main.ts", specifier)).toBeUndefined();
  });

  it("an importer that is not saved yet still has a folder", () => {
    const root = writeProject({ "src/users.ts": "" });
    const importer = path.join(root, "src/new.ts");
    expect(createFiles().neighbourhood().resolve(importer, "./users")).toBe(
      path.join(root, "src/users.ts"),
    );
  });

  it("an importer in a folder that does not exist", () => {
    expect(createFiles().neighbourhood().resolve("/nowhere/at/all.ts", "./users")).toBeUndefined();
  });
});

describe("a change of the disk", () => {
  it("is seen by the next neighbourhood", () => {
    const root = writeProject({ "src/main.ts": "" });
    const main = path.join(root, "src/main.ts");
    const users = path.join(root, "src/users.ts");
    const files = createFiles();
    expect(files.neighbourhood().resolve(main, "./users")).toBeUndefined();
    fs.writeFileSync(users, "");
    expect(files.neighbourhood().resolve(main, "./users")).toBe(users);
    fs.rmSync(users);
    expect(files.neighbourhood().resolve(main, "./users")).toBeUndefined();
  });
});
