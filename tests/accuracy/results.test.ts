import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { changesSince, countsOf, writeBaseline } from "../../scripts/accuracy/baseline.mjs";
import { readKnown } from "../../scripts/accuracy/known.mjs";
import { tableOf } from "../../scripts/accuracy/results.mjs";
import { Tally } from "../../scripts/accuracy/tally.mjs";

/** A tally of so many of each; reports are told apart by their message. */
function tally(hits: number, wrong: readonly string[], missed = 0, unjudged = 0): Tally {
  const made = new Tally();
  made.hits = hits;
  made.false.push(...wrong.map((message) => ({ message })));
  made.missed.push(...Array.from({ length: missed }, () => ({})));
  made.unjudged.push(...Array.from({ length: unjudged }, () => ({})));
  return made;
}

describe("a tally", () => {
  it("is right as often as its hits among all reports that can be judged", () => {
    expect(tally(3, ["a"], 9, 9).precision).toBe(0.75);
  });

  it("finds as much as its hits among all that there is to find", () => {
    expect(tally(3, ["a", "b"], 1, 9).recall).toBe(0.75);
  });

  it("has no share where there is nothing to share", () => {
    expect([tally(0, [], 0, 4).precision, tally(0, [], 0, 4).recall]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("takes up another", () => {
    const sum = tally(1, ["a"], 2, 3);
    sum.add(tally(10, ["b"], 20, 30));
    expect([sum.hits, sum.false.length, sum.missed.length, sum.unjudged.length]).toEqual([
      11, 2, 22, 33,
    ]);
  });
});

describe("the table", () => {
  it("has a line for each rule, and tells known reports from false ones", () => {
    const tallies = new Map([
      ["fk-needs-index", tally(2, ["known", "new"], 2, 1)],
      ["no-serial-id", tally(0, [])],
    ]);
    const text = tableOf(tallies, ({ message }: { message: string }) => message === "known");
    expect(text.split("\n")).toEqual([
      "rule            hits  false  known  missed  unjudged  precision   recall",
      "fk-needs-index     2      1      1       2         1    50.00 %  50.00 %",
      "no-serial-id       0      0      0       0         0          -        -",
    ]);
  });

  it("does not round up to 100 %", () => {
    expect(tableOf(new Map([["a", tally(99_999, ["x"])]]), () => false)).toContain("99.99 %");
  });
});

describe("the file of known disagreements", () => {
  const write = (entries: unknown) => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "known-")), "known.json");
    fs.writeFileSync(file, JSON.stringify(entries));
    return file;
  };
  const entry = { repository: "shop", rule: "no-serial-id", message: '"users"', reason: "so" };
  const report = {
    repository: "shop",
    rule: "no-serial-id",
    file: "a.ts",
    message: 'Key "users".',
  };

  it("knows a report by its repository, its rule and a part of its message", () => {
    const known = readKnown(write([entry]));
    expect(known.find(report)?.reason).toBe("so");
    expect(known.find({ ...report, repository: "other" })).toBeUndefined();
    expect(known.find({ ...report, rule: "other" })).toBeUndefined();
    expect(known.find({ ...report, message: 'Key "posts".' })).toBeUndefined();
  });

  it("knows it in the file that is said, if one is", () => {
    const known = readKnown(write([{ ...entry, file: "b.ts" }]));
    expect(known.find(report)).toBeUndefined();
  });

  it("tells which of its entries are not needed any more", () => {
    const known = readKnown(write([entry, { ...entry, message: "posts" }]));
    known.find(report);
    expect(known.unused(["shop"]).map(({ message }: { message: string }) => message)).toEqual([
      "posts",
    ]);
    expect(known.unused(["other"])).toEqual([]);
  });

  it("is refused where an entry has no reason", () => {
    expect(() => readKnown(write([{ ...entry, reason: " " }]))).toThrow("needs a reason");
  });

  it("that is committed is well-formed", () => {
    expect(() =>
      readKnown(path.resolve(import.meta.dirname, "../../scripts/accuracy/known.json")),
    ).not.toThrow();
  });
});

describe("a baseline", () => {
  const lint = (...lines: readonly number[]) => ({
    name: "shop",
    lint: {
      reports: lines.map((line) => ({
        rule: "require-where",
        file: "a.ts",
        line,
        column: 1,
        message: "m",
      })),
    },
  });
  const compare = (before: object, now: object) => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "baseline-")), "baseline.json");
    writeBaseline(file, countsOf([before]));
    return changesSince(file, countsOf([now]), ["require-where"]);
  };

  it("is unchanged where the same is reported", () => {
    expect(compare(lint(1, 2), lint(2, 1))).toEqual(["require-where: unchanged, 2"]);
  });

  it("is changed by another number of reports", () => {
    expect(compare(lint(1, 2), lint(1))).toEqual([
      "require-where: CHANGED in shop: 2 before, 1 now",
    ]);
  });

  it("is changed by as many reports in other places", () => {
    expect(compare(lint(1), lint(2))).toEqual(["require-where: CHANGED in shop: 1 before, 1 now"]);
  });

  it("is changed by the last report that goes", () => {
    expect(compare(lint(1), lint())).toEqual(["require-where: CHANGED in shop: 1 before, 0 now"]);
  });
});
