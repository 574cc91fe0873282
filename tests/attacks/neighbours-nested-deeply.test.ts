import { execFileSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isNestedTooDeeply } from "../../src/files/nesting.ts";
import { REPOSITORY } from "../support/installed.ts";
import { writeProject } from "../support/read.ts";

/** Forms that ended the process in oxc-parser, written so often that each of them did. */
const FORMS: Readonly<Record<string, string>> = {
  sums: `x = ${"1+".repeat(60_000)}1`,
  "sums on lines": `x = ${"1 +\n".repeat(60_000)}1`,
  "texts put together": `x = ${`"a" + `.repeat(60_000)}""`,
  "members of members": `x = a${".b".repeat(200_000)}`,
  "calls of calls": `x = a${"()".repeat(100_000)}`,
  "chains of methods": `x = a${".b()".repeat(60_000)}`,
  "chains of methods on lines": `x = a${"\n  .b()".repeat(60_000)}`,
  "items of items": `x = a${"[0]".repeat(150_000)}`,
  "templates of templates": `x = a${"``".repeat(60_000)}`,
  assignments: `${"x = ".repeat(20_000)}1`,
  powers: `x = ${"a ** ".repeat(40_000)}a`,
  labels: `${Array.from({ length: 20_000 }, (_, at) => `l${String(at)}:`).join("\n")};`,
  awaiting: `x = ${"await ".repeat(40_000)}a`,
  "types of types": `x = ${"typeof ".repeat(60_000)}a`,
  "types of types on lines": `x = ${"typeof\n".repeat(60_000)}a`,
  instances: `x = ${"new ".repeat(30_000)}a`,
  negatives: `x = ${"- ".repeat(60_000)}a`,
  "as types": `x = a ${"as a ".repeat(60_000)}`,
  "keys of keys": `type A = ${"keyof ".repeat(20_000)}B`,
  "lists of lists, as a type": `type A = B${"[]".repeat(60_000)}`,
  "statements of if": `${"if (a) ".repeat(30_000)};`,
  "statements of if on lines": `${"if (a)\n".repeat(30_000)};`,
  "statements of do": `${"do\n".repeat(30_000)};${"while(a);".repeat(30_000)}`,
  "else after semicolons": `if (a) b;${"else if (a) b;".repeat(30_000)}`,
  "else on lines": `if (a) b\n${"else if (a)\nb\n".repeat(30_000)}`,
  "conditions on lines": `x = ${"a ?\nb :\n".repeat(20_000)}c`,
  "conditions with texts that look like ends": `x = ${`a ? ";\\n" : `.repeat(20_000)}c`,
  "conditions with comments that look like ends": `x = ${"a ? /*;\n*/b : ".repeat(20_000)}c`,
  "conditions with templates that look like ends": `x = ${"a ? `;\n` : ".repeat(20_000)}c`,
  "conditions with patterns that look like ends": `x = ${"a ? /[/;]/ : ".repeat(20_000)}c`,
  "functions on lines": `x = ${"a =>\n".repeat(20_000)}c`,
  "arguments of types on lines": `let x: ${"A<\n".repeat(20_000)}B${">".repeat(20_000)}`,
  "arguments of types with commas": `let x: ${"A<B, ".repeat(20_000)}B${">".repeat(20_000)}`,
  "conditions, as a type": `type A = ${"B extends C ? D : ".repeat(20_000)}E`,
  namespaces: `namespace A${".B".repeat(40_000)} {}`,
  "and and and": `x = ${"a && ".repeat(60_000)}a`,
  elements: `x = ${"<a>".repeat(20_000)}${"</a>".repeat(20_000)}`,
  patterns: `let ${"{a: ".repeat(30_000)}b${"}".repeat(30_000)} = c`,
};

describe("a neighbour that is nested too deeply for a parser", () => {
  it.each(Object.entries(FORMS))("is known by its text: %s", (_, text) => {
    expect(isNestedTooDeeply(text)).toBe(true);
  });

  it("does not end the process, in a thread with a small stack either", () => {
    // What is let through is parsed at the depth up to which it is.
    const script = `
      import fs from "node:fs";
      import { Worker, isMainThread } from "node:worker_threads";
      if (isMainThread && process.argv[2] === "worker") new Worker(new URL(import.meta.url));
      else {
        const { readModule } = await import(${JSON.stringify(path.join(REPOSITORY, "dist/files/index.js"))});
        const forms = {
          "x=": (n) => "x=".repeat(n) + "1",
          "1+": (n) => "x=" + "1+".repeat(n) + "1",
          "?:": (n) => "x=" + "a?b:".repeat(n) + "c",
          "()=>": (n) => "x=" + "()=>".repeat(n) + "1",
          "keyof": (n) => "type A=" + "keyof ".repeat(n) + "B",
          "new": (n) => "x=" + "new ".repeat(n) + "a",
          "if": (n) => "if(a)".repeat(n) + ";",
          "A<": (n) => "let x:" + "A<".repeat(n) + "B" + ">".repeat(n),
          "class": (n) => "x=" + "class{a=".repeat(n) + "1" + "}".repeat(n),
          "function": (n) => "x=" + "function(){return ".repeat(n) + "1" + "}".repeat(n),
          "{a:": (n) => "x=" + "{a:".repeat(n) + "1" + "}".repeat(n),
          "(": (n) => "x=" + "(".repeat(n) + "1" + ")".repeat(n),
          "<a>": (n) => "x=" + "<a>".repeat(n) + "</a>".repeat(n),
          "namespace": (n) => "namespace A" + ".B".repeat(n) + "{}",
          "await": (n) => "x=" + "await ".repeat(n) + "a",
          "{a:(x=": (n) => "x=" + "{a:(x=".repeat(n) + "1" + ")}".repeat(n),
        };
        for (const [name, form] of Object.entries(forms)) {
          let least = 1, most = 100_000;
          const { isNestedTooDeeply } = await import(${JSON.stringify(path.join(REPOSITORY, "dist/files/nesting.js"))});
          while (least + 1 < most) {
            const middle = (least + most) >> 1;
            if (isNestedTooDeeply(form(middle))) most = middle; else least = middle;
          }
          readModule(name === "<a>" ? "a.tsx" : "a.ts", form(least));
          fs.writeSync(1, name + "\\n");
        }
      }`;
    const root = writeProject({ "parse.mjs": script });
    for (const where of ["main", "worker"])
      expect(
        execFileSync(process.execPath, [path.join(root, "parse.mjs"), where], {
          encoding: "utf8",
        }).split("\n"),
      ).toHaveLength(17);
  });
});

describe("what only goes on for long", () => {
  it.each([
    ["a list of sums", `x = [${"a + b.c.d(),\n".repeat(20_000)}]`],
    ["an object of functions", `x = {${"a: (b) => !b ? c : d,\n".repeat(10_000)}}`],
    ["statements without semicolons", "a.b(c)\nif (d) e()\nconst f = !g\n".repeat(10_000)],
    ["statements on one line", "a.b(c);if(d)e();else{f()}var g=!h;".repeat(10_000)],
    ["functions on one line", "function a(){return b?c:d}".repeat(10_000)],
    ["a union of texts", `type A =\n${`  | "a"\n`.repeat(10_000)}`],
    ["an interface", `interface A {\n${"  a?: B<C>\n".repeat(10_000)}}`],
    ["a class", `class A {\n${"  a = 1\n  b() { return !c }\n".repeat(10_000)}}`],
    ["a page", `x = <ul>\n${`<li class="a">don't {b}</li>\n`.repeat(500)}</ul>`],
    ["cases", `switch (a) {\n${"  case 1:\n    b()\n    break\n".repeat(10_000)}}`],
    ["texts with brackets", `x = [${`"((((", '[[[[', \`{{{{\`, /[(((]/,`.repeat(5_000)}]`],
    ["comments with brackets", "// ((((\n/* {{{{ */\n".repeat(5_000)],
  ])("is no nesting: %s", (_, text) => {
    expect(isNestedTooDeeply(text)).toBe(false);
  });
});
