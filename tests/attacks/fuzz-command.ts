import { parseArgs } from "node:util";
import type { FuzzCase } from "./fuzz-case.ts";
import { caseOfKind, type KindName, KINDS } from "./fuzz-kinds.ts";
import { Watch } from "./fuzz-watch.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    minutes: { type: "string", default: "10" },
    cases: { type: "string", default: "Infinity" },
    kind: { type: "string", multiple: true },
    repositories: { type: "string" },
    "no-shrink": { type: "boolean", default: false },
  },
});
const folder = values.repositories;
const kinds = (values.kind ?? [
  ...Object.keys(KINDS),
  ...(folder === undefined ? [] : ["repositories"]),
]) as KindName[];
const first = Number(values.seed);
const last = first + Number(values.cases);
const end = Date.now() + Number(values.minutes) * 60_000;

const watch = await Watch.start();
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    watch.stop();
    printRates();
    process.exit(130);
  });
const sums = new Map<KindName, Record<string, number>>();
const known = new Map<string, number>();
let seed = first;
for (let said = Date.now(); seed < last && Date.now() < end; seed += 1) {
  for (const kind of kinds) await tryCase(kind, seed);
  if (Date.now() - said < 60_000) continue;
  said = Date.now();
  printRates();
}
watch.stop();
printRates();
for (const [fault, times] of known) console.log(`${String(times)} times ${fault}`);
process.exitCode = known.size > 0 ? 1 : 0;

async function tryCase(kind: KindName, each: number): Promise<void> {
  const { case: made, cpu, outcome } = await watch.run({ kind, seed: each, folder });
  const sum = sums.get(kind) ?? {};
  sums.set(kind, sum);
  const add = (name: string, by: number): void => {
    sum[name] = (sum[name] ?? 0) + by;
  };
  add("cases", 1);
  add("seconds of CPU", cpu / 1_000);
  add("files not parsed", outcome.unparsed);
  add("with a table", Number(outcome.tables > 0));
  add("with a report", Number(outcome.reports > 0));
  add("with an edit", Number(outcome.edits > 0));
  for (const [name, times] of Object.entries(outcome.tried)) add(name, times);
  sum["slowest lint, ms"] = Math.max(sum["slowest lint, ms"] ?? 0, outcome.slowest);
  sum["most steps"] = Math.max(sum["most steps"] ?? 0, outcome.steps);
  if (!outcome.fault) return;
  const fault = `${outcome.fault.property}: ${outcome.fault.detail}`;
  known.set(fault, (known.get(fault) ?? 0) + 1);
  if (known.get(fault) !== 1) return;
  console.log(
    `\n${fault}\n  again: npm run fuzz -- --kind ${kind} --seed ${String(each)} --cases 1`,
  );
  if (outcome.fault.note) console.log(outcome.fault.note);
  const big = made ?? caseOfKind(kind, each, folder);
  const tries = outcome.fault.property === "hang" ? 40 : 1_500;
  print(values["no-shrink"] ? big : await watch.shrink(big, outcome.fault, tries));
}

function print({ files, rules, settings }: FuzzCase): void {
  console.log(`  rules: ${JSON.stringify(rules)}\n  settings: ${JSON.stringify(settings)}`);
  for (const [name, text] of Object.entries(files)) console.log(`// ${name}\n${text}`);
}

function printRates(): void {
  console.log(`\nseeds ${String(first)} to ${String(seed - 1)}`);
  for (const [kind, { cases = 0, "seconds of CPU": cpu = 0, ...rest }] of sums) {
    const rates = Object.entries(rest).map(
      ([name, value]) => `${name} ${String(Math.round(value))}`,
    );
    console.log(
      `${kind}: ${String(cases)} cases, ${(cases / cpu).toFixed(1)} a second of CPU (${cpu.toFixed(0)} s), ${rates.join(", ")}`,
    );
  }
}
