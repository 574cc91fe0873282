// The page of the figures, bench/README.md: what the bench writes stands between two markers.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import { fileURLToPath } from "node:url";

const PAGE = fileURLToPath(new URL("README.md", import.meta.url));
const MARKERS = /(<!-- begin of figures -->\n)[^]*(<!-- end of figures -->)/;

/**
 * @param {string} page
 * @param {string} text
 * @returns {string} The page with the text between its markers.
 * @throws Where it has none.
 */
export function withFigures(page, text) {
  if (!MARKERS.test(page)) throw new Error("bench/README.md has no markers to write between.");
  return page.replace(MARKERS, (_, begin, end) => `${begin}\n${text}\n\n${end}`);
}

/**
 * Writes the figures into the page.
 *
 * @param {string} report
 * @param {readonly import("./results.mjs").Measurement[]} measurements
 */
export function writePage(report, measurements) {
  const text = withFigures(
    fs.readFileSync(PAGE, "utf8"),
    `${circumstances(measurements)}\n\n${report}`,
  );
  fs.writeFileSync(PAGE, text);
}

/** Read where it is installed, for not every package exports its package.json. */
const versionOf = (name) => {
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(fs.readFileSync(manifest, "utf8")).version;
};

/** Machine, versions and dates of measurements. */
export function circumstances(measurements) {
  const dates = measurements.map(({ at }) => at).sort();
  const [cpu] = os.cpus();
  const packages = [
    "eslint",
    "@typescript-eslint/parser",
    "eslint-plugin-drizzle",
    "oxlint",
    "oxc-parser",
    "oxc-resolver",
    "drizzle-orm",
    "typescript",
  ];
  const commits = [...new Set(measurements.map(({ plugin }) => plugin))];
  return [
    `Measured from ${dates[0]} to ${dates.at(-1)} on ${os.cpus().length} × ${cpu.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.platform()} ${os.arch()}, Node ${process.version}.`,
    `Plugin of commit ${commits.join(", ")}; ${packages.map((name) => `${name} ${versionOf(name)}`).join(", ")}.`,
  ].join("\n");
}

/** @returns {string} The commit that is measured, and whether more was changed. */
export function commitOf(folder) {
  const git = (...args) =>
    execFileSync("git", args, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  try {
    const changed = git("status", "--porcelain", "src", "package.json") !== "";
    return `${git("rev-parse", "--short", "HEAD")}${changed ? " with changes" : ""}`;
  } catch {
    return "unknown";
  }
}
