// What was measured so far, in a file, so that a run that is cut short can be gone on with and reported.
import fs from "node:fs";
import path from "node:path";

/**
 * @typedef {object} Measurement
 * @property {string} part What kind of measurement: `lint`, `counts`, `memory`, `oxlint`, `edit` or `soak`.
 * @property {string} tree
 * @property {string} configuration
 * @property {number} round
 * @property {string} at When.
 * @property {string} plugin Of what commit it is.
 * @property {any} result As the child printed it.
 */

const keyOf = ({ part, tree, configuration, round }) =>
  [part, tree, configuration, round].join(" ");

/**
 * @param {string} file
 * @param {boolean} [fresh] Whether to begin with none.
 * @returns {{ all: () => Measurement[], trees: Record<string, import("./trees.mjs").Tree>, has: (key: object) => boolean,
 *   add: (measurement: Measurement) => void, know: (tree: import("./trees.mjs").Tree) => void }}
 */
export function openResults(file, fresh = false) {
  const { measurements, trees } =
    !fresh && fs.existsSync(file)
      ? JSON.parse(fs.readFileSync(file, "utf8"))
      : { measurements: [], trees: {} };
  if (!measurements || !trees) throw new Error(`${file} holds no measurements of the bench.`);
  const byKey = new Map(measurements.map((each) => [keyOf(each), each]));
  const save = () => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // Written beside and renamed, so that a run that ends here leaves a whole file.
    fs.writeFileSync(
      `${file}.new`,
      `${JSON.stringify({ trees, measurements: [...byKey.values()] })}\n`,
    );
    fs.renameSync(`${file}.new`, file);
  };
  return {
    trees,
    all: () => [...byKey.values()],
    has: (key) => byKey.has(keyOf(key)),
    add(measurement) {
      byKey.set(keyOf(measurement), measurement);
      save();
    },
    know(tree) {
      trees[tree.name] = tree;
    },
  };
}
