import fs from "node:fs";
import path from "node:path";

/**
 * What a run of mutants says: those that live, a line each as soon as it is known, and at the end the score by folder.
 */

const LOG = path.resolve("reports/mutation/alive.txt");

/** @typedef {import("@stryker-mutator/api/report-schema").MutantResult & { readonly fileName: string }} Tested */

class Report {
  constructor() {
    fs.mkdirSync(path.dirname(LOG), { recursive: true });
    fs.writeFileSync(LOG, "");
  }

  /** @param {Tested} mutant */
  onMutantTested(mutant) {
    if (!["Survived", "NoCoverage", "Timeout", "RuntimeError"].includes(mutant.status)) return;
    const { line, column } = mutant.location.start;
    const file = path.relative(process.cwd(), mutant.fileName);
    fs.appendFileSync(
      LOG,
      `${file}:${line}:${column} ${mutant.status} ${mutant.mutatorName} -> ${mutant.replacement}\n`,
    );
  }

  /** @param {{ readonly files: Readonly<Record<string, { readonly mutants: readonly Tested[] }>> }} report */
  onMutationTestReportReady({ files }) {
    const counts = new Map();
    for (const [file, { mutants }] of Object.entries(files))
      for (const room of [file.split("/").slice(0, 2).join("/"), file]) {
        if (!counts.has(room)) counts.set(room, new Map());
        const count = counts.get(room);
        for (const { status } of mutants) count.set(status, (count.get(status) ?? 0) + 1);
      }
    console.log("score  killed  timeout  alive  unmet  static  what");
    for (const [name, count] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1)))
      console.log(rowOf(name, (status) => count.get(status) ?? 0));
    console.log(`Those that live: ${LOG}`);
  }
}

/**
 * @param {string} name
 * @param {(status: string) => number} of
 */
function rowOf(name, of) {
  const detected = of("Killed") + of("Timeout");
  const valid = detected + of("Survived") + of("NoCoverage");
  const score = valid === 0 ? "-" : ((100 * detected) / valid).toFixed(1);
  const cells = [
    [score, 5],
    [of("Killed"), 8],
    [of("Timeout"), 9],
    [of("Survived"), 7],
    [of("NoCoverage"), 7],
    [of("Ignored"), 8],
  ];
  return `${cells.map(([cell, width]) => String(cell).padStart(width)).join("")}  ${name}`;
}

export const strykerPlugins = [{ kind: "Reporter", name: "by-folder", injectableClass: Report }];
