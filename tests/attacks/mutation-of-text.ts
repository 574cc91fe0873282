import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { documentedRules, readPage } from "../docs/page.ts";
import type { Project } from "../support/read.ts";
import type { Dice } from "../truth/random/dice.ts";

const REPOSITORY = path.resolve(import.meta.dirname, "../..");
/** Above this, parsing it a dozen times is what takes the time. */
const MAX_BYTES = 20_000;

/** Real files, by a name that says where they are from. */
export function ownTexts(): Project {
  const texts: Record<string, string> = {};
  for (const rule of documentedRules)
    for (const { files, line } of readPage(rule).examples)
      for (const [name, text] of Object.entries(files))
        if (name.endsWith(".ts")) texts[`${rule}.md:${String(line)}:${name}`] = text;
  return { ...texts, ...textsBelow(path.join(REPOSITORY, "examples")), ...fixtures() };
}

/** The schema files and those with queries below a folder of repositories. */
export function textsBelow(folder: string): Project {
  const names = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.d)\.[cm]?tsx?$/.test(name) && !name.includes("node_modules"))
    .sort();
  const texts: Record<string, string> = {};
  for (const name of names) {
    const file = path.join(folder, name);
    if (!fs.statSync(file).isFile() || fs.statSync(file).size > MAX_BYTES) continue;
    const text = fs.readFileSync(file, "utf8");
    if (text.includes("drizzle")) texts[name] = text;
  }
  return texts;
}

/** The programs that stand between backticks in this project's own tests. */
function fixtures(): Project {
  const folder = path.join(REPOSITORY, "tests");
  const texts: Record<string, string> = {};
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (!name.endsWith(".ts") || name.startsWith("attacks")) continue;
    const text = fs.readFileSync(path.join(folder, name), "utf8");
    for (const [at, [, found = ""]] of [
      ...text.matchAll(/`([^`$\\]*drizzle-orm[^`$\\]*)`/g),
    ].entries())
      texts[`${name}:${String(at)}`] = found;
  }
  return texts;
}

const HOSTILE = [
  "\u0000",
  "\uFEFF",
  "\u2028",
  "\u2029",
  "\uD83E",
  "\uDE00",
  "\u200B",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "prototype",
  "x".repeat(5_000),
  '"__proto__"',
  "`${",
  "/*",
  "*/",
  "//",
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  "...",
  "=>",
  "?.",
  "!",
  "@",
  "#a",
  "<T>",
  "as const",
  "await",
  "yield",
  "async",
  "return",
  "export",
  "default",
  "import",
  "function",
  "class",
  "new",
  "this",
  "super",
  "null",
  "0",
  "1n",
  "/a/",
  "undefined",
  ";",
  ",",
  ":",
  "=",
  "\r",
  "\r\n",
  "\\u0061",
] as const;

/** Words of which nothing is known in prototypes, and which take the place of names. */
const NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "then",
] as const;

interface Token {
  readonly start: number;
  readonly end: number;
  readonly isName: boolean;
}

function tokensOf(text: string): readonly Token[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  const tokens: Token[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const isName = kind === ts.SyntaxKind.Identifier || kind === ts.SyntaxKind.StringLiteral;
    tokens.push({ start: scanner.getTokenStart(), end: scanner.getTokenEnd(), isName });
  }
  return tokens;
}

/**
 * A text with a few pieces that are gone, doubled, in each other's place, or hostile.
 *
 * @param mustParse Asked of each change; one that it refuses is taken back, so that what is left is worth to be linted.
 */
export function mutated(text: string, dice: Dice, mustParse: (text: string) => boolean): string {
  let result = text;
  for (const mutation of dice.list(1, 4, () => mutationFor(dice))) {
    const next = mutation(result, dice);
    if (mustParse(next)) result = next;
  }
  return result;
}

type Mutation = (text: string, dice: Dice) => string;

function mutationFor(dice: Dice): Mutation {
  return dice.pick<Mutation>([
    (text) => withToken(text, dice, () => ""),
    (text) => withToken(text, dice, () => ""),
    (text) => withToken(text, dice, (token) => `${token} ${token}`),
    (text) => withToken(text, dice, () => dice.pick(HOSTILE)),
    (text) => withToken(text, dice, (token) => `${token} ${dice.pick(HOSTILE)} `),
    swapped,
    withOtherToken,
    withOtherToken,
    renamedEverywhere,
    renamedEverywhere,
    withName,
    withName,
    withoutRange,
    doubledRange,
    flipped,
    cut,
    hostileInside,
  ]);
}

function place(dice: Dice, length: number): number {
  return Math.min(dice.number(length), Math.max(0, length - 1));
}

function withToken(text: string, dice: Dice, change: (token: string) => string): string {
  const tokens = tokensOf(text);
  const token = tokens[place(dice, tokens.length)];
  return token ? replaced(text, token, change(text.slice(token.start, token.end))) : text;
}

function replaced(text: string, { start, end }: Pick<Token, "start" | "end">, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

function swapped(text: string, dice: Dice): string {
  const tokens = tokensOf(text);
  const [one, two] = [place(dice, tokens.length), place(dice, tokens.length)].sort((a, b) => a - b);
  const [first, second] = [tokens[one ?? 0], tokens[two ?? 0]];
  if (!first || !second || first === second) return text;
  const [left, right] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
  return replaced(replaced(text, second, left), first, right);
}

function withOtherToken(text: string, dice: Dice): string {
  const tokens = tokensOf(text);
  const names = tokens.filter(({ isName }) => isName);
  const other = names[place(dice, names.length)];
  return other ? withNameBy(text, dice, text.slice(other.start, other.end)) : text;
}

function withName(text: string, dice: Dice): string {
  const name = dice.pick(NAMES);
  return withNameBy(text, dice, dice.pick([name, `"${name}"`]));
}

function withNameBy(text: string, dice: Dice, by: string): string {
  const names = tokensOf(text).filter(({ isName }) => isName);
  const token = names[place(dice, names.length)];
  return token ? replaced(text, token, by) : text;
}

/** A name of the file becomes another one wherever it stands, so that the program still hangs together. */
function renamedEverywhere(text: string, dice: Dice): string {
  const names = tokensOf(text).filter(({ isName }) => isName);
  const token = names[place(dice, names.length)];
  if (!token) return text;
  const old = text.slice(token.start, token.end).replace(/^["']|["']$/g, "");
  const by = dice.pick(NAMES);
  return old === ""
    ? text
    : names
        .filter(({ start, end }) => text.slice(start, end).replace(/^["']|["']$/g, "") === old)
        .reverse()
        .reduce(
          (all, each) =>
            replaced(
              all,
              each,
              text.slice(each.start, each.end).replace(old, () => by),
            ),
          text,
        );
}

function withoutRange(text: string, dice: Dice): string {
  const tokens = tokensOf(text);
  const from = place(dice, tokens.length);
  const [first, last] = [tokens[from], tokens[Math.min(from + dice.number(12), tokens.length - 1)]];
  return first && last ? replaced(text, { start: first.start, end: last.end }, "") : text;
}

function doubledRange(text: string, dice: Dice): string {
  const tokens = tokensOf(text);
  const from = place(dice, tokens.length);
  const [first, last] = [tokens[from], tokens[Math.min(from + dice.number(30), tokens.length - 1)]];
  if (!first || !last) return text;
  const piece = text.slice(first.start, last.end);
  return replaced(text, { start: first.start, end: last.end }, `${piece} ${piece}`);
}

/** Bits of a byte are turned around, and what that leaves is read as UTF-8. */
function flipped(text: string, dice: Dice): string {
  const bytes = Buffer.from(text);
  const at = place(dice, bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.number(7));
  return bytes.toString("utf8");
}

function cut(text: string, dice: Dice): string {
  return text.slice(0, place(dice, text.length));
}

function hostileInside(text: string, dice: Dice): string {
  const at = place(dice, text.length);
  return text.slice(0, at) + dice.pick(HOSTILE) + text.slice(at);
}
