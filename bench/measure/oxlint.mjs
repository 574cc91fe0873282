// One run of oxlint over a tree, with a configuration of its own.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { IGNORED, PLUGIN, THEIR_RULES } from "../configurations.mjs";

/** @type {{ folder: string, configuration: string }} */
const job = JSON.parse(process.argv[2]);
const require = createRequire(import.meta.url);

const NOTHING = {
  plugins: [],
  categories: { correctness: "off" },
  ignorePatterns: ["**/node_modules/**", ...IGNORED],
};
const ours = async (preset) => {
  const { default: plugin } = await import(pathToFileURL(PLUGIN).href);
  const { rules } = [plugin.configs[preset]].flat()[0];
  return { ...NOTHING, jsPlugins: [PLUGIN], rules };
};
const CONFIGURATIONS = {
  floor: () => ({ ...NOTHING, rules: {} }),
  theirs: () => ({
    ...NOTHING,
    jsPlugins: [require.resolve("eslint-plugin-drizzle")],
    rules: THEIR_RULES,
  }),
  recommended: () => ours("recommended"),
  strict: () => ours("strict"),
};

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "bench-oxlint-"));
try {
  const config = path.join(scratch, "oxlint.json");
  fs.writeFileSync(config, JSON.stringify(await CONFIGURATIONS[job.configuration]()));
  const usage = path.join(scratch, "usage.json");
  const program = path.join(path.dirname(require.resolve("oxlint/package.json")), "bin/oxlint");
  const hook = new URL("usage-at-exit.mjs", import.meta.url).href;
  const begin = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", hook, program, "-c", config, "--disable-nested-config", "-f", "json", "."],
    {
      cwd: job.folder,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      env: { ...process.env, BENCH_USAGE: usage },
    },
  );
  const wall = performance.now() - begin;
  if (status > 1 || stderr !== "") throw new Error(stderr || stdout);
  const { diagnostics, number_of_files: files } = JSON.parse(stdout);
  const reports = {};
  for (const { code = "(not parsed)" } of diagnostics) reports[code] = (reports[code] ?? 0) + 1;
  const used = fs.existsSync(usage) ? JSON.parse(fs.readFileSync(usage, "utf8")) : {};
  process.stdout.write(JSON.stringify({ wall, files, reports, ...used }));
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
