import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint/universal";
import plugin from "../../src/index.ts";
import { replaceFiles, writeFile } from "./browser/virtual-files.ts";
import { type Project, RELEASES, type Report, type Reports } from "./project.ts";

const ROOT = "/project";
const LINTED = /\.[cm]?[jt]sx?$/;

const linter = new Linter({ cwd: ROOT });

/** Lints all modules of a project, each as its own file with the others on the disk. */
export function lintProject(project: Project): Reports {
  writeProject(project);
  const configuration = configurationFor(project);
  return Object.fromEntries(
    modulesOf(project).map(([name, text]) => [
      name,
      linter
        .verify(text, configuration, { filename: pathOf(name) })
        .map((message) => reportOf(message, text)),
    ]),
  );
}

/** Applies the fixes of all modules, as `eslint --fix` does, and returns the files. */
export function fixProject(project: Project): Project["files"] {
  writeProject(project);
  const configuration = configurationFor(project);
  const fixed = modulesOf(project).map(([name, text]) => {
    const { output } = linter.verifyAndFix(text, configuration, { filename: pathOf(name) });
    writeFile(pathOf(name), output);
    return [name, output] as const;
  });
  return { ...project.files, ...Object.fromEntries(fixed) };
}

function modulesOf({ files }: Project): readonly (readonly [name: string, text: string])[] {
  return Object.entries(files).filter(([name]) => LINTED.test(name));
}

function pathOf(name: string): string {
  return `${ROOT}/${name}`;
}

function writeProject({ files, release }: Project): void {
  const manifest = { type: "module", dependencies: { "drizzle-orm": RELEASES[release] } };
  replaceFiles(
    new Map([
      [pathOf("package.json"), JSON.stringify(manifest)],
      [pathOf(".git/HEAD"), ""],
      ...Object.entries(files).map(([name, text]) => [pathOf(name), text] as const),
    ]),
  );
}

function configurationFor({ rules }: Project): Linter.Config {
  const preset = Object.entries(plugin.configs).find(([name]) => name === rules)?.[1];
  return {
    files: ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"],
    languageOptions: { parser },
    plugins: { "drizzle-schema": plugin },
    rules: preset?.rules ?? { [`drizzle-schema/${rules}`]: "error" },
  };
}

function reportOf(message: Linter.LintMessage, text: string): Report {
  const { ruleId, line, column, endLine = line, endColumn = column, fix, suggestions } = message;
  const starts = lineStarts(text);
  const offset = (atLine: number, atColumn: number) =>
    Math.min(text.length, (starts[atLine - 1] ?? text.length) + atColumn - 1);
  return {
    rule: ruleId?.replace("drizzle-schema/", ""),
    message: message.message,
    line,
    column,
    from: offset(line, column),
    to: offset(endLine, endColumn),
    fix,
    suggestions: (suggestions ?? []).map(({ desc, fix: edit }) => ({ text: desc, edit })),
  };
}

/** Where each line of a text begins, with all the line ends that ESLint knows. */
function lineStarts(text: string): readonly number[] {
  return [
    0,
    ...[...text.matchAll(/\r\n|[\r\n\u2028\u2029]/g)].map((end) => end.index + end[0].length),
  ];
}
