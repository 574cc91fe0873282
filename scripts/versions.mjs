// Packs the package as it would be published, installs it beside the versions that it says it supports, and runs there
// what a user runs. Exit code 1 where one of them does not show what it must.
//
//   npm run versions                             everything
//   npm run versions -- --only "node-24 npm"     the cells that have each of these words in their name
//   npm run versions -- --list                   the names, and nothing is run
//   npm run versions -- --tarball file.tgz       another tarball than the one of this source
//   npm run versions -- --write                  writes the table into docs/versions.md as well
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { packInto } from "./pack.mjs";
import { runCell } from "./versions/cell.mjs";
import { judge } from "./versions/judge.mjs";
import { cells, isMeant, nameOf } from "./versions/matrix.mjs";
import { installPrograms, mustRun } from "./versions/programs.mjs";
import { EXPECTATIONS } from "./versions/project.mjs";
import { REFUSALS, tryRefusal } from "./versions/refusals.mjs";
import { betweenMarkers, tableOf } from "./versions/table.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = path.join(os.tmpdir(), "eslint-plugin-drizzle-schema-versions");

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    list: { type: "boolean", default: false },
    tarball: { type: "string" },
    write: { type: "boolean", default: false },
    jobs: { type: "string", default: "2" },
  },
});

const meant = cells().filter((cell) => isMeant(nameOf(cell), options.only));
const refusals = REFUSALS.filter(({ name }) => isMeant(name, options.only));
const names = [...meant.map(nameOf), ...refusals.map(({ name }) => name)];
if (names.length === 0) {
  console.error(`Nothing is called ${options.only}; --list tells what there is.`);
  process.exitCode = 1;
} else if (options.list) {
  for (const name of names) console.log(name);
} else {
  await runAll();
}

/** Runs what is meant, a few at a time, and says a line of each. */
async function runAll() {
  const folder = fs.mkdtempSync(`${FOLDER}-`);
  const tarball = options.tarball ? path.resolve(options.tarball) : await pack(folder);
  console.log(`${path.basename(tarball)}, ${names.length} times, below ${folder}`);
  const programs = await installPrograms(`${FOLDER}-programs`, ...programsFor(meant, refusals));
  const results = [];
  let failed = 0;
  const tasks = [
    ...meant.map((cell, at) => async (cwd) => {
      const { resolved, complaints } = await tryCell(cell, cwd, tarball, programs);
      results[at] = { cell, resolved, ok: complaints.length === 0 };
      return complaints;
    }),
    ...refusals.map((refusal) => (cwd) => tryRefusal(refusal, cwd, tarball, programs)),
  ];
  const waiting = [...tasks.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, task] = next;
      if (!(await runTask(names[at], task, path.join(folder, String(at + 1))))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: Number(options.jobs) }, worker));
  if (failed === 0) fs.rmSync(folder, { recursive: true, force: true });

  const table = tableOf(results);
  if (results.length > 0) console.log(`\n${table}`);
  console.log(`\n${names.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
  else if (options.write) writePage(table, results.length);
}

/** Runs one task and says how it went; its folder is left where something is wrong in it. */
async function runTask(name, task, cwd) {
  const begin = Date.now();
  const complaints = await task(cwd);
  const seconds = Math.round((Date.now() - begin) / 1000);
  const ok = complaints.length === 0;
  console.log(`${ok ? "passed" : "FAILED"} ${name} (${seconds} s)`);
  for (const complaint of complaints) console.log(`  ${complaint.replaceAll("\n", "\n    ")}`);
  if (ok) fs.rmSync(cwd, { recursive: true, force: true });
  else console.log(`  It is left in ${cwd}`);
  return ok;
}

/** Runs one cell and judges it. */
async function tryCell(cell, cwd, tarball, programs) {
  const expected = EXPECTATIONS[cell.drizzle];
  try {
    const outcome = await runCell(cell, expected, cwd, tarball, programs);
    return { resolved: outcome.resolved, complaints: judge(cell, expected, outcome) };
  } catch (error) {
    return { resolved: {}, complaints: [error.message] };
  }
}

/** The Nodes and the package managers that are needed. */
function programsFor(meant, refusals) {
  const old = refusals.flatMap(({ node }) => node ?? []);
  const managers = meant.map(({ manager }) => manager.replace("yarn-pnp", "yarn"));
  return [
    [...meant.map(({ node }) => node), ...old],
    // Cells use the npm that is there; only an old Node needs an old one.
    [...managers.filter((name) => name !== "npm"), ...(old.length > 0 ? ["npm"] : [])],
  ];
}

/** Builds and packs this source. @returns Where the tarball is. */
async function pack(folder) {
  await mustRun(["npm", "run", "--silent", "build"], ROOT);
  return packInto(folder);
}

/** Writes the table with its date into the page about versions. */
function writePage(table, count) {
  const date = new Date().toISOString().slice(0, 10);
  const text = `Run on ${date} by \`npm run versions\`, ${count} projects on ${os.platform()}-${os.arch()}:\n\n${table}`;
  const page = path.join(ROOT, "docs/versions.md");
  fs.writeFileSync(page, betweenMarkers(fs.readFileSync(page, "utf8"), text));
}
