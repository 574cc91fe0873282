import type { Linter } from "eslint";
import { Dice } from "../truth/random/dice.ts";
import { chooseBy } from "./fuzz-kinds.ts";
import type { FuzzCase } from "./fuzz-case.ts";
import { type Hole, opaqueCall, opaqueSpread, opaqueTables } from "./fuzz-holes.ts";
import { MARK, split, withNoise, withOtherNames, withOtherOrder } from "./fuzz-metamorphic.ts";
import { FaultError, type Ground } from "./fuzz-properties.ts";
import { parseText } from "./fuzz-tree.ts";
import fs from "node:fs";
import path from "node:path";

/** The name of the file that a part of the schema is put into. */
const PART = "part";

/** Rules that speak of the second of two by design, so that the order of the two matters. */
const ORDERED = new Set(["no-duplicate-tables", "no-colliding-names", "no-redundant-indexes"]);

/**
 * Programs that mean the same are reported the same; a program in which something cannot be read is reported for nothing
 * that is not reported where it can be.
 */
export function compareAlike({ files, linted: [main = ""], seed }: FuzzCase, ground: Ground): void {
  const text = files[main] ?? "";
  const found = ground.messages.get(main);
  if (!found) return;
  const dice = new Dice(chooseBy(seed));
  const parsed = parseText(text);
  const said = wordsOf(found);

  const expectSame = (how: string, variant: string): void => {
    tally(ground, how);
    const now = wordsOf(ground.linter.verify(main, variant));
    expectEqual(how, said, now);
  };
  expectSame("noise", withNoise(parsed, dice));
  expectSame("names", withOtherNames(parsed));
  const reordered = withOtherOrder(parsed);
  if (reordered !== undefined) {
    tally(ground, "order of statements");
    const now = wordsOf(ground.linter.verify(main, reordered));
    expectEqual("order of statements", said.filter(isUnordered), now.filter(isUnordered));
  }

  const { specifier = "", column = "" } =
    /from "(?<specifier>drizzle-orm\/(?:pg|mysql|sqlite)-core)"/.exec(text)?.groups ?? {};
  const holes = [
    opaqueCall(parsed, dice),
    opaqueCall(parsed, dice),
    opaqueSpread(parsed, dice),
    opaqueSpread(parsed, dice),
    specifier === ""
      ? undefined
      : opaqueTables(parsed, {
          specifier,
          column: column || (specifier.includes("sqlite") ? "integer" : "timestamp"),
        }),
  ];
  for (const hole of holes) if (hole) expectNoMore(main, hole, ground);

  const parts = split(parsed, dice, PART, main.replace(/\.ts$/, ""));
  if (parts) {
    tally(ground, "split");
    const whole = wordsOf(ground.linter.verify(main, parts.whole));
    const [first, second] = [path.join(ground.root, `${PART}.ts`), path.join(ground.root, main)];
    fs.writeFileSync(first, parts.first);
    fs.writeFileSync(second, parts.second);
    const now = [
      ...wordsOf(ground.linter.verify(`${PART}.ts`, parts.first)),
      ...wordsOf(ground.linter.verify(main, parts.second)),
    ];
    fs.rmSync(first);
    fs.writeFileSync(second, text);
    // A shared column without a name has one only where a table of its file says how: there may be less, never more.
    const [odd] = extra(subjectsOf(now), subjectsOf(whole));
    if (odd !== undefined) throw new FaultError("split", odd.split(":")[0] ?? "", odd);
  }
}

function tally({ tried }: Ground, what: string): void {
  tried[what] = (tried[what] ?? 0) + 1;
}

/** What is said of a program, whatever its names are and wherever it stands. */
function wordsOf(found: readonly Linter.LintMessage[]): readonly string[] {
  const fatal = found.find((each) => each.fatal);
  if (fatal) throw new FaultError("harness", fatal.message);
  return found
    .map(({ ruleId, message }) => `${ruleId?.replace("drizzle-schema/", "") ?? ""}: ${message}`)
    .map((each) => each.replaceAll(MARK, ""))
    .sort();
}

/** A column is told of with its table's name or without, by where the two are written. */
function subjectsOf(said: readonly string[]): readonly string[] {
  return said.filter(isUnordered).map((each) => {
    const { column, name = "" } =
      /"(?<name>[^"]+)"(?:\."(?<column>[^"]+)")?/.exec(each)?.groups ?? {};
    return `${each.split(":")[0] ?? ""}: ${column ?? name}`;
  });
}

function isUnordered(words: string): boolean {
  return !ORDERED.has(words.split(":")[0] ?? "");
}

function expectEqual(how: string, before: readonly string[], now: readonly string[]): void {
  const odd = extra(now, before)[0] ?? extra(before, now)[0];
  if (odd !== undefined) throw new FaultError(how, odd.split(":")[0] ?? "", odd);
}

/** What a list has more of than another one. */
function extra(all: readonly string[], known: readonly string[]): readonly string[] {
  const left = [...known];
  return all.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function expectNoMore(main: string, { read, title, unread }: Hole, ground: Ground): void {
  tally(ground, `hole: ${title}`);
  const known = placesOf(read, ground.linter.verify(main, read));
  const now = placesOf(unread, ground.linter.verify(main, unread));
  const [odd] = extra(now, known);
  if (odd !== undefined)
    throw new FaultError(`hole: ${title}`, odd.split(":")[0] ?? "", `${odd}\n${unread}`);
}

/** Which rule reports, and the word at which it does. */
function placesOf(text: string, found: readonly Linter.LintMessage[]): readonly string[] {
  const lines = text.split("\n");
  return found
    .filter(({ fatal }) => !fatal)
    .map(({ column, line, ruleId }) => {
      const rest = lines[line - 1]?.slice(column - 1).replace(/^opaque\(/, "") ?? "";
      return `${ruleId?.replace("drizzle-schema/", "") ?? ""}: ${/^\w+|^"[^"]*"|^./.exec(rest)?.[0] ?? ""}`;
    });
}
