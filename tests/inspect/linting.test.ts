import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import type { Inspection } from "../../src/inspect/inspection.ts";
import { inspectProject } from "./project.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

function importing(name: string, file: string): string {
  return `import ${name} from "${pathToFileURL(path.join(ROOT, file)).href}";\n`;
}

const IMPORTS =
  importing("* as parser", "node_modules/@typescript-eslint/parser/dist/index.js") +
  importing("plugin", "dist/index.js");

const SCHEMA = `
import { pgTable, serial, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: serial().primaryKey(), fullName: text() });
`;

/** What is reported, a line each. */
function reported({ reports }: Inspection): readonly string[] {
  return reports.map(
    ({ at, rule, severity }) => `${at.file}:${String(at.line)} ${severity} ${rule}`,
  );
}

it("lints by the project's own configuration, and shows the model by its settings", async () => {
  const inspection = await inspectProject({
    "src/schema.ts": SCHEMA,
    "eslint.config.mjs": `${IMPORTS}export default [{
      files: ["**/*.ts"],
      languageOptions: { parser },
      plugins: { db: plugin },
      rules: { "db/no-serial-id": "warn", "db/require-timestamps": ["error", { ignoreTables: ["users"] }], "no-undef": "error" },
      settings: { "drizzle-schema": { casing: "camelCase" } },
    }];`,
  });
  expect(inspection.linter).toMatchObject({
    by: "configuration",
    preset: null,
    configuration: "eslint.config.mjs",
    reason: null,
  });
  expect(reported(inspection)).toEqual(["src/schema.ts:3 warn no-serial-id"]);
  expect(inspection.tables[0]?.columns.map(({ name }) => name)).toEqual(["id", "fullName"]);
  expect(inspection.files).toMatchObject([{ path: "src/schema.ts", rules: 2 }]);
});

it("adds a preset to the project's own configuration where it is asked to", async () => {
  const project = {
    "src/schema.ts": SCHEMA,
    "eslint.config.mjs": `${IMPORTS}export default [{
      files: ["**/*.ts"],
      languageOptions: { parser },
      plugins: { db: plugin },
      rules: { "db/require-timestamps": ["error", { ignoreTables: ["users"] }] },
    }];`,
  };
  expect(reported(await inspectProject(project, { preset: "recommended" }))).toEqual([
    "src/schema.ts:3 error no-serial-id",
  ]);
});

it("counts the tables of files that the configuration leaves out", async () => {
  const inspection = await inspectProject({
    "src/schema.ts": SCHEMA,
    "generated/schema.ts": SCHEMA,
    "eslint.config.mjs": `${IMPORTS}export default [
      { ignores: ["generated/"] },
      { files: ["**/*.ts"], languageOptions: { parser }, ...plugin.configs.recommended },
    ];`,
  });
  expect(inspection.tables.map(({ at }) => at.file)).toEqual(["src/schema.ts"]);
  expect(inspection.files).toContainEqual({
    path: "generated/schema.ts",
    rules: 0,
    isLeftOut: true,
    tables: 1,
    problem: null,
  });
});

it("lints by a preset where the project's configuration does not use the plugin", async () => {
  const { linter } = await inspectProject({
    "src/schema.ts": SCHEMA,
    "eslint.config.mjs": `export default [{ rules: { "no-undef": "error" } }];`,
  });
  expect(linter).toMatchObject({
    by: "preset",
    preset: "recommended",
    configuration: "eslint.config.mjs",
    reason: "the configuration of ESLint does not use eslint-plugin-drizzle-schema",
  });
});

it("lints by a preset where the project's configuration cannot be loaded", async () => {
  const inspection = await inspectProject({
    "src/schema.ts": SCHEMA,
    "eslint.config.mjs": `import "not-installed";`,
  });
  expect(inspection.linter.reason).toBe(
    "the configuration of ESLint cannot be loaded: Cannot find package 'not-installed' imported from eslint.config.mjs",
  );
  expect(reported(inspection)).toEqual([
    "src/schema.ts:3 error require-timestamps",
    "src/schema.ts:3 error no-serial-id",
  ]);
});

it("shows the model alone where there is no ESLint that will do, and says what to install", async () => {
  const inspection = await inspectProject({
    "src/schema.ts": SCHEMA,
    "node_modules/eslint/index.js": `exports.ESLint = class { static version = "8.57.1" };`,
  });
  expect(inspection.linter).toEqual({
    by: "nothing",
    preset: null,
    eslint: null,
    configuration: null,
    reason: "ESLint 8.57.1 is too old: install 9.15 or later",
  });
  expect(inspection.tables[0]?.columns.map(({ name }) => name)).toEqual(["id", "full_name"]);
  expect(inspection.tables[0]?.at).toMatchObject({ line: 3, column: 22 });
});

it("refuses settings that make no sense", async () => {
  const project = {
    "src/schema.ts": SCHEMA,
    "eslint.config.mjs": `${IMPORTS}export default [{
      files: ["**/*.ts"],
      languageOptions: { parser },
      settings: { "drizzle-schema": { casing: "kebab" } },
      ...plugin.configs.recommended,
    }];`,
  };
  await expect(inspectProject(project)).rejects.toThrow(
    'settings["drizzle-schema"].casing must be "snake_case" or "camelCase", not "kebab".',
  );
});

it("tells before each file how many were read", async () => {
  const told: string[] = [];
  await inspectProject(
    { "src/schema.ts": SCHEMA, "node_modules/x/schema.ts": SCHEMA, "dist/schema.js": SCHEMA },
    { onFile: (done, total, file) => told.push(`${String(done)} of ${String(total)}: ${file}`) },
  );
  expect(told).toEqual(["0 of 2: drizzle.config.ts", "1 of 2: src/schema.ts"]);
});
