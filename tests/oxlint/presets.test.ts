import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { defineConfig, type OxlintConfig } from "oxlint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import * as presets from "../../src/oxlint.ts";
import { type Project, writeProject } from "../support/read.ts";
import { BUILT_PLUGIN, reportsOf } from "./oxlint.ts";

const REPOSITORY = path.resolve(import.meta.dirname, "../..");
const EXTENDED = "./node_modules/eslint-plugin-drizzle-schema/dist/oxlint";

/** A file that `recommended` reports twice, and `strict` twice more. */
const SCHEMA = `
import { type AnyPgColumn, pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const post = pgTable("post", {
  id: uuid("id").primaryKey().defaultRandom(),
  answerTo: uuid("answerTo").references((): AnyPgColumn => post.id, { onDelete: "cascade" }),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
});
`;

const OF_RECOMMENDED = ["fk-needs-index", "snake-case-columns"];
const OF_STRICT = ["fk-needs-index", "foreign-key-names", "plural-tables", "snake-case-columns"];

/** Writes a project that has the package installed. */
function open(project: Project): string {
  const root = writeProject({
    "package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
    "schema.ts": SCHEMA,
    ...project,
  });
  const modules = path.join(root, "node_modules");
  fs.mkdirSync(modules);
  fs.symlinkSync(REPOSITORY, path.join(modules, "eslint-plugin-drizzle-schema"), "junction");
  fs.symlinkSync(
    path.join(REPOSITORY, "node_modules/oxlint"),
    path.join(modules, "oxlint"),
    "junction",
  );
  return root;
}

function rulesThatReport(root: string, ...args: readonly string[]): readonly string[] {
  const reports = reportsOf(root, ["schema.ts"], args).get("schema.ts") ?? [];
  return reports.map(({ rule }) => rule).sort();
}

describe("a preset for oxlint", () => {
  it("is there for each preset of ESLint, with the same rules", () => {
    expect(Object.keys(presets).sort()).toEqual(Object.keys(plugin.configs).sort());
    for (const [name, { rules }] of Object.entries(presets))
      expect(rules).toEqual(plugin.configs[name as keyof typeof presets].rules);
  });

  it("fits the type of oxlint's configuration, and has no other name than its own", () => {
    const config: OxlintConfig = defineConfig({
      extends: [presets.recommended],
      overrides: [{ files: ["src/db/**"], ...presets.strict }],
    });
    expect(config.extends).toEqual([presets.recommended]);
    // @ts-expect-error There is no such preset.
    expect(presets.recomended).toBeUndefined();
  });

  it("is a file for those who configure oxlint in JSON", () => {
    for (const [name, { rules }] of Object.entries(presets))
      expect(
        JSON.parse(fs.readFileSync(path.join(REPOSITORY, `dist/oxlint/${name}.json`), "utf8")),
      ).toEqual({ jsPlugins: ["../index.js"], rules });
  });
});

describe("a project has a preset", () => {
  it("by a file that .oxlintrc.json extends", () => {
    const root = open({ ".oxlintrc.json": `{ "extends": ["${EXTENDED}/recommended.json"] }` });
    expect(rulesThatReport(root)).toEqual(OF_RECOMMENDED);
  });

  it("and changes it where it wants it otherwise", () => {
    const root = open({
      ".oxlintrc.json": JSON.stringify({
        extends: [`${EXTENDED}/strict.json`],
        rules: { "drizzle-schema/snake-case-columns": "off" },
      }),
    });
    expect(rulesThatReport(root)).toEqual(
      OF_STRICT.filter((rule) => rule !== "snake-case-columns"),
    );
  });

  it("by a module that its configuration extends", () => {
    const root = open({
      "oxlint.config.mjs": `
import { defineConfig } from "oxlint";
import { strict } from "eslint-plugin-drizzle-schema/oxlint";
export default defineConfig({ extends: [strict] });`,
    });
    expect(rulesThatReport(root, "-c", "oxlint.config.mjs")).toEqual(OF_STRICT);
  });

  it("for some files only", () => {
    const root = open({
      "oxlint.config.mjs": `
import { strict } from "eslint-plugin-drizzle-schema/oxlint";
export default { overrides: [{ files: ["db/**"], ...strict }] };`,
      "db/schema.ts": SCHEMA,
    });
    const reports = reportsOf(root, ["schema.ts", "db/schema.ts"], ["-c", "oxlint.config.mjs"]);
    expect([...reports].map(([file, told]) => [file, told.length])).toEqual([
      ["schema.ts", 0],
      ["db/schema.ts", OF_STRICT.length],
    ]);
  });

  it("beside the plugin's own name, which means the same plugin", () => {
    const root = open({
      ".oxlintrc.json": JSON.stringify({
        extends: [`${EXTENDED}/recommended.json`],
        jsPlugins: ["eslint-plugin-drizzle-schema"],
        rules: { "drizzle-schema/plural-tables": "error" },
      }),
    });
    expect(rulesThatReport(root)).toEqual([...OF_RECOMMENDED, "plural-tables"].sort());
  });

  it("from a configuration that another package shares, wherever the plugin is installed", () => {
    const root = open({
      "oxlint.config.mjs": `
import { shared } from "./shared/index.mjs";
export default { extends: [shared] };`,
      "shared/index.mjs": `export { recommended as shared } from "${pathToFileURL(path.join(path.dirname(BUILT_PLUGIN), "oxlint.js")).href}";`,
    });
    fs.rmSync(path.join(root, "node_modules"), { recursive: true });
    expect(rulesThatReport(root, "-c", "oxlint.config.mjs")).toEqual(OF_RECOMMENDED);
  });
});

describe("the page shows configurations that work:", () => {
  const page = fs.readFileSync(path.join(REPOSITORY, "docs/oxlint.md"), "utf8");
  const shown = [
    ...page.matchAll(/^```\w+\n\/\/ (\.oxlintrc\.json|oxlint\.config\.\w+)\n([\s\S]*?)^```$/gm),
  ].map(([, name = "", text = ""]) => ({ name, text }));

  it("five of them", () => {
    expect(shown.map(({ name }) => name)).toEqual([
      ".oxlintrc.json",
      "oxlint.config.ts",
      "oxlint.config.mjs",
      ".oxlintrc.json",
      ".oxlintrc.json",
    ]);
  });

  it.each([
    ["a preset in JSON", 0, OF_RECOMMENDED],
    ["options and settings", 3, OF_STRICT.filter((rule) => rule !== "plural-tables")],
    ["the plugin without a preset", 4, ["fk-needs-index"]],
  ])("%s", (_, at, rules) => {
    expect(rulesThatReport(open({ ".oxlintrc.json": shown[at]?.text ?? "" }))).toEqual(rules);
  });

  it.each([
    ["a preset in TypeScript, which Node 20 takes as a module", 1, OF_RECOMMENDED],
    ["another preset for some files", 2, OF_RECOMMENDED],
  ])("%s", (_, at, rules) => {
    const root = open({ "oxlint.config.mjs": shown[at]?.text ?? "" });
    expect(rulesThatReport(root, "-c", "oxlint.config.mjs")).toEqual(rules);
  });
});
