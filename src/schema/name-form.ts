import type { Table } from "./model.ts";
import { bytesOf, MAX_BYTES, startOf } from "./name-length.ts";
import { isSnakeCase, toSnakeCase } from "./naming.ts";

const HASH_DIGITS = 8;

/** The fewest letters that a word may be cut short to. */
const SHORTEST = 3;

/** The JSON schema of an option that lists forms of names, such as `idx_{table}_{columns}`. */
export function nameForms(placeholder: "columns" | "ref", description: string, minItems = 0) {
  return {
    type: "array",
    description,
    items: {
      type: "string",
      pattern: String.raw`^\w*\{table\}_\{${placeholder}\}\w*$`,
    },
    minItems,
    uniqueItems: true,
  } as const;
}

/** A form as messages say it: `idx_<table>_<columns>`. */
export function formInWords(form: string): string {
  return form.replace(/\{(\w+)\}/g, "<$1>");
}

/** A name in a form, all in snake_case: `idx_posts_author_id`. One that is too long ends in a hash. */
export function nameIn(form: string, names: readonly string[]): string {
  const [before, after] = endsOf(form);
  const name = fullName(form, names);
  if (bytesOf(name) <= MAX_BYTES) return name;
  const room = MAX_BYTES - HASH_DIGITS - 1 - bytesOf(after);
  return `${startOf(name, room).replace(/_+$/, "") || before}_${hashOf(name)}${after}`;
}

/** What a table is called in a name: its schema may be told, too. */
export function tableInNames({ name, schema }: Pick<Table, "name" | "schema">): string {
  return schema === undefined ? name : `${schema}_${name}`;
}

/**
 * Whether a name is of a form. What it is made of is told by one or more of its words, in their order, each of which may
 * be cut short; more words may follow. Where the full name would be too long, only the table is looked for.
 *
 * @param names What the name has to tell, the table first; `undefined` where any word will do.
 */
export function isInForm(
  form: string,
  name: string,
  [table = "", ...names]: readonly (string | undefined)[],
): boolean {
  const [before, after] = endsOf(form);
  if (name.length <= before.length + after.length) return false;
  if (!name.startsWith(before) || !name.endsWith(after)) return false;
  const words = wordsOf(name.slice(before.length, name.length - after.length));
  const read = names.filter((each) => each !== undefined);
  const isKnown =
    read.length === names.length && bytesOf(fullName(form, [table, ...read])) <= MAX_BYTES;
  const ends = endsOfNames(words, [table, ...(isKnown ? read : [])]);
  return isKnown ? ends.length > 0 : ends.some((end) => end < words.length);
}

/** What stands around the placeholders of a form. */
function endsOf(form: string): readonly [before: string, after: string] {
  return [form.slice(0, form.indexOf("{")), form.slice(form.lastIndexOf("}") + 1)];
}

function fullName(form: string, names: readonly string[]): string {
  const [before, after] = endsOf(form);
  return before + names.map(inSnakeCase).join("_") + after;
}

function inSnakeCase(name: string): string {
  const words = toSnakeCase(name);
  return isSnakeCase(name) || words === "" ? name : words;
}

/** A database that cuts names keeps no more words than these; what stands behind them tells nothing. */
const MAX_WORDS = 40;

function wordsOf(name: string): readonly string[] {
  return toSnakeCase(name)
    .split("_")
    .filter((word) => word !== "")
    .slice(0, MAX_WORDS);
}

/** How many of some words tell these names, one behind the other: each way to take them. */
function endsOfNames(words: readonly string[], names: readonly string[]): readonly number[] {
  let ends: readonly number[] = [0];
  for (const name of names) {
    const all = wordsOf(name);
    if (all.length === 0) continue;
    const longest = all.join("").length;
    const next = new Set<number>();
    for (const start of ends)
      for (let end = start + 1; end <= Math.min(words.length, start + longest); end += 1)
        if (isShortFor(words.slice(start, end), all)) next.add(end);
    ends = [...next];
  }
  return ends;
}

/** Whether words stand for others: some of them, in their order, or the same letters in other words. */
function isShortFor(words: readonly string[], full: readonly string[]): boolean {
  let at = 0;
  const isPart = words.every((word) => {
    at = full.findIndex((each, place) => place >= at && isCutFrom(word, each)) + 1;
    return at > 0;
  });
  return isPart || isCutFrom(words.join(""), full.join(""));
}

function isCutFrom(word: string, full: string): boolean {
  return word === full || (word.length >= SHORTEST && full.startsWith(word));
}

/** FNV-1a: names that begin alike stay apart, and come out the same on every machine. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(HASH_DIGITS, "0");
}
