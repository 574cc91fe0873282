import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const MODULES = path.resolve(import.meta.dirname, "../../node_modules");

/** A bundled file says of itself where its source is. */
const places = {
  name: "places",
  /** @param {import("esbuild").PluginBuild} hooks */
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:src|tests|site)[\\/].*\.m?[jt]s$/ }, async ({ path: file }) => {
      const text = await fs.promises.readFile(file, "utf8");
      const contents = text
        .replaceAll(/import\.meta\.dirname/g, JSON.stringify(path.dirname(file)))
        .replaceAll(/import\.meta\.url/g, JSON.stringify(pathToFileURL(file).href));
      return { contents, loader: "ts" };
    });
  },
};

/**
 * Makes a TypeScript file of this folder one that Node runs in a process of its own.
 *
 * @param {string} entry Its path.
 * @returns {Promise<{ readonly file: string, readonly remove: () => void }>}
 */
export async function bundle(entry) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "fuzz-"));
  fs.symlinkSync(MODULES, path.join(folder, "node_modules"), "junction");
  const file = path.join(folder, "bundle.mjs");
  await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
    plugins: [places],
  });
  return { file, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}
