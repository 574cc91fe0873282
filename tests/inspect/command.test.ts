import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run as runCommand } from "../../src/inspect/command.ts";
import type { Inspection } from "../../src/inspect/inspection.ts";
import { writeProject } from "../support/read.ts";
import { COMMAND, SHOP } from "./project.ts";

let root = "";

beforeAll(() => {
  root = writeProject({
    "package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
    "src/schema.ts": `
import { pgTable, serial } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: serial().primaryKey() });
`,
  });
});

afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** Runs the command in this process. */
async function run(...args: readonly string[]) {
  let stdout = "";
  let stderr = "";
  const status = await runCommand(args, {
    cwd: root,
    environment: {},
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    writeFile: (file, text) => fs.writeFileSync(file, text),
  });
  return { status, stderr, stdout };
}

/** Runs the built command in a process of its own. */
function spawned(...args: readonly string[]) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined },
  });
  return { status, stderr, stdout };
}

it("inspects the folder that it is run in, and succeeds whatever is reported", () => {
  const { status, stderr, stdout } = spawned("inspect");
  expect(stdout).toContain("src/schema.ts\n  users 3:22\n    id  serial  primary key\n");
  expect(stdout).toContain("2 reports");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

it("inspects the folder that is named", async () => {
  expect((await run("inspect", "src")).stdout).toMatch(/^schema\.ts\n/);
});

it("prints JSON, and nothing else, where it is asked to", async () => {
  const { stderr, stdout } = await run("inspect", "--json");
  const { tables, version } = JSON.parse(stdout) as Inspection;
  expect([version, tables.map(({ name }) => name), stderr]).toEqual([1, ["users"], ""]);
});

it("writes to a file where one is named", async () => {
  const { status, stdout } = await run("inspect", "--mermaid", "--output", "schema.mmd");
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  expect(fs.readFileSync(path.join(root, "schema.mmd"), "utf8")).toContain("erDiagram");
});

it("turns on the rules of a preset", async () => {
  expect((await run("inspect", "--preset", "strict")).stdout).toContain(
    "Linted by the preset strict",
  );
});

it("ends without a complaint when nobody reads on", async () => {
  const child = spawn(process.execPath, [COMMAND, "inspect", "--json", SHOP], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (data) => (errors += String(data)));
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
});

it("prints how it is used", async () => {
  const { status, stdout } = await run("--help");
  expect(stdout).toContain("Usage: drizzle-schema inspect [folder] [options]");
  expect(status).toBe(0);
});

it("prints the version of the package", async () => {
  const manifest = fs.readFileSync(path.resolve(import.meta.dirname, "../../package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  expect(await run("--version")).toEqual({ status: 0, stderr: "", stdout: `${version}\n` });
});

describe("refuses, in a sentence and with 2,", () => {
  it.each([
    ["no command", [], "There is no command: write drizzle-schema inspect, or --help."],
    [
      "another command",
      ["show"],
      "There is no command show: write drizzle-schema inspect, or --help.",
    ],
    ["two folders", ["inspect", "a", "b"], "One folder can be inspected at a time."],
    ["two outputs", ["inspect", "--json", "--mermaid"], "Choose one of --json and --mermaid."],
    [
      "another preset",
      ["inspect", "--preset", "most"],
      "There is no preset most: choose recommended, strict or all.",
    ],
  ])("%s", async (_, args, sentence) => {
    expect(await run(...args)).toEqual({
      status: 2,
      stdout: "",
      stderr: `drizzle-schema: ${sentence}\n`,
    });
  });

  it("an option that there is not", () => {
    const { status, stderr, stdout } = spawned("inspect", "--svg");
    expect(stderr).toMatch(/^drizzle-schema: Unknown option '--svg'.*\n$/);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it("a folder that there is not", async () => {
    expect(await run("inspect", "nowhere")).toEqual({
      status: 2,
      stdout: "",
      stderr: `drizzle-schema: There is no folder ${path.join(root, "nowhere")}.\n`,
    });
  });

  it("a file to write to in a folder that there is not", async () => {
    const { status, stderr } = await run("inspect", "--output", "nowhere/schema.txt");
    expect(stderr).toMatch(/^drizzle-schema: .*schema\.txt cannot be written: ENOENT.*\n$/);
    expect(status).toBe(2);
  });
});
