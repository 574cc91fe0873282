import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fixProject } from "../support/fix-project.ts";
import { ALL_RULES, lint } from "../support/lint.ts";
import { type Project, writeProject } from "../support/read.ts";
import { BUILT_PLUGIN, type OxlintReport, reportsOf, runOxlint } from "./oxlint.ts";

const POSTS = `
import { pgTable, serial, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { /* Ä 😀 */ id: serial("id").primaryKey(), coverImage: text("coverImage") });
`;

const POSTS_REPORTS = [
  '3:30 require-timestamps Table "posts" has no createdAt and updatedAt',
  '3:52 no-serial-id Primary key "posts"."id" is serial',
  '3:83 snake-case-columns Column "posts"."coverImage" is not snake_case',
];

const configuration = (more: object = {}) =>
  JSON.stringify({
    categories: { correctness: "off" },
    jsPlugins: [BUILT_PLUGIN],
    rules: ALL_RULES,
    ...more,
  });

/** Writes a project that has every rule on. */
function open(project: Project): string {
  return writeProject({
    ".oxlintrc.json": configuration(),
    "package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
    ...project,
  });
}

/** What oxlint reports of a file, a line each. */
function told(root: string, file = "schema.ts"): readonly string[] {
  return linesOf(reportsOf(root, [file]).get(file));
}

function linesOf(reports: readonly OxlintReport[] = []): readonly string[] {
  return reports.map(
    ({ column, line, message, rule }) =>
      `${String(line)}:${String(column)} ${rule} ${message.replace(/[,.] .*/s, "")}`,
  );
}

/** What ESLint reports of a file on the disk, in the form of oxlint's reports. */
function toldByESLint(root: string, file: string): readonly string[] {
  const text = fs.readFileSync(path.join(root, file), "utf8");
  return linesOf(
    lint(path.join(root, file), text).map(({ endColumn = 0, endLine = 0, ruleId, ...message }) => ({
      ...message,
      endColumn,
      endLine,
      rule: (ruleId ?? "").replace("drizzle-schema/", ""),
    })),
  );
}

describe("a file is linted in oxlint as in ESLint", () => {
  it("whatever its ending", () => {
    const files = ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs"].map((end) => `schema.${end}`);
    const root = open(Object.fromEntries(files.map((file) => [file, POSTS])));
    const reports = reportsOf(root, files);
    for (const file of files) {
      expect(linesOf(reports.get(file)), file).toEqual(POSTS_REPORTS);
      expect(toldByESLint(root, file), file).toEqual(POSTS_REPORTS);
    }
  });

  it("as CommonJS", () => {
    const commonJs = `
const { pgTable, serial, text } = require("drizzle-orm/pg-core");
exports.posts = pgTable("posts", { id: serial("id").primaryKey(), coverImage: text("coverImage") });
`;
    const root = open({ "schema.cjs": commonJs });
    const reports = told(root, "schema.cjs");
    expect(reports).toHaveLength(3);
    expect(reports).toEqual(toldByESLint(root, "schema.cjs"));
  });

  it("with JSX beside the table", () => {
    const root = open({
      "schema.tsx": `${POSTS}export const view = <p title="posts">{posts}</p>;\n`,
    });
    expect(told(root, "schema.tsx")).toEqual(POSTS_REPORTS);
  });

  it("with a byte order mark, which stays where it is", () => {
    const root = open({ "schema.ts": `\uFEFF${POSTS}` });
    expect(told(root)).toEqual(POSTS_REPORTS);
    runOxlint(root, ["--fix", "schema.ts"]);
    expect(fs.readFileSync(path.join(root, "schema.ts"), "utf8")).toMatch(
      /^\uFEFF\nimport \{ pgTable, serial, text, timestamp \} from/,
    );
  });

  it("with the line ends of Windows, which a fix writes too", () => {
    const root = open({ "schema.ts": POSTS.replaceAll("\n", "\r\n") });
    expect(told(root)).toEqual(POSTS_REPORTS);
    runOxlint(root, ["--fix", "schema.ts"]);
    const fixed = fs.readFileSync(path.join(root, "schema.ts"), "utf8");
    expect(fixed).toContain("updatedAt: timestamp");
    expect(fixed.replaceAll("\r\n", "")).not.toContain("\n");
  });
});

describe("the script of a component", () => {
  it.each([
    ["posts.vue", `<template><p /></template>\n<script setup lang="ts">${POSTS}</script>\n`],
    ["posts.svelte", `<p>Posts</p>\n<script lang="ts">${POSTS}</script>\n`],
    ["posts.astro", `---${POSTS}---\n<p>Posts</p>\n`],
  ])("is linted and fixed where it stands: %s", (file, component) => {
    const root = open({ [file]: component });
    const reports = reportsOf(root, [file]).get(file) ?? [];
    expect(reports.map(({ rule }) => rule)).toEqual([
      "require-timestamps",
      "no-serial-id",
      "snake-case-columns",
    ]);
    runOxlint(root, ["--fix", file]);
    const fixed = fs.readFileSync(path.join(root, file), "utf8");
    expect(fixed).toContain("import { pgTable, serial, text, timestamp } from");
    expect(fixed.replace(/\nimport[\s\S]*\);\n/, POSTS)).toBe(component);
  });
});

describe("a file that is no TypeScript", () => {
  const BROKEN = `import { pgTable } from "drizzle-orm/pg-core"; export const posts = pgTable(`;

  it("is named, and the others are linted all the same", () => {
    const root = open({ "broken.ts": BROKEN, "schema.ts": POSTS });
    const reports = reportsOf(root, ["broken.ts", "schema.ts"]);
    expect(reports.get("broken.ts")).toMatchObject([{ message: "Expected `)` but found `EOF`" }]);
    expect(linesOf(reports.get("schema.ts"))).toEqual(POSTS_REPORTS);
  });

  it("makes nobody guess what it may hold who imports it", () => {
    const root = open({
      "broken.ts": `export const timestamps = {`,
      "schema.ts": `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { timestamps } from "./broken";
export const posts = pgTable("posts", { id: uuid("id").primaryKey().defaultRandom(), ...timestamps });
`,
    });
    expect(told(root)).toEqual([]);
  });
});

describe("what is reported may be disabled", () => {
  it("by a comment above it, of ESLint's or of oxlint's", () => {
    const comments = {
      "eslint-line.ts": "// eslint-disable-next-line drizzle-schema/no-serial-id",
      "oxlint-line.ts": "// oxlint-disable-next-line drizzle-schema/no-serial-id",
      "reason.ts":
        "// eslint-disable-next-line drizzle-schema/no-serial-id -- it came with the data",
      "eslint-block.ts": "/* eslint-disable drizzle-schema/no-serial-id */",
      "oxlint-block.ts": "/* oxlint-disable drizzle-schema/no-serial-id */",
    };
    const files = Object.keys(comments);
    const root = open(
      Object.fromEntries(
        Object.entries(comments).map(([file, comment]) => [
          file,
          POSTS.replace("\nexport", `\n${comment}\nexport`),
        ]),
      ),
    );
    const reports = reportsOf(root, files);
    for (const file of files)
      expect(linesOf(reports.get(file)), file).toEqual([
        '4:30 require-timestamps Table "posts" has no createdAt and updatedAt',
        '4:83 snake-case-columns Column "posts"."coverImage" is not snake_case',
      ]);
  });

  it("by a comment at the end of its line", () => {
    const comment = "// eslint-disable-line drizzle-schema/no-serial-id";
    const root = open({ "schema.ts": POSTS.replace(" });\n", ` }); ${comment}\n`) });
    expect(told(root)).toEqual(POSTS_REPORTS.filter((line) => !line.includes("no-serial-id")));
  });
});

describe("what is configured wrongly stops the run with a word that says so", () => {
  it("an option that a rule does not have", () => {
    const root = open({
      ".oxlintrc.json": configuration({
        rules: { "drizzle-schema/no-serial-id": ["error", { allowIdentities: true }] },
      }),
      "schema.ts": POSTS,
    });
    expect(() => told(root)).toThrow(
      /rule 'drizzle-schema\/no-serial-id'[\s\S]*Unexpected property "allowIdentities"/,
    );
  });

  it("a rule that is not there", () => {
    const root = open({
      ".oxlintrc.json": configuration({ rules: { "drizzle-schema/no-serial-ids": "error" } }),
      "schema.ts": POSTS,
    });
    expect(() => told(root)).toThrow("Rule 'no-serial-ids' not found in plugin 'drizzle-schema'");
  });

  it("a setting that is misspelt", () => {
    const root = open({
      ".oxlintrc.json": configuration({
        settings: { "drizzle-schema": { cassing: "snake_case" } },
      }),
      "schema.ts": POSTS,
    });
    const { status, stdout } = runOxlint(root, ["schema.ts"]);
    expect(status).toBe(1);
    expect(stdout).toContain(`settings["drizzle-schema"] has no setting "cassing".`);
  });
});

describe("fixes of several rules", () => {
  it("need a run for each pass that ESLint makes by itself, and come to the same", async () => {
    const project = {
      "drizzle.config.ts": `export default { dialect: "postgresql" };`,
      "package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
      "schema.ts": `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey(),
  authorId: uuid("author_id").references(() => users.id, { onDelete: "cascade" }),
});
`,
    };
    const byESLint = await fixProject(project, { rules: ALL_RULES });
    const root = open(project);
    const texts = [project["schema.ts"]];
    for (;;) {
      runOxlint(root, ["--fix", "schema.ts"]);
      const text = fs.readFileSync(path.join(root, "schema.ts"), "utf8");
      if (text === texts.at(-1)) break;
      texts.push(text);
    }
    expect(texts.at(-1)).toBe(byESLint.project["schema.ts"]);
    expect(texts).toHaveLength(4);
  });
});

describe("a run over many files", () => {
  const USERS = `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { timestamps } from "./timestamps";
export const users = pgTable("users", { id: uuid("id").primaryKey().defaultRandom(), ...timestamps });
`;
  const TIMESTAMPS = `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = { createdAt: timestamp("createdAt").defaultNow().notNull() };
`;
  const REMOVE = `
import { users } from "./users";
export const remove = (db) => db.delete(users);
`;
  const NEIGHBOURS = {
    "posts.ts": POSTS,
    "remove.ts": REMOVE,
    "timestamps.ts": TIMESTAMPS,
    "users.ts": USERS,
  };

  const FILES = ["timestamps.ts", "users.ts", "posts.ts", "remove.ts"];

  it("reports of each what it reports of it alone", () => {
    const root = open(NEIGHBOURS);
    const together = reportsOf(root, FILES);
    expect(FILES.map((file) => together.get(file))).toEqual(
      FILES.map((file) => reportsOf(root, [file]).get(file)),
    );
    expect(FILES.flatMap((file) => linesOf(together.get(file)))).toEqual([
      '3:29 snake-case-columns Shared column "createdAt" is not snake_case',
      '4:30 require-timestamps Table "users" has no updatedAt',
      ...POSTS_REPORTS,
      '3:34 no-hard-delete-on-user-tables Rows of "users" are user data and are deleted for good here',
    ]);
  });

  it("reports the same in any order, on one thread or more", () => {
    const root = open(NEIGHBOURS);
    const reports = reportsOf(root, FILES);
    const backwards = reportsOf(root, FILES.toReversed(), ["--threads=1"]);
    expect(FILES.map((file) => backwards.get(file))).toEqual(
      FILES.map((file) => reports.get(file)),
    );
  });

  it("reads each project by the drizzle-orm that it has", () => {
    const schema = `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { authorId: uuid().notNull() });
`;
    const root = writeProject({
      ".oxlintrc.json": configuration({ rules: { "drizzle-schema/snake-case-columns": "error" } }),
      "old/package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
      "old/drizzle.config.ts": `export default { dialect: "postgresql" };`,
      "old/schema.ts": schema,
      "cased/package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
      "cased/drizzle.config.ts": `export default { dialect: "postgresql", casing: "snake_case" };`,
      "cased/schema.ts": schema,
      "new/package.json": `{ "dependencies": { "drizzle-orm": "1.0.0-rc.5" } }`,
      "new/drizzle.config.ts": `export default { dialect: "postgresql" };`,
      "new/schema.ts": schema
        .replace("pgTable,", "snakeCase,")
        .replace("pgTable(", "snakeCase.table("),
    });
    const reports = reportsOf(root, ["old/schema.ts", "cased/schema.ts", "new/schema.ts"]);
    expect([...reports].map(([file, told]) => [file, ...linesOf(told)])).toEqual([
      ["old/schema.ts", '3:41 snake-case-columns Column "posts"."authorId" is not snake_case'],
      ["cased/schema.ts"],
      ["new/schema.ts"],
    ]);
  });
});
