import { expect, it } from "vitest";
import { parseSync } from "../../site/playground/browser/oxc-parser.ts";
import { ResolverFactory } from "../../site/playground/browser/oxc-resolver.ts";
import { readdirSync, statSync } from "../../site/playground/browser/node-fs.ts";
import { fileURLToPath, pathToFileURL } from "../../site/playground/browser/node-url.ts";
import { replaceFiles } from "../../site/playground/browser/virtual-files.ts";

const RESOLVER = new ResolverFactory({
  extensions: [".ts", ".json"],
  extensionAlias: { ".js": [".ts", ".js"] },
});

function withFiles(...files: readonly string[]): void {
  replaceFiles(new Map(files.map((file) => [file, ""])));
}

it("keeps the stamp of a file that did not change, and gives a changed one another", () => {
  replaceFiles(new Map([["/a.ts", "1"]]));
  const before = statSync("/a.ts");
  replaceFiles(new Map([["/a.ts", "1"]]));
  expect(statSync("/a.ts")).toMatchObject({ mtimeMs: (before as { mtimeMs: number }).mtimeMs });
  replaceFiles(new Map([["/a.ts", "2"]]));
  expect(statSync("/a.ts")).not.toMatchObject({
    mtimeMs: (before as { mtimeMs: number }).mtimeMs,
  });
});

it("lists what is right in a folder, each name once", () => {
  withFiles("/src/db/a.ts", "/src/db/b.ts", "/src/c.ts");
  expect(readdirSync("/src")).toEqual(["db", "c.ts"]);
});

it("throws for a folder that is not there, as Node does", () => {
  withFiles("/src/a.ts");
  expect(() => readdirSync("/lib")).toThrow("ENOENT");
});

it("resolves a relative import by extension, by folder and by what .js stands for", () => {
  withFiles("/src/users.ts", "/src/db/index.ts");
  const resolve = (specifier: string) => RESOLVER.resolveFileSync("/src/main.ts", specifier).path;
  expect(resolve("./users")).toBe("/src/users.ts");
  expect(resolve("./users.js")).toBe("/src/users.ts");
  expect(resolve("./db")).toBe("/src/db/index.ts");
});

it("finds no package", () => {
  withFiles("/src/users.ts");
  expect(RESOLVER.resolveFileSync("/src/main.ts", "users").error).toContain("Cannot find module");
});

it("parses a file of JSON as the module that the plugin makes of it", () => {
  expect(parseSync("/tsconfig.json", "export default ({})", { lang: "js" }).errors).toEqual([]);
});

it("answers a syntax error with an error, not by throwing one", () => {
  expect(parseSync("/a.ts", "const = 1;", { lang: "ts" }).errors).toMatchObject([
    { severity: "Error" },
  ]);
});

it("makes a URL of a path and the path of it again", () => {
  expect(fileURLToPath(pathToFileURL("/src/a b%20ü.ts"))).toBe("/src/a b%20ü.ts");
});
