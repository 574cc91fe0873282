// The table of a run, and its place in docs/versions.md.

/**
 * @param {readonly { cell: import("./matrix.mjs").Cell, resolved: Readonly<Record<string, string>>, ok: boolean }[]} results
 * @returns {string} A Markdown table with what was resolved.
 */
export function tableOf(results) {
  const rows = results.map(({ cell, resolved, ok }) => [
    resolved.eslint ?? "?",
    cell.typescript === "7"
      ? `${resolved.typescript ?? "?"} (with 6 for ESLint)`
      : (resolved.typescript ?? "?"),
    resolved.node ?? "?",
    resolved.drizzle ?? "?",
    resolved.parser ?? "?",
    cell.manager,
    ok ? "passed" : "FAILED",
  ]);
  const head = [
    "ESLint",
    "TypeScript",
    "Node",
    "drizzle-orm",
    "typescript-eslint",
    "installed by",
    "result",
  ];
  const widths = head.map((word, at) => Math.max(...[head, ...rows].map((row) => row[at].length)));
  const line = (row) => `| ${row.map((word, at) => word.padEnd(widths[at])).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

const MARKERS = /(<!-- begin of what was run -->\n)[^]*(<!-- end of what was run -->)/;

/**
 * Puts a text between the markers of a page.
 *
 * @param {string} page
 * @param {string} text
 * @returns {string}
 * @throws Where the page has no markers.
 */
export function betweenMarkers(page, text) {
  if (!MARKERS.test(page)) throw new Error("The page has no markers to write between.");
  return page.replace(MARKERS, (_, begin, end) => `${begin}\n${text}\n\n${end}`);
}
