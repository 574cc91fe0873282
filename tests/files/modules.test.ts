import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFiles, isUnreadable } from "../../src/files/index.ts";
import { parse } from "../../src/files/parse.ts";
import { type Project, readProject, writeProject } from "../support/read.ts";

const USERS = `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid().primaryKey() });
export default pgTable("people", { id: uuid().primaryKey() });`;

/** The name of the table that an import leads to, asked of a foreign key that points there. */
function tableBehind(importing: string, expression: string, project: Project): string | undefined {
  const schema = `
import { pgTable, uuid } from "drizzle-orm/pg-core";
${importing}
export const posts = pgTable("posts", { authorId: uuid().references(() => ${expression}.id) });`;
  const { tables } = readProject(
    { "schema.ts": schema, "users.ts": USERS, ...project },
    "schema.ts",
  );
  return tables[0]?.foreignKeys[0]?.target?.table;
}

describe("how a table comes from another file", () => {
  it.each<[string, string, string, Project, string | undefined]>([
    ["by its name", `import { users } from "./users";`, "users", {}, "users"],
    ["under another name", `import { users as people } from "./users";`, "people", {}, "users"],
    ["as the default", `import people from "./users";`, "people", {}, "people"],
    [
      "as the default by name",
      `import { default as people } from "./users";`,
      "people",
      {},
      "people",
    ],
    ["in a namespace", `import * as schema from "./users";`, "schema.users", {}, "users"],
    [
      "as the default of a namespace",
      `import * as schema from "./users";`,
      "schema.default",
      {},
      "people",
    ],
    [
      "through export *",
      `import { users } from "./db";`,
      "users",
      { "db.ts": `export * from "./users";` },
      "users",
    ],
    [
      "through export * of export *",
      `import { users } from "./db";`,
      "users",
      { "db.ts": `export * from "./all";`, "all.ts": `export * from "./users";` },
      "users",
    ],
    [
      "the default is not among export *",
      `import people from "./db";`,
      "people",
      { "db.ts": `export * from "./users";` },
      undefined,
    ],
    [
      "through export * as",
      `import { schema } from "./db";`,
      "schema.users",
      { "db.ts": `export * as schema from "./users";` },
      "users",
    ],
    [
      "through a named export",
      `import { users } from "./db";`,
      "users",
      { "db.ts": `export { users } from "./users";` },
      "users",
    ],
    [
      "through a renamed export",
      `import { people } from "./db";`,
      "people",
      { "db.ts": `export { users as people } from "./users";` },
      "users",
    ],
    [
      "through a renamed default",
      `import { people } from "./db";`,
      "people",
      { "db.ts": `export { default as people } from "./users";` },
      "people",
    ],
    [
      "through a name that becomes the default",
      `import people from "./db";`,
      "people",
      { "db.ts": `export { users as default } from "./users";` },
      "users",
    ],
    [
      "imported and exported",
      `import { users } from "./db";`,
      "users",
      { "db.ts": `import { users } from "./users"; export { users };` },
      "users",
    ],
    [
      "imported and exported as the default",
      `import users from "./db";`,
      "users",
      { "db.ts": `import { users } from "./users"; export default users;` },
      "users",
    ],
    [
      "a namespace that is exported",
      `import { schema } from "./db";`,
      "schema.users",
      { "db.ts": `import * as schema from "./users"; export { schema };` },
      "users",
    ],
    [
      "in an object",
      `import { schema } from "./db";`,
      "schema.users",
      { "db.ts": `import { users } from "./users"; export const schema = { users };` },
      "users",
    ],
    [
      "in an object that spreads a namespace",
      `import { schema } from "./db";`,
      "schema.users",
      { "db.ts": `import * as all from "./users"; export const schema = { ...all };` },
      "users",
    ],
    [
      "an own export stands before export *",
      `import { users } from "./db";`,
      "users",
      {
        "db.ts": `import { pgTable, uuid } from "drizzle-orm/pg-core"; export * from "./users"; export const users = pgTable("own", { id: uuid() });`,
      },
      "own",
    ],
    [
      "a later declaration",
      `import { users } from "./db";`,
      "users",
      { "db.ts": `export { users }; import { users } from "./users";` },
      "users",
    ],
    [
      "files that import each other",
      `import { users } from "./db";`,
      "users",
      { "db.ts": `export * from "./schema"; export * from "./users";` },
      "users",
    ],
    [
      "CommonJS",
      `import { users } from "./db.cjs";`,
      "users",
      { "db.cjs": `const { users } = require("./users"); module.exports = { users };` },
      "users",
    ],
    [
      "CommonJS by assignment",
      `import { users } from "./db.cjs";`,
      "users",
      { "db.cjs": `exports.users = require("./users").users;` },
      "users",
    ],
    ["require in TypeScript", `const { users } = require("./users");`, "users", {}, "users"],
    ["import = require", `import schema = require("./users");`, "schema.users", {}, "users"],
    ["a type alone", `import type { users } from "./users";`, "users", {}, undefined],
    ["a type among values", `import { type users } from "./users";`, "users", {}, undefined],
    ["a name that is not exported", `import { admins } from "./users";`, "admins", {}, undefined],
    [
      "a type that is handed on",
      `import { users } from "./db";`,
      "users",
      { "db.ts": `export type { users } from "./users";` },
      undefined,
    ],
    [
      "a file with a syntax error",
      `import { users } from "./db";`,
      "users",
      { "db.ts": `export * from "./users"; {{{` },
      undefined,
    ],
    [
      "export * of a file that is not there before one that is",
      `import { users } from "./db";`,
      "users",
      { "db.ts": `export * from "./missing"; export * from "./users";` },
      "users",
    ],
  ])("%s", (_, importing, expression, project, expected) => {
    expect(tableBehind(importing, expression, project)).toBe(expected);
  });
});

describe("what can be opened", () => {
  /** What is wrong with a file of a project; `undefined` where it was read. */
  function problemOf(project: Project, file: string): string | undefined {
    const opened = createFiles()
      .neighbourhood()
      .open(path.join(writeProject(project), file));
    return isUnreadable(opened) ? opened.problem : undefined;
  }

  it.each(["a.ts", "a.mts", "a.cts", "a.js", "a.mjs", "a.cjs"])("%s", (name) => {
    expect(problemOf({ [name]: "const a = 1;" }, name)).toBeUndefined();
  });

  it.each(["a.tsx", "a.jsx", "a.js"])("%s with JSX", (name) => {
    expect(problemOf({ [name]: "const a = <b>c</b>;" }, name)).toBeUndefined();
  });

  it.each<[string, Project, string, string]>([
    ["a file that is not there", {}, "a.ts", "does not exist"],
    ["a folder", { "a.ts/b.ts": "" }, "a.ts", "does not exist"],
    ["a syntax error", { "a.ts": "const = ;" }, "a.ts", "has a syntax error"],
    ["TypeScript in JavaScript", { "a.js": "const a: number = 1;" }, "a.js", "has a syntax error"],
    ["a declaration file", { "a.d.ts": "" }, "a.d.ts", "is not a TypeScript or JavaScript module"],
    [
      "a declaration file of a module",
      { "a.d.mts": "" },
      "a.d.mts",
      "is not a TypeScript or JavaScript module",
    ],
    ["a style sheet", { "a.css": "" }, "a.css", "is not a TypeScript or JavaScript module"],
    [
      "a name without an extension",
      { Makefile: "" },
      "Makefile",
      "is not a TypeScript or JavaScript module",
    ],
    [
      "an extension by the name of a method",
      { "a.constructor": "" },
      "a.constructor",
      "is not a TypeScript or JavaScript module",
    ],
    [
      "a file of three megabytes",
      { "a.ts": "//".repeat(1_500_000) },
      "a.ts",
      "is too large to read",
    ],
  ])("not %s", (_, project, file, problem) => {
    expect(problemOf(project, file)).toBe(problem);
  });

  it("a name with .d. inside that is no declaration file", () => {
    expect(problemOf({ "users.d.schema.ts": "" }, "users.d.schema.ts")).toBeUndefined();
  });

  it("the same module is parsed once, as long as the file stays as it is", () => {
    const root = writeProject({ "a.ts": "export const a = 1;" });
    const file = path.join(root, "a.ts");
    let count = 0;
    const files = createFiles({
      parse: (name, text) => {
        count += 1;
        return parse(name, text);
      },
    });
    const first = files.neighbourhood().open(file);
    expect(files.neighbourhood().open(file)).toBe(first);
    expect(count).toBe(1);
    fs.writeFileSync(file, "export const b = 2222;");
    expect(files.neighbourhood().open(file)).not.toBe(first);
    expect(count).toBe(2);
  });

  it("asked twice, a neighbourhood gives the same answer, though the file has changed", () => {
    const root = writeProject({ "a.ts": "export const a = 1;" });
    const file = path.join(root, "a.ts");
    const neighbourhood = createFiles().neighbourhood();
    const first = neighbourhood.open(file);
    fs.writeFileSync(file, "export const b = 2222;");
    expect(neighbourhood.open(file)).toBe(first);
  });

  it("a parser of another kind may take the place of oxc", () => {
    const root = writeProject({ "a.ts": "export const a = 1;" });
    const files = createFiles({ parse: () => undefined });
    expect(files.neighbourhood().open(path.join(root, "a.ts"))).toEqual({
      problem: "has a syntax error",
    });
  });
});
