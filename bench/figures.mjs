// From measurements to figures.
import { isPlain } from "./kinds.mjs";
import { median, ratioOf, slopeOf, spreadOf } from "./statistics.mjs";

/**
 * @param {readonly import("./results.mjs").Measurement[]} measurements
 */
export function figuresOf(measurements) {
  const select = (part, tree, configuration) =>
    measurements.filter(
      (each) => each.part === part && each.tree === tree && each.configuration === configuration,
    );

  /** By round. */
  const lint = (tree, configuration, figure) =>
    new Map(
      select("lint", tree, configuration)
        .map(({ round, result }) => [round, figure(result)])
        .filter(([, value]) => value !== undefined),
    );

  return {
    select,
    lint,
    trees: (part) => [
      ...new Set(measurements.filter((each) => each.part === part).map(({ tree }) => tree)),
    ],
    configurations: (part, tree) => [
      ...new Set(
        measurements
          .filter((each) => each.part === part && each.tree === tree)
          .map(({ configuration }) => configuration),
      ),
    ],
    spread: (tree, configuration, figure) =>
      spreadOf([...lint(tree, configuration, figure).values()]),
    ratio: (tree, one, other, figure) =>
      ratioOf(lint(tree, one, figure), lint(tree, other, figure)),
    /** Rule time by parse time, of every edit at a place. */
    edit: (tree, configuration, place) =>
      spreadOf(
        select("edit", tree, configuration).flatMap(({ result }) =>
          result[place].map(({ rules, parse }) => rules / parse),
        ),
      ),
    editTimes: (tree, configuration, place, of) =>
      spreadOf(
        select("edit", tree, configuration).flatMap(({ result }) =>
          result[place].map((each) => each[of]),
        ),
      ),
    byRound: (part, tree, configuration, figure) =>
      new Map(
        select(part, tree, configuration).map(({ round, result }) => [round, figure(result)]),
      ),
  };
}

/** The later half of the further lints of one kind, after which a process has warmed up. */
function warm({ passes }, kind) {
  const further = passes.slice(1).filter((pass) => pass.kind === kind);
  return further.slice(Math.floor(further.length / 2));
}

/** Figures of one process, in milliseconds. */
export const FIGURES = {
  coldTotal: ({ passes }) => passes[0].wall,
  coldRules: ({ passes }) => passes[0].rules,
  started: ({ loaded }) => loaded,
  warmTotal: (result) => median(warm(result, "plain").map(({ wall }) => wall)),
  warmCpu: (result) => median(warm(result, "plain").map(({ cpu }) => cpu)),
  warmRules: (result) => median(warm(result, "stats").map(({ rules }) => rules)),
  warmParse: (result) => median(warm(result, "stats").map(({ parse }) => parse)),
  warmRest: (result) =>
    median(warm(result, "stats").map(({ wall, rules, parse }) => wall - rules - parse)),
  warmRulesPerFile: (result) =>
    median(warm(result, "stats").map(({ rules, files }) => rules / files)),
  warmPlainPerFile: ({ typical }) => perFile(typical, isPlain),
  peak: ({ maxRSS }) => maxRSS,
};

function perFile(byKind, isMeant) {
  let files = 0;
  let time = 0;
  for (const [kind, entry] of Object.entries(byKind))
    if (isMeant(kind)) {
      files += entry.files;
      time += entry.rules;
    }
  return files === 0 ? undefined : time / files;
}

/** @param {string} kind */
export const perFileOf =
  (kind) =>
  ({ typical }) =>
    perFile(typical, (each) => each === kind);

/** Bytes a thousand edits, after a quarter of them. */
export function growthOf(samples) {
  const after = samples.slice(Math.floor(samples.length / 4));
  return slopeOf(after.map(([at, heap]) => [at / 1000, heap]));
}
