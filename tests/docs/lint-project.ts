import parser from "@typescript-eslint/parser";
import { ESLint, type Linter } from "eslint";
import fs from "node:fs";
import path from "node:path";
import plugin from "../../src/index.ts";
import { type Project, writeProject } from "../support/read.ts";

const INSTALLED = path.resolve(import.meta.dirname, "../../node_modules");

/** What every example may lean on besides its own files. */
const SURROUNDINGS: Project = {
  "package.json": JSON.stringify({ type: "module" }),
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./src/db" };\n`,
  "src/db/client.ts": [
    `import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";`,
    `export declare const db: PgDatabase<PgQueryResultHKT>;`,
    ``,
  ].join("\n"),
};

/** Its relational queries depend on the schema, which an example need not have. */
const CLIENT_OF_1_0: Project = { "src/db/client.ts": `export declare const db: any;\n` };

/**
 * Writes a project with what is around an example, drizzle-orm among it, and returns its folder. An example whose
 * package.json asks for 1.0 has that.
 */
export function writeExample(files: Project): string {
  const is10 = files["package.json"]?.includes(`"drizzle-orm": "1.`) ?? false;
  const root = writeProject({ ...SURROUNDINGS, ...(is10 ? CLIENT_OF_1_0 : {}), ...files });
  fs.mkdirSync(path.join(root, "node_modules"));
  fs.symlinkSync(
    path.join(INSTALLED, is10 ? "drizzle-orm-rc" : "drizzle-orm"),
    path.join(root, "node_modules/drizzle-orm"),
    "junction",
  );
  return root;
}

/** Lints every TypeScript file of a folder with one rule, and returns the reports. */
export async function lintFolder(
  root: string,
  rule: string,
): Promise<readonly Linter.LintMessage[]> {
  const results = await lintFiles(root, rule);
  return results.flatMap(({ messages }) => messages);
}

/** Makes in every TypeScript file of a folder the edit that its first report offers, as a fix or as a suggestion. */
export async function mendFolder(root: string, rule: string): Promise<Project> {
  const results = await lintFiles(root, rule);
  return Object.fromEntries(
    results.map(({ filePath, messages: [first] }) => {
      const text = fs.readFileSync(filePath, "utf8");
      const edit = first?.fix ?? first?.suggestions?.[0]?.fix;
      const name = path.relative(root, filePath).replaceAll("\\", "/");
      if (!edit) return [name, text];
      return [name, text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1])];
    }),
  );
}

function lintFiles(root: string, rule: string): Promise<readonly ESLint.LintResult[]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ["**/*.ts"],
        languageOptions: { parser },
        plugins: { "drizzle-schema": plugin },
        rules: { [`drizzle-schema/${rule}`]: "error" },
      },
    ],
  });
  return eslint.lintFiles(["."]);
}
