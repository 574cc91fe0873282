import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { type Project, writeProject } from "../support/read.ts";
import { migrationsOf0x } from "../support/snapshots.ts";
import { lintCached, schemaStamp, STAMP_URL, type Strategy, type Way } from "./cached-lint.ts";
import { ESLINTS } from "./shop.ts";

const USERS = `
import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  id: uuid("id").primaryKey().defaultRandom(),
  email: text("email"),
  deletedAt: timestamp("deleted_at"),
});`;

const PROJECT: Project = {
  "package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./src/db/*" };`,
  "src/db/users.ts": USERS,
};

/** What is done to a project between two lints: texts are written, files without a text are removed. */
type Change = Readonly<Record<string, string | undefined>>;

function apply(cwd: string, change: Change): void {
  for (const [name, text] of Object.entries(change)) {
    const file = path.join(cwd, name);
    if (text === undefined) fs.rmSync(file);
    else {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
  }
}

function messagesOf(results: ReadonlyMap<string, ESLint.LintResult>, file: string): unknown {
  return results.get(file)?.messages;
}

/**
 * Lints a file, changes another one and lints it again: the cache alone hands out the old report, and with the stamp it
 * says what a run without a cache says.
 */
async function expectStaleWithoutStamp(
  way: Way,
  project: Project,
  file: string,
  change: Change,
): Promise<void> {
  const cwd = writeProject({ ...PROJECT, ...project });
  const lint = async (more: Partial<Way>) =>
    messagesOf(await lintCached(cwd, { ...way, ...more }), file);
  const before = await lint({});
  const stamped = await lint({ isStamped: true });
  expect(stamped).toEqual(before);
  apply(cwd, change);
  const { ESLint, config = {} } = way;
  const truth = messagesOf(await lintCached(cwd, { ESLint, config }), file);
  expect(truth).not.toEqual(before);
  expect(await lint({})).toEqual(before);
  expect(await lint({ isStamped: true })).toEqual(truth);
}

const WAYS = ESLINTS.flatMap(([name, ESLint]) =>
  (["metadata", "content"] as const).map(
    (strategy): [string, Way & { readonly strategy: Strategy }] => [
      `${name}, ${strategy}`,
      { ESLint, strategy },
    ],
  ),
);

describe.each(WAYS)("a cached report after another file has changed (%s)", (_, way) => {
  it("columns that a table spreads", async () => {
    await expectStaleWithoutStamp(
      way,
      {
        "src/db/columns.ts": `
import { timestamp } from "drizzle-orm/pg-core";
export const dates = () => ({ createdAt: timestamp("created_at") });`,
        "src/db/posts.ts": `
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { dates } from "./columns";
export const posts = pgTable("posts", { id: uuid("id").primaryKey(), ...dates() });`,
      },
      "src/db/posts.ts",
      {
        "src/db/columns.ts": `
import { timestamp } from "drizzle-orm/pg-core";
export const dates = () => ({ createdAt: timestamp("created_at"), updatedAt: timestamp("updated_at") });`,
      },
    );
  });

  it("a constant that a helper of a helper imports", async () => {
    await expectStaleWithoutStamp(
      way,
      {
        "src/names.ts": `export const KEY = "userId";`,
        "src/keys.ts": `
import { uuid } from "drizzle-orm/pg-core";
import { KEY } from "./names";
export const owner = () => uuid(KEY);`,
        "src/db/posts.ts": `
import { pgTable } from "drizzle-orm/pg-core";
import { owner } from "../keys";
export const posts = pgTable("posts", { owner: owner() });`,
      },
      "src/db/posts.ts",
      { "src/names.ts": `export const KEY = "user_id";` },
    );
  });

  it("what a barrel exports again", async () => {
    await expectStaleWithoutStamp(
      way,
      {
        "src/db/logs.ts": `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const logs = pgTable("logs", { id: uuid("id") });`,
        "src/tables.ts": `export { logs as subject } from "./db/logs";`,
        "src/remove.ts": `
import { subject } from "./tables";
export const remove = async (db) => { await db.delete(subject).where(db.id); };`,
      },
      "src/remove.ts",
      { "src/tables.ts": `export { users as subject } from "./db/users";` },
    );
  });

  it("the paths of tsconfig.json", async () => {
    const tsconfig = (folder: string) =>
      `{ "compilerOptions": { "paths": { "@db/*": ["./src/${folder}/*"] } } }`;
    await expectStaleWithoutStamp(
      way,
      {
        "tsconfig.json": `{ "extends": "./tsconfig.base.json" }`,
        "tsconfig.base.json": tsconfig("cache"),
        "src/cache/users.ts": `export const users = "users";`,
        "src/read.ts": `
import { users } from "./cache/users";
export const read = async (db) => { await db.select().from(users); };`,
        "src/remove.ts": `
import { users } from "@db/users";
export const remove = async (db) => { await db.delete(users).where(db.id); };`,
      },
      "src/remove.ts",
      { "tsconfig.base.json": tsconfig("db") },
    );
  });

  it("the casing of drizzle.config", async () => {
    await expectStaleWithoutStamp(
      way,
      {
        "src/db/posts.ts": `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { coverImage: text() });`,
      },
      "src/db/posts.ts",
      {
        "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./src/db/*", casing: "snake_case" };`,
      },
    );
  });

  it("a migration that comes", async () => {
    await expectStaleWithoutStamp(
      { ...way, config: { settings: { "drizzle-schema": { shipped: "ignore" } } } },
      {
        "src/db/posts.ts": `
import { pgTable, text } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { coverImage: text("coverImage") });`,
      },
      "src/db/posts.ts",
      migrationsOf0x({ posts: ["coverImage"] }),
    );
  });

  it("the release of drizzle-orm in package.json", async () => {
    await expectStaleWithoutStamp(
      way,
      {
        "src/db/posts.ts": `
import { integer, pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { ratings: integer("ratings").notNull().array() });`,
      },
      "src/db/posts.ts",
      { "package.json": `{ "dependencies": { "drizzle-orm": "1.0.0-rc.1" } }` },
    );
  });

  it("the drizzle-orm that is installed", async () => {
    await expectStaleWithoutStamp(
      way,
      {
        "src/db/posts.ts": `
import { integer, pgTable } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", { ratings: integer("ratings").notNull().array() });`,
      },
      "src/db/posts.ts",
      {
        "node_modules/drizzle-orm/package.json": `{ "name": "drizzle-orm", "version": "1.0.0" }`,
      },
    );
  });

  it("a schema file that comes", async () => {
    await expectStaleWithoutStamp(way, {}, "src/db/users.ts", {
      "src/db/accounts.ts": `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const accounts = pgTable("users", { id: uuid("id").primaryKey() });`,
    });
  });

  it("a file that comes before the one that was imported", async () => {
    await expectStaleWithoutStamp(
      way,
      {
        "src/tables/index.ts": `export const users = "users";`,
        "src/remove.ts": `
import { users } from "./tables";
export const remove = async (db) => { await db.delete(users).where(db.id); };`,
      },
      "src/remove.ts",
      { "src/tables.ts": `export * from "./db/users";` },
    );
  });

  it("a file that comes where none was found", async () => {
    await expectStaleWithoutStamp(
      way,
      {
        "src/remove.ts": `
import { users } from "./tables";
export const remove = async (db) => { await db.delete(users).where(db.id); };`,
      },
      "src/remove.ts",
      { "src/tables.ts": `export * from "./db/users";` },
    );
  });

  it("a file that goes", async () => {
    await expectStaleWithoutStamp(
      way,
      {
        "src/remove.ts": `
import { users } from "./db/users";
export const remove = async (db) => { await db.delete(users).where(db.id); };`,
      },
      "src/remove.ts",
      { "src/db/users.ts": undefined },
    );
  });

  it("a condition of a query", async () => {
    const condition = (column: string) => `
import { isNull } from "drizzle-orm";
import { users } from "./db/users";
export const isThere = isNull(users.${column});`;
    await expectStaleWithoutStamp(
      way,
      {
        "src/conditions.ts": condition("email"),
        "src/read.ts": `
import { isThere } from "./conditions";
import { users } from "./db/users";
export const read = async (db) => { await db.select().from(users).where(isThere); };`,
      },
      "src/read.ts",
      { "src/conditions.ts": condition("deletedAt") },
    );
  });

  it("the client that relational queries are made with", async () => {
    const client = (schema: string) => `
import { drizzle } from "drizzle-orm/node-postgres";
import { users } from "./db/users";
export const db = drizzle("url", { schema: { ${schema} } });`;
    await expectStaleWithoutStamp(
      way,
      {
        "src/client.ts": client("users"),
        "src/read.ts": `
import { db } from "./client";
export const read = async () => { await db.query.users.findMany(); };`,
      },
      "src/read.ts",
      { "src/client.ts": client("people: users") },
    );
  });

  it("a table of a workspace package", async () => {
    const cwd = (name: string) => ({
      [`packages/${name}/package.json`]: `{ "name": "@shop/${name}", "exports": "./index.ts" }`,
    });
    await expectStaleWithoutStamp(
      way,
      {
        ...cwd("db"),
        "packages/db/index.ts": `export const users = "users";`,
        "tsconfig.json": `{ "compilerOptions": { "paths": { "@shop/db": ["./packages/db"] } } }`,
        "src/remove.ts": `
import { users } from "@shop/db";
export const remove = async (db) => { await db.delete(users).where(db.id); };`,
      },
      "src/remove.ts",
      { "packages/db/index.ts": `export * from "../../src/db/users";` },
    );
  });
});

describe.each(WAYS)("a file that nobody imports (%s)", (_, way) => {
  const PAGE = `
import { users } from "../db/users";
export const page = async (db) => { await db.select().from(users); };`;
  const SHOP: Project = {
    ...PROJECT,
    "src/app/page.ts": PAGE,
    "src/app/other.ts": `export const other = 1;`,
  };

  /** Lints twice with a change in between, and tells which files were not taken from the cache the second time. */
  async function lintedAgain(change: Change): Promise<readonly string[]> {
    const cwd = writeProject(SHOP);
    const linted: string[] = [];
    const config = {
      plugins: {
        witness: {
          meta: { name: "witness" },
          rules: {
            each: {
              create({ filename }: { readonly filename: string }) {
                linted.push(path.relative(cwd, filename).replaceAll("\\", "/"));
                return {};
              },
            },
          },
        },
      },
      rules: { "witness/each": "error" as const },
    };
    await lintCached(cwd, { ...way, config, isStamped: true });
    expect(linted.sort()).toEqual(["src/app/other.ts", "src/app/page.ts", "src/db/users.ts"]);
    linted.length = 0;
    apply(cwd, change);
    await lintCached(cwd, { ...way, config, isStamped: true });
    return linted.sort();
  }

  it("is linted alone after an edit of it", async () => {
    expect(await lintedAgain({ "src/app/page.ts": `${PAGE}\nexport const size = 2;` })).toEqual([
      "src/app/page.ts",
    ]);
  });

  it("nothing is linted again where nothing has changed", async () => {
    expect(await lintedAgain({})).toEqual([]);
  });

  it("a new page is linted alone", async () => {
    expect(await lintedAgain({ "src/app/new/page.ts": PAGE.replace("../", "../../") })).toEqual([
      "src/app/new/page.ts",
    ]);
  });

  it("everything is linted again after an edit of what others import", async () => {
    expect(await lintedAgain({ "src/db/users.ts": `${USERS}\n` })).toEqual([
      "src/app/other.ts",
      "src/app/page.ts",
      "src/db/users.ts",
    ]);
  });
});

/** Runs code in a thread of its own and returns what it posts. */
async function inWorker(code: string): Promise<unknown> {
  const worker = new Worker(code, { eval: true });
  const [answer] = (await once(worker, "message")) as [unknown];
  await worker.terminate();
  return answer;
}

describe("ESLint's workers", () => {
  const stampIn = (cwd: string) =>
    inWorker(`
      import(${JSON.stringify(STAMP_URL)}).then(({ schemaStamp }) =>
        require("node:worker_threads").parentPort.postMessage(schemaStamp(${JSON.stringify(cwd)})));`);

  it("are handed the stamp that the main thread has made, as long as the run lasts", async () => {
    const cwd = writeProject(PROJECT);
    const stamp = schemaStamp(cwd);
    apply(cwd, { "src/db/users.ts": "" });
    expect(await stampIn(cwd)).toBe(stamp);
    expect(schemaStamp(cwd)).not.toBe(stamp);
  });

  it("make one where the main thread has made none", async () => {
    const cwd = writeProject(PROJECT);
    expect(await stampIn(cwd)).toBe(schemaStamp(cwd));
  });
});
