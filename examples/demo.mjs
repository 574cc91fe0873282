// Lints examples/shop as its owner would, and then tells what was read of it. Run it with `npm run demo`.
import { ESLint } from "eslint";
import path from "node:path";
import { fileURLToPath } from "node:url";
import drizzleSchema from "../dist/index.js";
import { inspect } from "../dist/inspect/inspect.js";

const shop = fileURLToPath(new URL("shop", import.meta.url));

const eslint = new ESLint({ cwd: shop });
const results = await eslint.lintFiles(["src"]);
const everything = await new ESLint({
  cwd: shop,
  overrideConfig: { files: ["**/*.ts"], ...drizzleSchema.configs.all },
}).lintFiles(["src"]);
const formatter = await eslint.loadFormatter("stylish");
const { notRead, tables } = await inspect(shop);

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

function tablesRead() {
  const files = [...new Set(tables.map(({ at }) => at.file))];
  const rows = files.map((file) => {
    const names = tables.filter(({ at }) => at.file === file).map(({ id }) => id);
    return [file, String(names.length), names.join(", ")];
  });
  return `${columns(rows)}\n\n${String(tables.length)} tables in ${String(files.length)} files`;
}

function tablesUnread() {
  const rows = notRead.map(({ at, part, reason, table }) => [
    table ?? "",
    part,
    `${at.file}:${String(at.line)}`,
    reason,
  ]);
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
