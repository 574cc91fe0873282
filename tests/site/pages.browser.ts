import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { visitSite } from "./visit.ts";

const visit = visitSite();

/** Where the links lead that a locator finds. */
async function hrefs(links: Locator): Promise<readonly (string | null)[]> {
  return Promise.all((await links.all()).map((link) => link.getAttribute("href")));
}

it("has a home page that leads to the first minute and the playground", async () => {
  const { page, faults } = await visit("/");
  expect(await page.locator(".VPHero").innerText()).toContain("Drizzle");
  await page.getByRole("link", { name: "Your first minute" }).first().click();
  await page.waitForURL("**/first-minute");
  expect(faults).toEqual([]);
});

it("answers every page of the sidebar without an error, and asks nothing of the net", async () => {
  const { page, origin, faults } = await visit("/settings");
  const links = await hrefs(page.locator(".VPSidebar a"));
  expect(links.length).toBeGreaterThan(30);
  for (const link of links) {
    await page.goto(origin + (link ?? ""), { waitUntil: "networkidle" });
    expect(await page.locator("h1").first().innerText(), link ?? "").not.toBe("404");
  }
  expect(faults).toEqual([]);
}, 300_000);

it("finds a rule by a word of its page", async () => {
  const { page, faults } = await visit("/settings");
  await page.locator(".VPNavBarSearch button").first().click();
  await page.locator("#localsearch-input").fill("junction");
  const found = page.locator(".VPLocalSearchBox .results a");
  await found.first().waitFor();
  expect(await hrefs(found)).toContainEqual(expect.stringContaining("/rules/require-junction-key"));
  expect(faults).toEqual([]);
});

it("is dark where the reader's system is dark", async () => {
  const { page } = await visit("/rules/", { colorScheme: "dark" });
  expect(await page.locator("html").getAttribute("class")).toContain("dark");
});

it("does not scroll sideways on a narrow screen", async () => {
  for (const pathname of ["/", "/rules/", "/rules/fk-needs-index", "/settings"]) {
    const { page } = await visit(pathname, { viewport: { width: 360, height: 740 } });
    const beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await page.evaluate(beyond), pathname).toBe(0);
    await page.close();
  }
});

it("edits a page where it is written", async () => {
  const { page } = await visit("/settings");
  expect(await page.getByText("Edit this page on GitHub").getAttribute("href")).toMatch(
    /\/edit\/main\/docs\/settings\.md$/,
  );
});
