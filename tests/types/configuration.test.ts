import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { writeProject } from "../support/read.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The releases of ESLint that a project may have, and the folder that each is installed in here. */
const ESLINTS = [
  ["ESLint 10", "eslint"],
  ["ESLint 9", "eslint-9"],
] as const;

/**
 * Type-checks a configuration in a project that has this plugin as it would be installed, beside one release of ESLint.
 *
 * @returns What the compiler complains of; nothing where all is well.
 */
function typeCheck(configuration: string, eslint: string): string {
  const root = writeProject({
    "eslint.config.ts": configuration,
    "package.json": `{ "type": "module" }`,
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        target: "es2022",
        module: "nodenext",
        types: [],
        skipLibCheck: true,
      },
      files: ["eslint.config.ts"],
    }),
  });
  const modules = path.join(root, "node_modules");
  const plugin = path.join(modules, "eslint-plugin-drizzle-schema");
  // A copy, not a link: the plugin's types must find the project's ESLint, not ours.
  fs.cpSync(path.join(ROOT, "dist"), path.join(plugin, "dist"), { recursive: true });
  fs.copyFileSync(path.join(ROOT, "package.json"), path.join(plugin, "package.json"));
  fs.symlinkSync(path.join(ROOT, "node_modules", eslint), path.join(modules, "eslint"), "junction");
  try {
    execFileSync(
      process.execPath,
      [path.join(ROOT, "node_modules/typescript/bin/tsc"), "-p", root],
      {
        encoding: "utf8",
        stdio: "pipe",
      },
    );
    return "";
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}

describe.each(ESLINTS)("with the types of %s", (_, eslint) => {
  it("a configuration that extends the preset", () => {
    const configuration = `
import { defineConfig } from "eslint/config";
import drizzleSchema from "eslint-plugin-drizzle-schema";
export default defineConfig([
  { files: ["src/db/**/*.ts"], extends: [drizzleSchema.configs.recommended] },
]);`;
    expect(typeCheck(configuration, eslint)).toBe("");
  });

  it("a configuration that names the plugin and sets options", () => {
    const configuration = `
import { defineConfig } from "eslint/config";
import drizzleSchema from "eslint-plugin-drizzle-schema";
export default defineConfig([
  {
    files: ["**/*.ts"],
    plugins: { "drizzle-schema": drizzleSchema },
    rules: { "drizzle-schema/require-timestamps": ["error", { ignoreTables: ["session"] }] },
    settings: { "drizzle-schema": { casing: "snake_case" } },
  },
]);`;
    expect(typeCheck(configuration, eslint)).toBe("");
  });

  it("a configuration that is a plain list", () => {
    const configuration = `
import type { Linter } from "eslint";
import drizzleSchema from "eslint-plugin-drizzle-schema";
export default [
  drizzleSchema.configs.recommended,
  { ...drizzleSchema.configs.recommended, files: ["**/*.ts"] },
] satisfies Linter.Config[];`;
    expect(typeCheck(configuration, eslint)).toBe("");
  });

  it("the plugin is one", () => {
    const configuration = `
import type { ESLint } from "eslint";
import drizzleSchema from "eslint-plugin-drizzle-schema";
export const plugin: ESLint.Plugin = drizzleSchema;
export const version: string = drizzleSchema.meta.version;`;
    expect(typeCheck(configuration, eslint)).toBe("");
  });

  it("a preset that does not exist is refused: the types are there, and say what there is", () => {
    const configuration = `
import drizzleSchema from "eslint-plugin-drizzle-schema";
export default drizzleSchema.configs.recommendedd;`;
    expect(typeCheck(configuration, eslint)).toContain("Did you mean 'recommended'?");
  });
});
