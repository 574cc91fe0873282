import * as parser from "@typescript-eslint/parser";
import { Linter, type Rule } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";

/** The listeners that the rules of `recommended` return for a text, all together. */
function listenersFor(text: string): readonly string[] {
  const found: string[] = [];
  const names = Object.keys(plugin.configs.recommended.rules).map((name) =>
    name.replace("drizzle-schema/", ""),
  );
  const rules = Object.fromEntries(
    names.map((name) => {
      const rule = plugin.rules[name] as unknown as Rule.RuleModule;
      const create = (context: Rule.RuleContext) => {
        const listeners = rule.create(context);
        found.push(...Object.keys(listeners).map((kind) => `${name} ${kind}`));
        return listeners;
      };
      return [name, { ...rule, create }];
    }),
  );
  new Linter({ cwd: "/" }).verify(
    text,
    {
      files: ["**/*.ts"],
      languageOptions: { parser },
      plugins: { own: { rules } },
      rules: Object.fromEntries(names.map((name) => [`own/${name}`, "error" as const])),
    },
    { filename: "/project/page.ts" },
  );
  return found;
}

describe("a file that nothing of Drizzle is in", () => {
  it("has no listeners", () => {
    expect(listenersFor("export function add(a, b) { return a + b; }")).toEqual([]);
  });

  it("has none either where it speaks of other tables", () => {
    expect(
      listenersFor(
        'export const TABLE = ["a"]; export function Table() { return useTable({}, 1); }',
      ),
    ).toEqual([]);
  });

  it("has none where it deletes from what is no database", () => {
    expect(listenersFor("export function clear(row) { delete row.id; }")).toEqual([]);
  });
});

describe("a file that may declare tables", () => {
  it("by a core has the listeners of the rules about them", () => {
    expect(listenersFor('import { pgTable } from "drizzle-orm/pg-core";')).toHaveLength(4);
  });

  it("by a function of the project has them", () => {
    expect(listenersFor('export const users = createTable("users", { id: id() });')).toHaveLength(
      4,
    );
  });
});
