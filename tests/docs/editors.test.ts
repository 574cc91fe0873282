import { ESLint } from "eslint";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { install, REPOSITORY } from "../support/installed.ts";
import { writeProject } from "../support/read.ts";
import { FIRST_MINUTE } from "./readme.ts";

const PAGE = fs.readFileSync(path.join(REPOSITORY, "docs/editors.md"), "utf8");
const [config = ""] = /(?<=^```js\n)[^]*?(?=^```$)/m.exec(PAGE) ?? [];

/** Lints one file in each of two packages with a configuration of their own, in one process, as editors do. */
async function lintTwoPackages(eslintConfig: string): Promise<readonly string[]> {
  const packages = ["one", "two"].map(() => {
    const root = writeProject({ ...FIRST_MINUTE, "eslint.config.js": eslintConfig });
    install(root, "eslint");
    return root;
  });
  const lines: string[] = [];
  for (const cwd of packages) {
    const [result] = await new ESLint({ cwd }).lintFiles("src/db/schema.ts");
    for (const { message, ruleId } of result?.messages ?? []) lines.push(ruleId ?? message);
  }
  return lines;
}

const REPORTS = [
  "drizzle-schema/require-timestamps",
  "drizzle-schema/no-serial-id",
  "drizzle-schema/fk-needs-index",
  "drizzle-schema/snake-case-columns",
];

describe("two packages with configurations of their own, in one process", () => {
  it("are linted with what the page says", async () => {
    expect(await lintTwoPackages(config)).toEqual([...REPORTS, ...REPORTS]);
  });

  it("cannot be parsed without it", async () => {
    const lines = await lintTwoPackages(FIRST_MINUTE["eslint.config.js"] ?? "");
    expect(lines).toContainEqual(expect.stringContaining("No tsconfigRootDir was set"));
  });
});

it("shows pictures that are there, and light enough for a page", () => {
  const pictures = [...PAGE.matchAll(/^!\[.+\]\((.+)\)$/gm)].map(([, name = ""]) => name);
  expect(pictures).toHaveLength(3);
  for (const name of pictures)
    expect(fs.statSync(path.join(REPOSITORY, "docs", name)).size, name).toBeLessThan(150_000);
});
