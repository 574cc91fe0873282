// What can be said on the command line.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CONFIGURATIONS } from "./configurations.mjs";
import { LAYOUTS } from "./trees.mjs";

export const PARTS = ["generated", "counts", "memory", "oxlint", "edit", "soak"];

export const USAGE = `npm run bench                       everything, in about half an hour on an idle machine; writes bench/README.md
npm run bench -- --quick            projects of 100 files and a little of 1,000, in about five minutes; writes no page
npm run bench -- /path              any folder instead of generated projects; nothing in it is changed, and no page is written
  --only generated,counts           some parts: ${PARTS.join(", ")}
  --sizes 100,1000                  files of the generated projects
  --layouts one,many                where the schema is: ${LAYOUTS.join(", ")}
  --configurations floor,strict     ${Object.keys(CONFIGURATIONS).join(", ")}
  --rounds 5                        how often each measurement is made
  --edits 20000                     of the soak
  --clock cpu                       times of rules in CPU time, for a machine that does other things as well
  --resume                          only what bench/results.json does not have yet
  --fresh                           forget what bench/results.json has
  --results file.json               another file to keep measurements in
  --page                            no measurement: write the page of what bench/results.json has`;

/**
 * @param {readonly string[]} args
 * @throws Where an option is not known, or a word in it.
 */
export function readOptions(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string" },
      sizes: { type: "string" },
      layouts: { type: "string" },
      configurations: { type: "string" },
      rounds: { type: "string" },
      edits: { type: "string" },
      clock: { type: "string", default: "wall" },
      resume: { type: "boolean", default: false },
      fresh: { type: "boolean", default: false },
      results: { type: "string" },
      page: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const folder = positionals[0] && path.resolve(positionals[0]);
  const file = folder
    ? "results-folder.json"
    : values.quick
      ? "results-quick.json"
      : "results.json";
  return {
    ...values,
    folder,
    only: words(values.only, PARTS),
    layouts: words(values.layouts, LAYOUTS),
    configurations: words(values.configurations, Object.keys(CONFIGURATIONS)),
    sizes: values.sizes?.split(",").map((word) => number(word, "sizes")),
    rounds: values.rounds && number(values.rounds, "rounds"),
    edits: values.edits && number(values.edits, "edits"),
    clock: words(values.clock, ["wall", "cpu"])[0],
    results: values.results ?? fileURLToPath(new URL(file, import.meta.url)),
  };
}

function words(text, known) {
  const list = text?.split(",");
  for (const word of list ?? [])
    if (!known.includes(word)) throw new Error(`"${word}" is none of ${known.join(", ")}.`);
  return list;
}

function number(text, option) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${option}: "${text}" is no whole number.`);
  return value;
}
