// How often the rules are right, by running the schemas of a folder of repositories with drizzle-orm itself and comparing
// what it made with what the plugin reports and with what its model says.
//
//   npm run accuracy -- FOLDER                 all repositories in it: checkouts, or bare git folders
//   npm run accuracy -- FOLDER --only NAME     those that have this in their name; may be said again
//   npm run accuracy -- FOLDER --jobs 2        as many at a time
//   npm run accuracy -- FOLDER --quick         lints only files that speak of drizzle or of a table
//   npm run accuracy -- FOLDER --json FILE     writes all that was found
//   npm run accuracy -- FOLDER --known FILE    disagreements that are known, each with its reason (scripts/accuracy/known.json)
//   npm run accuracy -- FOLDER --write-baseline FILE    writes down how many reports there are
//   npm run accuracy -- FOLDER --baseline FILE          tells where that changed
//   npm run accuracy -- FOLDER --plugin FILE   another plugin than the one that is built here
//   npm run accuracy -- FOLDER --cache FOLDER  where what was found out is kept
//   npm run accuracy -- FOLDER --timeout 600   seconds that linting one repository may compute
//
// It exits with 1 where a report is false and not known, where the linter crashed or hung, and where nothing could be
// judged; with 2 where it was asked for what makes no sense.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { changesSince, countsOf, writeBaseline } from "./accuracy/baseline.mjs";
import { createExaminer } from "./accuracy/examine.mjs";
import { hasNoNetwork } from "./accuracy/fence.mjs";
import { judgeReports } from "./accuracy/judge.mjs";
import { readKnown } from "./accuracy/known.mjs";
import { judgeModel } from "./accuracy/model.mjs";
import { repositoriesIn } from "./accuracy/repositories.mjs";
import { inLines, tableOf } from "./accuracy/results.mjs";
import { RULES } from "./accuracy/rules/index.mjs";
import { sitesOf } from "./accuracy/sites.mjs";
import { Tally } from "./accuracy/tally.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const say = (text) => process.stderr.write(`${text}\n`);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string", multiple: true },
    jobs: { type: "string", default: "1" },
    quick: { type: "boolean", default: false },
    json: { type: "string" },
    known: { type: "string", default: here("accuracy/known.json") },
    baseline: { type: "string" },
    "write-baseline": { type: "string" },
    plugin: { type: "string", default: here("../dist/index.js") },
    cache: { type: "string", default: here("../node_modules/.cache/accuracy") },
    timeout: { type: "string", default: "600" },
  },
});

try {
  process.exitCode = await main();
} catch (error) {
  say(`accuracy: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

/** @returns The exit code. @throws Error where it was asked for what makes no sense. */
async function main() {
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    throw new Error("say one folder that holds repositories: npm run accuracy -- FOLDER");
  const known = readKnown(values.known);
  const { others, repositories } = repositoriesIn(folder);
  const isMeant = ({ name }) => values.only?.some((each) => name.includes(each)) ?? true;
  const meant = repositories.filter(isMeant);
  if (meant.length === 0) throw new Error(`there is no such repository in ${folder}`);
  if (!hasNoNetwork()) say("unshare does not work here: the code that is run keeps its network");

  const examined = await examineAll(meant);
  const judged = examined.filter(({ unreadable }) => unreadable === undefined);
  const tallies = new Map();
  for (const { lint, name, truth } of judged) {
    const sites = sitesOf(truth.schemas);
    for (const [rule, tally] of [
      ...judgeModel(name, sites, lint),
      ...judgeReports(name, sites, lint),
    ]) {
      if (!tallies.has(rule)) tallies.set(rule, new Tally());
      tallies.get(rule).add(tally);
    }
  }
  return tell({ examined, judged, known, others, tallies });
}

async function examineAll(repositories) {
  const examine = createExaminer({
    cache: path.resolve(values.cache),
    isQuick: values.quick,
    lintSeconds: Number(values.timeout),
    plugin: path.resolve(values.plugin),
  });
  const waiting = [...repositories.entries()];
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, repository] = next;
      const result = await examine(repository);
      results[at] = result;
      say(`${results.filter(Boolean).length}/${repositories.length} ${inShort(result)}`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) || 1 }, worker));
  return results;
}

function inShort({ lint, name, truth, unreadable }) {
  if (unreadable !== undefined) return `${name}: cannot be read: ${unreadable}`;
  const tables = truth.schemas.reduce((sum, schema) => sum + schema.tables.length, 0);
  const seconds = `${truth.seconds.toFixed(0)} + ${lint.seconds.toFixed(0)} s`;
  return `${name}: ${tables} tables, ${lint.files} files, ${lint.reports.length} reports (${seconds})`;
}

/** Prints what was found. @returns The exit code. */
function tell({ examined, judged, known, others, tallies }) {
  const isKnown = (report) => known.find(report) !== undefined;
  const all = [...tallies.values()];
  const wrong = all.flatMap((tally) => tally.false);
  const fresh = wrong.filter((report) => !isKnown(report));
  const crashes = judged.flatMap(({ lint, name }) =>
    lint.crashes.map((each) => ({ name, ...each })),
  );

  section(
    "Cannot be read",
    [...others, ...examined.filter(({ unreadable }) => unreadable)].map(
      ({ name, reason, unreadable }) => `${name}: ${reason ?? unreadable}`,
    ),
  );
  section(
    "Has no table that drizzle-orm made",
    judged
      .filter(({ truth }) => truth.schemas.every(({ tables }) => tables.length === 0))
      .map(({ name, truth }) => `${name}: ${truth.problems[0] ?? "no schema was found"}`),
  );
  section(
    "Could not be run in full",
    judged.flatMap(({ name, truth }) =>
      truth.problems.map((each) => `${name}: ${each.split("\n")[0]}`),
    ),
  );
  section("Missed", all.flatMap((tally) => tally.missed).map(inLines));
  section(
    "Known to be told otherwise",
    wrong
      .filter(isKnown)
      .map((report) => `${inLines(report)}\n    known: ${known.find(report).reason}`),
  );
  section("FALSE", fresh.map(inLines));
  section(
    "THE LINTER FAILED",
    crashes.map(({ error, file, name }) => `${name}/${file}: ${error}`),
  );
  console.log(`${tableOf(tallies, isKnown)}\n`);
  tellOfCounts(judged);
  for (const { message = "", repository, rule } of known.unused(judged.map(({ name }) => name)))
    console.log(`Known, and not there any more: ${repository} ${rule} ${message}`);
  console.log(
    `${judged.length} of ${examined.length} repositories, ${fresh.length} false and not known, ${crashes.length} failures of the linter.`,
  );
  if (values.json)
    fs.writeFileSync(
      values.json,
      JSON.stringify(
        { rules: Object.fromEntries(tallies), crashes, repositories: examined.map(withoutTables) },
        undefined,
        1,
      ),
    );
  const tables = judged.flatMap(({ truth }) => truth.schemas.flatMap((schema) => schema.tables));
  if (tables.length === 0) console.log("Nothing could be judged.");
  return fresh.length + crashes.length > 0 || tables.length === 0 ? 1 : 0;
}

function section(title, lines) {
  if (lines.length > 0) console.log(`${title} (${lines.length})\n\n${lines.join("\n")}\n`);
}

/** Of rules that no table decides, such as those about queries, it is told whether their reports changed. */
function tellOfCounts(judged) {
  const counts = countsOf(judged);
  if (values["write-baseline"]) writeBaseline(values["write-baseline"], counts);
  if (!values.baseline) return;
  const names = new Set(Object.values(counts).flatMap(Object.keys));
  const judgedRules = new Set(RULES.map(({ name }) => name));
  const rules = [...names].filter((name) => !judgedRules.has(name)).sort();
  section("Reports that no table decides", changesSince(values.baseline, counts, rules));
}

function withoutTables({ commit, lint, name, truth, unreadable }) {
  if (unreadable !== undefined) return { name, unreadable };
  const { cpuSeconds, crashes, files, seconds, unparsed } = lint;
  return {
    name,
    commit,
    problems: truth.problems,
    tables: truth.schemas.reduce((sum, schema) => sum + schema.tables.length, 0),
    seconds: { truth: truth.seconds, lint: seconds, lintCpu: cpuSeconds },
    files,
    unparsed,
    crashes,
  };
}
