// Compiles src to dist from scratch, so that nothing stays there that has no source any more, and writes the presets
// for those who configure oxlint in JSON: its "extends" takes paths of files.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { finishDeclarations } from "./declarations.mjs";

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

const manifest = JSON.parse(fs.readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const { default: plugin } = await import("../dist/index.js");
finishDeclarations(root, manifest, plugin);
