import { describe, expect, it } from "vitest";
import rule from "../../src/rules/require-exported-tables.ts";
import { lint } from "../support/lint.ts";
import type { Project } from "../support/read.ts";
import { beside, testRule } from "../support/rule-cases.ts";

/** drizzle-kit reads one file, which hands on the others. */
const BARREL = `export default { dialect: "postgresql", schema: "./db/index.ts" };`;

const USERS = `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: uuid("id").primaryKey() });`;

const INVOICES = `
import { pgTable, uuid } from "drizzle-orm/pg-core";
export const invoices = pgTable("invoices", { id: uuid("id").primaryKey() });`;

const PROJECT: Project = {
  "drizzle.config.ts": BARREL,
  "db/index.ts": `export * from "./users";`,
  "db/users.ts": USERS,
};

/** What is said of a file of the project. */
function told(text: string, neighbours: Project = {}, name = "db/invoices.ts"): readonly string[] {
  const file = beside({ ...PROJECT, ...neighbours, [name]: text }, name);
  return lint(file, text, { rules: { "drizzle-schema/require-exported-tables": "error" } }).map(
    ({ message }) =>
      message
        .replace(
          /^Table "(.*)" is not among what .*\/(.*) exports.*Export (.*) from.*/,
          "$1: $3 is missing in $2",
        )
        .replace(/^Table "(.*)" is not exported by itself.*/, "$1: no export"),
  );
}

describe("a table that a barrel forgot", () => {
  it.each<[string, string, Project]>([
    ["beside one that it hands on", INVOICES, {}],
    [
      "beside one that it hands on by name",
      INVOICES,
      { "db/index.ts": `export { users } from "./users";` },
    ],
    [
      "beside one that it imports and hands on",
      INVOICES,
      { "db/index.ts": `import { users } from "./users"; export { users };` },
    ],
    [
      "in a file of which it hands on another table",
      `${INVOICES}
export const lines = pgTable("lines", { id: uuid("id") });`,
      {
        "db/index.ts": `export { lines } from "./invoices";`,
      },
    ],
    [
      "that it uses and does not hand on",
      INVOICES,
      {
        "db/index.ts": `import { invoices } from "./invoices"; export * from "./users"; export const count = () => db.$count(invoices);`,
      },
    ],
    [
      "that it hands on inside an object, where drizzle-kit does not look",
      INVOICES,
      {
        "db/index.ts": `import { invoices } from "./invoices"; export * from "./users"; export const schema = { invoices };`,
      },
    ],
    [
      "that it hands on inside a namespace",
      INVOICES,
      {
        "db/index.ts": `export * from "./users"; export * as invoices from "./invoices";`,
      },
    ],
  ])("%s", (_, text, neighbours) => {
    expect(told(text, neighbours)).toEqual(["invoices: invoices is missing in index.ts"]);
  });

  it("of another schema of the database", () => {
    const text = INVOICES.replace("pgTable,", "pgSchema,").replace(
      "pgTable(",
      `pgSchema("shop").table(`,
    );
    expect(told(text)).toEqual(["shop.invoices: invoices is missing in index.ts"]);
  });

  it("that is exported as the default", () => {
    expect(told(INVOICES.replace("export const invoices =", "export default"))).toEqual([
      "invoices: default is missing in index.ts",
    ]);
  });
});

describe("a table that a barrel did not forget", () => {
  it.each<[string, string, Project]>([
    [
      "handed on",
      INVOICES,
      { "db/index.ts": `export * from "./users"; export * from "./invoices";` },
    ],
    [
      "handed on by another barrel",
      INVOICES,
      {
        "db/index.ts": `export * from "./users"; export * from "./more";`,
        "db/more.ts": `export { invoices as bills } from "./invoices";`,
      },
    ],
    [
      "handed on by another name in a way that has to be read",
      INVOICES,
      {
        "db/index.ts": `import { invoices } from "./invoices"; export * from "./users"; export const bills = invoices;`,
      },
    ],
    [
      "seen by another configuration",
      INVOICES,
      {
        "drizzle.config.json": `{ "dialect": "postgresql", "schema": "./db/invoices.ts" }`,
      },
    ],
    [
      "that may be seen by a configuration of another name",
      INVOICES,
      { "drizzle.config.billing.ts": "" },
    ],
    [
      "beside a schema file that hands nothing on",
      INVOICES,
      { "drizzle.config.ts": BARREL.replace("index", "users") },
    ],
    [
      "in a folder of which nothing is handed on",
      INVOICES,
      {
        "db/index.ts": `export * from "./schema/users";`,
        "db/schema/users.ts": USERS,
      },
    ],
    [
      "beside a file without tables that is handed on",
      INVOICES,
      {
        "db/index.ts": `export * from "./enums";`,
        "db/enums.ts": `import { pgEnum } from "drizzle-orm/pg-core"; export const kind = pgEnum("kind", ["a"]);`,
      },
    ],
    ["of the name of a table that is seen", INVOICES.replace('"invoices"', '"users"'), {}],
    ["of another database", INVOICES.replaceAll("pg", "sqlite").replaceAll("uuid", "text"), {}],
    [
      "where a schema file was not read",
      INVOICES,
      {
        "db/index.ts": `export * from "./users"; export * from "./broken";`,
        "db/broken.ts": "export const = 1",
      },
    ],
    [
      "where a schema file exports as CommonJS does",
      INVOICES,
      { "db/index.ts": `export * from "./users"; module.exports = all;` },
    ],
    [
      "where the schema is not given",
      INVOICES,
      { "drizzle.config.ts": `export default { dialect: "postgresql" };` },
    ],
    [
      "where the schema was not read",
      INVOICES,
      { "drizzle.config.ts": `export default { schema: process.env.SCHEMA };` },
    ],
    ["where there is no configuration", INVOICES, { "drizzle.config.ts": "" }],
    [
      "that a function makes",
      INVOICES.replace("export const invoices =", "export const makeInvoices = () =>"),
      {},
    ],
    ["whose name was not read", INVOICES.replace('"invoices"', "process.env.NAME"), {}],
  ])("%s", (_, text, neighbours) => {
    expect(told(text, neighbours)).toEqual([]);
  });
});

const SEEN_BY_NAME = `export default { dialect: "postgresql", schema: "./db/*.ts" };`;

it("judges the text that is linted, not what was saved", () => {
  const file = beside({ ...PROJECT, "db/index.ts": "" }, "db/index.ts");
  const text = `${USERS}\nconst invoices = pgTable("invoices", { id: uuid("id") });`;
  const messages = lint(file, text, {
    rules: { "drizzle-schema/require-exported-tables": "error" },
  });
  expect(messages).toHaveLength(1);
});

describe("a table that is not exported", () => {
  it.each([
    [
      "a constant beside exported tables",
      `${USERS}\nconst invoices = pgTable("invoices", { id: uuid("id") });`,
    ],
    [
      "in an object that is exported",
      `${USERS}\nexport const schema = { invoices: pgTable("invoices", { id: uuid("id") }) };`,
    ],
    [
      "of which only the type is exported",
      `${USERS}\nconst invoices = pgTable("invoices", { id: uuid("id") });\nexport type { invoices };`,
    ],
  ])("%s", (_, text) => {
    expect(told(text, { "drizzle.config.ts": SEEN_BY_NAME }, "db/users.ts")).toEqual([
      "invoices: no export",
    ]);
  });

  it.each<[string, string, Project?]>([
    [
      "exported further down",
      `${USERS}\nconst invoices = pgTable("invoices", { id: uuid("id") });\nexport { invoices };`,
    ],
    [
      "a table that stands in for one of another file",
      `${USERS}\nconst invoices = pgTable("invoices", { id: uuid("id") });`,
      { "db/invoices.ts": INVOICES },
    ],
    [
      "a table that stands in for one of another schema of the database",
      `${USERS.replace("pgTable,", "pgSchema, pgTable,")}\nconst invoices = pgSchema("shop").table("invoices", { id: uuid("id") });`,
    ],
    ["in a file without exported tables, such as a test", INVOICES.replace("export ", "")],
    [
      "in a file that drizzle-kit does not see",
      `${USERS}\nconst invoices = pgTable("invoices", { id: uuid("id") });`,
      { "drizzle.config.ts": BARREL, "db/index.ts": "" },
    ],
    [
      "inside a function",
      `${USERS}\nexport const make = () => pgTable("invoices", { id: uuid("id") });`,
    ],
    [
      "handed to a function that may return it",
      `${USERS}\nimport { secured } from "./missing";\nconst invoices = pgTable("invoices", { id: uuid("id") });\nexport const bills = secured(invoices);`,
    ],
  ])("%s", (_, text, neighbours = {}) => {
    expect(told(text, { "drizzle.config.ts": SEEN_BY_NAME, ...neighbours }, "db/users.ts")).toEqual(
      [],
    );
  });
});

const HIDDEN = beside({ "drizzle.config.ts": SEEN_BY_NAME, "db/users.ts": USERS }, "db/users.ts");
const FORGOTTEN = beside({ ...PROJECT, "db/invoices.ts": INVOICES }, "db/invoices.ts");

testRule("require-exported-tables: where it is told", rule, {
  valid: [
    {
      name: "a table that is left alone",
      filename: FORGOTTEN,
      code: INVOICES,
      options: [{ ignoreTables: ["invoices"] }],
    },
  ],
  invalid: [
    {
      name: "at the name of a table that a barrel forgot",
      filename: FORGOTTEN,
      code: INVOICES,
      errors: [
        {
          messageId: "notHandedOn",
          data: {
            table: "invoices",
            file: FORGOTTEN.replace("invoices.ts", "index.ts").slice(1),
            name: "invoices",
          },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 43,
        },
      ],
    },
    {
      name: "at the name of a table that is not exported, which can be",
      filename: HIDDEN,
      code: `${USERS}
/** Bills. */
const invoices = pgTable("invoices", { id: uuid("id") });`,
      errors: [
        {
          messageId: "unexported",
          data: { table: "invoices" },
          line: 5,
          column: 26,
          endLine: 5,
          endColumn: 36,
          suggestions: [
            {
              messageId: "exportIt",
              output: `${USERS}
/** Bills. */
export const invoices = pgTable("invoices", { id: uuid("id") });`,
            },
          ],
        },
      ],
    },
    {
      name: "in an object, which nothing is written for",
      filename: HIDDEN,
      code: `${USERS}
export const schema = { invoices: pgTable("invoices", { id: uuid("id") }) };`,
      errors: [
        {
          messageId: "unexported",
          data: { table: "invoices" },
          line: 4,
          column: 43,
          endLine: 4,
          endColumn: 53,
          suggestions: [],
        },
      ],
    },
  ],
});
