import path from "node:path";
import type { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import type { RULE_NAMES } from "./support/lint.ts";
import { lint } from "./support/lint.ts";
import { beside } from "./support/rule-cases.ts";

type RuleName = (typeof RULE_NAMES)[number];

const USERS = `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { firstName: text() });`;

function lintWith(rule: RuleName, ...options: readonly unknown[]): Linter.LintMessage[] {
  return lint(beside({}), USERS, { rules: { [`drizzle-schema/${rule}`]: ["error", ...options] } });
}

describe("an option that makes no sense is refused, and the reason is given", () => {
  it.each<[RuleName, string, unknown, string]>([
    [
      "fk-needs-index",
      "an unknown option",
      { ignoreTable: ["a"] },
      'Unexpected property "ignoreTable". Expected properties: "ignoreTables".',
    ],
    ["require-timestamps", "an unknown option", { columns: [] }, 'Unexpected property "columns".'],
    [
      "snake-case-columns",
      "an unknown option",
      { ignoreColumns: [] },
      'Unexpected property "ignoreColumns".',
    ],
    [
      "no-serial-id",
      "an unknown option",
      { allowSerial: true },
      'Unexpected property "allowSerial".',
    ],
    [
      "no-hard-delete-on-user-tables",
      "an unknown option",
      { userTables: [] },
      'Unexpected property "userTables".',
    ],
    [
      "fk-needs-index",
      "a list instead of an object",
      ["users"],
      'Value ["users"] should be object.',
    ],
    [
      "fk-needs-index",
      "a name that is no list",
      { ignoreTables: "users" },
      'Value "users" should be array.',
    ],
    ["fk-needs-index", "a number as a name", { ignoreTables: [1] }, "Value 1 should be string."],
    [
      "fk-needs-index",
      "a regular expression as a name",
      { ignoreTables: [/users/] },
      "should be string.",
    ],
    [
      "fk-needs-index",
      "an empty name",
      { ignoreTables: [""] },
      "should NOT be shorter than 1 characters.",
    ],
    [
      "fk-needs-index",
      "a name twice",
      { ignoreTables: ["a", "a"] },
      "should NOT have duplicate items",
    ],
    [
      "fk-needs-index",
      "an anchored pattern",
      { ignoreTables: ["^users$"] },
      'Value "^users$" should match pattern',
    ],
    [
      "no-foreign-key-type-mismatch",
      "an unknown option",
      { allow: ["text"] },
      'Unexpected property "allow".',
    ],
    [
      "require-junction-key",
      "an unknown option",
      { allowId: true },
      'Unexpected property "allowId".',
    ],
    [
      "require-on-delete",
      "an unknown option",
      { actions: ["cascade"] },
      'Unexpected property "actions".',
    ],
    [
      "require-uuid-default",
      "an unknown option",
      { allowRuntime: true },
      'Unexpected property "allowRuntime".',
    ],
    [
      "require-timestamps",
      "a pattern with alternatives",
      { ignoreTables: ["users|posts"] },
      'Value "users|posts" should match pattern',
    ],
    [
      "snake-case-columns",
      "a pattern with a class",
      { ignore: ["[a-z]"] },
      'Value "[a-z]" should match pattern',
    ],
    [
      "snake-case-columns",
      "a pattern between slashes",
      { ignoreTables: ["/users/"] },
      'Value "/users/" should match pattern',
    ],
    [
      "no-hard-delete-on-user-tables",
      "a pattern with a group",
      { tables: ["(users)"] },
      'Value "(users)" should match pattern',
    ],
    [
      "no-hard-delete-on-user-tables",
      "a pattern with an escape",
      { tables: ["\\w"] },
      "should match pattern",
    ],
    [
      "no-hard-delete-on-user-tables",
      "no soft-delete column at all",
      { softDeleteColumns: [] },
      "should NOT have fewer than 1 items.",
    ],
    [
      "require-timestamps",
      "an unknown shape",
      { shape: "strict" },
      'Value "strict" should be equal to one of the allowed values.',
    ],
    [
      "require-timestamps",
      "a word for a boolean",
      { exemptJunctions: "yes" },
      'Value "yes" should be boolean.',
    ],
    [
      "plural-tables",
      "a word that no name of a table can end in",
      { uncountable: ["order_history"] },
      'Value "order_history" should match pattern',
    ],
    [
      "plural-tables",
      "a word for a boolean",
      { allowAuthTables: "no" },
      'Value "no" should be boolean.',
    ],
    ["no-long-names", "a number for a boolean", { defaults: 63 }, "Value 63 should be boolean."],
    [
      "index-names",
      "a form without the table",
      { forms: ["idx_{columns}"] },
      'Value "idx_{columns}" should match pattern',
    ],
    [
      "foreign-key-names",
      "a form with what only indexes have",
      { forms: ["fk_{table}_{columns}"] },
      'Value "fk_{table}_{columns}" should match pattern',
    ],
    ["foreign-key-names", "no form at all", { forms: [] }, "should NOT have fewer than 1 items."],
    ["no-serial-id", "a number for a boolean", { allowIdentity: 1 }, "Value 1 should be boolean."],
  ])("%s: %s", (rule, _, options, reason) => {
    expect(() => lintWith(rule, options)).toThrow(reason);
  });

  it("a second options object", () => {
    expect(() => lintWith("no-serial-id", {}, {})).toThrow("should NOT have more than 1 items.");
  });
});

describe("options that are left out keep their defaults", () => {
  it("none at all", () => {
    expect(lintWith("snake-case-columns")).toHaveLength(1);
  });

  it("an empty object", () => {
    expect(lintWith("snake-case-columns", {})).toHaveLength(1);
  });

  it("one of two", () => {
    expect(lintWith("snake-case-columns", { ignoreTables: ["posts"] })).toHaveLength(1);
    expect(lintWith("snake-case-columns", { ignore: ["firstName"] })).toHaveLength(0);
  });

  it("a list is replaced, not added to", () => {
    const file = beside({});
    const code = `${USERS}\ndb.delete(users);`;
    const withTables = (...tables: readonly string[]) =>
      lint(file, code, {
        rules: { "drizzle-schema/no-hard-delete-on-user-tables": ["error", { tables }] },
      });
    expect(withTables("users")).toHaveLength(1);
    expect(withTables("posts")).toHaveLength(0);
  });
});

function lintWithSettings(settings: unknown, file = beside({})): readonly string[] {
  return lint(file, USERS, {
    rules: { "drizzle-schema/snake-case-columns": "error" },
    settings: { "drizzle-schema": settings },
  }).map(({ message }) => message);
}

describe("a setting that makes no sense is refused, and the reason is given", () => {
  it.each<[string, unknown, string]>([
    [
      "an unknown setting",
      { casings: "snake_case" },
      'settings["drizzle-schema"] has no setting "casings". Its settings are drizzleConfig, casing, shipped, destructiveFixes, stamp.',
    ],
    [
      "a setting by the name of a method",
      { toString: 1 },
      'settings["drizzle-schema"] has no setting "toString".',
    ],
    [
      "an unknown casing",
      { casing: "kebab-case" },
      'settings["drizzle-schema"].casing must be "snake_case" or "camelCase", not "kebab-case".',
    ],
    [
      "a casing that is no text",
      { casing: true },
      'settings["drizzle-schema"].casing must be "snake_case" or "camelCase", not true.',
    ],
    [
      "an unknown word for what has shipped",
      { shipped: "silent" },
      'settings["drizzle-schema"].shipped must be "report" or "ignore", not "silent".',
    ],
    [
      "a boolean for what has shipped",
      { shipped: true },
      'settings["drizzle-schema"].shipped must be "report" or "ignore", not true.',
    ],
    [
      "an unknown word for destructive fixes",
      { destructiveFixes: "shipped" },
      'settings["drizzle-schema"].destructiveFixes must be "unshipped", "always" or "never", not "shipped".',
    ],
    [
      "a stamp that is no text",
      { stamp: 20261123 },
      'settings["drizzle-schema"].stamp must be a text that schemaStamp() of eslint-plugin-drizzle-schema/stamp makes, not 20261123.',
    ],
    [
      "a configuration that is no path",
      { drizzleConfig: 1 },
      'settings["drizzle-schema"].drizzleConfig must be the path of a drizzle-kit configuration, not 1.',
    ],
    [
      "a configuration that is an empty path",
      { drizzleConfig: "" },
      'settings["drizzle-schema"].drizzleConfig must be the path of a drizzle-kit configuration, not "".',
    ],
    [
      "a configuration that is not there",
      { drizzleConfig: "/nowhere/drizzle.config.ts" },
      'settings["drizzle-schema"].drizzleConfig: /nowhere/drizzle.config.ts does not exist.',
    ],
    ["settings that are a list", [], 'settings["drizzle-schema"] must be an object.'],
    ["settings that are a text", "snake_case", 'settings["drizzle-schema"] must be an object.'],
    ["settings that are null", null, 'settings["drizzle-schema"] must be an object.'],
  ])("%s", (_, settings, reason) => {
    expect(() => lintWithSettings(settings)).toThrow(reason);
  });

  it("a configuration with a syntax error", () => {
    const file = beside({ "broken.config.ts": "export default {" });
    const drizzleConfig = path.join(path.dirname(file), "broken.config.ts");
    expect(() => lintWithSettings({ drizzleConfig }, file)).toThrow("has a syntax error");
  });
});

describe("settings that make sense", () => {
  it("none", () => {
    expect(lintWithSettings(undefined)).toHaveLength(1);
    expect(lintWithSettings({})).toHaveLength(1);
  });

  it("settings of other plugins are not looked at", () => {
    const messages = lint(beside({}), USERS, {
      rules: { "drizzle-schema/snake-case-columns": "error" },
      settings: { "another-plugin": { casing: 1 } },
    });
    expect(messages).toHaveLength(1);
  });

  it("casing", () => {
    expect(lintWithSettings({ casing: "snake_case" })).toEqual([]);
    expect(lintWithSettings({ casing: "camelCase" })).toHaveLength(1);
  });

  it.each(["report", "ignore"])("shipped: %s", (shipped) => {
    expect(lintWithSettings({ shipped })).toHaveLength(1);
  });

  it.each(["unshipped", "always", "never"])("destructiveFixes: %s", (destructiveFixes) => {
    expect(lintWithSettings({ destructiveFixes })).toHaveLength(1);
  });

  it("stamp: any text", () => {
    expect(lintWithSettings({ stamp: "d7583feb" })).toHaveLength(1);
  });

  it("drizzleConfig stands before the configuration that is found", () => {
    const file = beside({ "config/db.ts": `export default { casing: "snake_case" };` });
    const drizzleConfig = path.join(path.dirname(file), "config/db.ts");
    expect(lintWithSettings({ drizzleConfig }, file)).toEqual([]);
  });

  it("drizzleConfig is relative to the working directory", () => {
    const file = beside({ "config/db.ts": `export default { casing: "snake_case" };` });
    const drizzleConfig = path.relative("/", path.join(path.dirname(file), "config/db.ts"));
    expect(lintWithSettings({ drizzleConfig }, file)).toEqual([]);
  });
});
