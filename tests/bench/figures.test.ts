import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../bench/budgets.mjs";
import { FIGURES, figuresOf, growthOf } from "../../bench/figures.mjs";
import { readOptions } from "../../bench/options.mjs";
import { circumstances, withFigures } from "../../bench/page.mjs";
import { planOf } from "../../bench/plan.mjs";
import { ratioOf, slopeOf, spreadOf } from "../../bench/statistics.mjs";

describe("a spread", () => {
  it("is the median and the extremes of fewer than four numbers", () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, low: 1, high: 3, count: 3 });
  });

  it("is the median and the quartiles of more", () => {
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 2, high: 4, count: 5 });
  });

  it("of nothing is nothing", () => {
    expect(spreadOf([])).toBeUndefined();
  });
});

describe("a ratio", () => {
  it("is made within a round, so that a slow round slows both", () => {
    const ones = new Map([
      [0, 2],
      [1, 20],
      [2, 200],
    ]);
    const others = new Map([
      [0, 1],
      [1, 10],
      [2, 100],
    ]);
    expect(ratioOf(ones, others)).toEqual({ median: 2, low: 2, high: 2, count: 3 });
  });

  it("leaves out a round that has only one of the two", () => {
    expect(ratioOf(new Map([[0, 6]]), new Map([[1, 3]]))).toBeUndefined();
  });
});

describe("a slope", () => {
  it("is not bent by an outlier", () => {
    const points = [0, 1, 2, 3, 4, 5, 6].map((x) => [x, x === 3 ? 900 : 2 * x] as const);
    expect(slopeOf(points)?.median).toBe(2);
  });

  it("of the heap leaves out the first quarter, in which a process warms up", () => {
    const samples = [90, 70, 5, 5, 5, 5, 5, 5].map((heap, at) => [at * 1000, heap] as const);
    expect(growthOf(samples)).toMatchObject({ median: 0, low: 0, high: 0 });
  });
});

/** One process that linted ten files. */
function lint(configuration: string, round: number, rules: number, tree = "many-100") {
  const pass = (kind: string, of: number) => ({
    kind,
    files: 10,
    wall: 100,
    cpu: 100,
    rules: of,
    parse: 50,
  });
  return {
    part: "lint",
    tree,
    configuration,
    round,
    at: "",
    plugin: "",
    result: {
      passes: [
        pass("stats", 99),
        pass("plain", 0),
        pass("stats", 50),
        pass("plain", 0),
        pass("stats", rules),
      ],
      typical: { query: { files: 2, rules: 8 }, module: { files: 8, rules: 0.08 } },
    },
  };
}

describe("figures", () => {
  const figures = figuresOf([
    lint("theirs", 0, 4),
    lint("recommended", 0, 3),
    lint("strict", 0, 12),
  ]);

  it("are warm in the later half of the further lints", () => {
    expect(figures.spread("many-100", "recommended", FIGURES.warmRules)?.median).toBe(3);
    expect(figures.spread("many-100", "recommended", FIGURES.coldRules)?.median).toBe(99);
  });

  it("of plain files leave out what has to do with Drizzle", () => {
    expect(figures.spread("many-100", "recommended", FIGURES.warmPlainPerFile)?.median).toBe(0.01);
  });

  it("decide the budgets", () => {
    const verdicts = verdictsOf(figures, {});
    const of = (word: string) => verdicts.find(({ budget }) => budget.includes(word));
    expect(of("that of eslint-plugin-drizzle")).toMatchObject({
      verdict: "met",
      figures: ["many-100: 0.75×"],
    });
    expect(of("nothing of Drizzle")?.verdict).toBe("met");
    expect(of("3 times")).toMatchObject({
      verdict: "not met",
      figures: ["not met: many-100: 4.00×"],
    });
    expect(of("10,000 files")?.verdict).toBe("not measured");
  });

  it("of one edit are its rule time over its parse time", () => {
    const edit = { rules: 3, parse: 60 };
    const measured = {
      part: "edit",
      tree: "one",
      configuration: "recommended",
      round: 0,
      at: "",
      plugin: "",
    };
    const edits = figuresOf([{ ...measured, result: { leaf: [edit, edit], hub: [edit] } }]);
    expect(edits.edit(measured.tree, "recommended", "leaf")).toMatchObject({
      median: 0.05,
      count: 2,
    });
  });
});

describe("a plan", () => {
  it("has every configuration in every round, in changing order", () => {
    const tasks = planOf(
      readOptions(["--only", "generated", "--sizes", "100", "--layouts", "many", "--rounds", "3"]),
    );
    const rounds = [0, 1, 2].map((round) =>
      tasks.filter((task) => task.round === round).map((task) => task.configuration),
    );
    expect(rounds[0]).toEqual(["floor", "theirs", "recommended", "strict", "typescript", "typed"]);
    for (const round of rounds) expect([...round].sort()).toEqual([...(rounds[0] ?? [])].sort());
    expect(new Set(rounds.map(([first]) => first)).size).toBe(3);
  });

  it("is refused where a word is not known", () => {
    expect(() => readOptions(["--only", "generatd"])).toThrow(`"generatd" is none of generated,`);
  });
});

describe("the page", () => {
  const page = fs.readFileSync(new URL("../../bench/README.md", import.meta.url), "utf8");

  it("has a place for the figures", () => {
    expect(withFigures(page, "FIGURES $1")).toMatch(
      /<!-- begin of figures -->\n\nFIGURES \$1\n\n<!-- end of figures -->/,
    );
  });

  it("tells machine, versions and commit", () => {
    const text = circumstances([
      { ...lint("floor", 0, 0), at: "2026-11-23T07:00", plugin: "abc1234" },
    ]);
    expect(text).toContain("Measured from 2026-11-23T07:00");
    expect(text).toMatch(/Plugin of commit abc1234; eslint 1\d\.\d+\.\d+, .*drizzle-orm 0\.45\.4/);
  });

  it("is not written where it has none", () => {
    expect(() => withFigures("# Benchmark\n", "")).toThrow("no markers");
  });
});
