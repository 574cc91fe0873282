import { spawnSync } from "node:child_process";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { RULE_NAMES } from "../support/lint.ts";
import { writeProject } from "../support/read.ts";
import { SHAPES } from "./shapes.ts";

/** How large a project is at first; the others are twice and four times as large. */
const SIZE = 20;

/** What grows with n log n grows by less than this where the size doubles, what grows with the square by four. */
const AT_MOST = 2.7;

/** What a piece of the plugin may do besides: a few more searches in a table that doubles. */
const SLACK = 4 * SIZE;

/**
 * What grows faster, and may: what it makes is as large as that.
 *
 * - An object that spreads the one before it has all columns of those before, and is one that a table can spread.
 * - A modifier makes a builder that knows all modifiers before it.
 * - A file that takes each of its names out of a barrel asks the files behind the barrel one after the other for each.
 */
const MAY_GROW: ReadonlySet<string> = new Set([
  "spreads of spreads",
  "modifiers of a column",
  "files behind a barrel, all of them asked for",
]);

interface Counted {
  readonly counts: Readonly<Record<string, number>>;
  readonly reports: Readonly<Record<string, number>>;
}

/** Lints projects, each in several sizes, in a process of their own and counts what each function of the plugin does. */
function count(names: readonly string[]): ReadonlyMap<string, readonly Counted[]> {
  const projects = names.map((name) =>
    [SIZE, 2 * SIZE, 4 * SIZE].map((size) => {
      const { lint = [], project = {} } = SHAPES[name]?.(size) ?? {};
      return { root: writeProject(project), files: lint };
    }),
  );
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    // What V8 forgets of functions that were not called for a while is not to be missing in the counts.
    ["--no-flush-bytecode", path.join(import.meta.dirname, "count-operations.mjs")],
    {
      encoding: "utf8",
      input: JSON.stringify({ projects, rules: RULE_NAMES }),
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error(stderr);
  const counted = JSON.parse(stdout) as readonly (readonly Counted[])[];
  return new Map(names.map((name, place) => [name, counted[place] ?? []]));
}

/** The pieces whose work grows faster than the project. */
function superlinear([one, two, four]: readonly Counted[]): readonly string[] {
  return Object.entries(four?.counts ?? {}).flatMap(([key, last]) => {
    const [first = 0, second = 0] = [one?.counts[key], two?.counts[key]];
    const [growth, before] = [last - second, second - first];
    // V8 now and then loses the counts of a function that is not called for a while: then there is nothing to compare.
    const isCounted = first > 0 && before > 0;
    // Where what comes first costs once and for all, or was lost in part, the last doubling alone tells.
    const isSteep = last > AT_MOST * second;
    return isCounted && isSteep && growth > AT_MOST * before + SLACK
      ? [`${key}: ${String(first)}, ${String(second)}, ${String(last)}`]
      : [];
  });
}

const NAMES = Object.keys(SHAPES);

describe("work grows with what there is more of:", () => {
  let counted: ReadonlyMap<string, readonly Counted[]>;
  beforeAll(() => {
    counted = count(NAMES);
  }, 600_000);

  test.each(NAMES.filter((name) => !MAY_GROW.has(name)))("%s", (name) => {
    expect(superlinear(counted.get(name) ?? [])).toEqual([]);
  });

  test("each rule has something to report in one of them", () => {
    const reported = [...counted.values()].flat().flatMap(({ reports }) => Object.keys(reports));
    expect([...new Set(reported)].sort()).toEqual(
      RULE_NAMES.map((name) => `drizzle-schema/${name}`).sort(),
    );
  });
});
