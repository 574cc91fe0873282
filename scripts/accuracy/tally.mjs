// What comes of comparing: how often a rule was right, what it reported though it should not have, what it should have
// reported, and what nobody can tell.

export class Tally {
  hits = 0;
  /** Reports that drizzle-orm contradicts: `{ repository, rule, file, line, message, truth }`. */
  false = [];
  missed = [];
  unjudged = [];

  add(other) {
    this.hits += other.hits;
    for (const kind of ["false", "missed", "unjudged"]) this[kind].push(...other[kind]);
  }

  /** The share of reports that are right; `undefined` where there are none. */
  get precision() {
    return share(this.hits, this.false.length);
  }

  /** The share of what there is to report that is reported. */
  get recall() {
    return share(this.hits, this.missed.length);
  }
}

function share(good, bad) {
  return good + bad === 0 ? undefined : good / (good + bad);
}
