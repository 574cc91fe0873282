import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../src/rules/index.ts";
import { lint, RULE_NAMES } from "./support/lint.ts";
import { beside } from "./support/rule-cases.ts";

const ROOT = path.resolve(import.meta.dirname, "..");

/** The names of the files of a folder, without the ending that they have in common. */
function filesIn(folder: string, ending: string): readonly string[] {
  return fs
    .readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

describe("every rule", () => {
  it("has a file, a page and tests of its name, and the registry lists it", () => {
    const registered = [...RULE_NAMES].sort();
    expect(filesIn("src/rules", ".ts").filter((name) => name !== "index")).toEqual(registered);
    expect(filesIn("docs/rules", ".md")).toEqual(registered);
    expect(filesIn("tests/rules", ".test.ts")).toEqual(registered);
  });

  it("is registered in alphabetical order", () => {
    expect(RULE_NAMES).toEqual([...RULE_NAMES].sort());
  });
});

interface OptionSchema {
  readonly type?: string;
  readonly description?: string;
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<Record<string, OptionSchema>>;
}

describe.each(Object.entries(rules))("%s", (name, rule) => {
  const { docs, defaultOptions = [], messages, schema, type } = rule.meta;
  const options = (schema as readonly OptionSchema[])[0];

  it("has a description that says what it asks for", () => {
    expect(docs?.description).toMatch(/^(?:Require|Disallow) .+[^.]$/);
  });

  it("leads to its own page", () => {
    expect(docs?.url).toMatch(new RegExp(`^https://github\\.com/.+/docs/rules/${name}\\.md$`));
  });

  it("belongs to a preset", () => {
    expect(docs?.preset).toBeOneOf(["recommended", "strict", "all"]);
  });

  it("says whether it is about a problem or a suggestion", () => {
    expect(type).toBeOneOf(["problem", "suggestion"]);
  });

  it.each(Object.entries(messages))("has a message %s that is a sentence", (_, message) => {
    expect(message).toMatch(/^[A-Z].*\.$/s);
    expect(message).not.toMatch(/\s{2}|\n|\.\./);
  });

  it("describes its options and takes no others", () => {
    expect(schema).toHaveLength(options ? 1 : 0);
    if (!options) return;
    expect(options).toMatchObject({ type: "object", additionalProperties: false });
    for (const described of [options, ...Object.values(options.properties ?? {})])
      expect(described.description).toMatch(/^[A-Z].*\.$/);
  });

  it("has a default for each of its options", () => {
    expect(defaultOptions).toHaveLength(options ? 1 : 0);
    expect(Object.keys(defaultOptions[0] ?? {}).sort()).toEqual(
      Object.keys(options?.properties ?? {}).sort(),
    );
  });

  it("accepts its own defaults", () => {
    const entry = ["error", ...defaultOptions] as ["error", ...object[]];
    expect(lint(beside({}), "", { rules: { [`drizzle-schema/${name}`]: entry } })).toEqual([]);
  });
});
