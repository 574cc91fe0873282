import { expect, it } from "vitest";
import type { Project } from "../../site/playground/project.ts";
import { openPlayground } from "./playground.ts";
import { visitSite } from "./visit.ts";

const visit = visitSite();

const UNINDEXED: Project = {
  release: "0.45",
  rules: "fk-needs-index",
  files: {
    "schema.ts": [
      `import { pgTable, uuid } from "drizzle-orm/pg-core";`,
      `import { users } from "./users";`,
      `export const posts = pgTable("posts", {`,
      `  authorId: uuid("author_id").references(() => users.id),`,
      `});`,
      ``,
    ].join("\n"),
    "users.ts": [
      `import { pgTable, uuid } from "drizzle-orm/pg-core";`,
      `export const users = pgTable("users", { id: uuid("id").primaryKey() });`,
      ``,
    ].join("\n"),
  },
};

const INDEXED = [
  `import { index, pgTable, uuid } from "drizzle-orm/pg-core";`,
  `import { users } from "./users";`,
  `export const posts = pgTable("posts", {`,
  `  authorId: uuid("author_id").references(() => users.id),`,
  `}, (table) => [index("idx_posts_author_id").on(table.authorId)]);`,
  ``,
].join("\n");

const CAMEL_CASE: Project = {
  release: "0.45",
  rules: "snake-case-columns",
  files: {
    "schema.ts": [
      `import { pgTable, text } from "drizzle-orm/pg-core";`,
      `export const posts = pgTable("posts", { coverImage: text("coverImage") });`,
      ``,
    ].join("\n"),
  },
};

const SPREADING: Project = {
  release: "0.45",
  rules: "require-timestamps",
  files: {
    "schema.ts": [
      `import { pgTable } from "drizzle-orm/pg-core";`,
      `import { timestamps } from "./columns";`,
      `export const posts = pgTable("posts", { ...timestamps });`,
      ``,
    ].join("\n"),
    "columns.ts": [
      `import { timestamp } from "drizzle-orm/pg-core";`,
      `export const timestamps = { createdAt: timestamp("created_at").defaultNow().notNull(), updatedAt: timestamp("updated_at").defaultNow().notNull() };`,
      ``,
    ].join("\n"),
  },
};

it("underlines the faults of its example, and lists those of all its files", async () => {
  const playground = await openPlayground(visit);
  expect(await playground.squiggles()).toEqual(['"posts"', "id", "references", "coverImage"]);
  expect(await playground.reports()).toEqual([
    "11:30 require-timestamps",
    "12:3 no-serial-id",
    "15:6 fk-needs-index",
    "16:3 snake-case-columns",
    "6:12 no-hard-delete-on-user-tables",
  ]);
  playground.expectNoFaults();
});

it("says over a squiggle what is wrong, with a link to the rule's page", async () => {
  const playground = await openPlayground(visit, UNINDEXED);
  const tooltip = await playground.hover("references");
  expect(await tooltip.innerText()).toContain(
    'Foreign key "posts"."author_id" has no index that starts with it',
  );
  const link = tooltip.getByRole("link", { name: "fk-needs-index" });
  expect(await link.getAttribute("href")).toBe("/rules/fk-needs-index");
});

it("applies a fix by the button over the squiggle", async () => {
  const playground = await openPlayground(visit, UNINDEXED);
  const tooltip = await playground.hover("references");
  await tooltip.getByRole("button", { name: "Fix" }).click();
  await playground.settled();
  expect(await playground.text()).toBe(INDEXED);
  expect(await playground.reports()).toEqual([]);
  playground.expectNoFaults();
});

it("applies a suggestion by the button over the squiggle", async () => {
  const playground = await openPlayground(visit, CAMEL_CASE);
  const tooltip = await playground.hover("coverImage");
  await tooltip.getByRole("button", { name: 'Name it "cover_image"' }).click();
  await playground.settled();
  expect(await playground.text()).toContain(`{ coverImage: text("cover_image") }`);
  expect(await playground.squiggles()).toEqual([]);
});

it("applies a fix from the list by the keyboard", async () => {
  const playground = await openPlayground(visit, UNINDEXED);
  await playground.page.locator(".reports").getByRole("button", { name: "Fix" }).press("Enter");
  await playground.settled();
  expect(await playground.text()).toBe(INDEXED);
});

it("goes to a report of another file from the list", async () => {
  const playground = await openPlayground(visit);
  await playground.page.locator(".reports").getByRole("button", { name: "6:12" }).click();
  expect(await playground.page.getByRole("tab", { selected: true }).innerText()).toContain(
    "src/accounts.ts",
  );
  expect(await playground.squiggles()).toEqual(["delete"]);
});

it("reports otherwise when another file changes", async () => {
  const playground = await openPlayground(visit, SPREADING);
  expect(await playground.reports()).toEqual([]);
  await playground.show("columns.ts");
  await playground.write("export const timestamps = {};\n");
  expect(await playground.reports()).toEqual(["3:30 require-timestamps"]);
  await playground.show("schema.ts");
  expect(await playground.squiggles()).toEqual(['"posts"']);
  playground.expectNoFaults();
});

it("says where a text cannot be parsed, and recovers", async () => {
  const playground = await openPlayground(visit, CAMEL_CASE);
  await playground.write("export const posts = pgTable(;\n");
  expect(await playground.page.locator(".reports li").allInnerTexts()).toEqual([
    expect.stringContaining("Parsing error: ')' expected"),
  ]);
  await playground.write("export const posts = 1;\n");
  expect(await playground.reports()).toEqual([]);
  playground.expectNoFaults();
});

it("turns on the rules of another preset", async () => {
  const playground = await openPlayground(visit, { ...CAMEL_CASE, rules: "recommended" });
  expect(await playground.reports()).toEqual([
    "2:30 require-timestamps",
    "2:41 snake-case-columns",
  ]);
  await playground.choose("Rules", "plural-tables");
  expect(await playground.reports()).toEqual([]);
});

it("fixes all files at once", async () => {
  const playground = await openPlayground(visit, UNINDEXED);
  await playground.page.getByRole("button", { name: "Fix all" }).click();
  await playground.settled();
  expect(await playground.text()).toBe(INDEXED);
  expect(await playground.page.getByRole("button", { name: "Fix all" }).isDisabled()).toBe(true);
});

it("reads a schema as the chosen release of drizzle-orm does", async () => {
  const playground = await openPlayground(visit, {
    release: "0.45",
    rules: "no-lost-modifiers",
    files: {
      "schema.ts": [
        `import { pgTable, text } from "drizzle-orm/pg-core";`,
        `export const posts = pgTable("posts", { tags: text("tags").notNull().array() });`,
        ``,
      ].join("\n"),
    },
  });
  expect(await playground.reports()).toEqual(["2:60 no-lost-modifiers"]);
  await playground.choose("drizzle-orm", "1.0");
  expect(await playground.reports()).toEqual([]);
});

it("shares what is written by a link", async () => {
  const playground = await openPlayground(visit);
  await playground.show("src/db/columns.ts");
  await playground.write("export const timestamps = { written: true };\n");
  await playground.choose("Rules", "strict");
  await playground.page.getByRole("button", { name: "Share" }).click();
  await playground.page.getByText("The link is").waitFor();
  const opened = await visit(
    new URL(playground.page.url()).pathname + new URL(playground.page.url()).hash,
  );
  await opened.page.locator(".playground[data-state=ready]").waitFor();
  await opened.page.getByRole("tab", { name: "src/db/columns.ts" }).click();
  expect(await opened.page.locator(".cm-content").innerText()).toContain("written: true");
  expect(await opened.page.getByLabel("Rules").inputValue()).toBe("strict");
  expect(opened.faults).toEqual([]);
});

it("shows its example where a link is broken, and says so", async () => {
  const { page, faults } = await visit("/playground#project=broken");
  await page.locator(".playground[data-state=ready]").waitFor();
  expect(await page.getByRole("status").innerText()).toContain("The link is broken");
  expect(await page.getByRole("tab").count()).toBe(4);
  expect(faults).toEqual([]);
});

it("starts again from its example", async () => {
  const playground = await openPlayground(visit, CAMEL_CASE);
  await playground.page.getByRole("button", { name: "Reset" }).click();
  await playground.settled();
  expect(await playground.text()).toContain("export const users");
  expect(playground.page.url()).not.toContain("#");
});

it("moves from file to file by the arrow keys", async () => {
  const playground = await openPlayground(visit);
  await playground.page.getByRole("tab", { selected: true }).press("ArrowRight");
  expect(await playground.page.getByRole("tab", { selected: true }).innerText()).toContain(
    "src/db/columns.ts",
  );
});

it("says that the linter could not be loaded", async () => {
  const { page } = await visit("/settings");
  await page.route("**/linter/**", (route) => route.abort());
  await page.goto(new URL("/playground", page.url()).href);
  await page.locator(".playground[data-state=failed]").waitFor();
  expect(await page.getByRole("status").innerText()).toContain("could not be loaded");
});

it("does not scroll sideways on a narrow screen", async () => {
  const { page } = await openPlayground(visit, undefined, {
    viewport: { width: 360, height: 740 },
  });
  const beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  expect(await page.evaluate(beyond)).toBe(0);
});
