// One process, one configuration, one tree: the first lint of all files and further ones.
import fs from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { configurationOf, FILES } from "../configurations.mjs";
import { setClock } from "../clock.mjs";
import { kindOf } from "../kinds.mjs";
import { median } from "../statistics.mjs";

/** @type {{ folder: string, configuration: string, passes: readonly ("stats" | "plain")[], clock: "wall" | "cpu" }} */
const job = JSON.parse(process.argv[2]);

setClock(job.clock);
const { ESLint } = await import("eslint");
const overrideConfig = await configurationOf(job.configuration, job.folder);
const make = (stats) =>
  new ESLint({ cwd: job.folder, overrideConfigFile: true, overrideConfig, stats });
const linters = { stats: make(true), plain: make(false) };
const loaded = performance.now();

/** Rule time of each file in each further lint: what stopped the process for a moment is in one of them only. */
const timesOfFiles = new Map();
const passes = [];
for (const kind of job.passes) passes.push(await lintAll(kind));
const { maxRSS } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({ loaded, passes, typical: typicalTimes(), maxRSS: maxRSS * 1024 }),
);

/** Lints everything once. Times are in milliseconds. */
async function lintAll(kind) {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const results = await linters[kind].lintFiles(FILES);
  const wall = performance.now() - begin;
  const { user, system } = process.cpuUsage(cpu);
  return { kind, files: results.length, wall, cpu: (user + system) / 1000, ...summaryOf(results) };
}

function summaryOf(results) {
  const reports = {};
  const byRule = {};
  let parse = 0;
  let rules = 0;
  for (const { filePath, messages, stats } of results) {
    for (const { ruleId, fatal } of messages) {
      const name = fatal ? "(not parsed)" : (ruleId ?? "(no rule)");
      reports[name] = (reports[name] ?? 0) + 1;
    }
    const pass = stats?.times.passes[0];
    if (!pass) continue;
    parse += pass.parse.total;
    let own = 0;
    for (const [rule, { total }] of Object.entries(pass.rules ?? {})) {
      byRule[rule] = (byRule[rule] ?? 0) + total;
      own += total;
    }
    rules += own;
    if (passes.length > 0) timesOfFiles.set(filePath, [...(timesOfFiles.get(filePath) ?? []), own]);
  }
  return { reports, byRule, parse, rules };
}

/** By kind: how many files there are, and the sum of each file's median of the further lints. */
function typicalTimes() {
  const byKind = {};
  for (const [file, times] of timesOfFiles) {
    const entry = (byKind[kind(file)] ??= { files: 0, rules: 0 });
    entry.files += 1;
    entry.rules += median(times);
  }
  return byKind;
}

function kind(file) {
  return kindOf(job.folder, path.relative(job.folder, file), () => fs.readFileSync(file, "utf8"));
}
