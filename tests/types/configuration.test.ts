import { beforeAll, describe, expect, it } from "vitest";
import { RULE_NAMES } from "../support/lint.ts";
import { complaintsOf, offersAt, type Setting } from "./type-check.ts";

const SETTINGS: readonly Setting[] = [
  { eslint: "eslint", resolution: "nodenext" },
  { eslint: "eslint", resolution: "bundler" },
  { eslint: "eslint-9", resolution: "nodenext" },
  { eslint: "eslint-9", resolution: "bundler" },
];

const HEAD = `import { defineConfig } from "eslint/config";
import type { ESLint, Linter } from "eslint";
import drizzleSchema, { type DrizzleSchemaRules, type DrizzleSchemaSettings } from "eslint-plugin-drizzle-schema";
export const plugins = { "drizzle-schema": drizzleSchema };
`;

/** What the types take, whichever release of ESLint they are of. */
const RIGHT: Readonly<Record<string, string>> = {
  "a configuration that extends the preset": `
export default defineConfig([
  { files: ["src/db/**/*.ts"], extends: [drizzleSchema.configs.recommended] },
]);`,
  "a preset by its name": `
export default defineConfig([{ plugins, extends: ["drizzle-schema/recommended"] }]);`,
  "a plain list": `
export default [
  drizzleSchema.configs.recommended,
  { ...drizzleSchema.configs.recommended, files: ["**/*.ts"] },
] satisfies Linter.Config[];`,
  "the plugin as a plugin": `
export const plugin: ESLint.Plugin = drizzleSchema;
export const version: string = drizzleSchema.meta.version;`,
  "the plugin where typescript-eslint asks for one, as in tseslint.config()": `
type AnyRule = { create: (context: any) => Record<string, Function | undefined>; meta?: object };
export const plugin: { rules?: Record<string, AnyRule> } = drizzleSchema;`,
  "the rules of a preset among others": `
export default defineConfig([{ plugins, rules: { ...drizzleSchema.configs.strict.rules, "no-console": "off" } }]);`,
  "severities alone": `
export default defineConfig([
  {
    rules: {
      "drizzle-schema/fk-needs-index": "error",
      "drizzle-schema/no-serial-id": 2,
      "drizzle-schema/index-names": ["warn"],
      "drizzle-schema/plural-tables": "off",
      "drizzle-schema/require-where": [0],
    },
  },
]);`,
  "rules of other plugins, and of none, with any options": `
export default defineConfig([
  { rules: { "other/rule": ["error", 1, { ignoreTables: 2 }], "no-console": ["warn", { allow: ["error"] }] } },
]);`,
  "rules whose names are not known before they run": `
declare const anyRules: Record<string, Linter.RuleEntry>;
declare const record: Linter.RulesRecord;
export default defineConfig([{ rules: anyRules }, { rules: record }, { rules: { ...record, ...anyRules } }]);
export const empty: Linter.RulesRecord = {};
export const widened: Record<string, Linter.RuleEntry> = record;`,
  "the rules of this plugin where any rules are asked for": `
declare const ours: DrizzleSchemaRules;
export default defineConfig([{ rules: ours }]);`,
  "settings of other plugins": `
export default defineConfig([{ settings: { react: { version: "detect" }, stamp: "1" } }]);`,
};

/** What the types refuse, with what they say; and the same thing written rightly. */
const WRONG: Readonly<
  Record<string, { readonly wrong: string; readonly right: string; readonly complaint: string }>
> = {
  "an option that is misspelt": {
    wrong: `export default defineConfig([{ rules: { "drizzle-schema/fk-needs-index": ["error", { ignoreTable: ["a"] }] } }]);`,
    right: `export default defineConfig([{ rules: { "drizzle-schema/fk-needs-index": ["error", { ignoreTables: ["a"] }] } }]);`,
    complaint:
      "Object literal may only specify known properties, but 'ignoreTable' does not exist in type 'FkNeedsIndexOptions'. Did you mean to write 'ignoreTables'?",
  },
  "an option that is misspelt in a plain list": {
    wrong: `export default [{ rules: { "drizzle-schema/no-serial-id": ["warn", { allowIdentities: true }] } }] satisfies Linter.Config[];`,
    right: `export default [{ rules: { "drizzle-schema/no-serial-id": ["warn", { allowIdentity: true }] } }] satisfies Linter.Config[];`,
    complaint:
      "Object literal may only specify known properties, but 'allowIdentities' does not exist in type 'NoSerialIdOptions'. Did you mean to write 'allowIdentity'?",
  },
  "an option of a configuration that stands alone": {
    wrong: `export const config: Linter.Config = { rules: { "drizzle-schema/index-names": [1, { form: [] }] } };`,
    right: `export const config: Linter.Config = { rules: { "drizzle-schema/index-names": [1, { forms: [] }] } };`,
    complaint:
      "Object literal may only specify known properties, but 'form' does not exist in type 'IndexNamesOptions'. Did you mean to write 'forms'?",
  },
  "one name where a list of names is asked for": {
    wrong: `export default defineConfig([{ rules: { "drizzle-schema/require-timestamps": ["error", { ignoreTables: "session" }] } }]);`,
    right: `export default defineConfig([{ rules: { "drizzle-schema/require-timestamps": ["error", { ignoreTables: ["session"] }] } }]);`,
    complaint: "Type 'string' is not assignable to type 'readonly string[]'.",
  },
  "a word that an option does not know": {
    wrong: `export default defineConfig([{ rules: { "drizzle-schema/require-timestamps": ["error", { shape: "strict" }] } }]);`,
    right: `export default defineConfig([{ rules: { "drizzle-schema/require-timestamps": ["error", { shape: "contract" }] } }]);`,
    complaint: `Type '"strict"' is not assignable to type '"any" | "contract" | undefined'.`,
  },
  "a word for a boolean": {
    wrong: `export default defineConfig([{ rules: { "drizzle-schema/plural-tables": ["error", { allowAuthTables: "no" }] } }]);`,
    right: `export default defineConfig([{ rules: { "drizzle-schema/plural-tables": ["error", { allowAuthTables: false }] } }]);`,
    complaint: "Type 'string' is not assignable to type 'boolean | undefined'.",
  },
  "options without a severity": {
    wrong: `export default defineConfig([{ rules: { "drizzle-schema/no-serial-id": { allowIdentity: true } } }]);`,
    right: `export default defineConfig([{ rules: { "drizzle-schema/no-serial-id": ["error", { allowIdentity: true }] } }]);`,
    complaint: "'allowIdentity' does not exist in type",
  },
  "a rule that does not exist, among rules that are said to be ours": {
    wrong: `export const rules = { "drizzle-schema/fk-needs-indexes": "error" } satisfies DrizzleSchemaRules;`,
    right: `export const rules = { "drizzle-schema/fk-needs-index": "error" } satisfies DrizzleSchemaRules;`,
    complaint: `Object literal may only specify known properties, and '"drizzle-schema/fk-needs-indexes"' does not exist in type 'DrizzleSchemaRules'.`,
  },
  "a setting that is misspelt, among settings that are said to be ours": {
    wrong: `export const settings = { "drizzle-schema": { casings: "camelCase" } satisfies DrizzleSchemaSettings };`,
    right: `export const settings = { "drizzle-schema": { casing: "camelCase" } satisfies DrizzleSchemaSettings };`,
    complaint:
      "Object literal may only specify known properties, but 'casings' does not exist in type 'Settings'. Did you mean to write 'casing'?",
  },
  "a preset that does not exist": {
    wrong: `export default drizzleSchema.configs.recommendedd;`,
    right: `export default drizzleSchema.configs.recommended;`,
    complaint: "Did you mean 'recommended'?",
  },
};

const JAVASCRIPT = (options: string) => `// @ts-check
import { defineConfig } from "eslint/config";
import drizzleSchema from "eslint-plugin-drizzle-schema";
export default defineConfig([
  { extends: [drizzleSchema.configs.recommended], rules: { "drizzle-schema/fk-needs-index": ["error", ${options}] } },
]);`;

const TYPED_LIST = (options: string) => `// @ts-check
import drizzleSchema from "eslint-plugin-drizzle-schema";
/** @type {import("eslint").Linter.Config[]} */
export default [drizzleSchema.configs.recommended, { rules: { "drizzle-schema/fk-needs-index": ["error", ${options}] } }];`;

const SETTING = (casing: string) => `${HEAD}
export default defineConfig([{ settings: { "drizzle-schema": { casing: "${casing}" } } }]);`;

const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.values(RIGHT).map((text, index) => [`right-${String(index)}.ts`, HEAD + text]),
  ),
  ...Object.fromEntries(
    Object.values(WRONG).flatMap(({ right, wrong }, index) => [
      [`wrong-${String(index)}.ts`, HEAD + wrong],
      [`neighbour-${String(index)}.ts`, HEAD + right],
    ]),
  ),
  "wrong-setting.ts": SETTING("kebab-case"),
  "right-setting.ts": SETTING("camelCase"),
  "right.js": JAVASCRIPT(`{ ignoreTables: ["a"] }`),
  "wrong.js": JAVASCRIPT(`{ ignoreTable: ["a"] }`),
  "right-list.js": TYPED_LIST(`{ ignoreTables: ["a"] }`),
  "wrong-list.js": TYPED_LIST(`{ ignoreTable: ["a"] }`),
};

const MISSPELT =
  "Object literal may only specify known properties, but 'ignoreTable' does not exist in type 'FkNeedsIndexOptions'. Did you mean to write 'ignoreTables'?";

describe.each(SETTINGS)("the types of $eslint, found as $resolution does", (setting) => {
  let complaints: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => {
    complaints = complaintsOf(FILES, setting);
  });

  it.each(Object.keys(RIGHT).map((name, index) => [name, index] as const))(
    "take %s",
    (_, index) => {
      expect(complaints.get(`right-${String(index)}.ts`) ?? []).toEqual([]);
    },
  );

  it.each(
    Object.entries(WRONG).map(([name, { complaint }], index) => [name, complaint, index] as const),
  )("refuse %s", (_, complaint, index) => {
    expect(complaints.get(`wrong-${String(index)}.ts`)).toEqual([
      expect.stringContaining(complaint),
    ]);
    expect(complaints.get(`neighbour-${String(index)}.ts`) ?? []).toEqual([]);
  });

  it("know options in JavaScript that is checked", () => {
    expect(complaints.get("wrong.js")).toEqual([expect.stringContaining(MISSPELT)]);
    expect(complaints.get("right.js") ?? []).toEqual([]);
    expect(complaints.get("wrong-list.js")).toEqual([expect.stringContaining(MISSPELT)]);
    expect(complaints.get("right-list.js") ?? []).toEqual([]);
  });

  it("know the settings, where settings are more than anything to ESLint", () => {
    expect(complaints.get("wrong-setting.ts") ?? []).toEqual(
      setting.eslint === "eslint-9"
        ? []
        : [
            expect.stringContaining(
              `Type '"kebab-case"' is not assignable to type '"snake_case" | "camelCase" | undefined'.`,
            ),
          ],
    );
    expect(complaints.get("right-setting.ts") ?? []).toEqual([]);
  });

  it("complain of nothing else, the declarations of the packages included", () => {
    const named = Object.keys(FILES);
    expect([...complaints.keys()].filter((name) => !named.includes(name))).toEqual([]);
  });
});

describe("a package manager that keeps @eslint/core out of reach", () => {
  const files = {
    "unchecked.ts": `${HEAD}export default defineConfig([{ rules: { "drizzle-schema/fk-needs-index": ["error", { ignoreTable: [] }] } }]);`,
    "checked.ts": `${HEAD}export default defineConfig([{ rules: { "drizzle-schema/fk-needs-index": ["error", { ignoreTable: [] }] } satisfies DrizzleSchemaRules }]);`,
  };

  it.each(["eslint", "eslint-9"] as const)(
    "breaks nothing, and options are checked where the user says what they are (%s)",
    (eslint) => {
      const setting = { eslint, resolution: "nodenext", core: "none" } as const;
      expect([...complaintsOf(files, setting)]).toEqual([
        ["checked.ts", [expect.stringContaining(MISSPELT)]],
      ]);
    },
  );
});

describe("two releases of @eslint/core, as npm installs them beside some releases of ESLint 9", () => {
  it("take the plugin and its presets both", () => {
    const files = {
      "eslint.config.ts": `${HEAD}
import type { ConfigObject, Plugin } from "@eslint/core";
export const plugin: Plugin = drizzleSchema;
export const config: ConfigObject = drizzleSchema.configs.recommended;
export default defineConfig([{ extends: [drizzleSchema.configs.recommended] }]);`,
    };
    const setting = { eslint: "eslint", resolution: "nodenext", core: "eslint-9" } as const;
    expect([...complaintsOf(files, setting)]).toEqual([]);
  });
});

describe("an editor", () => {
  let offers: Readonly<Record<"rules" | "options", Readonly<Record<string, string>>>>;
  beforeAll(() => {
    offers = offersAt(
      {
        rules: `${HEAD}export default defineConfig([{ rules: { "|" } }]);`,
        options: `${HEAD}export default defineConfig([{ rules: { "drizzle-schema/require-timestamps": ["error", { | }] } }]);`,
      },
      { eslint: "eslint", resolution: "nodenext" },
    );
  });

  it("offers the rules by their names, and says what they ask for", () => {
    expect(offers.rules["drizzle-schema/fk-needs-index"]).toBe(
      "Require an index that starts with the columns of each foreign key.",
    );
    expect(Object.keys(offers.rules)).toHaveLength(RULE_NAMES.length);
  });

  it("offers a rule's options, and says what they do", () => {
    expect(offers.options).toEqual({
      exemptJunctions: expect.stringMatching(/^[A-Z].*\.$/) as string,
      ignoreTables: expect.stringMatching(/^[A-Z].*\.$/) as string,
      shape: expect.stringMatching(/^[A-Z].*\.$/) as string,
    });
  });
});
