import path from "node:path";
import { expect, it } from "vitest";
import { hashOf, outsideOfDocs, withReadmeSections } from "../../site/markdown.ts";
import { fromHash } from "../../site/playground/share.ts";
import { REPOSITORY, ROOT } from "../../site/repository.ts";
import { exampleProject, filesIn } from "../../site/snippet.ts";

const PAGE = path.join(ROOT, "docs/rules/fk-needs-index.md");

it("shows on GitHub what is no page of the site", () => {
  expect(outsideOfDocs(PAGE, "../../README.md#settings")).toBe(
    `${REPOSITORY}/blob/main/README.md#settings`,
  );
  expect(outsideOfDocs(PAGE, "../../examples/shop")).toBe(`${REPOSITORY}/tree/main/examples/shop`);
});

it("leaves a link to another page alone", () => {
  expect(outsideOfDocs(PAGE, "../settings.md#shipped")).toBeUndefined();
});

it("refuses a link out of docs/ to what is not there", () => {
  expect(() => outsideOfDocs(PAGE, "../../MISSING.md")).toThrow("MISSING.md, which is not there");
});

it("puts a section of the README where a page asks for it", () => {
  const text = withReadmeSections("# Page\n\n<!-- readme: Your first minute -->\n");
  expect(text).toMatch(/^# Page\n/);
  expect(text).toContain("npm install --save-dev eslint eslint-plugin-drizzle-schema");
  expect(text).not.toContain("## Rules");
});

it("has the links of that section lead to pages of the site", () => {
  expect(withReadmeSections("<!-- readme: Settings -->")).toContain("](/settings.md)");
});

it("refuses a section that the README does not have", () => {
  expect(() => withReadmeSections("<!-- readme: Lost -->")).toThrow(
    'README.md has no section "Lost"',
  );
});

it("links an example to the playground in the words that the playground reads", async () => {
  const project = exampleProject("plural-tables", filesIn("export const posts = 1;\n"));
  expect(await fromHash(hashOf(project))).toEqual(project);
  expect(project).toEqual({
    release: "0.45",
    rules: "plural-tables",
    files: {
      "src/db/schema.ts": "export const posts = 1;\n",
      "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./src/db" };\n`,
    },
  });
});

it("takes the release of an example from its package.json", () => {
  const files = filesIn(
    `// package.json\n{ "dependencies": { "drizzle-orm": "1.0.0-rc.5" } }\n// src/users.ts\n`,
  );
  expect(exampleProject("no-ignored-where", files)).toMatchObject({
    release: "1.0",
    files: { "src/users.ts": "" },
  });
});
