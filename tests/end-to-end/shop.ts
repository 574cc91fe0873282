import path from "node:path";
import { pathToFileURL } from "node:url";
import { ESLint as ESLint10 } from "eslint";
import { ESLint as ESLint9 } from "eslint-9";
import { type Project, writeProject } from "../support/read.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** The releases of ESLint that the built plugin is tested with. */
export const ESLINTS = [
  ["ESLint 10", ESLint10],
  ["ESLint 9", ESLint9 as unknown as typeof ESLint10],
] as const;

function moduleUrl(file: string): string {
  return pathToFileURL(path.join(ROOT, file)).href;
}

/** The configuration of a project that extends the preset; ESLint's workers load it by themselves. */
const CONFIGURATION = `
import * as parser from "${moduleUrl("node_modules/@typescript-eslint/parser/dist/index.js")}";
import drizzleSchema from "${moduleUrl("dist/index.js")}";
export default [
  { files: ["**/*.ts"], languageOptions: { parser }, ...drizzleSchema.configs.recommended },
];`;

/** A small project with a fault of each kind; most of them can be seen in two files only. */
export const SHOP: Project = {
  "eslint.config.mjs": CONFIGURATION,
  "package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
  "tsconfig.json": `{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }`,
  "drizzle.config.ts": `
import { defineConfig } from "drizzle-kit";
export default defineConfig({ dialect: "postgresql", casing: "snake_case" });`,
  "src/db/columns.ts": `
import { timestamp } from "drizzle-orm/pg-core";
export const timestamps = { createdAt: timestamp(), updatedAt: timestamp() };
export const created = { createdAt: timestamp("createdAt") };
`,
  "src/db/users.ts": `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { timestamps } from "./columns";
export const users = pgTable("users", { id: uuid().primaryKey(), deletedAt: timestamp(), ...timestamps });
`,
  "src/db/posts.ts": `
import { pgTable, serial, uuid } from "drizzle-orm/pg-core";
import { created } from "./columns";
import { users } from "./users";
export const posts = pgTable("posts", {
  id: serial().primaryKey(),
  authorId: uuid().references(() => users.id),
  ...created,
});
`,
  "src/db/index.ts": `
export * from "./users";
export * from "./posts";
`,
  "src/remove.ts": `
import * as schema from "@/db";
export const remove = (db) => db.delete(schema.users);
export const forget = (cache) => cache.delete("users");
`,
};

/** What is reported of the shop, a line each. */
export const SHOP_REPORTS = [
  'src/db/columns.ts:4 Shared column "createdAt" is not snake_case',
  'src/db/posts.ts:5 Table "posts" has no updatedAt',
  'src/db/posts.ts:6 Primary key "posts"."id" is serial',
  'src/db/posts.ts:7 Foreign key "posts"."author_id" has no index that starts with it',
  'src/remove.ts:3 Rows of "users" are deleted for good here',
];

/** Writes the shop to a new folder. */
export function openShop(changes: Project = {}): string {
  return writeProject({ ...SHOP, ...changes });
}

type Options = NonNullable<ConstructorParameters<typeof ESLint10>[0]>;

/** Lints files of a project on the disk, from the configuration to the report. */
export async function lintFiles(
  ESLint: typeof ESLint10,
  cwd: string,
  options: Options = {},
  patterns: string | string[] = "src",
): Promise<readonly string[]> {
  return linesOf(await new ESLint({ cwd, ...options }).lintFiles(patterns), cwd);
}

/** Results as lines: the file, the line, and the message up to its first comma. */
export function linesOf(results: readonly ESLint10.LintResult[], cwd: string): readonly string[] {
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, message }) =>
          `${path.relative(cwd, filePath).replaceAll("\\", "/")}:${String(line)} ${message.replace(/[,.] .*/s, "")}`,
      ),
    )
    .sort();
}
