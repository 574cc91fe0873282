// A measurement is a process of its own, so that no module and no cache of one configuration helps the next.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * @param {string} name A file of `bench/measure`.
 * @param {object} job
 * @param {readonly string[]} [flags] For Node.
 * @returns {Promise<any>} What it printed.
 * @throws Where it failed, with what it said.
 */
export async function measure(name, job, flags = []) {
  const file = fileURLToPath(new URL(`measure/${name}.mjs`, import.meta.url));
  const child = spawn(process.execPath, [...flags, file, JSON.stringify(job)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "", FORCE_COLOR: "0" },
  });
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"])
    child[stream].setEncoding("utf8").on("data", (text) => (said[stream] += text));
  const status = await new Promise((done, failed) => child.on("error", failed).on("close", done));
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${said.stderr || said.stdout}`);
  return JSON.parse(said.stdout);
}
