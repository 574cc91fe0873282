// What schemas are run with, in one file for each release: the installed drizzle-orm, whose `Table` tells when one is made,
// zod, and what runs inside of the fence. It is made once, so that the bundle of a schema has that schema alone in it.
import esbuild from "esbuild";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const load = createRequire(import.meta.url);
const INSIDE = fileURLToPath(new URL("inside/main.mjs", import.meta.url));
const INSTALLED = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** The packages that the releases of drizzle-orm are installed as. */
const PACKAGES = { "0.x": "drizzle-orm", "1.0": "drizzle-orm-rc" };

/** The parts of drizzle-orm that need no driver and no other library. */
const WITHOUT_DRIVER =
  /^(?:\w+-core|sql|_?relations|utils|column(?:-builder)?|table|casing|alias|entity|expressions|operations|query-builders|query-promise|subquery|selection-proxy|errors|logger|session|view-common|index)(?:\/.*)?$/;

const runtimes = new Map();

/**
 * The runtime of a release.
 *
 * @returns A promise of its `file`, and of the `modules` that it has, by their specifiers.
 */
export function runtimeOf(release) {
  if (!runtimes.has(release)) runtimes.set(release, makeRuntime(PACKAGES[release]));
  return runtimes.get(release);
}

async function makeRuntime(installed) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "drizzle-schema-runtime-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "runtime.cjs");
  const modules = new Map([...modulesOfDrizzle(installed), ...modulesOfZod()]);
  const loaders = [...modules].map(
    ([name, each]) => `${JSON.stringify(name)}: () => require(${JSON.stringify(each)})`,
  );
  await esbuild.build({
    stdin: {
      contents: `exports.start = require(${JSON.stringify(INSIDE)}).start;
exports.modules = { ${loaders.join(",\n")} };`,
      resolveDir: folder,
    },
    outfile: file,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "silent",
    plugins: [tellingTables(load.resolve(`${installed}/table`))],
  });
  return { file, modules: new Set(modules.keys()) };
}

/** Names such as `drizzle-orm/pg-core`, with the files that they mean. */
function modulesOfDrizzle(installed) {
  const root = path.join(INSTALLED, installed);
  return fs
    .readdirSync(root, { recursive: true })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith(".cjs") && WITHOUT_DRIVER.test(file.slice(0, -".cjs".length)))
    .map((file) => [
      `drizzle-orm/${file}`.replace(/(?:\/index)?\.cjs$/, ""),
      path.join(root, file),
    ]);
}

function modulesOfZod() {
  return ["zod", "zod/v3", "zod/v4", "zod/mini"].flatMap((name) => {
    try {
      return [[name, load.resolve(name)]];
    } catch {
      return [];
    }
  });
}

function tellingTables(table) {
  const head = "constructor(name, schema, baseName) {";
  return {
    name: "telling tables",
    setup(build) {
      build.onLoad({ filter: /[\\/]table\.cjs$/ }, ({ path: file }) => {
        if (file !== table) return undefined;
        const text = fs.readFileSync(file, "utf8");
        if (text.split(head).length !== 2) throw new Error(`${file} is not as it was known`);
        return { contents: text.replace(head, `${head} globalThis.__madeTable?.(this);`) };
      });
    },
  };
}
