// Runs what docs/ci.md and docs/adopting.md tell a project to run, with the packed plugin and packages from the
// registry. `npm run recipes -- --only nx` runs one of them.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { packInto } from "./pack.mjs";
import annotations from "./recipes/annotations.mjs";
import changedFiles from "./recipes/changed-files.mjs";
import nx from "./recipes/nx.mjs";
import { createProject } from "./recipes/project.mjs";
import sarif from "./recipes/sarif.mjs";
import suppressions from "./recipes/suppressions.mjs";
import turborepo from "./recipes/turborepo.mjs";
import workspace from "./recipes/workspace.mjs";

/** Each is given a function that opens a project, and returns the versions that it was run with. */
const RECIPES = {
  annotations,
  sarif,
  workspace,
  turborepo,
  nx,
  "changed-files": changedFiles,
  suppressions,
};

const { values } = parseArgs({ options: { only: { type: "string", multiple: true } } });
const names = values.only ?? Object.keys(RECIPES);
const unknown = names.filter((name) => !Object.hasOwn(RECIPES, name));
if (unknown.length > 0) {
  console.error(`No recipe is called ${unknown.join(", ")}: ${Object.keys(RECIPES).join(", ")}.`);
  process.exit(2);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "drizzle-schema-packed-"));
const tarball = packInto(folder);
for (const name of names) {
  const opened = [];
  const started = Date.now();
  try {
    const versions = await RECIPES[name]((files) => {
      const project = createProject({ tarball, files });
      opened.push(project);
      return project;
    });
    console.log(`ok    ${name.padEnd(13)} ${versions} (${seconds(started)} s)`);
  } catch (error) {
    process.exitCode = 1;
    console.log(`FAIL  ${name.padEnd(13)} ${error instanceof Error ? error.message : error}`);
  } finally {
    for (const project of opened) project.remove();
  }
}
fs.rmSync(folder, { recursive: true, force: true });

function seconds(started) {
  return Math.round((Date.now() - started) / 1000);
}
