// Counts what the rules ask of the disk, the resolver and the parser: all files, all files again, and once more after
// a change of one schema file. Texts are read beforehand, so nothing but a rule asks anything.
import fs from "node:fs";
import { configurationOf } from "../configurations.mjs";
import { startCounting } from "../counters.mjs";
import { sourceFiles } from "../source-files.mjs";

/** @type {{ folder: string, configuration: string, touched?: string }} */
const job = JSON.parse(process.argv[2]);

const counter = startCounting();
const { Linter } = await import("eslint");
const configuration = await configurationOf(job.configuration, job.folder);
const linter = new Linter({ cwd: job.folder });
const texts = sourceFiles(job.folder).map((file) => [file, fs.readFileSync(file, "utf8")]);
counter.take();

const passes = { first: lintAll(), again: lintAll() };
if (job.touched) {
  const text = fs.readFileSync(job.touched, "utf8");
  try {
    fs.writeFileSync(job.touched, `${text}// Changed.\n`);
    counter.take();
    passes.afterChange = lintAll();
  } finally {
    fs.writeFileSync(job.touched, text);
  }
}
process.stdout.write(JSON.stringify({ files: texts.length, passes }));

function lintAll() {
  for (const [file, text] of texts) linter.verify(text, configuration, file);
  const { parsed, ...counts } = counter.take();
  const times = Object.values(parsed);
  return { ...counts, parsedFiles: times.length, mostOfOneFile: Math.max(0, ...times) };
}
