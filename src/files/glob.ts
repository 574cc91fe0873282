import picomatch from "picomatch";

const MAX_LENGTH = 1_000;

/** How often each may stand in a pattern: picomatch makes a regular expression that tries all their ways together. */
const LIMITS: readonly (readonly [what: RegExp, most: number])[] = [
  [/(?<!\*)\*(?!\*)/g, 3],
  [/\*{2,}/g, 2],
  [/\{/g, 3],
  [/,/g, 20],
];

/** What picomatch hands on to the regular expression as it is written: groups, choices and repetitions of what is before. */
const RAW = /[()|]|[\]}]\+/;

/** A pattern of files: where it starts, and what is matched below that. */
export interface Glob {
  /** The folder or file that stands before the first special character. */
  readonly base: string;
  /** Whether a path below the base, with slashes, is meant; `undefined` for a path without a pattern. */
  readonly matches: ((below: string) => boolean) | undefined;
}

/**
 * Reads a pattern of files.
 *
 * @returns `undefined` for a pattern that could take very long to match, or that is none.
 */
export function readGlob(pattern: string): Glob | undefined {
  if (pattern.length > MAX_LENGTH) return undefined;
  const { base, glob } = picomatch.scan(pattern);
  if (glob === "") return { base, matches: undefined };
  return isHarmless(glob) ? { base, matches: picomatch(glob) } : undefined;
}

function isHarmless(glob: string): boolean {
  return !RAW.test(glob) && LIMITS.every(([what, most]) => (glob.match(what)?.length ?? 0) <= most);
}
