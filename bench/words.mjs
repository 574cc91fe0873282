// How figures are written.

/** @param {number} value */
export const bytes = (value) => {
  const size = Math.abs(value);
  if (size < 1024) return `${value.toFixed(0)} B`;
  if (size < 1024 ** 2) return `${(value / 1024).toFixed(1)} kB`;
  return `${(value / 1024 ** 2).toFixed(1)} MB`;
};

/** Three digits that count. */
export const digits = (value) =>
  value === 0 ? "0" : value >= 100 ? value.toFixed(0) : value.toPrecision(3);

/** @param {number} value In milliseconds. */
export const time = (value) =>
  value >= 10_000 ? `${digits(value / 1000)} s` : `${digits(value)} ms`;

/**
 * @param {import("./statistics.mjs").Spread | undefined} spread
 * @param {(value: number) => string} show
 */
export function within(spread, show) {
  if (!spread) return "–";
  if (spread.count === 1) return show(spread.median);
  return `${show(spread.median)} (${show(spread.low)} to ${show(spread.high)})`;
}

export const ms = (spread) => within(spread, time);
export const ratio = (spread) =>
  within(spread, (value) => `${value.toFixed(value < 0.1 ? 3 : 2)}×`);

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @returns {string} A Markdown table as Prettier would write it: the first column to the left, the others to the right.
 */
export function tableOf(head, rows) {
  const widths = head.map((word, at) =>
    Math.max(3, ...[head, ...rows].map((row) => row[at].length)),
  );
  const line = (row) =>
    `| ${row.map((word, at) => (at === 0 ? word.padEnd(widths[at]) : word.padStart(widths[at]))).join(" | ")} |`;
  const rule = widths.map((width, at) =>
    at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(head), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}
