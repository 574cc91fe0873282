// The budgets, each as met or not met with the figures that decide. A figure that was not measured decides nothing.
import { FIGURES, growthOf } from "./figures.mjs";
import { spreadOf } from "./statistics.mjs";
import { bytes, ms, ratio, within } from "./words.mjs";

/**
 * @typedef {object} Verdict
 * @property {string} budget
 * @property {"met" | "not met" | "not measured"} verdict
 * @property {string[]} figures
 */

/**
 * @param {ReturnType<import("./figures.mjs").figuresOf>} figures
 * @param {Record<string, import("./trees.mjs").Tree>} trees
 * @returns {Verdict[]}
 */
export function verdictsOf(figures, trees) {
  const all = figures.trees("lint");
  const each = (budget, limit, spreads, show) =>
    judge(
      budget,
      spreads
        .filter(([, spread]) => spread)
        .map(([name, spread]) => ({
          met: spread.median <= limit,
          figure: `${name}: ${show(spread)}`,
        })),
    );
  const overTrees = (make) => all.map((tree) => [tree, make(tree)]);
  const plain = (preset) =>
    overTrees((tree) => figures.spread(tree, preset, FIGURES.warmPlainPerFile));
  return [
    each(
      "rule time of `recommended` <= that of eslint-plugin-drizzle's two rules, warm",
      1,
      overTrees((tree) => figures.ratio(tree, "recommended", "theirs", FIGURES.warmRules)),
      ratio,
    ),
    each(
      "a file with nothing of Drizzle costs `recommended` <= 0.02 ms, warm",
      0.02,
      plain("recommended"),
      ms,
    ),
    each(
      "rule time of `strict` <= 3 times that of `recommended`, warm",
      3,
      overTrees((tree) => figures.ratio(tree, "strict", "recommended", FIGURES.warmRules)),
      ratio,
    ),
    each(
      "total lint time of `recommended` within 3 % of the floor, warm, in CPU time",
      1.03,
      overTrees((tree) => figures.ratio(tree, "recommended", "floor", FIGURES.warmCpu)),
      ratio,
    ),
    ...linearity(figures, trees),
    parses(figures),
    heap(figures, trees),
    ...soaks(figures),
    ...figures.trees("edit").map((tree) =>
      each(
        `an edit of one table in a file of 200, ${trees[tree]?.style === "clean" ? "in which nothing is at fault" : "in which one table of ten is at fault"}: rule time of \`recommended\` < a tenth of the file's parse time`,
        0.1,
        ["leaf", "hub"].map((place) => [
          `the ${place} table`,
          figures.edit(tree, "recommended", place),
        ]),
        ratio,
      ),
    ),
  ];
}

/** @param {readonly { met: boolean, figure: string }[]} cases */
function judge(budget, cases) {
  const verdict =
    cases.length === 0 ? "not measured" : cases.every(({ met }) => met) ? "met" : "not met";
  return {
    budget,
    verdict,
    figures: cases.map(({ met, figure }) =>
      verdict === "not met" ? `${met ? "met" : "not met"}: ${figure}` : figure,
    ),
  };
}

/** Rounds of different trees have nothing in common, so these are ratios of medians, with the extremes of both. */
function linearity(figures, trees) {
  const measured = figures
    .trees("lint")
    .filter((name) => trees[name]?.layout !== "given" && trees[name]?.style === "adopted");
  const largest = Math.max(0, ...measured.map((name) => wanted(name)));
  return ["recommended", "strict"].map((preset) => {
    const cases = measured
      .filter((name) => wanted(name) === largest)
      .flatMap((name) =>
        measured
          .filter((other) => trees[other].layout === trees[name].layout && wanted(other) < largest)
          .map((other) => {
            const [one, two] = [name, other].map((tree) =>
              figures.spread(tree, preset, FIGURES.warmRulesPerFile),
            );
            if (!one || !two) return undefined;
            const spread = {
              median: one.median / two.median,
              low: one.low / two.high,
              high: one.high / two.low,
              count: Math.min(one.count, two.count),
            };
            return { met: spread.median <= 1.3, figure: `${name} over ${other}: ${ratio(spread)}` };
          }),
      )
      .filter(Boolean);
    return judge(
      `cost grows linearly: rule time of \`${preset}\` a file, within 1.3 times from the smaller to the largest project, warm`,
      cases,
    );
  });
}

const wanted = (name) => Number(/-(\d+)/.exec(name)?.[1] ?? 0);

function parses(figures) {
  const cases = figures.trees("counts").flatMap((tree) =>
    figures.configurations("counts", tree).flatMap((preset) =>
      figures.select("counts", tree, preset).map(({ result: { files, passes } }) => ({
        met:
          passes.first.mostOfOneFile <= 1 &&
          passes.again.parses === 0 &&
          (passes.afterChange?.parses ?? 0) <= 1,
        figure: `${tree}, \`${preset}\`: ${passes.first.parses} parses of ${passes.first.parsedFiles} neighbours for ${files} files, ${passes.again.parses} when all are linted again${passes.afterChange ? `, ${passes.afterChange.parses} after a change of one` : ""}`,
      })),
    ),
  );
  return judge("each neighbour is parsed at most once a process and change", cases);
}

function heap(figures, trees) {
  const kept = ({ kept }) => kept.at(-1);
  const cases = figures.trees("memory").flatMap((tree) => {
    const floor = figures.byRound("memory", tree, "floor", kept);
    return ["recommended", "strict"].flatMap((preset) => {
      const rounds = figures.byRound("memory", tree, preset, kept);
      const spread = spreadOf(
        [...rounds]
          .filter(([round]) => floor.has(round))
          .map(([round, value]) => value - floor.get(round)),
      );
      return spread
        ? [
            {
              met: spread.median <= 64 * 2 ** 20,
              figure: `${tree}${trees[tree]?.size === 10_000 ? "" : " (not the project of 10,000 that the budget is for)"}, \`${preset}\`: ${within(spread, bytes)}`,
            },
          ]
        : [];
    });
  });
  return judge("heap over the floor after a lint of 10,000 files <= 64 MB", cases);
}

/** Flat: the quartiles of the slope leave zero between them, or what it comes to is too little for a day to matter. */
function soaks(figures) {
  const cases = figures.trees("soak").flatMap((tree) =>
    figures
      .configurations("soak", tree)
      .filter((name) => name !== "floor")
      .flatMap((preset) =>
        figures.select("soak", tree, preset).map(({ result: { samples } }) => {
          const slope = growthOf(samples);
          const count = samples.at(-1)[0];
          return {
            met: slope.low <= 0 || (slope.median * count) / 1000 < 2 ** 20,
            figure: `\`${preset}\`, ${count} edits: ${within(slope, bytes)} a thousand edits after warm-up, heap ${bytes(samples[0][1])} at first and ${bytes(samples.at(-1)[1])} at last`,
          };
        }),
      ),
  );
  return [judge("memory of a language server is bounded: 20,000 edits, flat after warm-up", cases)];
}
