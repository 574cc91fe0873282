import * as parser from "@typescript-eslint/parser";
import { ESLint, Linter } from "eslint";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readSection } from "../../scripts/recipes/page.mjs";
import plugin from "../../src/index.ts";
import { type Project, writeProject } from "../support/read.ts";
import { openInstalled } from "./installed-project.ts";

// The package has no types.
const drizzle = createRequire(import.meta.url)("eslint-plugin-drizzle") as ESLint.Plugin;

const TABLES: Project = {
  "package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
  "src/db/schema.ts": `
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
export const teams = pgTable("teams", { id: uuid("id").primaryKey().defaultRandom() });
export const users = pgTable("users", {
  id: uuid("id").primaryKey().defaultRandom(),
  name: text("name"),
  teamId: uuid("team_id").references(() => teams.id),
});`,
};

const { files, rows } = readSection("migrating", "What each reports");
const root = writeProject(TABLES);

function isReported(line: string, rules: Linter.RulesRecord): boolean {
  const text = files["src/example.ts"]?.replace("// the line", line) ?? "";
  const messages = new Linter({ cwd: root }).verify(
    text,
    {
      files: ["**/*.ts"],
      languageOptions: { parser },
      plugins: { drizzle, "drizzle-schema": plugin },
      rules,
    },
    { filename: path.join(root, "src/example.ts") },
  );
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.length > 0;
}

/** Both rules of eslint-plugin-drizzle, with or without names of databases. */
function theirs(...options: readonly object[]): Linter.RulesRecord {
  return {
    "drizzle/enforce-delete-with-where": ["error", ...options],
    "drizzle/enforce-update-with-where": ["error", ...options],
  };
}

describe("docs/migrating.md", () => {
  it("has a table of lines", () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  it.each(rows.map(([line = "", , ...marks]) => [line.slice(1, -1), marks] as const))(
    "%s",
    (line, marks) => {
      const named = { drizzleObjectName: ["db", "tx"] };
      const configurations = [
        theirs(),
        theirs(named),
        { "drizzle-schema/require-where": "error" as const },
      ];
      expect(configurations.map((rules) => (isReported(line, rules) ? "reports" : "–"))).toEqual(
        marks,
      );
    },
  );

  it.each(["Before", "After"])("shows a configuration that works: %s", async (heading) => {
    const { files: configuration } = readSection("migrating", heading);
    const project = openInstalled({
      ...TABLES,
      "package.json": `{ "type": "module", "dependencies": { "drizzle-orm": "0.45.4" } }`,
      ...configuration,
      "src/remove.ts": `import { users } from "./db/schema";\nexport const remove = async (db) => { await db.delete(users); };\n`,
    });
    expect(await reportsOf(project.root)).toEqual([
      heading === "Before" ? "drizzle/enforce-delete-with-where" : "drizzle-schema/require-where",
    ]);
  });

  it("the presets of eslint-plugin-drizzle cannot be extended in a flat configuration", async () => {
    const { files: before } = readSection("migrating", "Before");
    const project = openInstalled({
      ...before,
      "src/nothing.ts": "export {};\n",
    });
    project.edit("eslint.config.js", "[tseslint.configs.base]", `["drizzle/recommended"]`);
    await expect(reportsOf(project.root)).rejects.toThrow("eslintrc");
  });

  it("--fix takes away the comments that are not needed any more, and no other", async () => {
    const excuse = "// eslint-disable-next-line drizzle-schema/require-where";
    const { files: after } = readSection("migrating", "After");
    const project = openInstalled({
      ...TABLES,
      "package.json": `{ "type": "module", "dependencies": { "drizzle-orm": "0.45.4" } }`,
      ...after,
      "src/remove.ts": [
        `import { users } from "./db/schema";`,
        `export async function remove(db, cache) {`,
        `  ${excuse}`,
        `  cache.delete("users");`,
        `  ${excuse}`,
        `  await db.delete(users);`,
        `}`,
        ``,
      ].join("\n"),
    });
    await reportsOf(project.root, { fix: true });
    const lines = project.read("src/remove.ts").split("\n");
    expect(lines.filter((line) => line.trim() !== "")).toEqual([
      `import { users } from "./db/schema";`,
      `export async function remove(db, cache) {`,
      `  cache.delete("users");`,
      `  ${excuse}`,
      `  await db.delete(users);`,
      `}`,
    ]);
  });
});

/** The names of the rules that report something in a project, which may be mended. */
async function reportsOf(cwd: string, options: ESLint.Options = {}): Promise<readonly unknown[]> {
  const overrideConfig = { languageOptions: { parserOptions: { tsconfigRootDir: cwd } } };
  const results = await new ESLint({ cwd, overrideConfig, ...options }).lintFiles(["src"]);
  await ESLint.outputFixes(results);
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}
