import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ALL_RULES, lint, RULE_NAMES } from "./support/lint.ts";
import type { Project } from "./support/read.ts";
import { beside } from "./support/rule-cases.ts";

/** Guards against hangs; a machine that is busy with other things does not get near it. */
const PATIENCE = 120_000;

const IMPORTS = `import * as pg from "drizzle-orm/pg-core";
import { index, integer, pgTable, serial, text, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
`;

/** Is reported by no-serial-id as long as the file around it is read at all. */
const CANARY = `
export const canary = pgTable("canary", { id: serial("id").primaryKey() });
`;

/** Lints a file with every rule; fails where ESLint could not parse it, or a rule threw. */
function survive(text: string, neighbours: Project = {}, name?: string): readonly string[] {
  return surviveAt(beside(neighbours, name), text);
}

function surviveAt(file: string, text: string): readonly string[] {
  const messages = lint(file, text);
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.map(({ message }) => message);
}

const ABOUT_CANARY: unknown = expect.stringContaining('"canary"."id" is serial');

function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join("\n");
}

describe.each(RULE_NAMES)("%s", (rule) => {
  const only = { rules: { [`drizzle-schema/${rule}`]: "error" } } as const;

  it("says nothing of an empty file", () => {
    expect(lint(beside({}), "", only)).toEqual([]);
  });

  it("says nothing of a file without Drizzle", () => {
    const code = `
export const sessions = new Map();
export function remove(id) {
  sessions.delete(id);
  return fetch("/users", { method: "DELETE" });
}
router.delete("/users", ({ id }) => remove(id));`;
    expect(lint(beside({}), code, only)).toEqual([]);
  });

  it("says nothing of a file that only speaks of Drizzle and tables", () => {
    const code = `
// drizzle: pgTable("users", { id: serial("id").primaryKey() })
export const text = "import { pgTable } from 'drizzle-orm/pg-core'; delete from users";
export const table = createTable("users", { id: 1 });`;
    expect(lint(beside({}), code, only)).toEqual([]);
  });

  it("says nothing of a text that has no file", () => {
    expect(lint("/nowhere/at/all/schema.ts", `export const a = 1; // drizzle table`, only)).toEqual(
      [],
    );
  });
});

describe("names that are hostile", { timeout: PATIENCE }, () => {
  it.each([
    ["__proto__ as a key", `"__proto__": serial("a").primaryKey()`],
    ["__proto__ as a computed key", `["__proto__"]: serial("a").primaryKey()`],
    ["constructor and toString as keys", `constructor: text("c"), toString: text("t")`],
    ["hasOwnProperty as a key", `hasOwnProperty: text("h")`],
    ["a method instead of a column", `id() { return 1; }`],
    ["a getter instead of a column", `get id() { return serial("id").primaryKey(); }`],
    ["a setter instead of a column", `set id(value) {}`],
    ["a number as a key", `1: serial("id").primaryKey()`],
    ["an empty key", `"": text()`],
    ["quotes in a name", `id: text('a"b\\'c')`],
    ["a line break in a name", `id: text("a\\nb")`],
    ["a placeholder in a name", `id: text("{{column}} {{table}} $& $1")`],
    ["an emoji in a name", `id: text("🦄"), "🦄": text()`],
    ["a null character in a name", `id: text("a\\0b")`],
    ["half a surrogate pair in a name", `id: text("\\ud83e")`],
    ["a name that is a regular expression", `id: text(/a/)`],
    ["a name that is a number", `id: text(1)`],
    ["a column that is null", `id: null`],
    ["a column that is a number", `id: 1`],
    ["a column that is a list", `id: [text()]`],
    ["a hole and a spread of nothing", `...null, ...undefined, ...[], ...1, ...""`],
  ])("%s", (_, columns) => {
    const text = `${IMPORTS}export const table = pgTable("table", { ${columns} });${CANARY}`;
    expect(survive(text)).toContainEqual(ABOUT_CANARY);
  });

  it("a table that is called __proto__, of a schema that is called constructor", () => {
    const text = `${IMPORTS}
export const table = pg.pgSchema("constructor").table("__proto__", { id: serial().primaryKey() });
db.delete(table);`;
    expect(survive(text)).toContainEqual(
      expect.stringContaining('"constructor.__proto__"."id" is serial'),
    );
  });

  it("a name is told as it is, whatever is in it", () => {
    const text = `${IMPORTS}
export const table = pgTable('we"ird {{table}}', { id: serial("{{kind}} $&").primaryKey() });`;
    expect(survive(text)).toContainEqual(
      expect.stringContaining('Primary key "we"ird {{table}}"."{{kind}} $&" is serial'),
    );
  });

  it("exports and imports by strange names", () => {
    const text = `
import { "users 🦄" as users, __proto__ as proto, toString } from "./names";
db.delete(users); db.delete(proto); db.delete(toString); db.delete(hasOwnProperty);
const { constructor, ["toString"]: other } = { };
db.delete(constructor); db.delete(other);`;
    const names = `${IMPORTS}
const users = pgTable("users", {});
export { users as "users 🦄" };`;
    expect(survive(text, { "names.ts": names })).toEqual([
      expect.stringContaining('Rows of "users"'),
    ]);
  });
});

describe("code that is large", { timeout: PATIENCE }, () => {
  it("10,000 columns in a table", () => {
    const columns = times(
      10_000,
      (index) => `  column${String(index)}: text("column_${String(index)}"),`,
    );
    const text = `${IMPORTS}export const table = pgTable("wide", {\n${columns}\n});${CANARY}`;
    expect(survive(text)).toContainEqual(ABOUT_CANARY);
  });

  it("5,000 tables in a file", () => {
    const tables = times(
      5_000,
      (index) =>
        `export const t${String(index)} = pgTable("t${String(index)}", { id: serial("id").primaryKey() });`,
    );
    const messages = survive(`${IMPORTS}${tables}${CANARY}`);
    expect(messages.filter((message) => message.includes("is serial"))).toHaveLength(5_001);
  });

  it("5,000 tables that spread the same columns", () => {
    const tables = times(
      5_000,
      (index) => `export const t${String(index)} = pgTable("t${String(index)}", { ...base });`,
    );
    const base = `const base = { id: serial("id").primaryKey(), createdAt: text(), updatedAt: text() };\n`;
    const messages = survive(`${IMPORTS}${base}${tables}`);
    expect(messages.filter((message) => message.includes("is serial"))).toHaveLength(1);
  });

  it("5,000 deletes of a table", () => {
    const deletes = times(5_000, () => "db.delete(users);");
    const text = `${IMPORTS}const users = pgTable("users", { id: uuid() });\n${deletes}`;
    const messages = survive(text);
    expect(messages.filter((message) => message.includes("Rows of"))).toHaveLength(5_000);
  });

  it("5,000 indexes of a table", () => {
    const indexes = times(5_000, (index) => `  index("i${String(index)}").on(table.other),`);
    const text = `${IMPORTS}export const table = pgTable("t", {
  id: uuid("id").references(() => canary.id), other: text("other"),
}, (table) => [\n${indexes}\n]);${CANARY}`;
    expect(survive(text)).toContainEqual(expect.stringContaining('Foreign key "t"."id"'));
  });

  it("2,000 foreign keys of a table, and an index for each", () => {
    const columns = times(
      2_000,
      (index) => `  c${String(index)}: uuid().references(() => canary.id),`,
    );
    const indexes = times(2_000, (index) => `  index().on(table.c${String(index)}),`);
    const text = `${IMPORTS}export const table = pgTable("t", {\n${columns}\n}, (table) => [\n${indexes}\n]);${CANARY}`;
    const messages = survive(text);
    expect(messages).toContainEqual(ABOUT_CANARY);
    expect(messages.filter((message) => message.includes("has no index"))).toEqual([]);
  });

  it("a text of two megabytes in raw SQL", () => {
    const text = `${IMPORTS}sql\`delete from ${"/* x ' -- ".repeat(200_000)}\`;${CANARY}`;
    expect(survive(text)).toContainEqual(ABOUT_CANARY);
  });

  it("a name that doubles itself forty times", () => {
    const doublings = times(
      40,
      (index) => `const n${String(index + 1)} = n${String(index)} + n${String(index)};`,
    );
    const text = `${IMPORTS}const n0 = "a";\n${doublings}\nexport const table = pgTable(n40, { id: text(n40) });${CANARY}`;
    expect(survive(text)).toContainEqual(ABOUT_CANARY);
  });

  it("an object that doubles itself forty times", () => {
    const doublings = times(
      40,
      (index) =>
        `const o${String(index + 1)} = { a: o${String(index)}, b: { ...o${String(index)} } };`,
    );
    const text = `${IMPORTS}const o0 = { x: text("x") };\n${doublings}\nexport const table = pgTable("t", { ...o40 });${CANARY}`;
    expect(survive(text)).toContainEqual(ABOUT_CANARY);
  });

  it.each([
    ["SQL", (index: number) => `sql\`\${v${String(index)}} \${v${String(index)}}\``],
    ["a list in SQL", (index: number) => `[v${String(index)}, v${String(index)}]`],
    [
      "joined SQL",
      (index: number) => `sql.join([v${String(index)}, v${String(index)}], sql\`, \`)`,
    ],
    ["a condition", (index: number) => `and(v${String(index)}, v${String(index)})`],
    [
      "SQL that is appended to itself",
      (index: number) => `v${String(index)}.append(v${String(index)})`,
    ],
  ])("%s that doubles itself forty times", (_, double) => {
    const doublings = times(40, (index) => `const v${String(index + 1)} = ${double(index)};`);
    const text = `${IMPORTS}import { and } from "drizzle-orm";
const v0 = sql\`delete from users\`;\n${doublings}
export const table = pgTable("t", { a: uuid().references(() => canary.id) }, (table) => [
  index("i").on(table.a).where(v40), index("j").on(sql\`\${v40}\`),
]);
db.execute(sql\`\${v40}\`);${CANARY}`;
    expect(survive(text)).toContainEqual(ABOUT_CANARY);
  });

  it("a list that doubles itself forty times", () => {
    const doublings = times(
      40,
      (index) => `const l${String(index + 1)} = [...l${String(index)}, ...l${String(index)}];`,
    );
    const text = `${IMPORTS}const l0 = [text("x")];\n${doublings}\nexport const table = pgTable("t", { ...l40 }, () => l40);${CANARY}`;
    survive(text);
  });

  it("functions that call the one before twice, forty deep", () => {
    const functions = times(
      40,
      (index) =>
        `const f${String(index + 1)} = () => ({ ...f${String(index)}(), ...f${String(index)}() });`,
    );
    const text = `${IMPORTS}const f0 = () => ({ x: text("x") });\n${functions}\nexport const table = pgTable("t", { ...f40() });`;
    survive(text);
  });
});

/** Code that holds `deep`, nested as many times as is asked for. */
const NESTED: readonly (readonly [string, (levels: number) => string])[] = [
  ["objects", (n) => `${"{ a: ".repeat(n)}text()${" }".repeat(n)}`],
  ["lists", (n) => `${"[".repeat(n)}text()${"]".repeat(n)}`],
  ["calls", (n) => `${"Object.freeze(".repeat(n)}text()${")".repeat(n)}`],
  ["calls of what is not known", (n) => `${"other(".repeat(n)}text()${")".repeat(n)}`],
  ["chained calls", (n) => `text()${".notNull()".repeat(n)}`],
  ["members", (n) => `pg${".pgTable".repeat(n)}`],
  ["spreads", (n) => `${"{ ...".repeat(n)}{ a: text() }${" }".repeat(n)}`],
  ["conditions", (n) => `${"x ? 1 : ".repeat(n)}text()`],
  ["sums", (n) => `${'"a" + '.repeat(n)}"b"`],
  ["functions", (n) => `${"() => ".repeat(n)}text()`],
  ["functions with bodies", (n) => `${"() => { return ".repeat(n)}text()${" }".repeat(n)}`],
  ["blocks", (n) => `() => { ${"{ ".repeat(n)}db.delete(deep);${" }".repeat(n)} }`],
  ["templates", (n) => `${"sql`${".repeat(n)}1${"}`".repeat(n)}`],
  ["type assertions", (n) => `text()${" as any".repeat(n)}`],
  ["tables", (n) => `${'pgTable("t", { ...'.repeat(n)}{}${" })".repeat(n)}`],
];

describe("code that is deep", { timeout: PATIENCE }, () => {
  // ESLint's own parser gives up at 300 levels.
  it.each(NESTED)("200 levels of %s", (_, nest) => {
    const text = `${IMPORTS}const deep = ${nest(200)};
export const table = pgTable("t", { ...deep, deep }, deep);
db.delete(deep);${CANARY}`;
    expect(survive(text)).toContainEqual(ABOUT_CANARY);
  });

  it.each(NESTED)("2,000 levels of %s in a neighbour", (_, nest) => {
    const text = `${IMPORTS}import { deep } from "./deep";
export const table = pgTable("t", { ...deep, deep }, deep);
db.delete(deep);${CANARY}`;
    const neighbour = `${IMPORTS}export const deep = ${nest(2_000)};`;
    expect(survive(text, { "deep.ts": neighbour })).toContainEqual(ABOUT_CANARY);
  });

  it("2,000 constants, each spread into the next", () => {
    const chain = times(
      2_000,
      (index) =>
        `const c${String(index + 1)} = { ...c${String(index)}, k${String(index)}: text() };`,
    );
    const text = `${IMPORTS}const c0 = {};\n${chain}\nexport const table = pgTable("t", { ...c2000 });${CANARY}`;
    survive(text);
  });

  it("5,000 constants, each of which holds the one before", () => {
    const chain = times(
      5_000,
      (index) => `const c${String(index + 1)} = { c: c${String(index)} };`,
    );
    const text = `${IMPORTS}const c0 = { a: text() };\n${chain}\nexport const table = pgTable("t", { ...c5000 });${CANARY}`;
    expect(survive(text)).toContainEqual(ABOUT_CANARY);
  });

  it("5,000 pieces of SQL, each of which holds the one before", () => {
    const chain = times(
      5_000,
      (index) => `const q${String(index + 1)} = sql\`\${q${String(index)}}\`;`,
    );
    const text = `${IMPORTS}const q0 = sql\`delete from users\`;\n${chain}
export const table = pgTable("t", { a: text() }, (table) => [index("i").on(table.a).where(q5000)]);
db.execute(sql\`\${q5000}\`);${CANARY}`;
    expect(survive(text)).toContainEqual(ABOUT_CANARY);
  });

  it("5,000 statements of a function, each of which changes a builder", () => {
    const changes = times(5_000, () => "  column = column.array();");
    const text = `${IMPORTS}function make() {\n  let column = text();\n${changes}\n  return { column };\n}
export const table = pgTable("t", { ...make() });${CANARY}`;
    expect(survive(text)).toContainEqual(ABOUT_CANARY);
  });

  it("a pattern that takes 200 levels apart", () => {
    const text = `${IMPORTS}const ${"{ a: ".repeat(200)}a${" }".repeat(200)} = make();
export const table = pgTable("t", { a });${CANARY}`;
    expect(survive(text)).toContainEqual(ABOUT_CANARY);
  });

  it("2,000 constants, the first of which needs the last", () => {
    const chain = times(2_000, (index) => `const c${String(index)} = c${String(index + 1)};`);
    survive(`${IMPORTS}${chain}\nconst c2000 = pgTable("t", {});${CANARY}`);
  });
});

describe("code that runs in circles", { timeout: PATIENCE }, () => {
  it.each([
    ["a constant of itself", `const a = a; export const t = pgTable("t", { ...a });`],
    [
      "two constants of each other",
      `const a = { ...b }; const b = { ...a }; export const t = pgTable("t", a);`,
    ],
    ["a table that spreads itself", `export const t = pgTable("t", { ...t });`],
    ["a table whose columns are itself", `export const t = pgTable("t", t);`],
    ["a table whose name is its own", `export const t = pgTable(t.name, { id: text() });`],
    ["a function that calls itself", `const f = () => f(); export const t = pgTable("t", f());`],
    [
      "a function that calls itself twice",
      `const f = () => ({ ...f(), ...f() }); export const t = pgTable("t", f());`,
    ],
    [
      "a function that calls itself with more",
      `const f = (x) => f({ ...x, x }); export const t = pgTable("t", f({}));`,
    ],
    [
      "two functions of each other",
      `function f() { return g(); } function g() { return f(); } export const t = pgTable("t", f());`,
    ],
    [
      "a reference to itself",
      `export const t = pgTable("t", { id: uuid().references(() => t.id) });`,
    ],
    [
      "a column that references its own reference",
      `export const t = pgTable("t", { id: uuid().references(() => t.id.table.id) });`,
    ],
    [
      "an object that holds itself",
      `const o = {}; o.o = o; export const t = pgTable("t", { ...o, ...o.o.o });`,
    ],
    [
      "a getter that reads itself",
      `const o = { get a() { return this.a; } }; export const t = pgTable("t", { ...o });`,
    ],
    [
      "a default that is the parameter",
      `const f = (a = a) => a; export const t = pgTable("t", { a: f() });`,
    ],
    [
      "a pattern that takes itself apart",
      `const { a = b, b = a } = {}; export const t = pgTable("t", { a });`,
    ],
    [
      "extras that build the table again",
      `const f = () => pgTable("t", {}, () => [f()]); export const t = f();`,
    ],
    [
      "a factory that renames itself",
      `const make = pg.pgTableCreator((name) => make(name)); export const t = make("t", {});`,
    ],
    [
      "Object.assign to itself",
      `const o = Object.assign({}, o, { o }); export const t = pgTable("t", { ...o });`,
    ],
    ["an enum of itself", `enum E { A = E.B, B = E.A } export const t = pgTable(E.A, {});`],
    [
      "a callback over a list of itself",
      `const l = [1]; l.push(...l.map(() => l)); export const t = pgTable("t", {}, () => l.flatMap(() => l));`,
    ],
  ])("%s", (_, code) => {
    expect(survive(`${IMPORTS}${code}${CANARY}`)).toContainEqual(ABOUT_CANARY);
  });
});

const USES_NEIGHBOUR = `${IMPORTS}import { columns } from "./neighbour";
export const table = pgTable("table", { ...columns });
db.delete(columns);${CANARY}`;

describe("neighbours that are hostile", { timeout: PATIENCE }, () => {
  it.each<[string, Project]>([
    ["that is missing", {}],
    ["that is empty", { "neighbour.ts": "" }],
    ["with a syntax error", { "neighbour.ts": "export const columns = {{{" }],
    ["that is no text", { "neighbour.ts": "\u0000\u0001\u0002" }],
    ["of another language", { "neighbour.json": `{ "columns": 1 }` }],
    ["that hands on its own export", { "neighbour.ts": `export { columns } from "./neighbour";` }],
    ["that exports all of itself", { "neighbour.ts": `export * from "./neighbour";` }],
    [
      "that imports this file",
      { "neighbour.ts": `import { table } from "./schema"; export const columns = { ...table };` },
    ],
    [
      "in a circle",
      {
        "neighbour.ts": `export * from "./b";`,
        "b.ts": `export * from "./c";`,
        "c.ts": `export * from "./neighbour"; export * from "./b";`,
      },
    ],
    [
      "of constants in a circle",
      {
        "neighbour.ts": `import { b } from "./b"; export const columns = { ...b };`,
        "b.ts": `import { columns } from "./neighbour"; export const b = { ...columns };`,
      },
    ],
    ["that says another name", { "neighbour.ts": `export const column = {};` }],
    ["that exports a type", { "neighbour.ts": `export type columns = {};` }],
    ["that is a declaration file", { "neighbour.d.ts": `export declare const columns: {};` }],
    [
      "with a BOM and CRLF",
      {
        "neighbour.ts": `\ufeffimport { text } from "drizzle-orm/pg-core";\r\nexport const columns = { a: text() };\r\n`,
      },
    ],
  ])("one %s", (_, neighbours) => {
    expect(survive(USES_NEIGHBOUR, neighbours)).toContainEqual(ABOUT_CANARY);
  });

  it("one that is a directory", () => {
    const file = beside({});
    fs.mkdirSync(path.join(path.dirname(file), "neighbour.ts"));
    expect(surviveAt(file, USES_NEIGHBOUR)).toContainEqual(ABOUT_CANARY);
  });

  it("one that is a link to itself", () => {
    const file = beside({});
    const link = path.join(path.dirname(file), "neighbour.ts");
    fs.symlinkSync(link, link);
    expect(surviveAt(file, USES_NEIGHBOUR)).toContainEqual(ABOUT_CANARY);
  });

  it("one that is too large to be a schema", () => {
    const padding = `// ${"x".repeat(100)}\n`.repeat(30_000);
    const neighbours = { "neighbour.ts": `${padding}export const columns = {};` };
    expect(survive(USES_NEIGHBOUR, neighbours)).toContainEqual(ABOUT_CANARY);
  });

  it("a thousand of them, each of which exports the next", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, index) => [
        `n${String(index)}.ts`,
        `export * from "./n${String(index + 1)}";`,
      ]),
    );
    const neighbours = { ...chain, "neighbour.ts": `export * from "./n0";` };
    expect(survive(USES_NEIGHBOUR, neighbours)).toContainEqual(ABOUT_CANARY);
  });

  it("twenty of them, each of which exports all the others", () => {
    const names = Array.from({ length: 20 }, (_, index) => `n${String(index)}`);
    const everything = names.map((name) => `export * from "./${name}";`).join("\n");
    const neighbours = Object.fromEntries(
      [...names, "neighbour"].map((name) => [`${name}.ts`, everything]),
    );
    expect(survive(USES_NEIGHBOUR, neighbours)).toContainEqual(ABOUT_CANARY);
  });

  it("a drizzle.config with a syntax error", () => {
    expect(survive(USES_NEIGHBOUR, { "drizzle.config.ts": "export default {{{" })).toContainEqual(
      ABOUT_CANARY,
    );
  });

  it("a drizzle.config that imports the schema", () => {
    const config = `import { canary } from "./schema"; export default { casing: canary.casing };`;
    expect(survive(USES_NEIGHBOUR, { "drizzle.config.ts": config })).toContainEqual(ABOUT_CANARY);
  });

  it("a package.json and a tsconfig.json with syntax errors", () => {
    const neighbours = { "package.json": "{{{", "tsconfig.json": "{{{" };
    expect(survive(USES_NEIGHBOUR, neighbours)).toContainEqual(ABOUT_CANARY);
  });
});

describe("files of other kinds", () => {
  const TABLE = `import { pgTable, serial } from "drizzle-orm/pg-core";
export const canary = pgTable("canary", { id: serial("id").primaryKey() });
`;

  it.each(["schema.ts", "schema.mts", "schema.cts", "schema.js", "schema.mjs"])("%s", (name) => {
    expect(survive(TABLE, {}, name)).toContainEqual(ABOUT_CANARY);
  });

  it("CommonJS", () => {
    const text = `const { pgTable, serial } = require("drizzle-orm/pg-core");
const canary = pgTable("canary", { id: serial("id").primaryKey() });
module.exports = { canary };`;
    expect(survive(text, {}, "schema.cjs")).toContainEqual(ABOUT_CANARY);
  });

  it("CommonJS that assigns to exports", () => {
    const text = `const { pgTable, serial } = require("drizzle-orm/pg-core");
exports.canary = pgTable("canary", { id: serial("id").primaryKey() });`;
    expect(survive(text, {}, "schema.cjs")).toContainEqual(ABOUT_CANARY);
  });

  it("JSX", () => {
    const text = `${TABLE}export const Page = () => <a onClick={() => db.delete(canary)}>{canary.id}</a>;`;
    expect(survive(text, {}, "page.tsx")).toContainEqual(ABOUT_CANARY);
  });

  it("with a BOM and CRLF", () => {
    const text = `\ufeff${TABLE.replaceAll("\n", "\r\n")}`;
    const [message] = lint(beside({}), text, {
      rules: { "drizzle-schema/no-serial-id": "error" },
    });
    expect(message).toMatchObject({ line: 2, column: 43, endLine: 2, endColumn: 45 });
  });

  it("with a shebang", () => {
    expect(survive(`#!/usr/bin/env node\n${TABLE}`)).toContainEqual(ABOUT_CANARY);
  });

  it("with decorators, namespaces, enums, overloads and declarations", () => {
    const text = `${TABLE}
@decorated class A { static { db.delete(canary); } accessor x = 1; constructor(private readonly db: any) {} }
namespace N { export const canary = 1; db.delete(canary); }
declare global { interface Window { canary: 1 } }
declare module "x" { export const canary: number; }
function f(a: string): void; function f(a: number): void; function f(a: any) { db.delete(a); }
abstract class B { abstract remove(canary: number): void; }
import x = require("x"); export = canary;
label: for (const canary in {}) { db.delete(canary); continue label; }
for await (const canary of []) db.delete(canary);`;
    survive(text);
  });
});

describe("what ESLint does around a rule", () => {
  it("reads the same text again and says the same", () => {
    const file = beside({});
    const text = `${IMPORTS}${CANARY}db.delete(canary);`;
    expect(surviveAt(file, text)).toEqual(surviveAt(file, text));
  });

  it("has all rules switched off", () => {
    const off = Object.fromEntries(Object.keys(ALL_RULES).map((name) => [name, "off" as const]));
    expect(lint(beside({}), `${IMPORTS}${CANARY}`, { rules: off })).toEqual([]);
  });
});
