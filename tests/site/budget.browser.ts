import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { expect, it } from "vitest";
import { ROOT } from "../../site/repository.ts";
import { visitSite } from "./visit.ts";

const visit = visitSite();
const LINTER = path.join(ROOT, "site/.vitepress/dist/linter");

/** What the linter weighs as it is sent; 1.41 MB when this was written. */
const LINTER_BUDGET = 1_600_000;

it("keeps the linter in its budget", () => {
  const sizes = fs
    .readdirSync(LINTER)
    .map((name) => zlib.gzipSync(fs.readFileSync(path.join(LINTER, name))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LINTER_BUDGET);
});

it("loads the linter and the editor on no other page", async () => {
  const { page } = await visit("/rules/fk-needs-index");
  const asked: string[] = await page.evaluate(
    `performance.getEntriesByType("resource").map(({ name }) => name)`,
  );
  expect(asked.filter((name) => /linter|editor/.test(name))).toEqual([]);
});
