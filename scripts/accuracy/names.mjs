// What pages of the rules say of names, said once more for the judge.
import { Buffer } from "node:buffer";

/** A lower-case letter first, then lower-case letters and digits in words joined by single underscores. */
export function isSnakeCase(name) {
  return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name);
}

export function bytesOf(text) {
  return Buffer.byteLength(text);
}

/** The words of a name, in lower case: of `userRoles`, `user_roles` and `UserRoles` they are the same. */
export function wordsOf(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * Whether words tell things in their order, each by one or more of its own words, which may be cut short to three letters;
 * more words may follow.
 */
export function tell(words, things) {
  const [thing, ...rest] = things;
  if (thing === undefined) return true;
  const full = wordsOf(thing);
  if (full.length === 0) return tell(words, rest);
  for (let count = 1; count <= words.length; count += 1)
    if (isShortFor(words.slice(0, count), full) && tell(words.slice(count), rest)) return true;
  return false;
}

function isShortFor(words, full) {
  const isOf = (short, long) => short === long || (short.length >= 3 && long.startsWith(short));
  // `userrole` tells `user_role`, too.
  if (isOf(words.join(""), full.join(""))) return true;
  let at = 0;
  for (const word of words) {
    while (at < full.length && !isOf(word, full[at])) at += 1;
    if (at === full.length) return false;
    at += 1;
  }
  return true;
}
