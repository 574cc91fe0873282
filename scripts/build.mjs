// Compiles src to dist from scratch, so that nothing stays there that has no source any more.
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

const manifest = JSON.parse(fs.readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const { default: plugin } = await import("../dist/index.js");
finishDeclarations(root, manifest, plugin);
