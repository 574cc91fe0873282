// What npm must refuse to install, so that nobody finds out by a crash.
import fs from "node:fs";
import path from "node:path";
import { NPM_INSTALL, run } from "./programs.mjs";

/**
 * @typedef {object} Refusal
 * @property {string} name In the words that `--only` takes.
 * @property {Readonly<Record<string, string>>} dependencies What is installed beside the plugin.
 * @property {readonly string[]} says What npm must print: its own code, and whose demand was not met.
 * @property {string} [node] The Node that npm runs on; ours where none is named.
 */

/** @type {readonly Refusal[]} */
export const REFUSALS = [
  {
    name: "refused eslint-8",
    dependencies: { eslint: "8.57.1" },
    says: ["ERESOLVE", 'peer eslint@"^9.15.0 || ^10.0.0" from eslint-plugin-drizzle-schema@'],
  },
  {
    name: "refused eslint-9.14",
    dependencies: { eslint: "9.14.0" },
    says: ["ERESOLVE", 'peer eslint@"^9.15.0 || ^10.0.0" from eslint-plugin-drizzle-schema@'],
  },
  {
    name: "refused typescript-7-alone",
    dependencies: { eslint: "10", typescript: "7", "typescript-eslint": "8" },
    says: ["ERESOLVE", 'peer typescript@">=4.8.4 <6.1.0" from typescript-eslint@'],
  },
  {
    name: "refused node-18",
    dependencies: { eslint: "9.15.0" },
    node: "18",
    says: ["EBADENGINE", "your version of node/npm: eslint-plugin-drizzle-schema@"],
  },
];

/**
 * Asks npm to install what does not fit; nothing is written.
 *
 * @param {Refusal} refusal
 * @param {string} cwd A folder that is not there yet.
 * @param {string} tarball
 * @param {Awaited<ReturnType<typeof import("./programs.mjs").installPrograms>>} programs
 * @returns {Promise<readonly string[]>} What is wrong; nothing where npm refuses and says why.
 */
export async function tryRefusal({ dependencies, says, node }, cwd, tarball, programs) {
  fs.mkdirSync(cwd, { recursive: true });
  const devDependencies = { ...dependencies, "eslint-plugin-drizzle-schema": `file:${tarball}` };
  const manifest = JSON.stringify({ private: true, devDependencies });
  fs.writeFileSync(path.join(cwd, "package.json"), manifest);
  const install = [...NPM_INSTALL.slice(1), "--dry-run", "--engine-strict"];
  // The npm that is on the path does not start on an old Node.
  const npm = node ? [programs.node(node), programs.manager("npm")] : NPM_INSTALL.slice(0, 1);
  const { status, stderr } = await run([...npm, ...install], cwd);
  return judgeRefusal(says, status, stderr);
}

/** @returns {readonly string[]} What is wrong with what npm has done and printed. */
export function judgeRefusal(says, status, printed) {
  if (status === 0) return ["npm installs it"];
  return says
    .filter((words) => !printed.includes(words))
    .map((words) => `npm does not say: ${words}`);
}
