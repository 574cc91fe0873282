// Measures ESLint and oxlint with this plugin, with its peers and without anything, side by side. `--help` tells the options.
// The exit code does not depend on any time.
import path from "node:path";
import { measure } from "./child.mjs";
import { PLUGIN } from "./configurations.mjs";
import { readOptions, USAGE } from "./options.mjs";
import { commitOf, writePage } from "./page.mjs";
import { planOf, touchedFile } from "./plan.mjs";
import { reportOf } from "./report.mjs";
import { openResults } from "./results.mjs";
import { generatedTree, givenTree } from "./trees.mjs";

const options = readOptions(process.argv.slice(2));
if (options.help) console.log(USAGE);
else if (options.page) show(openResults(options.results));
else await run();

async function run() {
  const fresh = options.fresh || ((options.quick || options.folder) && !options.resume);
  const results = openResults(options.results, fresh);
  const plugin = commitOf(path.dirname(PLUGIN));
  const given = options.folder ? givenTree(options.folder) : undefined;
  const begin = Date.now();
  const tasks = planOf(options);
  let failed = 0;
  for (const [at, task] of tasks.entries()) {
    const tree = given ?? generatedTree(task.tree);
    results.know(tree);
    const { part, configuration, round } = task;
    const key = { part, tree: tree.name, configuration, round };
    if (options.resume && results.has(key)) continue;
    const touched = part === "counts" ? { touched: touchedFile(tree) } : {};
    try {
      const job = { folder: tree.folder, configuration, ...task.job, ...touched };
      const result = await measure(task.child, job, task.flags);
      results.add({ ...key, at: new Date().toISOString().slice(0, 16), plugin, result });
      say(`${part} ${tree.name} ${configuration}, round ${round + 1}`, at, tasks.length, begin);
    } catch (error) {
      failed += 1;
      console.error(`FAILED ${part} ${tree.name} ${configuration}: ${error.message}`);
    }
  }
  show(results);
  if (failed > 0) process.exitCode = 1;
}

function say(what, at, of, begin) {
  const minutes = (Date.now() - begin) / 60_000;
  console.error(`${String(at + 1).padStart(4)} of ${of}, ${minutes.toFixed(1)} min: ${what}`);
}

function show(results) {
  const report = reportOf(results);
  console.log(report);
  if (!options.quick && !options.folder) writePage(report, results.all());
}
