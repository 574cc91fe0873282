import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFiles } from "../../src/files/index.ts";
import { type Project, readProject, writeProject } from "../support/read.ts";

const SCHEMA = `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { firstName: text() });`;

/** The database name of the column `firstName`; `undefined` where nobody can tell it. */
function nameOf(project: Project, schema = "src/db/schema.ts"): string | undefined {
  const { tables } = readProject(
    {
      "package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
      [schema]: SCHEMA,
      ...project,
    },
    schema,
  );
  return tables[0]?.columns[0]?.name;
}

describe("how a configuration may be written", () => {
  it.each<[string, Project]>([
    ["an object", { "drizzle.config.ts": `export default { casing: "snake_case" };` }],
    [
      "defineConfig",
      {
        "drizzle.config.ts": `import { defineConfig } from "drizzle-kit"; export default defineConfig({ casing: "snake_case" });`,
      },
    ],
    [
      "satisfies Config",
      {
        "drizzle.config.ts": `import type { Config } from "drizzle-kit"; export default { casing: "snake_case" } satisfies Config;`,
      },
    ],
    [
      "as Config",
      {
        "drizzle.config.ts": `import type { Config } from "drizzle-kit"; export default { casing: "snake_case" } as Config;`,
      },
    ],
    [
      "a constant",
      { "drizzle.config.ts": `const config = { casing: "snake_case" }; export default config;` },
    ],
    [
      "a constant that is exported by name",
      {
        "drizzle.config.ts": `const config = { casing: "snake_case" }; export { config as default };`,
      },
    ],
    [
      "a casing that is a constant",
      { "drizzle.config.ts": `const CASING = "snake_case"; export default { casing: CASING };` },
    ],
    [
      "a casing in short",
      { "drizzle.config.ts": `const casing = "snake_case"; export default { casing };` },
    ],
    ["as const", { "drizzle.config.ts": `export default { casing: "snake_case" as const };` }],
    [
      "a spread",
      {
        "drizzle.config.ts": `const common = { casing: "snake_case" }; export default { ...common, out: "drizzle" };`,
      },
    ],
    [
      "a spread of another file",
      {
        "drizzle.config.ts": `import { common } from "./common"; export default { ...common };`,
        "common.ts": `export const common = { casing: "snake_case" };`,
      },
    ],
    [
      "secrets that are not read beside it",
      {
        "drizzle.config.ts": `export default { casing: "snake_case", dbCredentials: { url: process.env.DATABASE_URL! } };`,
      },
    ],
    [
      "an environment that is checked above it",
      {
        "drizzle.config.ts": `if (!process.env.DATABASE_URL) throw new Error("no url"); export default { casing: "snake_case" };`,
      },
    ],
    ["JavaScript", { "drizzle.config.js": `export default { casing: "snake_case" };` }],
    [
      "a module of JavaScript",
      { "drizzle.config.mjs": `export default { casing: "snake_case" };` },
    ],
    ["CommonJS", { "drizzle.config.cjs": `module.exports = { casing: "snake_case" };` }],
    [
      "CommonJS with defineConfig",
      {
        "drizzle.config.js": `const { defineConfig } = require("drizzle-kit"); module.exports = defineConfig({ casing: "snake_case" });`,
      },
    ],
    ["JSON", { "drizzle.config.json": `{ "casing": "snake_case" }` }],
  ])("%s", (_, project) => {
    expect(nameOf(project)).toBe("first_name");
  });

  it("camelCase", () => {
    expect(nameOf({ "drizzle.config.ts": `export default { casing: "camelCase" };` })).toBe(
      "firstName",
    );
  });

  it.each<[string, string]>([
    ["no casing", `export default { dialect: "postgresql" };`],
    ["a casing that is undefined", `export default { casing: undefined };`],
    [
      "introspect.casing, which is about something else",
      `export default { introspect: { casing: "camel" } };`,
    ],
    ["a casing of something inside", `export default { migrations: { casing: "snake_case" } };`],
  ])("%s: names are keys", (_, text) => {
    expect(nameOf({ "drizzle.config.ts": text })).toBe("firstName");
  });

  it.each<[string, string]>([
    ["a casing from the environment", `export default { casing: process.env.CASING };`],
    [
      "a casing under a condition",
      `export default { casing: process.env.CI ? "snake_case" : "camelCase" };`,
    ],
    ["a casing that does not exist", `export default { casing: "kebab-case" };`],
    [
      "a spread that was not read",
      `import { common } from "./missing"; export default { ...common };`,
    ],
    [
      "a spread that was not read behind it",
      `import { common } from "./missing"; export default { casing: "snake_case", ...common };`,
    ],
    [
      "a function of somebody else",
      `import { withDefaults } from "./missing"; export default withDefaults({ casing: "snake_case" });`,
    ],
    ["nothing that is exported", `const config = { casing: "snake_case" };`],
    ["an export by another name", `export const config = { casing: "snake_case" };`],
    ["an export that is no object", `export default "snake_case";`],
    ["a syntax error", `export default {`],
    ["an empty file", ``],
  ])("%s: nobody can tell", (_, text) => {
    expect(nameOf({ "drizzle.config.ts": text })).toBeUndefined();
  });

  it("is not run", () => {
    const text = `globalThis.wasRun = true; process.exit(1); export default { casing: "snake_case" };`;
    expect(nameOf({ "drizzle.config.ts": text })).toBe("first_name");
    expect(globalThis).not.toHaveProperty("wasRun");
  });
});

describe("which configuration counts", () => {
  const SNAKE = `export default { casing: "snake_case" };`;
  const CAMEL = `export default { casing: "camelCase" };`;

  it("none: nobody can tell the casing of a key that has one", () => {
    expect(nameOf({})).toBeUndefined();
  });

  it("the nearest folder that has one", () => {
    expect(nameOf({ "drizzle.config.ts": CAMEL, "src/drizzle.config.ts": SNAKE })).toBe(
      "first_name",
    );
  });

  it("two that agree", () => {
    expect(nameOf({ "drizzle.config.ts": SNAKE, "drizzle.config.js": SNAKE })).toBe("first_name");
  });

  it("two that disagree: nobody can tell", () => {
    expect(nameOf({ "drizzle.config.ts": SNAKE, "drizzle.config.js": CAMEL })).toBeUndefined();
  });

  it("one that was read and one that was not: nobody can tell", () => {
    expect(nameOf({ "drizzle.config.ts": SNAKE, "drizzle.config.js": "{{{" })).toBeUndefined();
  });

  it("one for development, where it is alone", () => {
    expect(nameOf({ "drizzle-dev.config.ts": SNAKE })).toBe("first_name");
  });

  it("one for development does not count beside drizzle.config", () => {
    expect(nameOf({ "drizzle-dev.config.ts": CAMEL, "drizzle.config.ts": SNAKE })).toBe(
      "first_name",
    );
  });

  it("two for development that disagree: nobody can tell", () => {
    const project = { "drizzle-dev.config.ts": CAMEL, "drizzle.prod.config.ts": SNAKE };
    expect(nameOf(project)).toBeUndefined();
  });

  it.each([
    "drizzle.config.ts.bak",
    "my-drizzle.config.ts",
    "drizzle.ts",
    "drizzle.config",
    "drizzleXconfig.ts",
  ])("%s is none", (name) => {
    expect(nameOf({ [name]: SNAKE })).toBeUndefined();
  });

  it("one above the repository is somebody else's", () => {
    const project = { "drizzle.config.ts": SNAKE, "repository/.git/HEAD": "" };
    expect(nameOf(project, "repository/src/schema.ts")).toBeUndefined();
  });

  it("one in the folder of the repository itself", () => {
    const project = { "repository/drizzle.config.ts": SNAKE, "repository/.git/HEAD": "" };
    expect(nameOf(project, "repository/src/schema.ts")).toBe("first_name");
  });

  it("of a package of a monorepo, that package's", () => {
    const project = {
      "packages/db/drizzle.config.ts": SNAKE,
      "packages/other/drizzle.config.ts": CAMEL,
    };
    expect(nameOf(project, "packages/db/src/schema.ts")).toBe("first_name");
  });

  it("they are told nearest folder first, and by name", () => {
    const root = writeProject({
      "drizzle.config.ts": "",
      "drizzle.config.json": "",
      "drizzle-dev.config.ts": "",
      "src/schema.ts": "",
    });
    const found = createFiles().neighbourhood().drizzleConfigs(path.join(root, "src/schema.ts"));
    expect(found).toEqual([
      path.join(root, "drizzle.config.json"),
      path.join(root, "drizzle.config.ts"),
    ]);
  });
});

describe("what casing does not touch", () => {
  it("a table of 1.0, whose casing is its own affair", () => {
    const project = {
      "drizzle.config.ts": `export default { casing: "snake_case" };`,
      "package.json": `{ "dependencies": { "drizzle-orm": "1.0.0-rc.5" } }`,
    };
    expect(nameOf(project)).toBe("firstName");
  });

  it("a key that is the same in every casing, where no configuration is found", () => {
    const { tables } = readProject(
      {
        "schema.ts": `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: text() });`,
      },
      "schema.ts",
    );
    expect(tables[0]?.columns[0]?.name).toBe("id");
  });
});
