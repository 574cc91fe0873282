// A day in a language server: one process, thousands of edits, and what is left on the heap after each few hundred of them.
// Needs --expose-gc. Works on a copy of the tree.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { configurationOf } from "../configurations.mjs";
import { LIST } from "../kinds.mjs";
import { randomFrom } from "../project/random.mjs";

/** @type {{ folder: string, configuration: string, edits: number }} */
const job = JSON.parse(process.argv[2]);

const SAMPLES = 100;

const copy = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "bench-soak-")));
try {
  fs.cpSync(job.folder, copy, { recursive: true });
  process.stdout.write(JSON.stringify(await soak()));
} finally {
  fs.rmSync(copy, { recursive: true, force: true });
}

async function soak() {
  const { ESLint } = await import("eslint");
  const overrideConfig = await configurationOf(job.configuration, copy);
  const random = randomFrom(7);
  const kinds = Object.entries(JSON.parse(fs.readFileSync(path.join(copy, LIST), "utf8")));
  const of = (wanted) =>
    kinds.filter(([, kind]) => wanted(kind)).map(([file]) => path.join(copy, file));
  const schema = of((kind) => kind === "schema").filter(
    (file) => !/(?:index|relations)\.ts$/.test(file),
  );
  const queries = of((kind) => kind === "query");
  const plain = of((kind) => kind === "module" || kind === "store-with-delete");
  const added = [];
  const done = {};

  /** As the language server of VS Code does it: with an ESLint of its own for each text. */
  async function lint(file, text) {
    const eslint = new ESLint({ cwd: copy, overrideConfigFile: true, overrideConfig });
    await eslint.lintText(text, { filePath: file });
  }
  const read = (file) => fs.readFileSync(file, "utf8");
  let count = 0;
  const column = (text) =>
    text.replace(
      /\n( +)(?:edited\d+: .*\n +)?createdAt: /,
      (_, indent) => `\n${indent}edited${count}: text("edited_${count}"),\n${indent}createdAt: `,
    );
  const line = (text) =>
    `${text.replace(/\n\/\/ Edit \d+\.\n$/, "\n")}// Edit ${count}.\n`.replace(
      /([^\n])\/\/ Edit/,
      "$1\n// Edit",
    );

  const edits = {
    "a query is typed": async () => {
      const file = random.pick(queries);
      await lint(file, line(read(file)));
    },
    "a plain file is typed": async () => {
      const file = random.pick(plain);
      await lint(file, line(read(file)));
    },
    "a table is typed": async () => {
      const file = random.pick(schema);
      await lint(file, column(read(file)));
    },
    "a table is saved": async () => {
      const file = random.pick(schema);
      const text = column(read(file));
      fs.writeFileSync(file, text);
      await lint(file, text);
      const query = random.pick(queries);
      await lint(query, read(query));
    },
    "a query is saved": async () => {
      const file = random.pick(queries);
      const text = line(read(file));
      fs.writeFileSync(file, text);
      await lint(file, text);
    },
    "a file appears": async () => {
      const isSchema = random.chance(0.5);
      const model = random.pick(isSchema ? schema : queries);
      const text = read(model).replaceAll(
        /(export const \w+ = pgTable\(\s*")/g,
        `$1added_${count}_`,
      );
      const file = path.join(path.dirname(model), `added-${count}.ts`);
      fs.writeFileSync(file, text);
      added.push(file);
      await lint(file, text);
    },
    "a file goes": async () => {
      const file = added.shift();
      if (file) fs.rmSync(file);
      const query = random.pick(queries);
      await lint(query, read(query));
    },
  };
  const shares = [40, 15, 15, 10, 10, 5, 5];
  const deck = Object.keys(edits).flatMap((name, at) => Array(shares[at]).fill(name));

  const samples = [];
  const every = Math.max(1, Math.round(job.edits / SAMPLES));
  for (; count < job.edits; count += 1) {
    const name = random.pick(deck);
    done[name] = (done[name] ?? 0) + 1;
    await edits[name]();
    if ((count + 1) % every === 0)
      samples.push([count + 1, heapAfterGc(), process.memoryUsage().rss]);
  }
  return { edits: done, samples, maxRSS: process.resourceUsage().maxRSS * 1024 };
}

function heapAfterGc() {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
