import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { readSection } from "../../scripts/recipes/page.mjs";

/** `npm run recipes` runs what the page says; here is what needs no installation. */
describe("docs/ci.md", () => {
  it.each(["Annotations on GitHub", "Code scanning"])(
    "has a workflow that is YAML: %s",
    async (heading) => {
      const { blocks, steps } = readSection("ci", heading);
      const workflow = blocks.find(({ language }) => language === "yaml");
      expect(workflow?.file).toMatch(/^\.github\/workflows\/[\w-]+\.yml$/);
      const code = workflow?.code ?? "";
      expect(await format(code, { parser: "yaml" })).toBe(code);
      expect(steps).toHaveLength([...code.matchAll(/\brun:/g)].length);
      expect(steps.at(-1)).toMatch(/^npx eslint \. --format /);
    },
  );

  it.each([
    ["Turborepo", "turbo.json"],
    ["Nx", "nx.json"],
    ["Only changed files", "package.json"],
  ])("has a file that is JSON: %s", async (heading, file) => {
    const code = readSection("ci", heading).files[file] ?? "";
    expect(JSON.parse(await format(code, { parser: "json", trailingComma: "none" }))).toBeTypeOf(
      "object",
    );
  });

  it("a heading that is not there is an error", () => {
    expect(() => readSection("ci", "Jenkins")).toThrow('docs/ci.md has no heading "Jenkins"');
  });
});
