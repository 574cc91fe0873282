// Writes what is generated from the built plugin: parts of README.md and docs/rules, and the types of the rules' options
// in src/rule-options.ts. With --check it only compares them.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import plugin from "../dist/index.js";
import { ruleOptions } from "./rule-types.mjs";

const isCheck = process.argv.includes("--check");

const file = fileURLToPath(new URL("../src/rule-options.ts", import.meta.url));
const text = await format(ruleOptions(plugin.rules, plugin.meta.namespace), {
  ...(await resolveConfig(file)),
  filepath: file,
});
const isStale = fs.readFileSync(file, "utf8") !== text;
if (isStale && isCheck)
  console.error("src/rule-options.ts is not what the rules say. Run npm run docs.");
else if (isStale) fs.writeFileSync(file, text);

const { status } = spawnSync(
  process.execPath,
  ["node_modules/eslint-doc-generator/dist/bin/eslint-doc-generator.js", ...process.argv.slice(2)],
  { cwd: fileURLToPath(new URL("..", import.meta.url)), stdio: "inherit" },
);
process.exitCode = (status ?? 1) || Number(isStale && isCheck);
