// Makes the declarations in dist those of a package: what users can reach, and what ESLint's types are to know of it.
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { augmentation } from "./rule-types.mjs";

/**
 * ESLint's own types are CommonJS and take @eslint/core from other declarations than a module does, so both are told.
 */
const AUGMENTATIONS = ["eslint-core.d.ts", "eslint-core.d.cts"];

/** The paths of all files in a folder. */
function filesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** What a declaration file names of the package's own files, as it is written there. */
function ownSpecifiers(text) {
  const { importedFiles, referencedFiles } = ts.preProcessFile(text);
  return [...importedFiles, ...referencedFiles]
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith("."));
}

/** The declarations that a declaration file leads to, itself among them. */
function reachable(file, seen) {
  if (seen.has(file)) return;
  seen.add(file);
  for (const name of ownSpecifiers(fs.readFileSync(file, "utf8")))
    reachable(path.resolve(path.dirname(file), name.replace(/(?<!\.d)\.[jt]s$/, ".d.ts")), seen);
}

/** Names what is imported as it is called in dist: tsc leaves the names of the sources in declarations. */
function namesOutput(text) {
  return ownSpecifiers(text).reduce(
    (text, name) => text.replaceAll(`"${name}"`, `"${name.replace(/(?<!\.d)\.ts$/, ".js")}"`),
    text,
  );
}

/**
 * Adds the types of the rules' options to the package, and takes away declarations that nobody can import.
 *
 * @param {string} root The folder of the package, with a fresh dist.
 * @param {object} manifest Its package.json.
 * @param plugin The plugin that was built.
 * @throws where `exports` names declarations that are not there.
 */
export function finishDeclarations(root, { exports }, { meta, rules }) {
  const dist = path.join(root, "dist");
  const main = path.join(root, exports["."].types);
  for (const name of AUGMENTATIONS)
    fs.writeFileSync(path.join(dist, name), augmentation(rules, meta.namespace));
  const references = AUGMENTATIONS.map((name) => `/// <reference path="./${name}" />\n`).join("");
  fs.writeFileSync(main, references + fs.readFileSync(main, "utf8"));

  const kept = new Set();
  for (const { types } of Object.values(exports))
    if (types) reachable(path.join(root, types), kept);
  for (const file of filesIn(dist)) {
    if (!/\.d\.c?ts$/.test(file)) continue;
    if (kept.has(file)) fs.writeFileSync(file, namesOutput(fs.readFileSync(file, "utf8")));
    else fs.rmSync(file);
  }
}
