// The small project that is linted in each cell, as one writes it for each release of drizzle-orm: with its faults, with
// what must be reported of them, with what `--fix` must make of it, and put right in full.

/** @typedef {Readonly<Record<string, string>>} Texts Files by their path in the project. */

/**
 * What a cell must show.
 *
 * @typedef {object} Expectation
 * @property {Texts} files The project with its faults.
 * @property {readonly string[]} reports What ESLint says of it: file, line, rule and the beginning of the message.
 * @property {Texts} fixed The project as `--fix` must leave it.
 * @property {readonly string[]} left What is still reported of that, for no edit of it is surely harmless.
 * @property {Texts} mended The project when the rest has been put right by hand.
 */

const FILES = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./src/db", casing: "snake_case" };
`,
  "src/db/columns.ts": `import { timestamp } from "drizzle-orm/pg-core";

export const timestamps = {
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),
};
`,
  "src/db/users.ts": `import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { timestamps } from "./columns";

export const users = pgTable("users", {
  id: uuid("id").defaultRandom().primaryKey(),
  displayName: text().notNull(),
  ...timestamps,
});
`,
  "src/db/posts.ts": `import { index, pgTable, serial, text, uuid } from "drizzle-orm/pg-core";
import { timestamps } from "./columns";
import { users } from "./users";

export const posts = pgTable(
  "posts",
  {
    id: serial("id").primaryKey(),
    title: text("title").notNull(),
    authorId: uuid("author_id").notNull().references(() => users.id),
    ...timestamps,
  },
  (table) => [
    index("idx_posts_title").on(table.title),
  ],
);

export const tags = pgTable("tags", {
  id: uuid("id").defaultRandom().primaryKey(),
  label: text("tagLabel"),
});
`,
  "src/db/index.ts": `export * from "./posts";
export * from "./users";
`,
  "src/db/client.ts": `import { drizzle } from "drizzle-orm/pg-proxy";

export const db = drizzle(() => Promise.resolve({ rows: [] }));
`,
  "src/remove.ts": `import { eq } from "drizzle-orm";
import { users } from "@/db";
import { db } from "@/db/client";

export const removeUser = (id: string) => db.delete(users).where(eq(users.id, id));
`,
};

const REPORTS = [
  'src/db/posts.ts:8 no-serial-id Primary key "posts"."id" is serial',
  'src/db/posts.ts:10 fk-needs-index Foreign key "posts"."author_id" has no index that starts with it',
  'src/db/posts.ts:18 require-timestamps Table "tags" has no createdAt and updatedAt',
  'src/db/posts.ts:20 snake-case-columns Column "tags"."tagLabel" is not snake_case',
  'src/remove.ts:5 no-hard-delete-on-user-tables Rows of "users" are user data and are deleted for good here',
];

/** Of an unnamed column, in 1.0 alone: from there on the table has the casing, and no drizzle.config. */
const CASING_REPORT =
  'src/db/users.ts:6 snake-case-columns Column "users"."displayName" is not snake_case';

/** Of the reports, those that are still there after `--fix`, one line further down in places. */
const LEFT = [
  'src/db/posts.ts:8 no-serial-id Primary key "posts"."id" is serial',
  'src/db/posts.ts:21 snake-case-columns Column "tags"."tagLabel" is not snake_case',
  'src/remove.ts:5 no-hard-delete-on-user-tables Rows of "users" are user data and are deleted for good here',
];

/** What `--fix` does: the index that is missing, and the project's own timestamps. */
const FIXES = [
  [
    "src/db/posts.ts",
    `
    index("idx_posts_title").on(table.title),
`,
    `
    index("idx_posts_title").on(table.title),
    index("idx_posts_author_id").on(table.authorId),
`,
  ],
  ["src/db/posts.ts", `text("tagLabel"),\n`, `text("tagLabel"),\n  ...timestamps,\n`],
];

/** What is done by hand afterwards, for these ask for a migration that may lose data. */
const MENDS = [
  ["src/db/posts.ts", `serial("id").primaryKey()`, `uuid("id").defaultRandom().primaryKey()`],
  ["src/db/posts.ts", `pgTable, serial, text`, `pgTable, text`],
  ["src/db/posts.ts", `text("tagLabel")`, `text("tag_label")`],
  [
    "src/remove.ts",
    `removeUser = (id: string) => db.delete(users).where(`,
    `renameUser = (id: string, displayName: string) =>\n  db.update(users).set({ displayName }).where(`,
  ],
];

/** Up to 0.36 the third argument of a table is an object, and `--fix` has to find a key for the index. */
const AS_OBJECT = [
  ["src/db/posts.ts", `(table) => [\n    index(`, `(table) => ({\n    titleIndex: index(`],
  ["src/db/posts.ts", `  ],\n);`, `  }),\n);`],
];

/** From 1.0 on a table says itself how it names its columns. */
const MENDS_OF_CASING = [
  ["src/db/users.ts", `{ pgTable, text, uuid }`, `{ snakeCase, text, uuid }`],
  ["src/db/users.ts", `pgTable("users"`, `snakeCase.table("users"`],
];

/** @type {Readonly<Record<string, Expectation>>} What is expected, by the name that the matrix has for the release. */
export const EXPECTATIONS = {
  0.36: expectation({
    files: edited(FILES, AS_OBJECT),
    fixes: FIXES.map(([file, from, to]) => [
      file,
      from.replace(`    index("idx_posts_title")`, `    titleIndex: index("idx_posts_title")`),
      to
        .replace(`    index("idx_posts_title")`, `    titleIndex: index("idx_posts_title")`)
        .replace(
          `    index("idx_posts_author_id")`,
          `    authorIdIdx: index("idx_posts_author_id")`,
        ),
    ]),
  }),
  0.45: expectation({}),
  "1.0.0-rc": expectation({
    reports: [...REPORTS.slice(0, 4), CASING_REPORT, ...REPORTS.slice(4)],
    left: [...LEFT.slice(0, 2), CASING_REPORT, ...LEFT.slice(2)],
    mends: [...MENDS, ...MENDS_OF_CASING],
  }),
};

/** @returns {Expectation} What is expected of the project; what is not given is as in 0.45. */
function expectation({
  files = FILES,
  reports = REPORTS,
  fixes = FIXES,
  left = LEFT,
  mends = MENDS,
}) {
  const fixed = edited(files, fixes);
  return { files, reports, fixed, left, mended: edited(fixed, mends) };
}

/**
 * Replaces pieces of files.
 *
 * @param {Texts} files
 * @param {readonly (readonly string[])[]} edits File, the piece and what comes in its place.
 * @returns {Texts}
 * @throws Where a piece is not there exactly once: the project would not be the one that is described.
 */
function edited(files, edits) {
  const texts = { ...files };
  for (const [file, from, to] of edits) {
    if (texts[file].split(from).length !== 2) throw new Error(`${file} has not one ${from}`);
    texts[file] = texts[file].replace(from, to);
  }
  return texts;
}

/**
 * The configurations of ESLint that are tried, by their file.
 *
 * @param {string} eslint The release of ESLint.
 * @returns {Texts}
 */
export function configurationsOf(eslint) {
  return eslint === "9.15.0" ? BEFORE_DEFINE_CONFIG : WITH_DEFINE_CONFIG;
}

const WITH_DEFINE_CONFIG = {
  "eslint.config.mjs": `import { defineConfig } from "eslint/config";
import drizzleSchema from "eslint-plugin-drizzle-schema";
import tseslint from "typescript-eslint";

export default defineConfig([
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.base, drizzleSchema.configs.recommended],
  },
]);
`,
  "eslint.config.ts": `import { defineConfig } from "eslint/config";
import drizzleSchema from "eslint-plugin-drizzle-schema";
import tseslint from "typescript-eslint";

export default defineConfig([
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.base, drizzleSchema.configs.recommended],
  },
]);
`,
  "eslint.config.cjs": `const { defineConfig } = require("eslint/config");
const { default: drizzleSchema } = require("eslint-plugin-drizzle-schema");
const tseslint = require("typescript-eslint");

module.exports = defineConfig([
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.base, drizzleSchema.configs.recommended],
  },
]);
`,
};

/** ESLint has `defineConfig` since 9.22. */
const BEFORE_DEFINE_CONFIG = {
  "eslint.config.mjs": `import drizzleSchema from "eslint-plugin-drizzle-schema";
import tseslint from "typescript-eslint";

export default [
  {
    ...drizzleSchema.configs.recommended,
    files: ["**/*.ts"],
    languageOptions: { parser: tseslint.parser },
  },
];
`,
  // Its own way to `extends`, before ESLint had one, and the only one that its first releases for this TypeScript type.
  "eslint.config.ts": `import drizzleSchema from "eslint-plugin-drizzle-schema";
import tseslint from "typescript-eslint";

export default tseslint.config({
  files: ["**/*.ts"],
  extends: [tseslint.configs.base, drizzleSchema.configs.recommended],
});
`,
  "eslint.config.cjs": `const { default: drizzleSchema } = require("eslint-plugin-drizzle-schema");
const tseslint = require("typescript-eslint");

module.exports = [
  {
    ...drizzleSchema.configs.recommended,
    files: ["**/*.ts"],
    languageOptions: { parser: tseslint.parser },
  },
];
`,
};

/**
 * The compiler's options for the project, and for the configuration of ESLint.
 *
 * @param {string} eslint The release of ESLint.
 * @returns {Texts}
 */
export function typeConfigurationsOf(eslint) {
  return {
    // drizzle-orm's declarations import drivers that nobody has all of, so its own errors are not asked for.
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        strict: true,
        noUnusedLocals: true,
        noEmit: true,
        target: "es2022",
        module: "esnext",
        moduleResolution: "bundler",
        types: [],
        skipLibCheck: true,
        paths: { "@/*": ["./src/*"] },
      },
      include: ["src", "drizzle.config.ts"],
    }),
    // Ours, ESLint's and typescript-eslint's have to be whole; only that before 9.31 there was nothing in ESLint's types
    // that the types of our options could be added to.
    "tsconfig.eslint.json": JSON.stringify({
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        target: "es2022",
        module: "nodenext",
        types: [],
        skipLibCheck: eslint === "9.15.0",
      },
      files: ["eslint.config.ts"],
    }),
  };
}
