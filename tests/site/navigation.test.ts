import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { sidebar } from "../../site/navigation.ts";
import { ROOT } from "../../site/repository.ts";
import { RULE_NAMES } from "../support/lint.ts";

/** The links of the sidebar, those of groups inside groups as well. */
function linksOf(items: ReturnType<typeof sidebar>): readonly (string | undefined)[] {
  return items.flatMap(({ link, items: inner }) => [link, ...linksOf(inner ?? [])]);
}

const links = linksOf(sidebar());

it("leads to every page of docs/", () => {
  const pages = fs
    .readdirSync(path.join(ROOT, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `/${path.basename(file, ".md")}`);
  expect(links).toEqual(expect.arrayContaining(pages));
});

it("leads to every rule once", () => {
  const rules = links.filter((link) => link?.startsWith("/rules/") && link !== "/rules/");
  expect(rules.toSorted()).toEqual(RULE_NAMES.map((name) => `/rules/${name}`).toSorted());
});
