// A file of many tables, one of which is edited again and again in a text that nobody saves, as an editor has it linted.
import fs from "node:fs";
import path from "node:path";
import { setClock } from "../clock.mjs";
import { configurationOf } from "../configurations.mjs";

/** @type {{ folder: string, configuration: string, edits: number, clock: "wall" | "cpu" }} */
const job = JSON.parse(process.argv[2]);
setClock(job.clock);

const { Linter } = await import("eslint");
const configuration = await configurationOf(job.configuration, job.folder);
const linter = new Linter({ cwd: job.folder });
const file = path.join(job.folder, "src/db/schema.ts");
const text = fs.readFileSync(file, "utf8");
const tables = [...text.matchAll(/^export const (\w+) = pgTable\(/gm)].map(([, name]) => name);

/** What is edited: a table that nothing points to, and the one that most tables point to. */
const places = {
  leaf: tables.findLast((name) => !text.includes(`${name}.id`)),
  hub: mostReferenced(),
};

// What a just-in-time compiler makes of all this takes a while.
for (let at = 0; at < 15; at += 1) lint(edited(tables[at % tables.length], `warm${at}`));
const result = { tables: tables.length, lines: text.split("\n").length, places, unchanged: [] };
for (const place of Object.keys(places)) result[place] = [];
for (let at = 0; at < job.edits; at += 1) {
  for (const [place, table] of Object.entries(places))
    result[place].push(lint(edited(table, `${place}${at}`)));
  result.unchanged.push(lint(text));
}
process.stdout.write(JSON.stringify(result));

function mostReferenced() {
  const uses = (name) => text.split(`[${name}.id]`).length + text.split(`=> ${name}.id`).length;
  return tables.reduce((one, other) => (uses(other) > uses(one) ? other : one));
}

/** The text with one more column in a table. */
function edited(table, word) {
  const begin = text.indexOf(`export const ${table} = pgTable(`);
  const key = /\n( +)id: .*\n/g;
  key.lastIndex = begin;
  const { index, 0: line, 1: indent } = key.exec(text);
  const at = index + line.length;
  return `${text.slice(0, at)}${indent}${word}: text("${word}"),\n${text.slice(at)}`;
}

/** @returns {{ parse: number, rules: number, reports: number }} Times in milliseconds. */
function lint(words) {
  const { messages } = linter.verifyAndFix(words, configuration, {
    filename: file,
    stats: true,
    fix: false,
  });
  const [{ parse, rules }] = linter.getTimes().passes;
  const total = Object.values(rules ?? {}).reduce((sum, each) => sum + each.total, 0);
  return { parse: parse.total, rules: total, reports: messages.length };
}
