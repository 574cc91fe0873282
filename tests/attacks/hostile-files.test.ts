import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { declaredVersion } from "../../src/files/drizzle-release.ts";
import { createFiles } from "../../src/files/index.ts";
import { lint, reports } from "../support/lint.ts";
import { type Project, writeProject } from "../support/read.ts";

const PG = `import { pgTable, text, uuid } from "drizzle-orm/pg-core";\n`;
const SCHEMA = `${PG}import { id } from "./columns";
export const users = pgTable("users", { ...id, firstName: text("firstName") });`;
const COLUMNS = `${PG}export const id = { id: uuid("id").primaryKey() };`;
const CONFIG = `export default { dialect: "postgresql", schema: ["./schema.ts", "./columns.ts"] };`;
const PROJECT: Project = {
  ".git/HEAD": "",
  "package.json": `{ "dependencies": { "drizzle-orm": "0.45.4" } }`,
  "drizzle.config.ts": CONFIG,
  "columns.ts": COLUMNS,
  "schema.ts": SCHEMA,
};

function reportsIn(root: string): readonly string[] {
  return reports(lint(path.join(root, "schema.ts"), SCHEMA));
}

/** Lints the schema of a project in which something is wrong. */
function reportsWith(spoil: (root: string) => void): readonly string[] {
  const root = writeProject(PROJECT);
  spoil(root);
  return reportsIn(root);
}

const NAMING = expect.stringContaining("snake-case-columns") as string;

/** JSON that nobody expects, of every kind. */
const JSON_TEXTS: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["null", "null"],
  ["a number", "1"],
  ["a text", `"x"`],
  ["a list", "[[[null]]]"],
  ["half of an object", `{ "name": `],
  ["a byte order mark", "\ufeff{}"],
  ["comments", "{ /* a */ // b\n }"],
  ["a key twice", `{ "name": 1, "name": { "name": 2 } }`],
  ["keys of prototypes", `{ "__proto__": { "name": "drizzle-orm" }, "constructor": null }`],
  ["NUL", "\0\0\0"],
];

/** What is read of each file, by its key. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  "package.json": [
    "name",
    "version",
    "dependencies",
    "catalog",
    "workspaces",
    "scripts",
    "imports",
    "exports",
    "type",
  ],
  "tsconfig.json": ["extends", "compilerOptions", "references", "files", "include"],
  "drizzle/meta/_journal.json": ["entries"],
  "drizzle/20260101_a/snapshot.json": ["id", "prevIds", "dialect", "ddl"],
  "drizzle.config.json": ["schema", "out", "dialect", "casing"],
};

describe("a file of JSON that is not what it should be does not end the lint", () => {
  it.each(Object.keys(KEYS))("%s", (file) => {
    for (const [kind, text] of JSON_TEXTS) {
      const found = reportsWith((root) => {
        fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        fs.writeFileSync(path.join(root, file), text);
      });
      expect(found, kind).toContainEqual(NAMING);
    }
  });

  it.each(Object.entries(KEYS))("%s, with a value of another type under each key", (file, keys) => {
    const values = ["null", "1", `"x"`, "[]", "{}", "[[null]]", `{ "__proto__": [] }`, "true"];
    for (const key of keys)
      for (const value of values) {
        const found = reportsWith((root) => {
          fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
          fs.writeFileSync(path.join(root, file), `{ "${key}": ${value} }`);
        });
        expect(found, `${key}: ${value}`).toContainEqual(NAMING);
      }
  });

  it("a tsconfig that extends itself", () => {
    const found = reportsWith((root) => {
      fs.writeFileSync(path.join(root, "tsconfig.json"), `{ "extends": "./tsconfig.json" }`);
    });
    expect(found).toContainEqual(NAMING);
  });

  it("a catalog of a megabyte of empty lines", () => {
    const text = `packages:\n${"\n".repeat(900_000)}x`;
    expect(declaredVersion("pnpm-workspace.yaml", text)).toBeUndefined();
  });
});

describe("a folder where a file should be", () => {
  it.each(["columns.ts", "drizzle.config.ts", "package.json", "tsconfig.json"])("%s", (file) => {
    const found = reportsWith((root) => {
      fs.rmSync(path.join(root, file), { force: true });
      fs.mkdirSync(path.join(root, file));
    });
    expect(found).toContainEqual(NAMING);
  });
});

describe("links", () => {
  it("a file that links to itself is not there", () => {
    const found = reportsWith((root) => {
      fs.rmSync(path.join(root, "columns.ts"));
      fs.symlinkSync("columns.ts", path.join(root, "columns.ts"));
    });
    expect(found).toContainEqual(NAMING);
  });

  it("folders that link to themselves end", () => {
    const found = reportsWith((root) => {
      fs.symlinkSync(".", path.join(root, "a"));
      fs.symlinkSync(".", path.join(root, "b"));
      fs.writeFileSync(
        path.join(root, "drizzle.config.ts"),
        `export default { dialect: "postgresql", schema: "./**/*.ts" };`,
      );
    });
    expect(found).toContainEqual(NAMING);
  });
});

describe.skipIf(process.platform === "win32")(
  "a pipe, of which a reader would wait for ever",
  () => {
    it.each(["columns.ts", "drizzle.config.ts"])("is no %s", (file) => {
      const found = reportsWith((root) => {
        fs.rmSync(path.join(root, file));
        execFileSync("mkfifo", [path.join(root, file)]);
      });
      expect(found).toContainEqual(NAMING);
    });
  },
);

describe("a neighbour that is half written", () => {
  it("is unread, and read as soon as it is whole", () => {
    const root = writeProject({ ...PROJECT, "columns.ts": COLUMNS.slice(0, -5) });
    const table = expect.stringContaining("require-timestamps") as string;
    expect(reportsIn(root)).not.toContainEqual(table);
    fs.writeFileSync(path.join(root, "columns.ts"), COLUMNS);
    expect(reportsIn(root)).toContainEqual(table);
  });

  it("vanishes between the look at it and the reading", () => {
    const files = createFiles({
      disk: {
        stat: () => ({ mtimeMs: 1, size: 1 }),
        statFolder: () => undefined,
        read: () => undefined,
        list: () => undefined,
        realPath: (file) => file,
      },
    });
    expect(files.neighbourhood().open("/gone.ts")).toHaveProperty("problem");
  });
});

describe("a name of a file that no disk has", () => {
  it.each([
    "<input>",
    "<text>",
    "untitled:Untitled-1.ts",
    "C:\\shop\\schema.ts",
    "\\\\server\\shop\\schema.ts",
    "/shop/page.vue/0.ts",
    "/shop/\0.ts",
    `/${"x".repeat(5_000)}.ts`,
    "/shop a#b?c%20/\n.ts",
    "/",
  ])("%j", (file) => {
    expect(() => lint(file, SCHEMA)).not.toThrow();
  });
});
