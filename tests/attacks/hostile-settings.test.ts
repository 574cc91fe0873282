import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/settings.ts";

const circle: Record<string, unknown> = {};
circle["circle"] = circle;

describe("a setting that no JSON can say is refused in words", () => {
  it.each<[string, unknown, string]>([
    ["a big integer", 10n, "not a bigint."],
    ["an object that holds itself", circle, "not an object that holds itself."],
    ["a symbol", Symbol("casing"), "not a symbol."],
    ["a function", () => "snake_case", "not a function."],
    ["null", null, "not null."],
    ["a list", ["snake_case"], 'not ["snake_case"].'],
  ])("%s", (_, casing, words) => {
    expect(() => readSettings({ "drizzle-schema": { casing } }, "/")).toThrow(words);
  });
});

describe("a setting by the name of a key of prototypes is refused as any other", () => {
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"])("%s", (key) => {
    const settings = JSON.parse(`{ "${key}": { "casing": "snake_case" } }`) as unknown;
    expect(() => readSettings({ "drizzle-schema": settings }, "/")).toThrow(
      `has no setting "${key}".`,
    );
  });
});

describe("settings that are no object are refused", () => {
  it.each([[null], [1], ["x"], [[]], [true]])("%j", (settings) => {
    expect(() => readSettings({ "drizzle-schema": settings }, "/")).toThrow("must be an object.");
  });
});
