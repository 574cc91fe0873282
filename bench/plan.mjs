// Which measurements a run is made of, in the order they are made in.
import path from "node:path";

const SIDE_BY_SIDE = ["floor", "theirs", "recommended", "strict"];
const ALL = [...SIDE_BY_SIDE, "typescript", "typed"];

/**
 * Rounds and further lints by size: small projects are over soon, and what a just-in-time compiler makes of a process takes
 * a few thousand files.
 */
const EFFORT = {
  100: { rounds: 5, pairs: 5, configurations: ALL, layouts: ["one", "many", "workspace"] },
  1000: { rounds: 3, pairs: 2, configurations: ALL, layouts: ["one", "many", "workspace"] },
  10_000: { rounds: 1, pairs: 1, configurations: SIDE_BY_SIDE, layouts: ["many"] },
};
const QUICK = {
  100: { rounds: 2, pairs: 4, configurations: SIDE_BY_SIDE, layouts: ["many", "workspace"] },
  1000: { rounds: 1, pairs: 1, configurations: SIDE_BY_SIDE, layouts: ["many"] },
};
const GIVEN = {
  rounds: 3,
  pairs: 2,
  configurations: ["floor", "theirs", "recommended", "strict", "typescript"],
};

/**
 * @typedef {object} Task
 * @property {string} part
 * @property {{ size: number, layout: string, style?: string, tables?: number } | undefined} tree `undefined` for the folder that was given.
 * @property {string} configuration
 * @property {number} round
 * @property {string} child A file of `bench/measure`.
 * @property {readonly string[]} flags For Node.
 * @property {object} job What the child is told, beside folder and configuration.
 */

/**
 * @param {ReturnType<import("./options.mjs").readOptions>} options
 * @returns {Task[]}
 */
export function planOf(options) {
  const parts = options.folder
    ? ["generated", "counts", "memory", "oxlint"]
    : options.quick
      ? ["generated", "counts", "memory", "edit"]
      : undefined;
  const isMeant = (part) => (options.only ?? parts ?? [part]).includes(part);
  return [
    ...(isMeant("counts") ? counts(options) : []),
    ...(isMeant("generated") ? lints(options) : []),
    ...(isMeant("edit") ? edits(options) : []),
    ...(isMeant("memory") ? memory(options) : []),
    ...(isMeant("oxlint") ? oxlint(options) : []),
    ...(isMeant("soak") ? soak(options) : []),
  ];
}

/** The trees that are linted, smallest first, and how much is made of each. */
function cells({ folder, quick, sizes, layouts, configurations, rounds }) {
  if (folder)
    return [
      {
        tree: undefined,
        ...GIVEN,
        rounds: rounds ?? GIVEN.rounds,
        configurations: configurations ?? GIVEN.configurations,
      },
    ];
  const efforts = quick ? QUICK : EFFORT;
  return (sizes ?? Object.keys(efforts).map(Number)).flatMap((size) => {
    const effort = efforts[size] ?? EFFORT[size < 500 ? 100 : size < 5000 ? 1000 : 10_000];
    const trees = (layouts ?? effort.layouts).map((layout) => ({ size, layout }));
    if (size === 1000 && !quick && !layouts) trees.push({ size, layout: "many", style: "found" });
    return trees.map((tree) => ({
      tree,
      pairs: effort.pairs,
      rounds: rounds ?? effort.rounds,
      // Types cost the same wherever the schema is.
      configurations:
        configurations ??
        (tree.layout === "many" && !tree.style ? effort.configurations : SIDE_BY_SIDE),
    }));
  });
}

/** In changing order, so that nothing is always measured after the same other thing. */
function rotated(list, by) {
  const turned = by % 2 === 0 ? [...list] : [...list].reverse();
  const at = by % list.length;
  return [...turned.slice(at), ...turned.slice(0, at)];
}

function lints(options) {
  return cells(options).flatMap(({ tree, rounds, pairs, configurations }) =>
    Array.from({ length: rounds }, (_, round) =>
      rotated(configurations, round).map((configuration) => ({
        part: "lint",
        tree,
        configuration,
        round,
        child: "lint",
        flags: [],
        job: { passes: passes(configuration, pairs), clock: options.clock },
      })),
    ).flat(),
  );
}

/** The first lint, then pairs: one without ESLint's own timing, which costs something, and one with it. */
function passes(configuration, pairs) {
  // Type-aware linting takes ten times as long; its share is clear after one pair.
  const count = configuration === "typed" ? Math.min(pairs, 2) : pairs;
  return ["stats", ...Array.from({ length: count }, () => ["plain", "stats"]).flat()];
}

const largest = (trees) =>
  trees.reduce((one, other) => (other.tree && other.tree.size > one.tree.size ? other : one));

function counts(options) {
  // Counts are the same every time, and tell as much of a hundred files.
  const trees = cells(options).filter(({ tree }) => !options.quick || !tree || tree.size <= 100);
  return trees.flatMap(({ tree, configurations }) =>
    configurations
      .filter(
        (name) => name === "recommended" || (name === "strict" && !(tree && tree.size > 1000)),
      )
      .map((configuration) => ({
        part: "counts",
        tree,
        configuration,
        round: 0,
        child: "counts",
        flags: [],
        job: {},
      })),
  );
}

function memory(options) {
  const all = cells(options);
  const many = all.filter(({ tree }) => tree?.layout === "many");
  const { tree, configurations } = largest(many.length > 0 ? many : all);
  return Array.from({ length: options.quick ? 1 : 2 }, (_, round) =>
    rotated(
      configurations.filter((name) => SIDE_BY_SIDE.includes(name)),
      round,
    ).map((configuration) => ({
      part: "memory",
      tree,
      configuration,
      round,
      child: "memory",
      flags: ["--expose-gc"],
      job: { passes: options.quick ? 2 : 1 },
    })),
  ).flat();
}

function oxlint(options) {
  const sizes = options.sizes ?? [1000];
  const trees = options.folder ? [undefined] : sizes.map((size) => ({ size, layout: "many" }));
  const configurations = SIDE_BY_SIDE.filter((name) =>
    (options.configurations ?? SIDE_BY_SIDE).includes(name),
  );
  return trees.flatMap((tree) =>
    Array.from({ length: options.rounds ?? 5 }, (_, round) =>
      rotated(configurations, round).map((configuration) => ({
        part: "oxlint",
        tree,
        configuration,
        round,
        child: "oxlint",
        flags: [],
        job: {},
      })),
    ).flat(),
  );
}

function edits(options) {
  if (options.folder) return [];
  const file = { size: 40, layout: "one", tables: 200 };
  const configurations = ["theirs", "recommended", "strict"];
  return Array.from({ length: options.rounds ?? (options.quick ? 1 : 3) }, (_, round) =>
    [{ ...file, style: "clean" }, file].flatMap((tree) =>
      rotated(configurations, round).map((configuration) => ({
        part: "edit",
        tree,
        configuration,
        round,
        child: "edit",
        flags: [],
        job: { edits: 20, clock: options.clock },
      })),
    ),
  ).flat();
}

function soak(options) {
  if (options.folder) return [];
  const tree = { size: 1000, layout: "many" };
  return ["floor", "recommended", "strict"]
    .filter((name) => (options.configurations ?? ["recommended", "strict"]).includes(name))
    .map((configuration) => ({
      part: "soak",
      tree,
      configuration,
      round: 0,
      child: "soak",
      flags: ["--expose-gc"],
      job: { edits: options.edits ?? 20_000 },
    }));
}

/** A schema file of a tree that other files look at, to be changed for a moment. */
export function touchedFile(tree) {
  if (tree.layout === "given") return undefined;
  const home = tree.layout === "workspace" ? "packages/db/src" : "src/db";
  return path.join(
    tree.folder,
    home,
    tree.layout === "one" ? "schema.ts" : "schema/organizations.ts",
  );
}
