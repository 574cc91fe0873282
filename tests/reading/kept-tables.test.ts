import fc from "fast-check";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { createFiles, readModule, type SourceFile } from "../../src/files/index.ts";
import { describeTable } from "../../src/reading/drizzle/describe-table.ts";
import { TableValue } from "../../src/reading/drizzle/table.ts";
import { createKeptTables } from "../../src/reading/kept-tables.ts";
import { Scope } from "../../src/reading/scope.ts";
import { Session } from "../../src/reading/session.ts";
import { writeProject } from "../support/read.ts";

const LIMITS = { tables: 100, textLength: 1_000_000 };

/** A process that lints: what it keeps is its own. */
function startProcess(limits = LIMITS) {
  const files = createFiles();
  const kept = createKeptTables(limits);
  return (file: string, text = fs.readFileSync(file, "utf8")): readonly string[] => {
    const linted = readModule(file, text) as SourceFile;
    const neighbourhood = files.neighbourhood();
    const session = new Session(
      linted,
      { neighbourhood },
      kept.around(linted, { neighbourhood }, ""),
    );
    return ["one", "two", "three"].map((name) => {
      const value = session.main.scope.find(name)?.get();
      return value instanceof TableValue ? told(value) : (value?.kind ?? "nothing");
    });
  };
}

function told(value: TableValue): string {
  const { name, columns, indexes, foreignKeys, keyNaming } = describeTable(value);
  return JSON.stringify({
    name,
    keyNaming,
    columns: columns.map((column) => [column.name, column.type, column.isNotNull]),
    indexes: indexes.map((index) => index.name),
    foreignKeys: foreignKeys.map(({ target }) => [
      target?.table,
      target?.columns,
      target?.referenced.columns.map((column) => column.name),
    ]),
  });
}

const CORE = 'import { index, integer, pgTable, text } from "drizzle-orm/pg-core";\n';

function project(): string {
  return writeProject({
    "package.json": '{ "dependencies": { "drizzle-orm": "0.45.1" } }',
    "db/index.ts": 'export * from "./users";\nexport * from "./posts";',
    "db/users.ts": `${CORE}export const users = pgTable("users", { id: integer("id") });`,
    "db/posts.ts": `${CORE}import { users } from "./users";
export const posts = pgTable("posts", { user: integer("user_id").references(() => users.id) });`,
    "page.ts": 'import { users as one, posts as two } from "./db";',
  });
}

describe("a table of a neighbour", () => {
  it("is made once for as long as nothing changes", () => {
    const root = project();
    const files = createFiles();
    const kept = createKeptTables(LIMITS);
    const ask = (page: string) => {
      const linted = readModule(path.join(root, page), "") as SourceFile;
      const neighbourhood = files.neighbourhood();
      return kept.around(linted, { neighbourhood }, "")(path.join(root, "db/users.ts"), "users");
    };
    expect(ask("page.ts")).toBeInstanceOf(TableValue);
    expect(ask("other.ts")).toBe(ask("page.ts"));
  });

  it("is made anew once its file has changed", () => {
    const root = project();
    const lint = startProcess();
    lint(path.join(root, "page.ts"));
    fs.writeFileSync(
      path.join(root, "db/users.ts"),
      `${CORE}export const users = pgTable("people", {});`,
    );
    expect(lint(path.join(root, "page.ts"))[0]).toContain('"people"');
  });

  it("is made anew once a file has changed that only its foreign keys lead to", () => {
    const root = project();
    const lint = startProcess();
    lint(path.join(root, "page.ts"));
    fs.writeFileSync(
      path.join(root, "db/users.ts"),
      `${CORE}export const users = pgTable("people", { id: integer("id") });`,
    );
    expect(lint(path.join(root, "page.ts"))[1]).toContain('"people"');
  });

  it("that leads back to the linted file knows its text, not what is on the disk", () => {
    const root = project();
    const lint = startProcess();
    const users = path.join(root, "db/users.ts");
    const imports = 'import { posts as two } from "./posts";\n';
    expect(
      lint(
        users,
        `${imports}${CORE}export const users = pgTable("unsaved", { id: integer("id") });`,
      ),
    ).toEqual(["nothing", expect.stringContaining('"unsaved"') as string, "nothing"]);
    expect(lint(path.join(root, "page.ts"))[1]).toContain('"users"');
    expect(
      lint(users, `${imports}${CORE}export const users = pgTable("again", { id: integer("id") });`),
    ).toEqual(["nothing", expect.stringContaining('"again"') as string, "nothing"]);
  });

  it("is the same one under all names within a lint", () => {
    const root = project();
    const page = path.join(root, "page.ts");
    const text = `import { users as one } from "./db";
import * as db from "./db";
import { users as three } from "./db/users";
const two = db.users;`;
    const linted = readModule(page, text) as SourceFile;
    const neighbourhood = createFiles().neighbourhood();
    const tableOf = createKeptTables(LIMITS).around(linted, { neighbourhood }, "");
    const { scope } = new Session(linted, { neighbourhood }, tableOf).main;
    const [one, two, three] = ["one", "two", "three"].map((name) => scope.find(name)?.get());
    expect(one).toBeInstanceOf(TableValue);
    expect(two).toBe(one);
    expect(three).toBe(one);
  });
});

/** What may be written in a project; by `n` and `m` its texts differ. */
const TEXTS: readonly ((n: number, m: number) => readonly [file: string, text: string])[] = [
  (n, m) => [
    `db/t${String(n)}.ts`,
    `${CORE}import { shared } from "./shared";
export const t${String(n)} = pgTable("t${String(n)}_${String(m)}", { id: integer("id"), ...shared });`,
  ],
  (n, m) => [
    `db/t${String(n)}.ts`,
    `${CORE}import { t${String(m)} } from "./t${String(m)}";
export const t${String(n)} = pgTable("t${String(n)}", { other: integer().references(() => t${String(m)}.id), id: text("id") },
  (table) => [index("i${String(m)}").on(table.other)]);`,
  ],
  (n, m) => [
    `db/t${String(n)}.ts`,
    `${CORE}import { make } from "./shared";
export const t${String(n)} = make("t${String(n)}", { id: integer("id_${String(m)}") });
export const t${String(m)} = pgTable("beside_${String(n)}", { id: integer("id") });`,
  ],
  (_, m) => [
    "db/shared.ts",
    `${CORE}export const shared = { at_${String(m)}: text("at_${String(m)}").notNull() };
export const make = (name, columns) => pgTable(\`\${name}_${String(m)}\`, columns);`,
  ],
  (n, m) => ["db/index.ts", `export * from "./t${String(n)}";\nexport * from "./t${String(m)}";`],
  (n, m) => [
    "db/index.ts",
    `export * from "./t0";\nexport * from "./t1";\nexport * from "./t2";\nexport { t${String(n)} as t${String(m)} } from "./t${String(n)}";`,
  ],
  (n) => [`db/t${String(n)}.ts`, ""],
  (n) => [
    "drizzle.config.ts",
    `export default { dialect: "postgresql", casing: "${n === 0 ? "snake_case" : "camelCase"}" };`,
  ],
  (n) => [
    "package.json",
    `{ "dependencies": { "drizzle-orm": "${n === 0 ? "1.0.0" : "0.45.1"}" } }`,
  ],
];

const PAGES = ["page.ts", "db/page.ts", "db/t0.ts", "db/t1.ts"];

const step = fc.record({
  text: fc.constantFrom(...TEXTS),
  n: fc.nat(2),
  m: fc.nat(2),
  page: fc.constantFrom(...PAGES),
  isRemoved: fc.boolean(),
});

const IMPORTS = {
  "page.ts": 'import { t0 as one, t1 as two, t2 as three } from "./db";',
  "db/page.ts": 'import * as db from "."; const one = db.t0, two = db.t1, three = db.t2;',
};

describe("whatever is edited between lints, in whatever order they come", () => {
  it.each([
    ["with room for all", LIMITS],
    ["with room for two tables", { tables: 2, textLength: 1_000_000 }],
    ["with room for little text", { tables: 100, textLength: 500 }],
  ])("what is kept is what is read anew: %s", (_, limits) => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), (steps) => {
        const root = writeProject({ ...IMPORTS, "db/index.ts": "" });
        const lint = startProcess(limits);
        for (const { isRemoved, m, n, page, text } of steps) {
          const [file, written] = text(n, m);
          if (isRemoved && n === m) fs.rmSync(path.join(root, file), { force: true });
          else fs.writeFileSync(path.join(root, file), written);
          const linted = path.join(root, page);
          const source = fs.existsSync(linted) ? fs.readFileSync(linted, "utf8") : "";
          const unsaved = page.startsWith("db/t")
            ? `${source}\nimport { t1 as one, t2 as two } from "./index";`
            : source;
          expect(lint(linted, unsaved)).toEqual(startProcess()(linted, unsaved));
        }
      }),
      { numRuns: Number(process.env["KEPT_RUNS"] ?? 25), seed: 6 },
    );
  });
});

describe("what a page costs", () => {
  /** How many names are declared to lint a page beside a schema, whatever is known of the schema's tree. */
  function namesDeclared(tables: number): number {
    const names = Array.from({ length: tables }, (_, n) => `t${String(n)}`);
    const root = writeProject({
      "schema.ts": `${CORE}${names.map((name) => `export const ${name} = pgTable("${name}", { id: integer("id") });`).join("\n")}`,
      "page.ts": 'import { t0 as one } from "./schema";',
    });
    const lint = startProcess();
    const declare = vi.spyOn(Scope.prototype, "declare");
    expect(lint(path.join(root, "page.ts"))[0]).toContain('"t0"');
    const { length } = declare.mock.calls;
    declare.mockRestore();
    return length;
  }

  it("is the same beside a schema of ten tables and of a thousand", () => {
    expect(namesDeclared(10)).toBeGreaterThan(0);
    expect(namesDeclared(1000)).toBe(namesDeclared(10));
  });
});
