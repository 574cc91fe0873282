// Runs code of a repository in a child process that can do no harm: without a network, with Node's permission model (it
// may read its bundle and nothing else: no writes, no processes, no workers), without environment variables, and with
// limits of time, memory, processor and output. For code that is known to be hostile, use a machine to throw away.
import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { clearTimeout, setTimeout } from "node:timers";
import { limited, tooLong, WALL_CLOCK } from "./limits.mjs";

const MAX_OUTPUT = 128 * 1024 * 1024;
const HEAP_MEGABYTES = 1536;
const DATA_KILOBYTES = 4 * 1024 * 1024;
const PERMISSION = process.allowedNodeEnvironmentFlags.has("--permission")
  ? "--permission"
  : "--experimental-permission";

let withoutNetwork;

/** The command that takes the network away: as root, or in a name space of the user's own. */
function unsharing() {
  withoutNetwork ??=
    [
      ["unshare", "-n", "--"],
      ["unshare", "-r", "-n", "--"],
    ].find(([command, ...args]) => spawnSync(command, [...args, "true"]).status === 0) ?? [];
  return withoutNetwork;
}

/** Whether the child has no network here; else only stubs stand between the code and the network. */
export function hasNoNetwork() {
  return unsharing().length > 0;
}

/**
 * Makes a bundle in a folder of its own, runs it, and takes the folder away.
 *
 * @param make Is handed the path to write to and the mark that the reply has to stand between.
 * @param options.seconds How long it may compute; it may take four times as long on a busy machine, and is killed then.
 * @returns What `make` made and what the child told, as `{ made, reply }`; a child that told nothing is `{ failed }`.
 */
export async function runFenced(make, { seconds }) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "drizzle-schema-fence-")));
  const file = path.join(folder, "bundle.cjs");
  const mark = `\u0001${randomUUID()}\u0001`;
  try {
    const made = await make(file, mark);
    const { killedFor, output } = await runChild(file, seconds);
    const reply = killedFor ? { failed: killedFor } : replyIn(output, mark);
    const map = fs.existsSync(`${file}.map`) ? fs.readFileSync(`${file}.map`, "utf8") : undefined;
    return { made, reply, map };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function runChild(file, seconds) {
  const command = [
    ...unsharing(),
    // No file is written, no core is dumped, and memory outside of the heap is bounded.
    ...limited({ t: seconds, f: 0, c: 0, d: DATA_KILOBYTES }),
    process.execPath,
    PERMISSION,
    `--allow-fs-read=${path.dirname(file)}/*`,
    "--no-warnings",
    `--max-old-space-size=${HEAP_MEGABYTES}`,
    file,
  ];
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), {
      cwd: path.dirname(file),
      env: {},
      stdio: ["ignore", "pipe", "ignore"],
      detached: true,
    });
    let output = "";
    let killedFor;
    const kill = (reason) => {
      killedFor ??= reason;
      // The group: whatever the child may have started goes with it.
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, "SIGKILL");
    };
    const timer = setTimeout(() => kill(tooLong(seconds)), seconds * WALL_CLOCK * 1000);
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
      if (output.length > MAX_OUTPUT) kill("it said too much");
    });
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve({ killedFor: error.message, output });
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (signal)
        killedFor ??= signal === "SIGXCPU" ? tooLong(seconds) : `it was ended by ${signal}`;
      resolve({ killedFor, output });
    });
  });
}

function replyIn(output, mark) {
  const [, text] = output.split(mark);
  if (text === undefined) return { failed: "it ended without a word" };
  try {
    return JSON.parse(text);
  } catch {
    return { failed: "what it told is no JSON" };
  }
}
