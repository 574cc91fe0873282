import { describe, expect, it } from "vitest";
import { isNestedTooDeeply } from "../../src/files/nesting.ts";
import { createFiles } from "../../src/files/index.ts";
import path from "node:path";
import { writeProject } from "../support/read.ts";

/** Forms that ended the whole process in oxc-parser, at a depth at which each of them did. */
const FORMS: readonly (readonly [string, string])[] = [
  ["parentheses", `x = ${"(".repeat(10_000)}a${")".repeat(10_000)}`],
  ["lists", `x = ${"[".repeat(10_000)}${"]".repeat(10_000)}`],
  ["objects", `x = ${"{a:".repeat(10_000)}1${"}".repeat(10_000)}`],
  ["blocks", `${"{".repeat(10_000)}${"}".repeat(10_000)}`],
  ["templates", `x = ${"`${".repeat(10_000)}1${"}`".repeat(10_000)}`],
  ["conditions", `x = ${"a ? 1 : ".repeat(10_000)}2`],
  ["functions", `x = ${"()=>".repeat(10_000)}1`],
  ["else if", `if (a) {}${" else if (a) {}".repeat(10_000)}`],
  ["negations", `x = ${"!".repeat(50_000)}a`],
  ["type arguments", `let x: ${"A<".repeat(10_000)}B${">".repeat(10_000)}`],
];

describe("a neighbour that is nested too deeply", () => {
  it.each(FORMS)("is not parsed: %s", (_, text) => {
    const file = path.join(writeProject({ "deep.ts": text }), "deep.ts");
    expect(createFiles().neighbourhood().open(file)).toEqual({
      problem: "is nested too deeply to read",
    });
  });

  it("is another thing than a neighbour that is long", () => {
    const table = `export const t = pgTable("t", { a: text("a").$type<A>().default(b ? 1 : 2) })\n`;
    expect(isNestedTooDeeply(table.repeat(10_000))).toBe(false);
  });

  it("is another thing than one with many short functions and no semicolons", () => {
    const fn = `const f = (a) => {\n  return a ? (b) => !a : (c) => c\n}\n`;
    expect(isNestedTooDeeply(fn.repeat(10_000))).toBe(false);
  });
});
