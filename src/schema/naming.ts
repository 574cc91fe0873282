/** The casings that drizzle-orm can give to the names of unnamed columns. */
export type Casing = "snake_case" | "camelCase";

/** Which letters drizzle-orm's casing knows: up to the betas of 1.0 only those of ASCII. */
export type CasingAlphabet = "ascii" | "unicode";

const WORDS: Readonly<Record<CasingAlphabet, RegExp>> = {
  ascii: /[\da-z]+|[A-Z]+(?![a-z])|[A-Z][\da-z]+/g,
  unicode: /[\d\p{Ll}\p{Lo}]+|\p{Lu}+(?![\p{Ll}\p{Lo}])|\p{Lu}[\d\p{Ll}\p{Lo}]+/gu,
};

function wordsOf(name: string, alphabet: CasingAlphabet): readonly string[] {
  return name.replace(/['\u2019]/g, "").match(WORDS[alphabet]) ?? [];
}

/** The name that drizzle-orm makes of a key, word for word: `userIDs` becomes `user_i_ds`. */
export function applyCasing(casing: Casing, name: string, alphabet: CasingAlphabet): string {
  const words = wordsOf(name, alphabet);
  if (casing === "snake_case") return words.map((word) => word.toLowerCase()).join("_");
  return words
    .map((word, index) => (index === 0 ? word.toLowerCase() : capitalized(word)))
    .join("");
}

/** A word with its first letter in upper case. */
export function capitalized(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Whether a database name is snake_case as the contract means it. */
export function isSnakeCase(name: string): boolean {
  return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name);
}

/** The snake_case name to propose for a name of any other style. */
export function toSnakeCase(name: string): string {
  return applyCasing("snake_case", name, "unicode");
}

/** PostgreSQL reads a name without quotes where it is in lower case and begins with a letter or an underscore. */
export function whySnakeCase(name: string): string {
  return /^[\p{Ll}\p{Lo}_][\p{Ll}\p{Lo}\d_$]*$/u.test(name)
    ? "as PostgreSQL's convention asks"
    : "so SQL must quote it";
}
