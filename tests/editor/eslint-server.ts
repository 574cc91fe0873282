import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { install, type InstalledESLint, REPOSITORY } from "../support/installed.ts";
import { LanguageClient } from "../support/language-client.ts";
import { writeProject } from "../support/read.ts";

const SERVER = path.join(
  REPOSITORY,
  "node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server",
);
const SHOP = path.join(REPOSITORY, "examples/shop");

/**
 * Copies the demo's shop into a new folder, with the built plugin installed there as its owner would have it.
 *
 * @returns The folder.
 */
export function openShop(eslint: InstalledESLint): string {
  const config = fs.readFileSync(path.join(SHOP, "eslint.config.js"), "utf8");
  const root = writeProject({
    "eslint.config.js": config.replace("../../dist/index.js", "eslint-plugin-drizzle-schema"),
  });
  for (const name of ["drizzle.config.ts", "package.json", "tsconfig.json"])
    fs.copyFileSync(path.join(SHOP, name), path.join(root, name));
  restoreShop(root);
  install(root, eslint);
  return root;
}

/** Gives a copy of the shop its source files as they were. */
export function restoreShop(root: string): void {
  fs.rmSync(path.join(root, "src"), { recursive: true, force: true });
  fs.cpSync(path.join(SHOP, "src"), path.join(root, "src"), { recursive: true });
}

/** Starts the language server of VS Code's ESLint extension in a folder, with the settings that decide what it does. */
export function startServer(root: string): Promise<LanguageClient> {
  const settings = {
    validate: "on",
    useESLintClass: true,
    experimental: {},
    codeAction: {
      disableRuleComment: { enable: true, location: "separateLine", commentStyle: "line" },
      showDocumentation: { enable: true },
    },
    codeActionOnSave: { mode: "all" },
    format: false,
    quiet: false,
    onIgnoredFiles: "off",
    options: {},
    rulesCustomizations: [],
    run: "onType",
    problems: { shortenToSingleLine: false },
    nodePath: null,
    workingDirectory: { mode: "location" },
    workspaceFolder: { name: path.basename(root), uri: pathToFileURL(root).href },
  };
  return LanguageClient.start(process.execPath, [SERVER, "--stdio"], {
    root,
    configuration: () => settings,
    answers: {
      "eslint/openDoc": {},
      "eslint/probeFailed": {},
      "eslint/noConfig": {},
      "eslint/noLibrary": {},
    },
  });
}
