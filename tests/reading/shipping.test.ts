import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFiles, isUnreadable } from "../../src/files/index.ts";
import { readSchema } from "../../src/reading/read-schema.ts";
import { Session } from "../../src/reading/session.ts";
import { findEvidence } from "../../src/reading/shipping.ts";
import { costState, mayFix, type Shipped, shippingBy } from "../../src/schema/shipping.ts";
import { type Project, writeProject } from "../support/read.ts";
import { migrationsOf0x, snapshotOf10 } from "../support/snapshots.ts";

const CONFIG = `export default { dialect: "postgresql", schema: "./src/schema.ts" };`;

const SCHEMA = `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable("users", { id: text("id"), name: text("name") });`;

/** What is said of each table of a file, and of each of its columns: `users.id: shipped`. */
function told(project: Project, main = "src/schema.ts"): readonly string[] {
  const root = writeProject({ "drizzle.config.ts": CONFIG, "src/schema.ts": SCHEMA, ...project });
  const { session, source, neighbourhood } = open(root, main);
  const { tables, sharedColumns } = readSchema(source, { neighbourhood });
  const shipping = shippingBy((dialect) => findEvidence(session, dialect, root));
  return [
    ...tables.flatMap((table) => [
      `${table.name}: ${words(shipping.table(table))}`,
      ...table.columns.map(
        (column) => `${table.name}.${column.key}: ${words(shipping.column(table, column))}`,
      ),
    ]),
    ...sharedColumns.map((column) => `${column.key}: ${words(shipping.sharedColumn(column))}`),
  ];
}

function open(root: string, main = "src/schema.ts") {
  const neighbourhood = createFiles().neighbourhood();
  const source = neighbourhood.open(path.join(root, main));
  if (isUnreadable(source)) throw new Error(source.problem);
  return { source, neighbourhood, session: new Session(source, { neighbourhood }) };
}

function words(shipped: Shipped): string {
  return shipped.state === "unknown" ? shipped.reason : shipped.state;
}

/** What is said of the table `users`, of which no snapshot knows. */
function toldOfNewTable(project: Project, main = "src/schema.ts"): string | undefined {
  return told({ ...migrationsOf0x({ posts: ["id"] }), ...project }, main)[0];
}

describe("what snapshots tell", () => {
  it("a table and a column have shipped, and another column has not", () => {
    expect(told(migrationsOf0x({ users: ["id"] }))).toEqual([
      "users: shipped",
      "users.id: shipped",
      "users.name: unshipped",
    ]);
  });

  it("a table that none has has not shipped, nor have its columns", () => {
    expect(told(migrationsOf0x({ posts: ["id"] }))).toEqual([
      "users: unshipped",
      "users.id: unshipped",
      "users.name: unshipped",
    ]);
  });

  it("in 1.0", () => {
    const project = { "drizzle/1_a/snapshot.json": snapshotOf10("postgres", { users: ["id"] }) };
    expect(told(project)).toEqual(["users: shipped", "users.id: shipped", "users.name: unshipped"]);
  });

  it("a table of another schema is another table", () => {
    const schema = `
import { pgSchema, text } from "drizzle-orm/pg-core";
export const auth = pgSchema("auth");
export const users = auth.table("users", { id: text("id") });`;
    expect(told({ "src/schema.ts": schema, ...migrationsOf0x({ users: ["id"] }) })[0]).toBe(
      "users: unshipped",
    );
    expect(told({ "src/schema.ts": schema, ...migrationsOf0x({ "auth.users": [] }) })[0]).toBe(
      "users: shipped",
    );
  });

  it.each([
    ["mysql", "mysql", "mysql"],
    ["sqlite", "sqlite", "sqlite"],
    ["turso", "sqlite", "sqlite"],
  ])("%s", (dialect, snapshot, core) => {
    const project = {
      "drizzle.config.ts": `export default { dialect: "${dialect}", schema: "src/schema.ts" };`,
      "src/schema.ts": `
import { ${core}Table, text } from "drizzle-orm/${core}-core";
export const users = ${core}Table("users", { id: text("id"), name: text("name") });`,
      ...migrationsOf0x({ users: ["id"] }, snapshot),
    };
    expect(told(project)).toEqual(["users: shipped", "users.id: shipped", "users.name: unshipped"]);
  });

  it("a table of a schema of MySQL is never in a snapshot", () => {
    const project = {
      "drizzle.config.ts": `export default { dialect: "mysql" };`,
      "src/schema.ts": `
import { mysqlSchema, text } from "drizzle-orm/mysql-core";
export const auth = mysqlSchema("auth");
export const users = auth.table("users", {});`,
      ...migrationsOf0x({ posts: ["id"] }, "mysql"),
    };
    expect(told(project)).toEqual(["users: drizzle-kit does not migrate tables of a mysql schema"]);
  });

  it("a shared column has shipped where any table has one of its name", () => {
    const schema = `
import { text } from "drizzle-orm/pg-core";
export const shared = { createdBy: text("created_by"), changedBy: text("changed_by") };`;
    const project = { "src/schema.ts": schema, ...migrationsOf0x({ posts: ["created_by"] }) };
    expect(told(project)).toEqual(["createdBy: shipped", "changedBy: unshipped"]);
  });

  it("a column without a name is looked for by the name that the casing makes", () => {
    const project = {
      "drizzle.config.ts": `export default { dialect: "postgresql", casing: "snake_case" };`,
      "src/schema.ts": SCHEMA.replace(`name: text("name")`, "firstName: text()"),
      ...migrationsOf0x({ users: ["first_name"] }),
    };
    expect(told(project)).toContain("users.firstName: shipped");
  });
});

describe("what is not known", () => {
  it("no configuration", () => {
    const root = writeProject({ "src/schema.ts": SCHEMA, ".git/HEAD": "" });
    const evidence = findEvidence(open(root).session, "postgresql", root);
    expect(evidence.gap).toBe("no drizzle.config was found");
  });

  it("no snapshot", () => {
    expect(told({})[0]).toBe("users: no migration snapshot was found");
  });

  it("a configuration for another database", () => {
    const project = { "drizzle.config.ts": `export default { dialect: "mysql" };` };
    expect(toldOfNewTable(project)).toBe("users: no drizzle.config for postgresql was found");
  });

  it("snapshots of another database", () => {
    const project = {
      "drizzle.config.ts": `export default { schema: "src/schema.ts" };`,
      ...migrationsOf0x({ users: ["id"] }, "sqlite"),
    };
    expect(told(project)[0]).toBe("users: no migration snapshot for postgresql was found");
  });

  it("a broken snapshot, told from the working directory down", () => {
    expect(toldOfNewTable({ "drizzle/meta/0000_snapshot.json": "{" })).toBe(
      "users: drizzle/meta/0000_snapshot.json is not valid JSON",
    );
  });

  it("a configuration with a syntax error", () => {
    expect(toldOfNewTable({ "drizzle.config.ts": "export default {" })).toBe(
      "users: drizzle.config.ts has a syntax error",
    );
  });

  it("an out from the environment", () => {
    const config = `export default { dialect: "postgresql", out: process.env.OUT };`;
    expect(toldOfNewTable({ "drizzle.config.ts": config })).toBe(
      'users: "out" in drizzle.config.ts was not read',
    );
  });

  it("a table whose name was not read", () => {
    const schema = `
import { pgTable, text } from "drizzle-orm/pg-core";
export const users = pgTable(process.env.NAME, { id: text("id") });`;
    expect(told({ "src/schema.ts": schema, ...migrationsOf0x({ users: ["id"] }) })).toEqual([
      "?: its name was not read",
      "?.id: the name of its table was not read",
    ]);
  });

  it("a column whose name was not read", () => {
    const schema = SCHEMA.replace(`text("name")`, "text(process.env.NAME)");
    expect(told({ "src/schema.ts": schema, ...migrationsOf0x({ users: ["id"] }) })[2]).toBe(
      "users.name: its name was not read",
    );
  });

  it("a table that is not exported, of which drizzle-kit will never know", () => {
    expect(toldOfNewTable({ "src/schema.ts": SCHEMA.replace("export ", "") })).toBe(
      "users: it is not known to be exported, and drizzle-kit sees exports alone",
    );
  });

  it("a table that is exported by a list is known of", () => {
    const schema = `${SCHEMA.replace("export ", "")}\nexport { users as people };`;
    expect(toldOfNewTable({ "src/schema.ts": schema })).toBe("users: unshipped");
  });

  it("one of two configurations has no snapshot: what the other has is shipped, what it lacks is not known", () => {
    const root = writeProject({
      "src/schema.ts": SCHEMA,
      "drizzle-a.config.ts": CONFIG,
      "drizzle-b.config.ts": `export default { dialect: "postgresql", out: "b" };`,
      ...migrationsOf0x({ users: ["id"] }),
    });
    const evidence = findEvidence(open(root).session, "postgresql", root);
    expect([evidence.snapshots.length, evidence.gap]).toEqual([
      1,
      "no migration snapshot was found",
    ]);
  });
});

describe("how a path in the configuration may be written", () => {
  const COMMON = `dialect: "postgresql"`;

  it.each([
    ["a text", `export default { ${COMMON}, out: "db/out", schema: "src/schema.ts" };`],
    ["a constant", `const folder = "db"; export default { ${COMMON}, out: \`./\${folder}/out\` };`],
    [
      "path.join with __dirname",
      `import path from "path"; export default { ${COMMON}, out: path.join(__dirname, "db", "out"), schema: path.join(__dirname, "src/*.ts") };`,
    ],
    [
      "path.resolve with import.meta.dirname",
      `import * as path from "node:path"; export default { ${COMMON}, out: path.resolve(import.meta.dirname, "./db/out") };`,
    ],
    [
      "join by name",
      `import { join } from "node:path"; export default { ${COMMON}, out: join("db", "out") };`,
    ],
    [
      "a folder that is made of import.meta.url",
      `import { dirname, join } from "node:path"; import { fileURLToPath } from "node:url";
       const __dirname = dirname(fileURLToPath(import.meta.url));
       export default { ${COMMON}, out: join(__dirname, "db/out") };`,
    ],
    [
      "CommonJS",
      `const path = require("path"); module.exports = { ${COMMON}, out: path.join(__dirname, "db/out") };`,
    ],
  ])("%s", (_, config) => {
    const project = {
      "drizzle.config.ts": config,
      ...migrationsOf0x({ users: [] }, "postgresql", "db/out"),
    };
    expect(told(project)[0]).toBe("users: shipped");
  });

  it.each([
    ["path.join with a variable of the environment", `path.join(process.env.HOME, "out")`],
    ["path.resolve from wherever it is run", `path.resolve("db/out")`],
    ["a URL that is no file", `fileURLToPath("https://example.com/db/out")`],
  ])("not %s", (_, out) => {
    const config = `import path from "node:path"; import { fileURLToPath } from "node:url"; export default { ${COMMON}, out: ${out} };`;
    const project = {
      "drizzle.config.ts": config,
      ...migrationsOf0x({ users: [] }, "postgresql", "db/out"),
    };
    expect(told(project)[0]).toBe('users: "out" in drizzle.config.ts was not read');
  });
});

describe("which files drizzle-kit sees", () => {
  it.each([
    ["the file", `"src/schema.ts"`],
    ["the file, in short", `"./src/schema.ts"`],
    ["a list", `["src/other.ts", "./src/schema.ts"]`],
    ["its folder", `"./src"`],
    ["its folder with a slash", `"./src/"`],
    ["a pattern", `"./src/*.ts"`],
    ["a pattern of any depth", `"./**/schema.ts"`],
    ["a pattern of extensions", `"./src/*.{js,ts}"`],
    ["a pattern that means its folder", `"./s*"`],
    ["no schema", "undefined"],
  ])("%s", (_, schema) => {
    const config = `export default { dialect: "postgresql", schema: ${schema} };`;
    expect(toldOfNewTable({ "drizzle.config.ts": config })).toBe("users: unshipped");
  });

  it.each([
    ["another file", `"./src/other.ts"`],
    ["the folder above", `"./"`],
    ["another pattern", `"./src/*.js"`],
    ["a pattern of one level", `"./*.ts"`],
    ["a pattern that takes away", `["!./src/schema.ts"]`],
  ])("not by %s", (_, schema) => {
    const config = `export default { dialect: "postgresql", schema: ${schema} };`;
    expect(toldOfNewTable({ "drizzle.config.ts": config })).toBe(
      "users: drizzle-kit does not see src/schema.ts",
    );
  });

  it("a schema that was not read", () => {
    const config = `export default { dialect: "postgresql", schema: process.env.SCHEMA };`;
    expect(toldOfNewTable({ "drizzle.config.ts": config })).toBe(
      'users: "schema" in drizzle.config.ts was not read',
    );
  });

  it.each([
    ["export *", `export * from "./users";`],
    ["export * as", `export * as people from "./users";`],
    ["export { users }", `export { users } from "./users";`],
    ["an import that is exported", `import { users } from "./users"; export { users };`],
  ])("what a file that it sees hands on by %s", (_, barrel) => {
    const project = { "src/schema.ts": barrel, "src/users.ts": SCHEMA };
    expect(toldOfNewTable(project, "src/users.ts")).toBe("users: unshipped");
  });

  it("not what a file that it sees only imports", () => {
    const project = {
      "src/schema.ts": `import { users } from "./users"; export const name = users.name;`,
      "src/users.ts": SCHEMA,
    };
    expect(toldOfNewTable(project, "src/users.ts")).toBe(
      "users: drizzle-kit does not see src/users.ts",
    );
  });

  it("from a folder above the configuration, where drizzle-kit may be run", () => {
    const project = {
      "db/drizzle.config.ts": `export default { dialect: "postgresql", schema: "./db/schema/*.ts" };`,
      "db/schema/users.ts": SCHEMA,
    };
    expect(toldOfNewTable(project, "db/schema/users.ts")).toBe("users: unshipped");
  });
});

describe("what may be done about it", () => {
  const shipped: Shipped = { state: "shipped" };
  const unshipped: Shipped = { state: "unshipped" };
  const unknown: Shipped = { state: "unknown", reason: "no migration snapshot was found" };

  it.each([
    ["unshipped", [false, true, false]],
    ["always", [true, true, true]],
    ["never", [false, false, false]],
  ] as const)('destructiveFixes: "%s"', (destructiveFixes, expected) => {
    expect([shipped, unshipped, unknown].map((each) => mayFix(each, destructiveFixes))).toEqual(
      expected,
    );
  });

  it("the cost is told in words", () => {
    expect([shipped, unshipped, unknown].map((each) => costState(each))).toEqual([
      "it has shipped",
      "it has not shipped",
      "whether it has shipped is not known: no migration snapshot was found",
    ]);
  });
});
