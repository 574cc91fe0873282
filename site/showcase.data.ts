import fs from "node:fs";
import path from "node:path";
import parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { codeToHtml, createCssVariablesTheme } from "shiki";
import plugin from "../src/index.ts";
import { ROOT } from "./repository.ts";

/** A schema as an editor shows it, and what is said of it. */
interface Showcase {
  /** Highlighted code with what is reported underlined. */
  readonly html: string;
  readonly reports: readonly { readonly rule: string; readonly said: string }[];
}

declare const data: Showcase;
export { data };

export default {
  watch: ["../README.md"],
  /** The README's first schema, judged by the plugin itself. */
  async load(): Promise<Showcase> {
    const readme = fs.readFileSync(path.join(ROOT, "README.md"), "utf8");
    const file = /^```ts\n([^]*?)^```$/m.exec(readme)?.[1] ?? "";
    const start = file.indexOf("export const");
    const messages = new Linter().verify(
      file,
      {
        ...plugin.configs.recommended,
        plugins: { "drizzle-schema": plugin },
        files: ["**/*.ts"],
        languageOptions: { parser },
      },
      { filename: path.join(ROOT, "src/db/schema.ts") },
    );
    const linesBefore = file.slice(0, start).split("\n").length - 1;
    const html = await codeToHtml(file.slice(start).trim(), {
      lang: "ts",
      theme: createCssVariablesTheme({ variablePrefix: "--code-" }),
      decorations: messages.map(({ line, column, endLine = line, endColumn = column }) => ({
        start: { line: line - 1 - linesBefore, character: column - 1 },
        end: { line: endLine - 1 - linesBefore, character: endColumn - 1 },
        properties: { class: "squiggle" },
      })),
    });
    return {
      html: html.replace(' tabindex="0"', ""),
      reports: messages.map(({ ruleId, message }) => ({
        rule: ruleId?.replace("drizzle-schema/", "") ?? "",
        said: message.split(", so ")[0] ?? message,
      })),
    };
  },
};
