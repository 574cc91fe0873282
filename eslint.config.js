import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import tseslint from "typescript-eslint";

/**
 * The rooms of src and what each may not import: arrows go one way, and a room is entered by its door.
 *
 * @param {string} room A folder of src, or a glob of files.
 * @param {readonly [group: readonly string[], message: string][]} walls
 */
function room(room, ...walls) {
  return {
    files: [`src/${room}`],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: walls.map(([group, message]) => ({ group, message })) },
      ],
    },
  };
}

const NO_DISK = [["node:fs", "fs"], "Only src/files reaches the disk."];
const NO_ESLINT = [
  ["eslint", "@typescript-eslint/utils/*"],
  "This room knows nothing of ESLint; the types of syntax nodes are all it may use.",
];
const NO_RULES = [["**/rules/**"], "Nothing here may depend on a rule."];
const BY_THE_DOOR = [
  ["**/reading/**", "!**/reading/index.ts", "**/files/**"],
  "Reading is entered by its door, src/reading/index.ts.",
];

export default defineConfig([
  globalIgnores([
    "dist/",
    "coverage/",
    "reports/",
    ".stryker-tmp/",
    "examples/shop/",
    "site/.vitepress/{cache,dist}/",
    "site/public/",
  ]),
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["vitest.config.ts", "vitest.site.config.ts"] },
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Node types are written as strings: the enum would have to be loaded at run time.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
    },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } },
  },
  {
    files: ["src/rules/*.ts"],
    extends: [eslintPlugin.configs["all"]],
    rules: {
      // The preset that turns a rule on is `docs.preset`, a word rather than a boolean.
      "eslint-plugin/require-meta-docs-recommended": "off",
      // Needs ESLint 10.2 or later, and the floor is 9.15.
      "eslint-plugin/require-meta-languages": "off",
      // createRule makes it of the rule's name.
      "eslint-plugin/require-meta-docs-url": "off",
      "eslint-plugin/report-message-format": ["error", "^[A-Z{].*\\.$"],
      "eslint-plugin/require-meta-docs-description": [
        "error",
        { pattern: "^(Require|Disallow) .+[^.]$" },
      ],
    },
  },
  {
    files: ["tests/rules/*.ts"],
    extends: [eslintPlugin.configs["tests-recommended"]],
  },
  room("schema/**", NO_DISK, NO_ESLINT, [
    ["**/reading/**", "**/files/**", "**/queries/**", "**/fixes/**", "**/rules/**"],
    "The nouns of a schema depend on nothing.",
  ]),
  room("files/**", NO_ESLINT, [
    ["**/reading/**", "**/schema/**", "**/queries/**", "**/fixes/**", "**/rules/**"],
    "The disk knows nothing of Drizzle's meaning.",
  ]),
  room("reading/**", NO_DISK, NO_ESLINT, NO_RULES, [
    ["**/queries/**", "**/fixes/**"],
    "Reading comes before queries and fixes.",
  ]),
  room("queries/**", NO_DISK, NO_RULES, BY_THE_DOOR),
  room("fixes/**", NO_DISK, NO_RULES, BY_THE_DOOR),
  room("stamp/!(index).ts", NO_DISK, NO_RULES, [
    ["**/reading/**", "!**/reading/index.ts", "**/files/**", "!**/files/index.ts"],
    "A stamp is made of what reading and files say at their doors.",
  ]),
  room(
    "inspect/!(main).ts",
    NO_DISK,
    [
      ["**/reading/**", "!**/reading/index.ts", "**/files/**", "!**/files/index.ts"],
      "Reading and files are entered by their doors.",
    ],
    [
      ["**/rules/**", "**/queries/**", "**/fixes/**"],
      "The view shows what the rules see and report, and judges nothing by itself.",
    ],
  ),
  room("rules/!(index).ts", NO_DISK, BY_THE_DOOR, [
    ["./*"],
    "A rule knows no other rule; what two rules share belongs to src/schema.",
  ]),
]);
