// The command `npm run fuzz`: see CONTRIBUTING.md.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { bundle } from "./fuzz-bundle.mjs";

const { file, remove } = await bundle(path.join(import.meta.dirname, "fuzz-command.ts"));
const { status } = spawnSync(process.execPath, [file, ...process.argv.slice(2)], {
  stdio: "inherit",
});
remove();
process.exitCode = status ?? 1;
