import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { RULE_NAMES } from "./support/lint.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const DIST = path.join(ROOT, "dist");

const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** Runs code in a Node of its own, inside of the package, and returns what it prints. */
function run(code: string, type: "module" | "commonjs"): string {
  return execFileSync(process.execPath, [`--input-type=${type}`, "--eval", code], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  }).trim();
}

function filesOfDist(ending: string): readonly string[] {
  return fs
    .readdirSync(DIST, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .sort();
}

describe("the built package", () => {
  it("is loaded by an import", () => {
    const code = `
      import plugin from "${manifest.name}";
      console.log(JSON.stringify([plugin.meta, Object.keys(plugin.rules).length]));`;
    expect(JSON.parse(run(code, "module"))).toEqual([
      { name: manifest.name, version: manifest.version, namespace: "drizzle-schema" },
      RULE_NAMES.length,
    ]);
  });

  it("is loaded by require", () => {
    const code = `
      const plugin = require("${manifest.name}").default;
      console.log(Object.keys(plugin.configs.recommended.rules).length);`;
    expect(run(code, "commonjs")).toBe("5");
  });

  it("hands out its package.json", () => {
    const code = `
      import manifest from "${manifest.name}/package.json" with { type: "json" };
      console.log(manifest.name);`;
    expect(run(code, "module")).toBe(manifest.name);
  });

  it("hands out what stamps a schema", () => {
    const code = `
      import { schemaStamp } from "${manifest.name}/stamp";
      console.log(schemaStamp("examples/shop"));`;
    expect(run(code, "module")).toMatch(/^[\da-f]{32}$/);
  });

  it("hands out nothing else", () => {
    const code = `
      import("${manifest.name}/dist/rules/index.js").catch(({ code }) => console.log(code));`;
    expect(run(code, "module")).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });

  it("has types for what it hands out", () => {
    expect(fs.readFileSync(path.join(DIST, "index.d.ts"), "utf8")).toContain(
      "export default plugin",
    );
  });

  it("was compiled from the sources that are there, and from no others", () => {
    const sources = fs
      .readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"));
    expect(filesOfDist(".js")).toEqual(sources.map((name) => name.replace(/ts$/, "js")).sort());
  });
});

/** What the compiled files import, apart from each other. */
function importedPackages(): readonly string[] {
  const specifiers = filesOfDist(".js").flatMap((name) => {
    const text = fs.readFileSync(path.join(DIST, name), "utf8");
    return [...text.matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)"|\bimport\("([^"]+)"\)/gm)];
  });
  const names = specifiers.map(([, from, dynamic]) => from ?? dynamic ?? "");
  return [...new Set(names.filter((name) => !name.startsWith(".")))].sort();
}

describe("what is loaded at run time", () => {
  it("is oxc, picomatch, pluralize and Node", () => {
    expect(importedPackages()).toEqual([
      "node:crypto",
      "node:fs",
      "node:module",
      "node:path",
      "node:url",
      "node:util",
      "node:worker_threads",
      "oxc-parser",
      "oxc-resolver",
      "picomatch",
      "pluralize",
    ]);
  });

  it("is declared as a dependency", () => {
    const packages = importedPackages()
      .filter((name) => !name.startsWith("node:"))
      .map((name) =>
        name
          .split("/")
          .slice(0, name.startsWith("@") ? 2 : 1)
          .join("/"),
      );
    expect(packages).toEqual(Object.keys(manifest.dependencies).sort());
  });

  const LOADED = `Object.keys(require("node:module")._cache).filter((file) => /[\\\\/]node_modules[\\\\/]typescript[\\\\/]/.test(file)).length`;

  it("is not TypeScript", () => {
    expect(run(`require("${manifest.name}"); console.log(${LOADED});`, "commonjs")).toBe("0");
  });

  it("would be noticed if it were TypeScript", () => {
    expect(run(`require("typescript"); console.log(${LOADED});`, "commonjs")).not.toBe("0");
  });
});
