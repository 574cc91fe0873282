// Finds out about one repository what its tables are and what the plugin says of them. Nothing that a repository holds makes
// this throw: what went wrong is told.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { clearTimeout, setTimeout } from "node:timers";
import { fileURLToPath } from "node:url";
import { digestOf, kept, versionsOf } from "./cache.mjs";
import { limited, tooLong, WALL_CLOCK } from "./limits.mjs";
import { Project } from "./project.mjs";
import { contentsOf, layOut } from "./repositories.mjs";
import { truthOf } from "./truth.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const LINT = here("lint.mjs");
const TRUTH_PARTS = [
  "bundle",
  "fence",
  "limits",
  "project",
  "repositories",
  "resolve",
  "runtime",
  "truth",
];

/** Makes the function that examines repositories. */
export function createExaminer({ cache, isQuick = false, lintSeconds, plugin }) {
  const truthKey = digestOf(
    [...TRUTH_PARTS.map((name) => here(`${name}.mjs`)), here("inside")],
    process.version,
    versionsOf("drizzle-orm", "drizzle-orm-rc", "esbuild"),
  );
  const lintKey = digestOf(
    [LINT, path.dirname(plugin), here("../../dist")],
    process.version,
    versionsOf("eslint", "@typescript-eslint/parser"),
    isQuick,
  );

  /** @returns `{ name, commit, truth, lint }`, each with the `seconds` it took, or `{ name, unreadable }` with the reason. */
  return async function examine(repository) {
    const { name } = repository;
    let contents;
    try {
      contents = contentsOf(repository);
    } catch (error) {
      return { name, unreadable: String(error?.message ?? error).split("\n")[0] };
    }
    const { commit, digest, files } = contents;
    let laidOut;
    const project = () => (laidOut ??= lay(files));
    try {
      const id = `${name}-${(commit ?? digest).slice(0, 16)}`;
      const timed = (make) => async () => {
        const begin = Date.now();
        const made = await make();
        return { ...made, seconds: (Date.now() - begin) / 1000 };
      };
      const truth = await kept(
        cache,
        `${id}-truth-${truthKey}`,
        timed(() => truthOf(project())),
        ({ problems }) => !problems.some((each) => /did not end|took too long/.test(each)),
      );
      const lint = await kept(
        cache,
        `${id}-lint-${lintKey}`,
        timed(() => lintOf(project(), { isQuick, plugin, seconds: lintSeconds })),
        ({ crashes }) => crashes.length === 0,
      );
      return { name, commit, truth, lint };
    } catch (error) {
      return { name, unreadable: String(error?.stack ?? error) };
    } finally {
      if (laidOut) fs.rmSync(laidOut.root, { recursive: true, force: true });
    }
  };
}

function lay(files) {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "drizzle-schema-accuracy-")));
  return new Project(root, layOut(files, root));
}

/** Lints in a child process, which may hang or run out of memory. */
async function lintOf(project, { isQuick, plugin, seconds }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "drizzle-schema-lint-"));
  const [list, out] = ["files.json", "out.json"].map((name) => path.join(folder, name));
  const speaksOfTables = (file) =>
    /drizzle|table/i.test(project.text(path.join(project.root, file)));
  try {
    const files = isQuick ? project.files.filter(speaksOfTables) : project.files;
    fs.writeFileSync(list, JSON.stringify(files));
    const problem = await run([LINT, project.root, list, plugin, out], seconds);
    if (problem === undefined) return JSON.parse(fs.readFileSync(out, "utf8"));
    const at = fs.existsSync(`${out}.at`) ? fs.readFileSync(`${out}.at`, "utf8") : "its start";
    return {
      files: 0,
      unparsed: 0,
      reports: [],
      tables: [],
      crashes: [{ file: at, error: problem }],
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns Why it did not work; `undefined` where it did. */
function run(args, seconds) {
  const [command, ...rest] = [
    ...limited({ t: seconds }),
    process.execPath,
    "--max-old-space-size=4096",
    ...args,
  ];
  return new Promise((resolve) => {
    const child = spawn(command, rest, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    let isLate = false;
    const timer = setTimeout(
      () => {
        isLate = true;
        child.kill("SIGKILL");
      },
      seconds * WALL_CLOCK * 1000,
    );
    child.stderr.setEncoding("utf8").on("data", (text) => {
      said = (said + text).slice(-4000);
    });
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve(error.message);
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (isLate || signal === "SIGXCPU") resolve(tooLong(seconds));
      else if (code === 0) resolve(undefined);
      else resolve(`linting ended with ${signal ?? code}: ${said}`);
    });
  });
}
