import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Project, writeProject } from "../support/read.ts";

const PG = `import { pgTable, text, uuid } from "drizzle-orm/pg-core";\n`;
const USERS = `${PG}export const users = pgTable("users", { id: uuid("id").primaryKey(), deletedAt: text("deleted_at") });`;

/** A project whose schema is in it, with migrations and with files that are nobody's business. */
const SMALL: Project = {
  ".git/HEAD": "",
  ".env": "SECRET=1",
  "package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" }, "scripts": { "db": "drizzle-kit generate" } }`,
  "tsconfig.json": "{}",
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./src/db/schema/*.ts", out: "./drizzle" };`,
  "drizzle/meta/_journal.json": `{ "entries": [] }`,
  "src/db/schema/users.ts": USERS,
  "src/db/schema/posts.ts": `${PG}import { users } from "./users";
    export const posts = pgTable("posts", { authorId: uuid("author_id").references(() => users.id) });`,
  "src/secrets.ts": "export const secret = 1;",
};

/** A workspace whose schema is in a package behind a barrel. */
const WORKSPACE: Project = {
  ".git/HEAD": "",
  "package.json": `{ "workspaces": ["packages/*", "apps/*"] }`,
  "packages/db/package.json": `{ "name": "@shop/db", "exports": "./src/index.ts", "dependencies": { "drizzle-orm": "0.45.4" } }`,
  "packages/db/drizzle.config.ts": `export default { dialect: "postgresql", schema: "./src/index.ts" };`,
  "packages/db/src/index.ts": `export * from "./users";`,
  "packages/db/src/users.ts": USERS,
  "apps/web/package.json": `{ "name": "web", "dependencies": { "@shop/db": "*" } }`,
  "apps/web/src/page.ts": `import { users } from "@shop/db";\nimport { db } from "./db";\nawait db.delete(users);`,
  "apps/web/src/db.ts": "export const db = 1;",
  "apps/web/src/secrets.ts": "export const secret = 1;",
};

type Calls = Readonly<Record<string, readonly string[]>>;

/** Lints files of a project in a process whose calls are written down, with all rules; paths are told from its folder. */
function watch(
  root: string,
  files: readonly string[],
  { flags = [], stamp = false }: { flags?: readonly string[]; stamp?: boolean } = {},
): { messages: readonly number[]; calls: Calls } {
  const script = path.join(import.meta.dirname, "watched-lint.mjs");
  const output = execFileSync(process.execPath, [...flags, script, root, ...files], {
    encoding: "utf8",
    env: { ...process.env, STAMP: stamp ? "1" : "" },
    timeout: 120_000,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { messages, calls } = JSON.parse(output) as { messages: number[]; calls: Calls };
  const told = Object.entries(calls).map(([call, targets]) => [
    call,
    targets.map((target) => path.relative(root, target) || "."),
  ]);
  return { messages, calls: Object.fromEntries(told) as Calls };
}

/** All that may be called: each of them reads. */
const READING = [
  "existsSync",
  "readFileSync",
  "readdirSync",
  "realpathSync",
  "realpathSync.native",
  "statSync",
];

/** Paths that lead out of the project, but for its workspace. */
function outside(calls: Calls): readonly string[] {
  return Object.values(calls)
    .flat()
    .filter((target) => target.startsWith(".."));
}

describe("what the plugin asks the file system while it lints", () => {
  it("a schema: what it imports, what it is configured by, and what drizzle-kit sees", () => {
    const { messages, calls } = watch(writeProject(SMALL), ["src/db/schema/posts.ts"]);
    expect(messages[0]).toBeGreaterThan(0);
    expect(calls["readFileSync"]).toEqual([
      "drizzle.config.ts",
      "drizzle/meta/_journal.json",
      "package.json",
      "src/db/schema/users.ts",
    ]);
    expect(calls["readdirSync"]).toEqual([".", "drizzle", "src", "src/db", "src/db/schema"]);
    expect(READING).toEqual(expect.arrayContaining(Object.keys(calls)));
    expect(outside(calls)).toEqual([]);
  });

  it("a statement in a workspace: the modules that lead to its table", () => {
    const root = writeProject(WORKSPACE);
    fs.mkdirSync(path.join(root, "node_modules/@shop"), { recursive: true });
    fs.symlinkSync(
      path.join(root, "packages/db"),
      path.join(root, "node_modules/@shop/db"),
      "junction",
    );
    const { messages, calls } = watch(root, ["apps/web/src/page.ts"]);
    expect(messages[0]).toBeGreaterThan(0);
    expect(calls["readFileSync"]).toEqual([
      "packages/db/package.json",
      "packages/db/src/index.ts",
      "packages/db/src/users.ts",
    ]);
    expect(READING).toEqual(expect.arrayContaining(Object.keys(calls)));
    expect(outside(calls)).toEqual([]);
  });

  it("a file that has nothing of Drizzle: nothing", () => {
    expect(watch(writeProject(SMALL), ["src/secrets.ts"]).calls).toEqual({});
  });

  it("a stamp: the source files of the folder, and nothing is written", () => {
    const { calls } = watch(writeProject(SMALL), [], { stamp: true });
    const own = (calls["readFileSync"] ?? []).filter((file) => !file.startsWith(".."));
    expect(own).toEqual([
      "drizzle.config.ts",
      "drizzle/meta/_journal.json",
      "package.json",
      "src/db/schema/posts.ts",
      "src/db/schema/users.ts",
      "src/secrets.ts",
    ]);
    expect(Object.keys(calls).filter((call) => /write|mkdir|rm|unlink|rename/i.test(call))).toEqual(
      [],
    );
  });

  it("works where Node lets it neither write nor start anything", () => {
    const flags = ["--experimental-permission", "--allow-fs-read=*", "--allow-addons"];
    const isKnown = process.allowedNodeEnvironmentFlags.has("--allow-addons");
    const { messages } = watch(writeProject(SMALL), ["src/db/schema/posts.ts"], {
      flags: isKnown ? flags : [],
    });
    expect(messages[0]).toBeGreaterThan(0);
  });
});

describe("a drizzle.config that would do harm if it were run", () => {
  const HARM = `
import fs from "node:fs";
import { execSync } from "node:child_process";
fs.writeFileSync(new URL("./harm", import.meta.url), "done");
fs.rmSync(new URL("./src", import.meta.url), { recursive: true });
execSync("touch harm");
await fetch("http://127.0.0.1:9/");
globalThis.harm = eval("1 + 1") + new Function("return 1")();
Object.defineProperty(Object.prototype, "casing", { get() { process.exit(3); } });
`;

  it.each([
    [
      "at its top level",
      `${HARM}export default { dialect: "postgresql", schema: "./src/db/schema/*.ts" };`,
    ],
    [
      "in a loop",
      `${HARM}while (true) {}\nexport default { dialect: "postgresql", schema: "./src/db/schema/*.ts" };`,
    ],
    [
      "before it throws",
      `${HARM}throw new Error("no");\nexport default { dialect: "postgresql", schema: "./src/db/schema/*.ts" };`,
    ],
    [
      "in a getter",
      `${HARM}export default { dialect: "postgresql", get schema() { process.exit(4); } };`,
    ],
    ["in what it exports", `${HARM}export default (() => { for (;;); })();`],
  ])("is not run: %s", (_, config) => {
    const root = writeProject({ ...SMALL, "drizzle.config.ts": config });
    const { messages, calls } = watch(root, ["src/db/schema/posts.ts"]);
    expect(messages[0]).toBeGreaterThan(0);
    expect(READING).toEqual(expect.arrayContaining(Object.keys(calls)));
    expect(fs.existsSync(path.join(root, "harm"))).toBe(false);
    expect(fs.existsSync(path.join(root, "src/db/schema/users.ts"))).toBe(true);
  });

  it("is read all the same: the tables that it leads to are known", () => {
    const config = `${HARM}export default { dialect: "postgresql", schema: "./src/db/schema/*.ts" };`;
    const root = writeProject({ ...SMALL, "drizzle.config.ts": config });
    const { calls } = watch(root, ["src/db/schema/posts.ts"]);
    expect(calls["readdirSync"]).toContain("src/db/schema");
  });
});
