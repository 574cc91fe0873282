// Compares what the plugin reports with what the rules have to report of the tables that drizzle-orm made.
import { RULES } from "./rules/index.mjs";
import { Tally } from "./tally.mjs";

/**
 * @param repository Its name.
 * @param sites Where its tables are made, see sites.mjs.
 * @param lint What linting it told.
 * @returns A tally for each rule that can be judged, by its name.
 */
export function judgeReports(repository, sites, lint) {
  return new Map(
    RULES.map((rule) => {
      const reports = lint.reports.filter((report) => report.rule === rule.name);
      return [rule.name, judgeRule({ repository, rule, sites, reports, tables: lint.tables })];
    }),
  );
}

function judgeRule({ repository, reports, rule, sites, tables }) {
  const tally = new Tally();
  const expectedOf = expectations(rule);
  /** What was rightly said: of a site, or of what tables share. */
  const said = new Map(sites.map((site) => [site, new Set()]));
  const saidOfAll = new Set();

  for (const report of reports) {
    const about = rule.speaksOf(report.message);
    const entry = { repository, ...report };
    if (!about) {
      tally.unjudged.push({ ...entry, truth: "nobody knows what this message speaks of" });
      continue;
    }
    const { part, table } = about;
    if (table === undefined) {
      const expecting = sites.flatMap((site) =>
        site.tables.flatMap((each) => partIn(each, part, expectedOf(each)) ?? []),
      );
      for (const each of [part, ...expecting]) saidOfAll.add(each);
      if (expecting.length === 0)
        tally.unjudged.push({ ...entry, truth: "no table that has it was made" });
      continue;
    }
    const named = sites.filter(
      ({ files, names }) => files.includes(report.file) && names.includes(table),
    );
    const right = named.flatMap((site) =>
      site.tables.flatMap((each) => {
        const found = partIn(each, part, expectedOf(each));
        return found === undefined ? [] : { site, found };
      }),
    );
    for (const { found, site } of right) said.get(site).add(found);
    if (right.length > 0) continue;
    const known = named.flatMap((site) => site.tables).map(expectedOf);
    if (known.length === 0)
      tally.unjudged.push({ ...entry, truth: "no such table was made in this file" });
    else if (known.includes(undefined))
      tally.unjudged.push({ ...entry, truth: "drizzle-orm does not tell" });
    else
      tally.false.push({ ...entry, truth: `it has to report ${inWords(known[0])} of this table` });
  }

  for (const site of sites.filter(({ isListed }) => isListed)) {
    const [first = [], ...others] = site.tables.map(expectedOf);
    // What only one of several configurations makes wrong need not be reported.
    for (const part of new Set(first)) {
      if (!others.every((each) => each?.includes(part))) continue;
      if (said.get(site).has(part) || saidOfAll.has(part)) tally.hits += 1;
      else tally.missed.push(missed(repository, rule, site, part, tables));
    }
  }
  return tally;
}

/** A part as it is expected; a column whose name is not known is told of by its key. */
function partIn({ columns }, part, expected = []) {
  const names = new Map(columns.map(({ key, name }) => [key, name]));
  const named = (words) => words.map((word) => names.get(word) ?? word);
  const words = part.split(", ");
  return [part, named(words).join(", "), named(words).sort().join(", ")].find((each) =>
    expected.includes(each),
  );
}

/** What a rule has to report of a table; `undefined` where drizzle-orm does not tell. Each table is asked about once. */
function expectations(rule) {
  const answers = new Map();
  return (table) => {
    if (!answers.has(table)) {
      const isOpen = (table.refused !== undefined && !rule.isOfColumns) || rule.cannotTell?.(table);
      answers.set(table, isOpen ? undefined : rule.expected(table));
    }
    return answers.get(table);
  };
}

function missed(repository, rule, { file, files, line, name }, part, tables) {
  const read = tables.find(
    (each) => files.includes(each.at.file) && each.name === name.split(".").at(-1),
  );
  const reason = read ? read.notRead[0]?.reason : "the table was not seen";
  return {
    repository,
    rule: rule.name,
    file,
    line,
    message: part === "" ? `"${name}"` : `"${name}" ${part}`,
    truth: reason === undefined ? "it was read in full" : `not read: ${reason}`,
  };
}

function inWords(parts) {
  if (parts.length === 0) return "nothing";
  return parts.map((part) => (part === "" ? "the table" : `"${part}"`)).join("; ");
}
