import * as parser from "@typescript-eslint/parser";
import { Linter, type Rule } from "eslint";
import path from "node:path";
import { expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { writeProject } from "../support/read.ts";
import { RULE_NAMES } from "../support/lint.ts";
import { typeCheck } from "../support/type-check.ts";

const TABLES = 60;
const KEYS_EACH = 12;
/** What the first tables reference. */
const ROOTS = KEYS_EACH;

/** Tables that lack everything: each with a serial key and foreign keys without names and indexes to those before it. */
function schemaOf(tables: number, keysEach: number): string {
  const table = (number: number) => {
    const keys = Array.from({ length: number < ROOTS ? 0 : keysEach }, (_, key) => {
      const target = String(number - key - 1);
      return `  parent${String(key)}Id: integer("parent${String(key)}Id").references(() => table${target}.id, { onDelete: "restrict" }),`;
    });
    return `export const table${String(number)} = pgTable("table${String(number)}", {
  id: serial("id").primaryKey(),
${keys.join("\n")}
});`;
  };
  const all = Array.from({ length: ROOTS + tables }, (_, number) => table(number));
  return `import { integer, pgTable, serial } from "drizzle-orm/pg-core";\n\n${all.join("\n\n")}\n`;
}

/** Fixes a file as `eslint --fix` does, and counts how often ESLint lints it for that. */
function fixed(file: string, text: string) {
  let passes = 0;
  const count: Rule.RuleModule = {
    create: () => ({
      Program() {
        passes += 1;
      },
    }),
  };
  const report = new Linter({ cwd: path.dirname(file) }).verifyAndFix(
    text,
    {
      files: ["**/*.ts"],
      languageOptions: { parser },
      plugins: { "drizzle-schema": plugin, count: { rules: { count } } },
      rules: {
        ...Object.fromEntries(RULE_NAMES.map((name) => [`drizzle-schema/${name}`, "error"])),
        "count/count": "error",
      },
      settings: { "drizzle-schema": { destructiveFixes: "always" } },
    },
    { filename: file },
  );
  return { ...report, passes };
}

it("one eslint --fix mends a file of 720 foreign keys in a few passes, and a second one finds nothing", () => {
  const text = schemaOf(TABLES, KEYS_EACH);
  const root = writeProject({
    "package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
    "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./schema.ts" };`,
    "schema.ts": text,
  });
  const file = path.join(root, "schema.ts");
  const first = fixed(file, text);
  expect(first.messages).toEqual([]);
  expect(first.passes).toBeLessThanOrEqual(6);
  expect(first.output.match(/index\("idx_/g)).toHaveLength(TABLES * KEYS_EACH);
  expect(first.output.match(/createdAt: /g)).toHaveLength(ROOTS + TABLES);
  expect(first.output.match(/updatedAt: .*\.\$onUpdate/g)).toHaveLength(ROOTS + TABLES);
  expect(first.output.match(/\.defaultRandom\(\)/g)).toHaveLength(ROOTS + TABLES);
  expect(first.output.match(/name: "fk_/g)).toHaveLength(TABLES * KEYS_EACH);
  expect(first.output.match(/\.onDelete\("restrict"\)/g)).toHaveLength(TABLES * KEYS_EACH);
  expect(first.output).not.toContain("integer");

  const second = fixed(file, first.output);
  expect(second).toMatchObject({ fixed: false, messages: [], passes: 1 });
  expect(typeCheck({ "schema.ts": first.output }, "0.x")).toEqual([]);
});
