// Compiles src to dist from scratch, so that nothing stays there that has no source any more, and writes the presets
// for those who configure oxlint in JSON: its "extends" takes paths of files.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
fs.rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});

const presets = await import("../dist/oxlint.js");
fs.mkdirSync(new URL("../dist/oxlint", import.meta.url));
for (const [name, { rules }] of Object.entries(presets))
  fs.writeFileSync(
    new URL(`../dist/oxlint/${name}.json`, import.meta.url),
    `${JSON.stringify({ jsPlugins: ["../index.js"], rules }, undefined, 2)}\n`,
  );
