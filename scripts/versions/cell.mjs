// One cell: a project with certain versions of everything, in which runs what a user runs.
import fs from "node:fs";
import path from "node:path";
import { mustRun, NPM_INSTALL, run } from "./programs.mjs";
import { configurationsOf, typeConfigurationsOf } from "./project.mjs";

/** The arrangement for TypeScript 7: its own compiler beside a TypeScript 6 that typescript-eslint can load. */
export const TYPESCRIPT_7 = {
  typescript: "npm:@typescript/typescript6@^6.0.2",
  "@typescript/native": "npm:typescript@^7.0.2",
};

/** The release candidate of drizzle-orm by its full name: a range would take builds of single commits for newer. */
const DRIZZLE = { "1.0.0-rc": "1.0.0-rc.5" };

/**
 * What is installed in a cell.
 *
 * @param {import("./matrix.mjs").Cell} cell
 * @param {string} tarball
 */
function dependenciesOf({ eslint, typescript, drizzle }, tarball) {
  return {
    eslint,
    ...(typescript === "7" ? TYPESCRIPT_7 : { typescript }),
    // The oldest with the oldest: the first typescript-eslint that takes this TypeScript.
    "typescript-eslint": typescript === "5.9" && eslint === "9.15.0" ? "8.39.0" : "8",
    "drizzle-orm": DRIZZLE[drizzle] ?? drizzle,
    // Loads eslint.config.ts.
    jiti: "2",
    "eslint-plugin-drizzle-schema": `file:${tarball}`,
  };
}

/**
 * How a package manager installs, and how programs are then run by the Node of the cell.
 *
 * @typedef {object} Manager
 * @property {Readonly<Record<string, string>>} files Its settings.
 * @property {readonly string[]} install
 * @property {(name: "node" | "eslint" | "tsc", words: readonly string[]) => readonly string[]} command
 */

/**
 * @param {import("./matrix.mjs").Cell} cell
 * @param {Awaited<ReturnType<typeof import("./programs.mjs").installPrograms>>} programs
 * @returns {Manager}
 */
function managerOf({ manager, node: version, typescript }, programs) {
  const node = programs.node(version);
  if (manager.startsWith("yarn")) {
    const yarn = [node, programs.manager("yarn")];
    const linker = manager === "yarn-pnp" ? "pnp" : "node-modules";
    return {
      files: {
        ".yarnrc.yml": `nodeLinker: ${linker}\nenableTelemetry: false\nenableImmutableInstalls: false\n`,
        "yarn.lock": "",
      },
      install: [...yarn, "install"],
      command: (name, words) => [...yarn, ...(name === "node" ? [] : ["run"]), name, ...words],
    };
  }
  // The files themselves, for what is in .bin would be run by the Node that is on the path.
  const files = {
    node: [],
    eslint: ["node_modules/eslint/bin/eslint.js"],
    tsc: [`node_modules/${typescript === "7" ? "@typescript/native" : "typescript"}/bin/tsc`],
  };
  return {
    files: {},
    install:
      manager === "pnpm"
        ? [programs.manager("pnpm"), "install", "--prefer-offline"]
        : [...NPM_INSTALL],
    command: (name, words) => [node, ...files[name], ...words],
  };
}

/**
 * Installs a cell and runs in it what a user runs.
 *
 * @param {import("./matrix.mjs").Cell} cell
 * @param {import("./project.mjs").Expectation} expected
 * @param {string} cwd A folder that is not there yet.
 * @param {string} tarball The package under test.
 * @param {Awaited<ReturnType<typeof import("./programs.mjs").installPrograms>>} programs
 * @returns {Promise<import("./judge.mjs").Outcome>}
 * @throws Where the installation fails.
 */
export async function runCell(cell, expected, cwd, tarball, programs) {
  const manager = managerOf(cell, programs);
  const start = (name, words) => run(manager.command(name, words), cwd);
  const eslint = async (...words) =>
    readRun(await start("eslint", ["src", "-f", "json", ...words]), cwd);
  const tsc = async (project) =>
    readCompilation(await start("tsc", ["-p", project, "--listFiles"]));

  write(cwd, {
    "package.json": JSON.stringify(
      { private: true, type: "module", devDependencies: dependenciesOf(cell, tarball) },
      undefined,
      2,
    ),
    ...manager.files,
    ...configurationsOf(cell.eslint),
    ...typeConfigurationsOf(cell.eslint),
    "probe.cjs": PROBE,
    ...expected.files,
  });
  await mustRun(manager.install, cwd);

  const probed = await start("node", ["probe.cjs"]);
  const lint = await eslint();
  const required = await eslint("-c", "eslint.config.cjs");
  // ESLint reads a configuration in TypeScript without being asked to since 9.18.
  const flag = cell.eslint === "9.15.0" ? ["--flag", "unstable_ts_config"] : [];
  const fix = await eslint("-c", "eslint.config.ts", "--fix", ...flag);
  const fixed = readTexts(cwd, Object.keys(expected.files));
  const types = await tsc("tsconfig.json");
  const configurationTypes = await tsc("tsconfig.eslint.json");
  write(cwd, expected.mended);
  const mended = await eslint();
  const { subpaths = {}, ...versions } = probed.status === 0 ? JSON.parse(probed.stdout) : {};
  return {
    resolved: versions,
    subpaths: probed.status === 0 ? subpaths : { "the probe": probed.stderr },
    ...{ lint, required, fix, fixed, types, configurationTypes, mended },
  };
}

/**
 * Says which versions a project finds, asked as its own code would, and whether what the plugin hands out can be loaded.
 * drizzle-orm does not hand out its package.json, so that is looked for.
 */
const PROBE = `
const fs = require("node:fs");
const path = require("node:path");
function versionOf(name) {
  try { return require(name + "/package.json").version; } catch {}
  try {
    let folder = path.dirname(require.resolve(name));
    while (!fs.existsSync(path.join(folder, "package.json"))) folder = path.dirname(folder);
    return JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")).version;
  } catch { return undefined; }
}
/** Loads what the plugin hands out, by require(), as a CommonJS project does. */
function load(subpath) {
  try { return Object.keys(require(path.posix.join("eslint-plugin-drizzle-schema", subpath))).length > 0 ? "loaded" : "empty"; }
  catch (error) { return error.message; }
}
const { exports: subpaths } = require("eslint-plugin-drizzle-schema/package.json");
console.log(JSON.stringify({
  subpaths: Object.fromEntries(Object.keys(subpaths).map((subpath) => [subpath, load(subpath)])),
  eslint: versionOf("eslint"),
  typescript: versionOf("@typescript/native") ?? versionOf("typescript"),
  node: process.versions.node,
  drizzle: versionOf("drizzle-orm"),
  parser: versionOf("typescript-eslint"),
}));
`;

/** @returns {import("./judge.mjs").Run} */
function readRun({ status, stdout, stderr }, cwd) {
  try {
    const results = JSON.parse(stdout);
    const reports = results.flatMap(({ filePath, messages }) =>
      messages.map(({ line = 0, ruleId, message }) => ({
        file: path.relative(cwd, filePath).replaceAll("\\", "/"),
        line,
        rule: ruleId ?? "",
        message,
      })),
    );
    return { status, files: results.length, reports, trouble: "" };
  } catch {
    return {
      status,
      files: 0,
      reports: [],
      trouble: `${stderr}${stdout}`.trim() || "printed nothing",
    };
  }
}

/** @returns {import("./judge.mjs").Compilation} */
function readCompilation({ status, stdout, stderr }) {
  const lines = stdout.split("\n").map((line) => line.trim());
  const files = lines.filter((line) => path.isAbsolute(line));
  const complaints = lines.filter((line) => line !== "" && !path.isAbsolute(line));
  if (status !== 0) complaints.push(stderr.trim(), `exit code ${status}`);
  return { complaints: complaints.filter(Boolean).join("\n"), files };
}

function write(cwd, texts) {
  for (const [name, text] of Object.entries(texts)) {
    const file = path.join(cwd, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

function readTexts(cwd, names) {
  return Object.fromEntries(
    names.map((name) => [name, fs.readFileSync(path.join(cwd, name), "utf8")]),
  );
}
