// Decides whether a cell has shown what it must. What is not there counts as a failure, never as a success.

/**
 * One run of ESLint.
 *
 * @typedef {object} Run
 * @property {number} status
 * @property {number} files How many files were linted.
 * @property {readonly { file: string, line: number, rule: string, message: string }[]} reports
 * @property {string} trouble What was printed where there is no result.
 *
 * What was seen in a cell.
 *
 * @typedef {object} Outcome
 * @property {Readonly<Record<string, string>>} resolved The versions that ran, by their axis.
 * @property {Readonly<Record<string, string>>} subpaths What came of loading each subpath of the package by require().
 * @property {Run} lint The project with its faults, with eslint.config.mjs.
 * @property {Run} required The same, with a configuration that is CommonJS.
 * @property {Run} fix The same, with eslint.config.ts and `--fix`.
 * @property {Readonly<Record<string, string>>} fixed The files that it left.
 * @property {Run} mended The project put right.
 * @property {Compilation} types What the compiler says of the project as it was fixed.
 * @property {Compilation} configurationTypes What it says of eslint.config.ts and every declaration that this leads to.
 *
 * One run of the compiler.
 *
 * @typedef {object} Compilation
 * @property {string} complaints
 * @property {readonly string[]} files What it has read.
 */

/**
 * @param {import("./matrix.mjs").Cell} cell
 * @param {import("./project.mjs").Expectation} expected
 * @param {Partial<Outcome>} outcome
 * @returns {readonly string[]} What is wrong; nothing where all is as it must be.
 */
export function judge(cell, expected, outcome) {
  const linted = (texts) => Object.keys(texts).filter((file) => file.startsWith("src/")).length;
  const run = (name, reports, status) =>
    judgeRun(name, outcome[name], { reports, status, files: linted(expected.files) });
  return [
    ...judgeVersions(cell, outcome.resolved ?? {}),
    ...judgeSubpaths(outcome.subpaths ?? {}),
    ...run("lint", expected.reports, 1),
    ...run("required", expected.reports, 1),
    ...run("fix", expected.left, 1),
    ...judgeTexts(expected.fixed, outcome.fixed ?? {}),
    ...run("mended", [], 0),
    ...judgeCompilation("types", outcome.types, ["src/db/posts.ts", "pg-core/index.d.ts"]),
    ...judgeCompilation("configurationTypes", outcome.configurationTypes, [
      "eslint.config.ts",
      "eslint-plugin-drizzle-schema/dist/index.d.ts",
    ]),
  ];
}

function judgeVersions(cell, resolved) {
  return ["eslint", "typescript", "node", "drizzle"]
    .filter((axis) => !`${resolved[axis] ?? ""}.`.startsWith(`${cell[axis]}.`))
    .map((axis) => `${axis} is ${resolved[axis] ?? "not there"}, not ${cell[axis]}`);
}

function judgeSubpaths(subpaths) {
  if (!("." in subpaths)) return ["subpaths: nothing was loaded", ...Object.values(subpaths)];
  return Object.entries(subpaths)
    .filter(([, came]) => came !== "loaded")
    .map(([subpath, came]) => `subpaths: ${subpath} is not loaded: ${came}`);
}

function judgeRun(name, run, { reports, status, files }) {
  if (run === undefined) return [`${name}: did not run`];
  if (run.trouble !== "") return [`${name}: ${run.trouble}`];
  const complaints = [];
  if (run.status !== status) complaints.push(`${name}: exit code ${run.status}, not ${status}`);
  if (run.files !== files) complaints.push(`${name}: ${run.files} files linted, not ${files}`);
  const seen = run.reports.map(
    ({ file, line, rule, message }) =>
      `${file}:${line} ${rule.replace(/^drizzle-schema\//, "")} ${message}`,
  );
  for (const [at, line] of seen.entries())
    if (!line.startsWith(reports[at] ?? "\0")) complaints.push(`${name}: not expected: ${line}`);
  for (const [at, line] of reports.entries())
    if (!(seen[at] ?? "").startsWith(line)) complaints.push(`${name}: not reported: ${line}`);
  return complaints;
}

function judgeTexts(expected, texts) {
  return Object.keys(expected)
    .filter((file) => file.startsWith("src/") && texts[file] !== expected[file])
    .map((file) => `fix: ${file} is\n${texts[file] ?? "not there"}`);
}

function judgeCompilation(name, compilation, needed) {
  if (compilation === undefined) return [`${name}: did not run`];
  const unread = needed.filter((end) => !compilation.files.some((file) => file.endsWith(end)));
  return [
    ...(compilation.complaints === "" ? [] : [`${name}: ${compilation.complaints}`]),
    ...unread.map((end) => `${name}: the compiler has not read ${end}`),
  ];
}
