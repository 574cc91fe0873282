import { describe, expect, it } from "vitest";
import rule from "../../src/rules/no-duplicate-tables.ts";
import { lint } from "../support/lint.ts";
import type { Project } from "../support/read.ts";
import { beside, testRule } from "../support/rule-cases.ts";

const CONFIG = `export default { dialect: "postgresql", schema: "./db/*.ts" };`;

const USERS = `
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey(), email: text("email") });`;

/** Stands in for the users of another file. */
const STUB = `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });
export const posts = pgTable("posts", { userId: uuid("user_id").references(() => users.id) });`;

/** Where `db/posts.ts` says that a table of it is declared as well. */
function told(posts: string, neighbours: Project): readonly string[] {
  const project = { "drizzle.config.ts": CONFIG, "db/users.ts": USERS, ...neighbours };
  const file = beside({ ...project, "db/posts.ts": posts }, "db/posts.ts");
  return lint(file, posts, { rules: { "drizzle-schema/no-duplicate-tables": "error" } }).map(
    ({ message }) =>
      /^Table "(.*)" is declared (?:in .*\/)?(.*?)(?: as well| already)/
        .exec(message)
        ?.slice(1)
        .join(" ") ?? message,
  );
}

describe("what drizzle-kit sees twice", () => {
  it.each<[string, string, Project]>([
    ["in two files", STUB, {}],
    ["by another name", STUB.replaceAll("users =", "people ="), {}],
    [
      "that a creator names",
      STUB,
      {
        "db/users.ts": USERS.replace("pgTable,", "pgTableCreator,").replace(
          "export",
          `const pgTable = pgTableCreator((name) => name);\nexport`,
        ),
      },
    ],
    [
      "in a file that a barrel hands on",
      STUB,
      {
        "drizzle.config.ts": CONFIG.replace("*", "index"),
        "db/index.ts": `export * from "./users"; export { users as stub } from "./posts";`,
      },
    ],
    [
      "in a file that a barrel imports and hands on",
      STUB,
      {
        "drizzle.config.ts": CONFIG.replace("*", "index"),
        "db/index.ts": `import { users as stub } from "./posts"; export * from "./more"; export { stub };`,
        "db/more.ts": `export * from "./users";`,
      },
    ],
    [
      "as the default export",
      STUB,
      { "db/users.ts": USERS.replace("export const users =", "export default") },
    ],
    ["with its name in a template", STUB, { "db/users.ts": USERS.replace('"users"', "`users`") }],
    [
      "by one of two configurations",
      STUB,
      {
        "drizzle.config.ts": CONFIG.replace("*", "users"),
        "drizzle.config.json": `{ "dialect": "postgresql", "schema": "./db" }`,
      },
    ],
  ])("%s", (_, posts, neighbours) => {
    expect(told(posts, neighbours)).toEqual(["users users.ts"]);
  });

  it("in one file, where the first one is left to stand", () => {
    expect(
      told(`${USERS}\nexport const people = pgTable("users", { id: uuid("id") });`, {
        "db/users.ts": "",
      }),
    ).toEqual(["users on line 3"]);
  });

  it("in a schema of the database", () => {
    const inAuth = (text: string) =>
      text.replace("pgTable,", "pgSchema,").replace("pgTable(", `pgSchema("auth").table(`);
    expect(told(inAuth(USERS), { "db/users.ts": inAuth(USERS) })).toEqual(["auth.users users.ts"]);
  });
});

describe("what it does not", () => {
  it.each<[string, string, Project]>([
    ["a table that stands in and is not exported", STUB.replace("export", ""), {}],
    [
      "a table that is exported inside an object",
      STUB.replace("export const users", "const users") + "\nexport const schema = { users };",
      {},
    ],
    [
      "a table that is imported and handed on",
      STUB.replace(/export const users.*/, `import { users } from "./users";\nexport { users };`),
      {},
    ],
    [
      "a table of the same name in another schema",
      STUB.replace("pgTable,", "pgSchema, pgTable,").replace(
        'pgTable("users"',
        `pgSchema("auth").table("users"`,
      ),
      {},
    ],
    [
      "a table of another database",
      STUB,
      {
        "db/users.ts": USERS.replace("uuid", "integer")
          .replace(/uuid\("id"\)/, `integer("id")`)
          .replaceAll("pg", "sqlite"),
      },
    ],
    [
      "a table of a file that the configuration does not mean",
      STUB,
      { "drizzle.config.ts": CONFIG.replace("*", "posts") },
    ],
    [
      "a table of a file that is not meant itself",
      STUB,
      { "drizzle.config.ts": CONFIG.replace("*", "users") },
    ],
    [
      "a table that a barrel does not hand on",
      STUB,
      {
        "drizzle.config.ts": CONFIG.replace("*", "index"),
        "db/index.ts": `export * from "./users"; export { posts } from "./posts";`,
      },
    ],
    [
      "a table that a barrel hands on as part of a namespace",
      STUB,
      {
        "drizzle.config.ts": CONFIG.replace("*", "index"),
        "db/index.ts": `export * from "./users"; export * as posts from "./posts";`,
      },
    ],
    [
      "tables of two configurations",
      STUB,
      {
        "drizzle.config.ts": CONFIG.replace("*", "users"),
        "drizzle.config.json": `{ "dialect": "postgresql", "schema": "./db/posts.ts" }`,
      },
    ],
    [
      "a configuration for another database",
      STUB,
      { "drizzle.config.ts": CONFIG.replace("postgresql", "sqlite") },
    ],
    [
      "a schema that was not read",
      STUB,
      { "drizzle.config.ts": `export default { schema: process.env.SCHEMA };` },
    ],
    ["no configuration", STUB, { "drizzle.config.ts": "" }],
    [
      "a name that was not read",
      STUB,
      { "db/users.ts": USERS.replace('"users"', 'process.env["users"]') },
    ],
    [
      "a type of that name",
      STUB,
      { "db/users.ts": USERS.replace("export", "") + "\nexport type { users };" },
    ],
    [
      "a view",
      STUB,
      {
        "db/users.ts": `import { pgView, uuid } from "drizzle-orm/pg-core";
export const users = pgView("users", { id: uuid("id") }).existing();`,
      },
    ],
    [
      "a file with a syntax error",
      STUB,
      { "db/users.ts": "export const users = pgTable('users', {" },
    ],
  ])("%s", (_, posts, neighbours) => {
    expect(told(posts, neighbours)).toEqual([]);
  });
});

const FILE = beside(
  { "drizzle.config.ts": CONFIG, "db/users.ts": USERS, "db/posts.ts": STUB },
  "db/posts.ts",
);

testRule("no-duplicate-tables: where it is told", rule, {
  valid: [
    {
      name: "a table that is left alone",
      filename: FILE,
      code: STUB,
      options: [{ ignoreTables: ["users"] }],
    },
  ],
  invalid: [
    {
      name: "at the name of the table",
      filename: FILE,
      code: STUB,
      errors: [
        {
          messageId: "elsewhere",
          data: { table: "users", file: FILE.replace("posts.ts", "users.ts").slice(1) },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
  ],
});
