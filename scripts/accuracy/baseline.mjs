// Counts of reports by repository and rule, to be kept in a file: what drizzle-orm's tables cannot judge, such as queries, is
// at least seen to change.
import { createHash } from "node:crypto";
import fs from "node:fs";

/** The counts, with a digest of where the reports are: the same number in other places is a change as well. */
export function countsOf(examined) {
  return Object.fromEntries(
    examined.map(({ lint, name }) => {
      const byRule = new Map();
      for (const { column, file, line, message, rule } of lint.reports) {
        if (!byRule.has(rule)) byRule.set(rule, []);
        byRule.get(rule).push(`${file}:${line}:${column} ${message}`);
      }
      const rules = [...byRule].sort(([one], [other]) => (one < other ? -1 : 1));
      return [name, Object.fromEntries(rules.map(([rule, reports]) => [rule, summaryOf(reports)]))];
    }),
  );
}

function summaryOf(reports) {
  const digest = createHash("sha256").update(reports.sort().join("\n")).digest("hex");
  return `${reports.length} ${digest.slice(0, 12)}`;
}

export function writeBaseline(file, counts) {
  fs.writeFileSync(file, `${JSON.stringify(counts, undefined, 2)}\n`);
}

/**
 * What is not as it was.
 *
 * @returns {string[]} For each rule: `unchanged`, or in how many repositories it changed and the counts before and after.
 */
export function changesSince(file, counts, rules) {
  const before = JSON.parse(fs.readFileSync(file, "utf8"));
  const shared = Object.keys(counts).filter((name) => Object.hasOwn(before, name));
  return rules.map((rule) => {
    const changed = shared.filter((name) => before[name][rule] !== counts[name][rule]);
    const total = (all) =>
      shared.reduce((sum, name) => sum + Number.parseInt(all[name][rule] ?? "0", 10), 0);
    return changed.length === 0
      ? `${rule}: unchanged, ${total(counts)}`
      : `${rule}: CHANGED in ${changed.join(", ")}: ${total(before)} before, ${total(counts)} now`;
  });
}
