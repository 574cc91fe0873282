// Lints examples/shop as its owner would, and then tells what was read of it. Run it with `npm run demo`.
import { ESLint } from "eslint";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createFiles, isUnreadable } from "../dist/files/index.js";
import drizzleSchema from "../dist/index.js";
import { readSchema } from "../dist/reading/read-schema.js";

const shop = fileURLToPath(new URL("shop", import.meta.url));

const eslint = new ESLint({ cwd: shop });
const results = await eslint.lintFiles(["src"]);
const everything = await new ESLint({
  cwd: shop,
  overrideConfig: { files: ["**/*.ts"], ...drizzleSchema.configs.all },
}).lintFiles(["src"]);
const formatter = await eslint.loadFormatter("stylish");
const schemas = results.map(({ filePath }) => ({ file: filePath, tables: tablesOf(filePath) }));

print("eslint examples/shop", (await formatter.format(results.map(withShortPath))).trim());
print("Tables read", tablesRead());
print("Tables not read in full: what they may have is not missed", tablesUnread());
print("The other rules, of the presets strict and all: a report of each", otherRules());
print("Reports by rule, with every rule on", reportsByRule());

if (results.every(({ messages }) => messages.length === 0)) {
  console.error(
    "Nothing was reported, though examples/shop is full of faults: the demo is broken.",
  );
  process.exitCode = 1;
}

function tablesOf(file) {
  const neighbourhood = createFiles().neighbourhood();
  const source = neighbourhood.open(file);
  return isUnreadable(source) ? [] : readSchema(source, { neighbourhood }).tables;
}

function tablesRead() {
  const declaring = schemas.filter(({ tables }) => tables.length > 0);
  const count = declaring.reduce((sum, { tables }) => sum + tables.length, 0);
  const rows = declaring.map(({ file, tables }) => [
    short(file),
    String(tables.length),
    tables.map(nameOf).join(", "),
  ]);
  return `${columns(rows)}\n\n${String(count)} tables in ${String(declaring.length)} files`;
}

function tablesUnread() {
  const rows = schemas.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      Object.entries(table.unread).flatMap(([part, unread]) =>
        unread.map(({ reason, place }) => [nameOf(table), part, lineOf(place), reason]),
      ),
    ),
  );
  return rows.length > 0 ? columns(rows) : "none";
}

function otherRules() {
  const usual = Object.keys(drizzleSchema.configs.recommended.rules);
  const told = new Map();
  for (const { filePath, messages } of everything)
    for (const { line, message, ruleId } of messages)
      if (!usual.includes(ruleId) && !told.has(ruleId))
        told.set(ruleId, `  ${short(filePath)}:${line}  ${ruleId}\n    ${message}`);
  return [...told.keys()]
    .sort()
    .map((ruleId) => told.get(ruleId))
    .join("\n");
}

function reportsByRule() {
  const counts = new Map();
  for (const { ruleId } of everything.flatMap(({ messages }) => messages))
    counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return columns([...counts].sort().map(([rule, count]) => [String(count).padStart(3), rule]));
}

function nameOf({ schema, name }) {
  return schema === undefined ? name : `${schema}.${name}`;
}

function lineOf({ file, node }) {
  const before = fs.readFileSync(file, "utf8").slice(0, node.range[0]);
  return `${short(file)}:${String(before.split("\n").length)}`;
}

function short(file) {
  return path.relative(shop, file).split(path.sep).join("/");
}

function withShortPath(result) {
  return { ...result, filePath: short(result.filePath) };
}

/** Rows of cells, each column as wide as its widest cell. */
function columns(rows) {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at].length))) ?? [];
  return rows
    .map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at])).join("  ")}`.trimEnd())
    .join("\n");
}

function print(title, text) {
  console.log(`\n${title}\n${"─".repeat(title.length)}\n${text}`);
}
