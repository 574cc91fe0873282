import pluralize from "pluralize";
import { isSnakeCase } from "./naming.ts";

/** Words for what is not counted, for a collection of which a table holds the items, and for no thing at all. */
const UNCOUNTABLE: ReadonlySet<string> = new Set(
  [
    "access attendance availability billing care cash content coverage evidence experience feedback",
    "following food guidance history idempotency income inventory knowledge labor labour leasing",
    "lineage logging mail maintenance meta music onboarding downtime ownership persistence pricing",
    "progress revenue sharing shipping spend staff storage tracking traffic runtime uptime usage",
    "allowlist archive backlog backup blacklist blocklist cache changelog config inbox index info",
    "journal list lookup map matrix outbox queue table timeline waitlist whitelist wishlist",
    "current default extra first fourth last many multi second simple third",
    "auth iso mfa seo sso",
  ].flatMap((words) => words.split(" ")),
);

/**
 * The name of a table with its last word in the plural.
 *
 * @param uncountable More words that have no plural.
 * @returns `undefined` where the word has none, where it is plural already, and where it is no word that can be judged, as `year` in `sales_by_year`.
 */
export function pluralProposal(
  name: string,
  uncountable: ReadonlySet<string> = new Set(),
): string | undefined {
  const word = name.slice(name.lastIndexOf("_") + 1);
  if (!isSnakeCase(name) || !isJudged(word) || name.endsWith(`_by_${word}`)) return undefined;
  if (UNCOUNTABLE.has(word) || uncountable.has(word)) return undefined;
  const plural = pluralize.plural(word);
  return plural === word ? undefined : `${name.slice(0, -word.length)}${plural}`;
}

/** An abbreviation has no vowel or is short, a number is no word, and `completed` is no thing. */
function isJudged(word: string): boolean {
  return /^(?=.*[aeiouy])[a-z]{3,}(?<!ed)$/.test(word);
}
