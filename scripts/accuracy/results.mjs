// The results as people read them: a table by rule, and a list of what is wrong.

const COLUMNS = ["hits", "false", "known", "missed", "unjudged", "precision", "recall"];

/**
 * The table by rule.
 *
 * @param tallies By the name of a rule or a part of the model.
 * @param isKnown Whether a false report is one that is known, with a reason.
 * @returns {string}
 */
export function tableOf(tallies, isKnown) {
  const rows = [...tallies].map(([name, tally]) => {
    const known = tally.false.filter(isKnown).length;
    return [
      name,
      tally.hits,
      tally.false.length - known,
      known,
      tally.missed.length,
      tally.unjudged.length,
      percent(tally.precision),
      percent(tally.recall),
    ].map(String);
  });
  return aligned([["rule", ...COLUMNS], ...rows]);
}

function aligned(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
        .join("  "),
    )
    .join("\n");
}

/** Cut and not rounded: 100 % says that there is nothing wrong. */
function percent(share) {
  return share === undefined ? "-" : `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;
}

/** One line for what is wrong, and one for what is so. */
export function inLines({ file, line, message, repository, rule, truth }) {
  return `${repository}/${file}:${line} ${rule}\n    ${message}\n    truth: ${truth}`;
}
