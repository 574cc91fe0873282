const MAX_BRACKETS = 1_000;
const MAX_CHAINED = 2_000;

/** What opens and closes, what nests without brackets (`a ? b : c ? d : e`), and where a statement ends for sure. */
const MARKS = /(?<open>[([{])|(?<close>[)\]}])|(?<chained>[?!<~]|=>|\belse\b)|;|\n(?=[A-Za-z])/g;

/**
 * Whether a text is nested so deeply that a parser may run out of stack, which ends the whole process. Texts and
 * comments are counted as code: a file that only looks too deep is not read, and that is all.
 */
export function isNestedTooDeeply(text: string): boolean {
  let brackets = 0;
  let chained = 0;
  for (const { groups } of text.matchAll(MARKS)) {
    if (groups?.["open"]) brackets += 1;
    else if (groups?.["close"]) brackets = Math.max(0, brackets - 1);
    else if (groups?.["chained"]) chained += 1;
    else chained = 0;
    if (brackets > MAX_BRACKETS || chained > MAX_CHAINED) return true;
  }
  return false;
}
