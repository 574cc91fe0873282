import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { cells, isMeant, nameOf } from "../scripts/versions/matrix.mjs";
import { REFUSALS } from "../scripts/versions/refusals.mjs";

const ROOT = path.resolve(import.meta.dirname, "..");
const FOLDER = path.join(ROOT, ".github/workflows");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly "runs-on"?: string;
  readonly "timeout-minutes"?: number;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = fs
  .readdirSync(FOLDER)
  .map(
    (name) => [name, parse(fs.readFileSync(path.join(FOLDER, name), "utf8")) as Workflow] as const,
  );

const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What is run: by the steps themselves, and by actions that are told what to run. */
function commandsOf(workflow: Workflow): readonly string[] {
  return Object.values(workflow.jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run, with: inputs = {} }) => [
      run ?? "",
      ...Object.values(inputs).map(String),
    ]),
  );
}

/** The npm scripts that commands run. */
function scriptsIn(commands: readonly string[]): readonly string[] {
  return commands.flatMap((command) =>
    [...command.matchAll(/\bnpm (?:run (?:--silent )?)([\w:-]+)/g)].map(([, name]) => name ?? ""),
  );
}

describe.each(workflows)("the workflow %s", (_, workflow) => {
  it("runs npm scripts that are there", () => {
    const names = scriptsIn(commandsOf(workflow));
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("runs files that are there and may be run", () => {
    const files = commandsOf(workflow).flatMap((command) => command.match(/^\.[\w./-]+/gm) ?? []);
    for (const file of files) fs.accessSync(path.join(ROOT, file), fs.constants.X_OK);
    expect(files.filter((file) => !fs.existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it("says how long each job may take", () => {
    const limits = Object.values(workflow.jobs).map((job) => typeof job["timeout-minutes"]);
    expect(new Set(limits)).toEqual(new Set(["number"]));
  });

  it("says what it may do, and that is no more than to read unless a job says so itself", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
  });

  it("does not run twice at a time for the same branch", () => {
    expect(workflow.concurrency).toBeDefined();
  });

  it("uses actions by their major version", () => {
    const actions = Object.values(workflow.jobs).flatMap(({ steps }) =>
      steps.flatMap(({ uses }) => uses ?? []),
    );
    expect(actions.filter((action) => !/@v\d+$/.test(action))).toEqual([]);
    expect(actions).not.toEqual([]);
  });
});

describe("CI", () => {
  const jobs: Workflow["jobs"] = Object.fromEntries(workflows)["ci.yml"]?.jobs ?? {};

  it("runs the check on every line of Node that is supported", () => {
    expect(jobs["check"]?.strategy?.matrix).toEqual({ node: ["20", "22", "24"] });
    expect(jobs["check"]?.steps.at(-1)?.run).toBe(".ci/run");
  });

  it("runs each cell and each refusal of the versions in exactly one job", () => {
    const parts = jobs["versions"]?.strategy?.matrix["only"] ?? [];
    const names = [...cells().map(nameOf), ...REFUSALS.map(({ name }) => name)];
    const jobsOf = (name: string) => parts.filter((only) => isMeant(name, only));
    expect(names.filter((name) => jobsOf(name).length !== 1)).toEqual([]);
  });
});

describe("the npm scripts in a command", () => {
  it("are found with and without options", () => {
    expect(scriptsIn(["npm ci && npm run build", "npm run --silent docs:check -- --x"])).toEqual([
      "build",
      "docs:check",
    ]);
  });
});
