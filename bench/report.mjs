// What a run says at its end, and what the page shows: tables of figures, then the budgets.
import { CONFIGURATIONS } from "./configurations.mjs";
import { FIGURES, figuresOf, growthOf, perFileOf } from "./figures.mjs";
import { isPlain } from "./kinds.mjs";
import { verdictsOf } from "./budgets.mjs";
import { spreadOf } from "./statistics.mjs";
import { bytes, ms, ratio, tableOf, within } from "./words.mjs";

/**
 * @param {ReturnType<import("./results.mjs").openResults>} results
 * @returns {string} Markdown.
 */
export function reportOf(results) {
  const figures = figuresOf(results.all());
  return [
    budgetsText(verdictsOf(figures, results.trees)),
    ...figures.trees("lint").map((tree) => treeText(tree, results.trees[tree], figures)),
    kindsText(figures),
    countsText(figures),
    memoryText(figures),
    oxlintText(figures),
    editText(figures),
    soakText(figures),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** @param {import("./budgets.mjs").Verdict[]} verdicts */
function budgetsText(verdicts) {
  const lines = verdicts.map(({ budget, verdict, figures }) =>
    [`- **${verdict}**: ${budget}`, ...figures.map((figure) => `  - ${figure}`)].join("\n"),
  );
  return `## Budgets\n\n${lines.join("\n")}`;
}

function treeText(name, tree, figures) {
  const rows = figures
    .configurations("lint", name)
    .sort(byOrder)
    .map((configuration) => {
      const spread = (figure) => ms(figures.spread(name, configuration, figure));
      const to = (other, figure) =>
        configuration === other ? "1" : ratio(figures.ratio(name, configuration, other, figure));
      return [
        CONFIGURATIONS[configuration],
        ...(configuration === "floor"
          ? ["–", "–"]
          : [spread(FIGURES.warmRules), to("theirs", FIGURES.warmRules)]),
        configuration === "floor" ? "–" : spread(FIGURES.coldRules),
        spread(FIGURES.warmParse),
        spread(FIGURES.warmRest),
        to("floor", FIGURES.warmTotal),
        to("floor", FIGURES.coldTotal),
        within(figures.spread(name, configuration, FIGURES.peak), bytes),
        String(reportsOf(figures.select("lint", name, configuration)[0].result)),
      ];
    });
  const rounds = figures.select("lint", name, "floor").length;
  const first = figures.select("lint", name, figures.configurations("lint", name)[0])[0].result
    .passes[0];
  const about = tree?.tables ? `, ${tree.tables} tables` : "";
  const head = [
    "",
    "rules, warm",
    "over theirs",
    "rules, cold",
    "parse, warm",
    "rest, warm",
    "total over the floor, warm",
    "total over the floor, cold",
    "peak RSS",
    "reports",
  ];
  return `## ${name}: ${first.files} files${about}, ${rounds} rounds\n\n${tableOf(head, rows)}`;
}

const byOrder = (one, other) =>
  Object.keys(CONFIGURATIONS).indexOf(one) - Object.keys(CONFIGURATIONS).indexOf(other);
const reportsOf = ({ passes }) =>
  Object.values(passes[0].reports).reduce((sum, count) => sum + count, 0);

function kindsText(figures) {
  const tree = figures.trees("lint").at(-1);
  if (!tree) return undefined;
  const [first] = figures.select("lint", tree, "recommended");
  if (!first) return undefined;
  const kinds = Object.entries(first.result.typical).sort(
    ([one], [other]) => isPlain(one) - isPlain(other) || (one < other ? -1 : 1),
  );
  const presets = ["theirs", "recommended", "strict"].filter(
    (name) => figures.select("lint", tree, name).length > 0,
  );
  const rows = kinds.map(([kind, { files }]) => [
    kind,
    String(files),
    ...presets.map((preset) => ms(figures.spread(tree, preset, perFileOf(kind)))),
  ]);
  return `## Rule time a file, by kind of file, warm (${tree})\n\n${tableOf(["kind", "files", ...presets.map((name) => CONFIGURATIONS[name])], rows)}`;
}

function countsText(figures) {
  const rows = figures.trees("counts").flatMap((tree) =>
    figures.configurations("counts", tree).flatMap((preset) => {
      const [{ result }] = figures.select("counts", tree, preset);
      return Object.entries(result.passes).map(([pass, counts]) => [
        `${tree}, \`${preset}\`, ${{ first: "all files", again: "all files again", afterChange: "again, one schema file changed" }[pass]}`,
        ...["parses", "stats", "reads", "readdirs", "realpaths", "resolves", "resolverClears"].map(
          (kind) => String(counts[kind]),
        ),
      ]);
    }),
  );
  if (rows.length === 0) return undefined;
  return `## What the rules ask of the disk\n\n${tableOf(["", "parses", "stats", "reads", "readdirs", "realpaths", "resolver calls", "resolver cleared"], rows)}`;
}

function memoryText(figures) {
  const rows = figures.trees("memory").flatMap((tree) =>
    figures
      .configurations("memory", tree)
      .sort(byOrder)
      .map((configuration) => {
        const of = (figure) =>
          spreadOf([...figures.byRound("memory", tree, configuration, figure).values()]);
        return [
          `${tree}, ${CONFIGURATIONS[configuration]}`,
          within(
            of(({ before }) => before),
            bytes,
          ),
          within(
            of(({ kept }) => kept.at(-1)),
            bytes,
          ),
          within(
            of(({ peak }) => peak),
            bytes,
          ),
          within(
            of(({ maxRSS }) => maxRSS),
            bytes,
          ),
        ];
      }),
  );
  if (rows.length === 0) return undefined;
  return `## Memory\n\n${tableOf(["", "heap before, after gc", "heap after the lint, after gc", "heap, peak with garbage", "peak RSS"], rows)}`;
}

function oxlintText(figures) {
  const rows = figures.trees("oxlint").flatMap((tree) =>
    figures
      .configurations("oxlint", tree)
      .sort(byOrder)
      .map((configuration) => {
        const of = (figure) =>
          spreadOf([...figures.byRound("oxlint", tree, configuration, figure).values()]);
        const [{ result }] = figures.select("oxlint", tree, configuration);
        return [
          `${tree}, ${configuration === "floor" ? "oxlint without rules" : CONFIGURATIONS[configuration]}`,
          ms(of(({ wall }) => wall)),
          ms(of(({ cpu }) => cpu)),
          within(
            of(({ maxRSS }) => maxRSS),
            bytes,
          ),
          String(Object.values(result.reports).reduce((sum, count) => sum + count, 0)),
        ];
      }),
  );
  if (rows.length === 0) return undefined;
  return `## oxlint, a process from its start to its end\n\n${tableOf(["", "wall", "CPU", "peak RSS", "reports"], rows)}`;
}

function editText(figures) {
  const trees = figures.trees("edit");
  if (trees.length === 0) return undefined;
  return trees.map((tree) => editsOf(figures, tree)).join("\n\n");
}

function editsOf(figures, tree) {
  const configurations = figures.configurations("edit", tree).sort(byOrder);
  const [{ result }] = figures.select("edit", tree, configurations[0]);
  const rows = configurations.flatMap((configuration) =>
    ["leaf", "hub", "unchanged"].map((place) => [
      `${CONFIGURATIONS[configuration]}, ${place === "unchanged" ? "the text as it was" : `a column more in the ${place} table \`${result.places[place]}\``}`,
      ms(figures.editTimes(tree, configuration, place, "rules")),
      ms(figures.editTimes(tree, configuration, place, "parse")),
      ratio(figures.edit(tree, configuration, place)),
    ]),
  );
  return `## An edit in a file of ${result.tables} tables, ${result.lines} lines (${tree})\n\n${tableOf(["", "rules", "parse", "rules over parse"], rows)}`;
}

function soakText(figures) {
  const rows = figures.trees("soak").flatMap((tree) =>
    figures
      .configurations("soak", tree)
      .sort(byOrder)
      .map((configuration) => {
        const [{ result }] = figures.select("soak", tree, configuration);
        const { samples } = result;
        const at = (share) => bytes(samples[Math.floor((samples.length - 1) * share)][1]);
        return [
          CONFIGURATIONS[configuration],
          String(samples.at(-1)[0]),
          at(0),
          at(0.25),
          at(0.5),
          at(0.75),
          at(1),
          within(growthOf(samples), bytes),
          bytes(result.maxRSS),
        ];
      }),
  );
  if (rows.length === 0) return undefined;
  return `## Soak: a language server's day\n\n${tableOf(["", "edits", "heap, first sample", "after a quarter", "half", "three quarters", "at last", "growth in a thousand edits after the first quarter", "peak RSS"], rows)}`;
}
