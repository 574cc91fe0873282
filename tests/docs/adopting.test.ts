import path from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { readSection } from "../../scripts/recipes/page.mjs";
import type { Project } from "../support/read.ts";
import { type InstalledProject, openInstalled } from "./installed-project.ts";

const SCHEMA = "src/db/schema.ts";
const LIST = "eslint-suppressions.json";

const { files: old } = readSection("adopting", "The example");
const fixing = readSection("adopting", "Fix what is safe");
const suppressing = readSection("adopting", "Suppress the rest");
const configuration = readSection("../README", "Your first minute").files["eslint.config.js"] ?? "";
const [suppressAll = "", prune = ""] = suppressing.commands;
const shownList = suppressing.files[LIST] ?? "";

/** The old project, after its owner took up the plugin. */
function openOld(more: Project = {}): InstalledProject {
  const config = { dialect: "postgresql", schema: "./src/db", out: "./drizzle" };
  return openInstalled({
    ...old,
    "eslint.config.js": configuration,
    "drizzle.config.ts": `export default ${JSON.stringify(config)};\n`,
    ...more,
  });
}

/** Lints a project without the command line, which takes its time to start, and returns the messages. */
async function messagesOf(
  { root }: InstalledProject,
  options: ESLint.Options = {},
): Promise<readonly string[]> {
  // Its preset guesses the folder from the configuration that was loaded, and this process loads several.
  const overrideConfig = { languageOptions: { parserOptions: { tsconfigRootDir: root } } };
  const results = await new ESLint({ cwd: root, overrideConfig, ...options }).lintFiles(["."]);
  if (options.fix === true) await ESLint.outputFixes(results);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ message }) => `${path.relative(root, filePath)}: ${message}`),
  );
}

/** The page's block that is only a part of a configuration, in a whole one. */
function configured(heading: string): string {
  const { blocks } = readSection("adopting", heading);
  const code = blocks.find(({ language }) => language === "js")?.code.trim() ?? "";
  return configuration.replace(/^\]\);/m, `  ${code.startsWith("{") ? code : `{ ${code} }`},\n]);`);
}

describe("docs/adopting.md", () => {
  it("shows the migration that --fix asks for", async () => {
    const project = openOld();
    const [fix, generate = ""] = fixing.commands;
    expect(fix).toBe("npx eslint . --fix");
    expect(project.run(generate)).toMatchObject({ status: 0 });
    await messagesOf(project, { fix: true });
    expect(project.run(`${generate} --name fixed`)).toMatchObject({ status: 0 });
    const shown = fixing.blocks.find(({ language }) => language === "sql");
    expect(project.read("drizzle/0001_fixed.sql").trim()).toBe(shown?.code.trim());
  });

  it("shows how ESLint suppresses, meets a new fault, and asks to prune after one is mended", async () => {
    const project = openOld();
    await messagesOf(project, { fix: true });

    expect(project.run(suppressAll)).toMatchObject({ status: 0 });
    expect(JSON.parse(project.read(LIST))).toEqual(JSON.parse(shownList));
    expect(project.run("npx eslint .")).toEqual({ status: 0, output: "" });

    project.edit(SCHEMA, `text("penName"),`, `text("penName"),\n  bornIn: text("bornIn"),`);
    const grown = project.run("npx eslint .");
    expect(grown.status).toBe(1);
    expect(grown.output).toContain('"authors"."penName" is not snake_case');
    expect(grown.output).toContain('"authors"."bornIn" is not snake_case');
    expect(grown.output).not.toContain("no-serial-id");

    project.edit(SCHEMA, `text("penName"),\n  bornIn: text("bornIn"),`, `text("pen_name"),`);
    const mended = project.run("npx eslint .");
    expect(mended.status).toBe(2);
    expect(mended.output).toContain("--prune-suppressions");

    expect(project.run(prune)).toMatchObject({ status: 0 });
    expect(JSON.parse(project.read(LIST))).toEqual({
      [SCHEMA]: { "drizzle-schema/no-serial-id": { count: 1 } },
    });
    expect(project.run("npx eslint .")).toEqual({ status: 0, output: "" });
    // It starts ESLint six times.
  }, 180_000);

  it("ESLint's API, and so an editor, shows what is suppressed unless it is asked not to", async () => {
    const project = openOld({ [LIST]: shownList });
    await messagesOf(project, { fix: true });
    expect(await messagesOf(project)).toHaveLength(2);
    expect(await messagesOf(project, { applySuppressions: true })).toEqual([]);
  });

  it("strict adds to the list that is there", async () => {
    const project = openOld({ [LIST]: shownList });
    await messagesOf(project, { fix: true });
    project.edit("eslint.config.js", "configs.recommended", "configs.strict");
    expect(await messagesOf(project, { applySuppressions: true })).not.toEqual([]);
    project.run(suppressAll);
    expect(await messagesOf(project, { applySuppressions: true })).toEqual([]);
    expect(JSON.parse(project.read(LIST))).toMatchObject({
      [SCHEMA]: {
        "drizzle-schema/no-serial-id": { count: 1 },
        "drizzle-schema/require-on-delete": { count: 1 },
      },
    });
  });

  it("with shipped: ignore, what a migration was made for is silent and what is new is not", async () => {
    const project = openOld();
    project.run("npx drizzle-kit generate");
    project.edit("eslint.config.js", configuration, configured("Or leave alone what has shipped"));
    expect(await messagesOf(project)).toEqual([]);
    project.edit(SCHEMA, `text("penName"),`, `text("penName"),\n  bornIn: text("bornIn"),`);
    expect(await messagesOf(project)).toEqual([
      expect.stringContaining('"authors"."bornIn" is not snake_case'),
    ]);
    project.run("npx drizzle-kit generate");
    expect(await messagesOf(project)).toEqual([]);
  });

  it("tests may empty their tables, and nobody else", async () => {
    const purge = [
      `import { users } from "../src/db/users";`,
      `export const purge = async (db: any) => { await db.delete(users); };`,
    ].join("\n");
    const project = openInstalled({
      "eslint.config.js": configured("Tests and seeds").replace("recommended", "strict"),
      "src/db/users.ts": [
        `import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";`,
        `export const users = pgTable("users", {`,
        `  id: uuid("id").primaryKey().defaultRandom(),`,
        `  createdAt: timestamp("created_at").defaultNow().notNull(),`,
        `  updatedAt: timestamp("updated_at").defaultNow().notNull(),`,
        `});`,
      ].join("\n"),
      "tests/purge.ts": purge,
      "jobs/purge.ts": purge,
    });
    const job = path.join("jobs", "purge.ts");
    expect(await messagesOf(project)).toEqual([
      expect.stringContaining(
        `${job}: Rows of "users" are user data and are deleted for good here`,
      ),
      expect.stringContaining(`${job}: Every row of "users" is deleted here`),
    ]);
  });
});
