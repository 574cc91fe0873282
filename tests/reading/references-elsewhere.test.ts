import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFiles, isUnreadable } from "../../src/files/index.ts";
import { readSchema } from "../../src/reading/read-schema.ts";
import { readReferencingTables } from "../../src/reading/references-elsewhere.ts";
import { qualifiedName } from "../../src/schema/model.ts";
import { referencesOf } from "../../src/schema/references.ts";
import { Session } from "../../src/reading/session.ts";
import { type Project, writeProject } from "../support/read.ts";

const USERS = `
import { pgTable, serial, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: serial("id").primaryKey(), email: text("email") });`;

const POSTS = `
import { integer, pgTable } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", { author: integer("author_id").references(() => users.id) });`;

/** What points at the key of `db/users.ts`, a line a column; `undefined` where that is not known. */
function pointingAtUsers(project: Project): readonly string[] | undefined {
  const root = writeProject({
    "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/*.ts" };`,
    "db/users.ts": USERS,
    ...project,
  });
  const neighbourhood = createFiles().neighbourhood();
  const source = neighbourhood.open(path.join(root, "db/users.ts"));
  if (isUnreadable(source)) throw new Error(source.problem);
  const own = readSchema(source, { neighbourhood }).tables;
  const [users] = own;
  if (!users) throw new Error("there is no table");
  const session = new Session(source, { neighbourhood });
  const { isComplete, tables } = readReferencingTables(session, "postgresql", own);
  const found = users.columns
    .slice(0, 1)
    .flatMap((column) => referencesOf({ table: users, column }, tables))
    .map(
      ({ table, column }) =>
        `${path.relative(root, table.place.file)}: ${qualifiedName(table)}.${column.name ?? ""}`,
    );
  return isComplete ? found : undefined;
}

describe("what is found", () => {
  it("nothing, where no other file points here", () => {
    expect(pointingAtUsers({})).toEqual([]);
    expect(pointingAtUsers({ "db/posts.ts": POSTS.replace("users.id", "users.email") })).toEqual(
      [],
    );
  });

  it(".references()", () => {
    expect(pointingAtUsers({ "db/posts.ts": POSTS })).toEqual(["db/posts.ts: posts.author_id"]);
  });

  it("foreignKey(), of which only the column that points here", () => {
    const posts = `
import { foreignKey, integer, pgTable, text } from "drizzle-orm/pg-core";
import { users } from "./users";
export const posts = pgTable("posts", { author: integer("author_id"), mail: text("mail") }, (t) => [
  foreignKey({ columns: [t.mail, t.author], foreignColumns: [users.email, users.id] }),
]);`;
    expect(pointingAtUsers({ "db/posts.ts": posts })).toEqual(["db/posts.ts: posts.author_id"]);
  });

  it("a table of the same name in another schema is another table", () => {
    const posts = `
import { integer, pgSchema, pgTable, serial } from "drizzle-orm/pg-core";
export const people = pgSchema("auth").table("users", { id: serial("id").primaryKey() });
export const posts = pgTable("posts", { author: integer("author_id").references(() => people.id) });`;
    expect(pointingAtUsers({ "db/posts.ts": posts })).toEqual([]);
  });

  it("in a table of a schema", () => {
    const posts = POSTS.replace("pgTable }", "pgSchema }").replace(
      "pgTable(",
      `pgSchema("blog").table(`,
    );
    expect(pointingAtUsers({ "db/posts.ts": posts })).toEqual([
      "db/posts.ts: blog.posts.author_id",
    ]);
  });

  it("by what a table spreads of a file that drizzle-kit does not see", () => {
    const project = {
      "helpers/owned.ts": `
import { integer } from "drizzle-orm/pg-core";
import { users } from "../db/users";
export const owned = { owner: integer("owner_id").references(() => users.id) };`,
      "db/cars.ts": `
import { pgTable } from "drizzle-orm/pg-core";
import { owned } from "../helpers/owned";
export const cars = pgTable("cars", { ...owned });`,
    };
    expect(pointingAtUsers(project)).toEqual(["db/cars.ts: cars.owner_id"]);
  });

  it("by what a function of another file makes", () => {
    const project = {
      "helpers/owned.ts": `
import { integer } from "drizzle-orm/pg-core";
import { users } from "../db/users";
export const owner = () => integer("owner_id").references(() => users.id);`,
      "db/cars.ts": `
import { pgTable } from "drizzle-orm/pg-core";
import { owner } from "../helpers/owned";
export const cars = pgTable("cars", { owner: owner() });`,
    };
    expect(pointingAtUsers(project)).toEqual(["db/cars.ts: cars.owner_id"]);
  });

  it("in a file that a barrel hands on", () => {
    const project = {
      "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./index.ts" };`,
      "index.ts": `export * from "./db/users"; export * from "./db/posts";`,
      "db/posts.ts": POSTS,
    };
    expect(pointingAtUsers(project)).toEqual(["db/posts.ts: posts.author_id"]);
  });

  it("not in a file that drizzle-kit does not see", () => {
    const project = { "tests/posts.ts": POSTS.replace("./users", "../db/users") };
    expect(pointingAtUsers(project)).toEqual([]);
  });

  it("in the modules of a folder, whatever else is in it", () => {
    const project = {
      "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db" };`,
      "db/posts.ts": POSTS,
      "db/README.md": "# references",
    };
    expect(pointingAtUsers(project)).toEqual(["db/posts.ts: posts.author_id"]);
  });

  it("not in node_modules and in folders that begin with a dot", () => {
    const project = {
      "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./**/*.ts" };`,
      "db/node_modules/a/posts.ts": POSTS.replace("./users", "../../users"),
      ".cache/posts.ts": POSTS.replace("./users", "../db/users"),
    };
    expect(pointingAtUsers(project)).toEqual([]);
  });
});

describe("what is not known", () => {
  it.each<[string, Project]>([
    ["no schema in the configuration", { "drizzle.config.ts": `export default {};` }],
    [
      "a schema that was not read",
      { "drizzle.config.ts": `export default { schema: process.env.SCHEMA };` },
    ],
    [
      "a configuration for another database",
      { "drizzle.config.ts": `export default { dialect: "mysql", schema: "./db/*.ts" };` },
    ],
    ["a file with a syntax error", { "db/posts.ts": "export const posts = {" }],
    ["a target that was not read", { "db/posts.ts": POSTS.replace("./users", "./missing") }],
    [
      "columns that were not read",
      {
        "db/posts.ts": POSTS.replace("{ author", "{ ...more, author").replace(
          "export",
          `import { more } from "./missing";\nexport`,
        ),
      },
    ],
  ])("%s", (_, project) => {
    expect(pointingAtUsers(project)).toBeUndefined();
  });

  it("more files than anybody wants to look at", () => {
    const many = Array.from({ length: 510 }, (_, at) => [`db/part${String(at)}.ts`, ""] as const);
    expect(pointingAtUsers(Object.fromEntries(many))).toBeUndefined();
  });
});
