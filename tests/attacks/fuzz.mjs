// The command `npm run fuzz`: see CONTRIBUTING.md.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./fuzz-bundle.mjs";

const { file, remove } = await bundle(path.join(import.meta.dirname, "fuzz-command.ts"));
process.on("exit", remove);
await import(pathToFileURL(file).href);
