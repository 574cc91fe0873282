// Which versions are run together: every pair of versions that may matter to each other, in as few cells as a greedy
// choice finds, and the corners.

/** The versions of each axis, the oldest first; a version is a prefix of what has to be resolved. */
export const AXES = {
  eslint: ["9.15.0", "9", "10"],
  typescript: ["5.9", "6", "7"],
  node: ["20.19.0", "22", "24"],
  drizzle: ["0.36", "0.45", "1.0.0-rc"],
};

/**
 * What one cell has.
 *
 * @typedef {object} Cell
 * @property {string} eslint
 * @property {string} typescript
 * @property {string} node
 * @property {string} drizzle
 * @property {"npm" | "pnpm" | "yarn" | "yarn-pnp"} manager What installs it.
 */

const OLDEST = Object.fromEntries(Object.entries(AXES).map(([axis, [first]]) => [axis, first]));
const NEWEST = Object.fromEntries(Object.entries(AXES).map(([axis, list]) => [axis, list.at(-1)]));

/** What the axes leave out: the other package managers, and the Node that comes next. */
const BESIDES = [
  { ...NEWEST, node: "26", manager: "npm" },
  { ...OLDEST, manager: "pnpm" },
  { ...NEWEST, manager: "pnpm" },
  { ...NEWEST, manager: "yarn" },
  // Without TypeScript 7, whose compiler does not find what Plug'n'Play has installed.
  { ...NEWEST, typescript: "6", manager: "yarn-pnp" },
];

/** Every cell that is run. @returns {readonly Cell[]} */
export function cells() {
  const covering = coveringRows(AXES, [OLDEST, NEWEST]);
  return [...covering.map((row) => ({ ...row, manager: "npm" })), ...BESIDES];
}

/**
 * Rows that have every pair of values of two axes at least once.
 *
 * @param {Readonly<Record<string, readonly string[]>>} axes
 * @param {readonly Readonly<Record<string, string>>[]} first Rows that have to be among them.
 * @returns {readonly Readonly<Record<string, string>>[]}
 */
export function coveringRows(axes, first = []) {
  const rows = [...first];
  const missing = new Set(allRows(axes).flatMap(pairsOf));
  for (const row of rows) for (const pair of pairsOf(row)) missing.delete(pair);
  while (missing.size > 0) {
    const gain = (row) => pairsOf(row).filter((pair) => missing.has(pair)).length;
    const best = allRows(axes).reduce((one, other) => (gain(other) > gain(one) ? other : one));
    for (const pair of pairsOf(best)) missing.delete(pair);
    rows.push(best);
  }
  return rows;
}

/** The full product of the axes. */
function allRows(axes) {
  return Object.entries(axes).reduce(
    (rows, [axis, values]) =>
      rows.flatMap((row) => values.map((value) => ({ ...row, [axis]: value }))),
    [{}],
  );
}

/** The pairs of values that a row has together. */
export function pairsOf(row) {
  const values = Object.entries(row).map((entry) => entry.join(" "));
  return values.flatMap((one, at) => values.slice(at + 1).map((other) => `${one}, ${other}`));
}

/** What a cell is called, in the words that `--only` takes. @param {Cell} cell */
export function nameOf({ eslint, typescript, node, drizzle, manager }) {
  return `eslint-${eslint} typescript-${typescript} node-${node} drizzle-${drizzle} ${manager}`;
}

/**
 * Whether `--only` means what has this name: each of its words is one of the name's.
 *
 * @param {string} name
 * @param {string} only Such as `node-24 pnpm`; nothing means everything.
 */
export function isMeant(name, only) {
  const words = name.split(" ");
  return only.split(/[\s,]+/).every((word) => word === "" || words.includes(word));
}
