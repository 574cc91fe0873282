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

it("loads the linter and the editor on the playground, and on no other page", async () => {
  const { page, origin } = await visit("/settings");
  const loadedBy = async (pathname: string) => {
    const asked = new Set<string>();
    page.on("request", (request) => {
      const [what] = /\/linter\/worker|\/chunks\/editor\./.exec(request.url()) ?? [];
      if (what !== undefined) asked.add(what);
    });
    await page.goto(origin + pathname, { waitUntil: "networkidle" });
    return [...asked].sort();
  };
  expect(await loadedBy("/rules/fk-needs-index")).toEqual([]);
  expect(await loadedBy("/playground")).toEqual(["/chunks/editor.", "/linter/worker"]);
});
