// Reports that drizzle-orm contradicts and that are right, or not to be helped, all the same: each with its reason.
import fs from "node:fs";

/**
 * Reads the file of known disagreements: a list of `{ repository, rule, file, message, reason }`. `file` and `message` may be
 * left out, and `message` may be a part of it.
 *
 * @throws Error where one has no reason, or the file is none.
 */
export function readKnown(file) {
  const entries = JSON.parse(fs.readFileSync(file, "utf8"));
  if (!Array.isArray(entries)) throw new Error(`${file} has to be a list.`);
  for (const entry of entries)
    for (const field of ["repository", "rule", "reason"])
      if (typeof entry[field] !== "string" || entry[field].trim() === "")
        throw new Error(`${file}: each entry needs a ${field}: ${JSON.stringify(entry)}`);
  const used = new Set();
  return {
    /**
     * The entry that knows a report.
     *
     * @returns {{ readonly reason: string } | undefined}
     */
    find(report) {
      const entry = entries.find(
        (each) =>
          each.repository === report.repository &&
          each.rule === report.rule &&
          (each.file === undefined || each.file === report.file) &&
          (each.message === undefined || report.message.includes(each.message)),
      );
      if (entry) used.add(entry);
      return entry;
    },
    /** Entries of some repositories that no report was like. */
    unused: (repositories) =>
      entries.filter((each) => repositories.includes(each.repository) && !used.has(each)),
  };
}
