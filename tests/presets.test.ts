import { describe, expect, it } from "vitest";
import plugin from "../src/index.ts";
import { rules } from "../src/rules/index.ts";

describe("the recommended preset", () => {
  const { recommended } = plugin.configs;

  it("has the contract's five prohibitions, all as errors", () => {
    expect(recommended.rules).toMatchInlineSnapshot(`
      {
        "drizzle-schema/fk-needs-index": "error",
        "drizzle-schema/no-hard-delete-on-user-tables": "error",
        "drizzle-schema/no-serial-id": "error",
        "drizzle-schema/require-timestamps": "error",
        "drizzle-schema/snake-case-columns": "error",
      }
    `);
  });

  it("has the rules that say they belong to it, and no others", () => {
    const named = Object.entries(rules)
      .filter(([, { meta }]) => meta.docs?.preset === "recommended")
      .map(([name]) => `drizzle-schema/${name}`);
    expect(Object.keys(recommended.rules)).toEqual(named);
  });

  it("has a name that says whose it is", () => {
    expect(recommended.name).toBe("drizzle-schema/recommended");
  });

  it("brings the plugin itself, under the name that its rules have", () => {
    expect(recommended.plugins).toEqual({ "drizzle-schema": plugin });
    expect(recommended.plugins["drizzle-schema"]).toBe(plugin);
  });

  it("does not choose files, a language or a parser: that is the project's affair", () => {
    expect(Object.keys(recommended).sort()).toEqual(["name", "plugins", "rules"]);
  });
});

describe("the other presets", () => {
  const { all, recommended, strict } = plugin.configs;

  it("strict turns on what recommended does, and the rules that say they belong to it", () => {
    const named = Object.entries(rules)
      .filter(([, { meta }]) => meta.docs?.preset !== "all")
      .map(([name]) => `drizzle-schema/${name}`);
    expect(Object.keys(strict.rules)).toEqual(named);
    expect(strict.rules).toMatchObject(recommended.rules);
  });

  it("all turns on every rule", () => {
    expect(Object.keys(all.rules)).toEqual(
      Object.keys(rules).map((name) => `drizzle-schema/${name}`),
    );
  });

  it("have names and the plugin, as recommended does", () => {
    for (const [name, config] of Object.entries({ strict, all })) {
      expect(config.name).toBe(`drizzle-schema/${name}`);
      expect(config.plugins["drizzle-schema"]).toBe(plugin);
    }
  });
});

describe("the plugin", () => {
  it("says its name, its version and its namespace", () => {
    expect(plugin.meta).toEqual({
      name: "eslint-plugin-drizzle-schema",
      version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
      namespace: "drizzle-schema",
    });
  });

  it("has every rule of the registry", () => {
    expect(plugin.rules).toBe(rules);
  });
});
