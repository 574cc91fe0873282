// Writes the generated parts of README.md and docs/rules from the built plugin; with --check it only compares them.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const { status } = spawnSync(
  process.execPath,
  ["node_modules/eslint-doc-generator/dist/bin/eslint-doc-generator.js", ...process.argv.slice(2)],
  { cwd: fileURLToPath(new URL("..", import.meta.url)), stdio: "inherit" },
);
process.exitCode = status ?? 1;
