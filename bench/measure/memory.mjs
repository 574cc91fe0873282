// What a lint of all files keeps, and how much it takes at most. Needs --expose-gc.
import { clearInterval, setInterval } from "node:timers";
import { configurationOf, FILES } from "../configurations.mjs";

/** @type {{ folder: string, configuration: string, passes: number }} */
const job = JSON.parse(process.argv[2]);

const { ESLint } = await import("eslint");
const overrideConfig = await configurationOf(job.configuration, job.folder);
const eslint = new ESLint({ cwd: job.folder, overrideConfigFile: true, overrideConfig });
const before = heapAfterGc();

let peak = 0;
const sampler = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().heapUsed);
}, 5);
const kept = [];
for (let pass = 0; pass < job.passes; pass += 1) {
  await eslint.lintFiles(FILES);
  kept.push(heapAfterGc());
}
clearInterval(sampler);
const { maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ before, kept, peak, maxRSS: maxRSS * 1024 }));

/** The heap once everything is collected that nobody holds. */
function heapAfterGc() {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
