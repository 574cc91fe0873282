// Runs programs and keeps what they print, and installs the programs that cells are run with.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/**
 * What a program has done.
 *
 * @typedef {object} Ended
 * @property {number} status Its exit code; -1 where it was stopped or did not start.
 * @property {string} stdout
 * @property {string} stderr
 */

/** Long enough for an installation on a busy machine, short enough that nobody waits for what hangs. */
const TIME_LIMIT = 300_000;

/**
 * Runs a program to its end.
 *
 * @param {readonly string[]} command
 * @param {string} cwd
 * @param {Readonly<Record<string, string>>} [env] What it is told besides our own environment.
 * @returns {Promise<Ended>}
 */
export function run([program, ...words], cwd, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd,
      env: { ...environment(), ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: TIME_LIMIT,
    });
    const texts = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"])
      child[stream].setEncoding("utf8").on("data", (text) => (texts[stream] += text));
    child.on("error", (error) => resolve({ status: -1, stdout: "", stderr: error.message }));
    child.on("close", (status) => resolve({ status: status ?? -1, ...texts }));
  });
}

/** Our own environment without what `npm run` adds to it, for a cell must not meet this project in it. */
function environment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^npm_(?:config_(?:local_prefix|loglevel)$|package_|lifecycle_)|^(?:INIT_CWD|NODE_OPTIONS|NODE_PATH)$/.test(
          name,
        ),
    ),
  );
}

/** Runs a program that must not fail. @throws With what it printed, where it does. */
export async function mustRun(command, cwd, env) {
  const ended = await run(command, cwd, env);
  if (ended.status !== 0)
    throw new Error(
      `${command.join(" ")} in ${cwd}\n${ended.stderr.slice(-3000)}${ended.stdout.slice(-3000)}`,
    );
  return ended;
}

/** The words of an installation by npm. */
export const NPM_INSTALL = ["npm", "install", "--prefer-offline", "--no-audit", "--no-fund"];

/** What is installed beside the cells, by the name of its folder. */
const MANAGERS = {
  npm: { spec: "npm:npm@10", program: "bin/npm-cli.js" },
  pnpm: { spec: "npm:pnpm@12", program: "pnpm" },
  yarn: { spec: "npm:@yarnpkg/cli-dist@4", program: "bin/yarn.js" },
};

/**
 * Installs Nodes and package managers into one folder, where they are found again by the next run.
 *
 * @param {string} folder
 * @param {readonly string[]} nodes Versions of Node.
 * @param {readonly (keyof typeof MANAGERS)[]} managers
 * @returns {Promise<{ node: (version: string) => string, manager: (name: string) => string }>} Where their programs are.
 */
export async function installPrograms(folder, nodes, managers) {
  const wanted = new Map([
    ...nodes.map((version) => [`node-${version}`, `npm:node@${version}`]),
    ...managers.map((name) => [name, MANAGERS[name].spec]),
  ]);
  const at = (...names) => path.join(folder, "node_modules", ...names);
  const missing = [...wanted].filter(([name]) => !fs.existsSync(at(name, "package.json")));
  if (missing.length > 0) {
    fs.mkdirSync(folder, { recursive: true });
    const manifest = path.join(folder, "package.json");
    if (!fs.existsSync(manifest)) fs.writeFileSync(manifest, `{ "private": true }\n`);
    await mustRun([...NPM_INSTALL, ...missing.map(([name, spec]) => `${name}@${spec}`)], folder);
  }
  return {
    node: (version) => at(`node-${version}`, "bin/node"),
    manager: (name) => at(name, MANAGERS[name].program),
  };
}
