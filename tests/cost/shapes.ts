import { migrationsOf0x } from "../support/snapshots.ts";
import type { Project } from "../support/read.ts";

/** A way in which a project grows: the files of one of a size, and those of them to lint. */
export type Shape = (size: number) => {
  readonly project: Project;
  readonly lint: readonly string[];
};

const PG = `import { bigint, check, foreignKey, index, integer, pgEnum, pgSchema, pgTable, pgTableCreator, primaryKey, serial, text, timestamp, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";\n`;
const OPERATORS = `import { and, desc, eq, inArray, isNull, or, relations, sql } from "drizzle-orm";\n`;
const DB = `import { db } from "./db";\n`;

/** What each project has besides. */
export const AROUND: Project = {
  ".git/HEAD": "",
  "tsconfig.json": "{}",
  "package.json": JSON.stringify({ dependencies: { "drizzle-orm": "0.45.4" } }),
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./schema", out: "./drizzle" };\n`,
  "db.ts": `import { drizzle } from "drizzle-orm/node-postgres";\nimport * as schema from "./schema";\nexport const db = drizzle(process.env.URL!, { schema });\n`,
};

const RC: Project = {
  "package.json": JSON.stringify({ dependencies: { "drizzle-orm": "1.0.0-rc.4" } }),
};

function times(size: number, make: (at: number) => string): string {
  return Array.from({ length: size }, (_, at) => make(at)).join("");
}

function files(size: number, make: (at: number) => readonly [name: string, text: string]): Project {
  return Object.fromEntries(Array.from({ length: size }, (_, at) => make(at)));
}

/** The one file to lint, as the only schema file. */
function schema(text: string, more: Project = {}): ReturnType<Shape> {
  return { project: { ...AROUND, ...more, "schema/index.ts": text }, lint: ["schema/index.ts"] };
}

/** A file of queries on the tables of a schema. */
function queries(text: string, tables: string, more: Project = {}): ReturnType<Shape> {
  return {
    project: { ...AROUND, "schema/index.ts": tables, ...more, "queries.ts": text },
    lint: ["queries.ts"],
  };
}

/** A table that has something for nearly each rule, and points to the one before it. */
function table(at: number, extras = ""): string {
  return `export const item${String(at)} = pgTable("Item${String(at)}", {
  id: serial().primaryKey(),
  name: text("fullName").unique(),
  amount: bigint({ mode: "number" }),
  ${at > 0 ? `parentId: integer("parent_id").references(() => item${String(at - 1)}.id),` : ""}
  deletedAt: timestamp("deleted_at").notNull(),
  updatedAt: timestamp("updated_at").notNull(),
}, (t) => [index("by_name_${String(at)}").on(t.name), index().on(t.name, t.amount)${extras}]);\n`;
}

function plainTable(at: number, columns = ""): string {
  return `export const users${String(at)} = pgTable("users_${String(at)}", { id: uuid().primaryKey().defaultRandom(), email: text().unique(), deletedAt: timestamp("deleted_at"), ${columns} });\n`;
}

const USERS =
  PG +
  `export const users = pgTable("users", { id: uuid().primaryKey().defaultRandom(), name: text(), age: integer(), deletedAt: timestamp("deleted_at") });\n`;

/** Files of one table each, every one pointing to the one before it. */
function tableFiles(size: number): Project {
  return files(size, (at) => [
    `schema/item${String(at)}.ts`,
    `${PG}${at > 0 ? `import { item${String(at - 1)} } from "./item${String(at - 1)}";\n` : ""}${table(at)}`,
  ]);
}

const barrel = (size: number, name = "item") =>
  times(size, (at) => `export * from "./${name}${String(at)}";\n`);

/** Schema files that take their timestamps from one file, and point to the tables before them. */
function sharingFiles(size: number): Project {
  return {
    "schema/shared.ts": `${PG}export const times = { createdAt: timestamp().notNull(), updatedAt: timestamp().notNull() };\nexport const id = () => serial().primaryKey();\n`,
    ...files(size, (at) => [
      `schema/part${String(at)}.ts`,
      `${PG}import { id, times } from "./shared";\n${at > 0 ? `import { part${String(at - 1)} } from "./part${String(at - 1)}";\n` : ""}export const part${String(at)} = pgTable("parts_${String(at)}", { id: id(), email: text().unique(), deletedAt: timestamp("deleted_at"), ${at > 0 ? `partId: integer("part_id").references(() => part${String(at - 1)}.id),` : ""} ...times }, (t) => [index("parts_${String(at)}_email").on(t.email)]);\n`,
    ]),
  };
}

/** The ways in which projects grow, by what there is more of. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  "tables of a file": (size) => schema(PG + times(size, (at) => table(at))),
  "tables with faults between them": (size) =>
    schema(
      PG +
        times(
          size,
          (
            at,
          ) => `export const shop${String(at)} = pgTable("shops_${String(at)}", { id: uuid().primaryKey().defaultRandom() });
export const order${String(at)} = pgTable("orders_${String(at)}", {
  id: uuid().primaryKey().defaultRandom(),
  shopId: integer("shop_id").references(() => shop${String(at)}.id, { onDelete: "cascade" }),
  deletedAt: timestamp("deleted_at"),
}, (t) => [index("idx_order_${String(at >> 1)}").on(t.shopId)]);\n`,
        ),
    ),
  "tables of a file, each with a helper": (size) =>
    schema(
      `${PG}const times = () => ({ createdAt: timestamp().notNull(), updatedAt: timestamp().notNull() });\n${times(size, (at) => plainTable(at, "...times()"))}`,
    ),
  "tables that all point to one": (size) =>
    schema(
      PG +
        `export const owners = pgTable("owners", { id: serial().primaryKey() });\n` +
        times(size, (at) =>
          plainTable(at, `ownerId: integer("owner_id").references(() => owners.id)`),
        ),
    ),
  "tables that all have the same name": (size) =>
    schema(
      PG +
        times(
          size,
          (at) =>
            `export const a${String(at)} = pgTable("same", { id: uuid().primaryKey(), name: text() }, (t) => [index("by_name").on(t.name)]);\n`,
        ),
    ),
  "tables with names that a creator makes": (size) =>
    schema(
      PG +
        `const made = pgTableCreator((name) => \`app_\${name}\`);\n` +
        times(
          size,
          (at) =>
            `export const M${String(at)} = made("Entry${String(at)}", { id: serial().primaryKey(), name: text() });\n`,
        ),
    ),
  "tables of a schema of the database": (size) =>
    schema(
      PG +
        `export const auth = pgSchema("auth");\n` +
        times(
          size,
          (at) =>
            `export const m${String(at)} = auth.table("entry${String(at)}", { id: serial().primaryKey(), name: text() });\n`,
        ),
    ),
  "tables that are not exported": (size) =>
    schema(
      PG +
        plainTable(0) +
        times(
          size,
          (at) =>
            `const hidden${String(at)} = pgTable("hidden_${String(at)}", { id: serial().primaryKey() });\n`,
        ),
    ),
  "junction tables": (size) =>
    schema(
      PG +
        plainTable(0) +
        times(
          size,
          (at) =>
            `export const j${String(at)} = pgTable("joins_${String(at)}", { a: uuid().notNull().references(() => users0.id), b: uuid().notNull().references(() => users0.id) });\n`,
        ),
    ),
  "columns of a table": (size) =>
    schema(
      `${PG}export const wide = pgTable("wide", {\n${times(size, (at) => `  col${String(at)}: text("colName${String(at)}").notNull(),\n`)}});\n`,
    ),
  "columns of one name": (size) =>
    schema(
      `${PG}export const wide = pgTable("wide", {\n${times(size, (at) => `  col${String(at)}: text("same").notNull(),\n`)}});\n`,
    ),
  "columns that are unique": (size) =>
    schema(
      `${PG}export const wide = pgTable("wide", {\n${times(size, (at) => `  col${String(at)}: text("col_${String(at)}").unique(),\n`)} deletedAt: timestamp("deleted_at") });\n`,
    ),
  "columns of a primary key": (size) =>
    schema(
      `${PG}export const wide = pgTable("wide", {\n${times(size, (at) => `  col${String(at)}: serial("col_${String(at)}"),\n`)} }, (t) => [primaryKey({ columns: [${times(size, (at) => `t.col${String(at)}, `)}] })]);\n`,
    ),
  "columns that lost their modifiers": (size) =>
    schema(
      `${PG}export const wide = pgTable("wide", {\n${times(size, (at) => `  col${String(at)}: text("col_${String(at)}").notNull().array(),\n`)}});\n`,
    ),
  "columns that are shared": (size) =>
    schema(
      `${PG}export const shared = {\n${times(size, (at) => `  col${String(at)}: serial("colName${String(at)}").primaryKey(),\n`)}};\nexport const wide = pgTable("wide", { ...shared });\n`,
    ),
  "keys that use one builder": (size) =>
    schema(
      `${PG}const one = text();\nexport const wide = pgTable("wide", {\n${times(size, (at) => `  col${String(at)}: one,\n`)}});\n`,
    ),
  "modifiers of a column": (size) =>
    schema(
      `${PG}export const one = pgTable("ones", { id: serial()${".notNull()".repeat(size)} });\n`,
    ),
  "foreign keys of a table": (size) =>
    schema(
      `${PG}${plainTable(0)}export const wide = pgTable("wide", { id: uuid().primaryKey().defaultRandom(),\n${times(size, (at) => `  ref${String(at)}: uuid("ref_${String(at)}").references(() => users0.id),\n`)}});\n`,
    ),
  "foreign keys of a table, made apart": (size) =>
    schema(
      `${PG}${plainTable(0)}export const wide = pgTable("wide", { id: uuid().primaryKey().defaultRandom(),\n${times(size, (at) => `  ref${String(at)}: uuid("ref_${String(at)}"),\n`)}}, (t) => [\n${times(size, (at) => `foreignKey({ columns: [t.ref${String(at)}], foreignColumns: [users0.id] }),\n`)}]);\n`,
    ),
  "foreign keys with an index each": (size) =>
    schema(
      `${PG}${plainTable(0)}export const wide = pgTable("wide", { id: uuid().primaryKey().defaultRandom(),\n${times(size, (at) => `  ref${String(at)}: uuid("ref_${String(at)}").references(() => users0.id, { onDelete: "cascade" }),\n`)}}, (t) => [\n${times(size, (at) => `index("idx_wide_ref_${String(at)}").on(t.ref${String(at)}),\n`)}]);\n`,
    ),
  "foreign keys that are shared": (size) =>
    schema(
      `${PG}${plainTable(0)}export const shared = {\n${times(size, (at) => `  ref${String(at)}: uuid("ref_${String(at)}").references(() => users0.id),\n`)}};\nexport const wide = pgTable("wide", { id: uuid(), ...shared });\n`,
    ),
  "columns of a foreign key": (size) =>
    schema(
      `${PG}export const wide = pgTable("wide", {\n${times(size, (at) => `  a${String(at)}: integer("a_${String(at)}"), b${String(at)}: integer("b_${String(at)}"),\n`)}}, (t) => [foreignKey({ columns: [${times(size, (at) => `t.a${String(at)}, `)}], foreignColumns: [${times(size, (at) => `t.b${String(at)}, `)}] })]);\n`,
    ),
  "indexes of a table": (size) =>
    schema(
      `${PG}export const wide = pgTable("wide", { id: uuid(), ${times(size, (at) => `c${String(at)}: text("c_${String(at)}"), `)} }, (t) => [${times(size, (at) => `index("i${String(at)}").on(t.c${String(at)}, t.id), `)}]);\n`,
    ),
  "indexes on one column": (size) =>
    schema(
      `${PG}export const wide = pgTable("wide", { id: uuid(), name: text() }, (t) => [${times(size, (at) => `index("i${String(at)}").on(t.name), `)}]);\n`,
    ),
  "columns of an index": (size) =>
    schema(
      `${PG}export const wide = pgTable("wide", { id: uuid(), ${times(size, (at) => `c${String(at)}: text("c_${String(at)}"), `)} }, (t) => [index("all").on(${times(size, (at) => `t.c${String(at)}, `)})]);\n`,
    ),
  "indexes that are dropped": (size) =>
    schema(
      `${PG}export const wide = pgTable("wide", { id: uuid(), ${times(size, (at) => `c${String(at)}: text("c_${String(at)}"), `)} }, (t) => [${times(size, (at) => `{ i: index("i${String(at)}").on(t.c${String(at)}) }, `)}]);\n`,
    ),
  "unique constraints of a table": (size) =>
    schema(
      `${PG}export const wide = pgTable("wide", { id: uuid(), ${times(size, (at) => `c${String(at)}: text("c_${String(at)}"), `)} deletedAt: timestamp("deleted_at") }, (t) => [${times(size, (at) => `unique("u${String(at)}").on(t.c${String(at)}, t.id), uniqueIndex("ui${String(at)}").on(t.c${String(at)}), `)}]);\n`,
    ),
  "checks of a table": (size) =>
    schema(
      `${PG}${OPERATORS}export const wide = pgTable("wide", { id: uuid() }, (t) => [${times(size, (at) => `check("check_${String(at)}", sql\`\${t.id} > ${String(at)}\`), `)}]);\n`,
    ),
  "tables that spread one object": (size) =>
    schema(
      `${PG}export const shared = { createdAt: timestamp(), updatedAt: timestamp(), ownerId: serial("ownerId") };\n${times(size, (at) => plainTable(at, "...shared"))}`,
    ),
  "spreads of spreads": (size) =>
    schema(
      `${PG}const s0 = { a: text("fullName") };\n${times(size, (at) => `const s${String(at + 1)} = { ...s${String(at)}, b${String(at)}: text() };\n`)}export const deep = pgTable("deep", { ...s${String(size)} });\n`,
    ),
  "objects that are spread into one table": (size) =>
    schema(
      `${PG}${times(size, (at) => `export const s${String(at)} = { c${String(at)}: text() };\n`)}export const deep = pgTable("deep", { ${times(size, (at) => `...s${String(at)}, `)} });\n`,
    ),
  "functions that call one another": (size) =>
    schema(
      `${PG}const f0 = () => text("fullName");\n${times(Math.min(size, 40), (at) => `const f${String(at + 1)} = () => f${String(at)}();\n`)}${times(size, (at) => `export const t${String(at)} = pgTable("t_${String(at)}", { a: f3() });\n`)}`,
    ),
  "names for one value": (size) =>
    schema(
      `${PG}const n0 = text();\n${times(size, (at) => `const n${String(at + 1)} = n${String(at)};\n`)}export const one = pgTable("ones", { a: n${String(size)} });\n`,
    ),
  "values of enums": (size) =>
    schema(
      `${PG}export const state = pgEnum("state", [${times(size, (at) => `"v${String(at)}", `)}]);\n${plainTable(0, "state: state()")}`,
    ),
  enums: (size) =>
    schema(
      PG +
        times(
          size,
          (at) => `export const e${String(at)} = pgEnum("e_${String(at)}", ["a", "b"]);\n`,
        ) +
        plainTable(
          0,
          times(size, (at) => `c${String(at)}: e${String(at)}(), `),
        ),
    ),
  relations: (size) =>
    schema(
      PG +
        OPERATORS +
        times(
          size,
          (at) =>
            `${plainTable(at)}export const r${String(at)} = relations(users${String(at)}, ({ one }) => ({ first: one(users${String(Math.max(0, at - 1))}) }));\n`,
        ),
    ),
  "letters of names": (size) =>
    schema(
      PG +
        plainTable(0) +
        `export const l = pgTable("${"aB_".repeat(size)}", { ${"xY".repeat(size)}: text("${"fullName".repeat(size)}"), refId: uuid().references(() => users0.id) }, (t) => [index("${"i_".repeat(size)}").on(t.refId)]);\n`,
    ),
  "words of names of indexes": (size) =>
    schema(
      PG +
        `export const l = pgTable("${"ab_".repeat(size)}", { c: text("${"ab_".repeat(size)}c") }, (t) => [index("idx_${"ab_".repeat(2 * size)}").on(t.c)]);\n`,
    ),
  "pieces that are added up": (size) =>
    schema(
      `${PG}const name = ${Array.from({ length: size }, (_, at) => `"n${String(at)}"`).join(" + ")};\nexport const l = pgTable("names", { c: text(name) });\n`,
    ),
  "pieces of a template": (size) =>
    schema(
      `${PG}const x = "x";\nexport const l = pgTable("names", { c: text(\`${"a${x}".repeat(size)}\`) });\n`,
    ),
  "names that are added up one by one": (size) =>
    schema(
      `${PG}const n0 = "a";\n${times(size, (at) => `const n${String(at + 1)} = n${String(at)} + "b";\n`)}export const l = pgTable("names", { c: text(n${String(size)}) });\n`,
    ),
  "tables with fixes for many rules": (size) =>
    schema(
      PG + times(size, (at) => table(at, `, { lost: index("lost_${String(at)}").on(t.amount) }`)),
      migrationsOf0x({ other: ["id"] }),
    ),
  "tables of snapshots": (size) =>
    schema(
      PG + times(3, (at) => table(at)),
      migrationsOf0x(
        Object.fromEntries(
          Array.from({ length: size }, (_, at) => [`old_${String(at)}`, ["id", "name"]]),
        ),
      ),
    ),
  "tables of snapshots and of the file": (size) =>
    schema(
      PG + times(size, (at) => table(at)),
      migrationsOf0x(
        Object.fromEntries(
          Array.from({ length: size }, (_, at) => [`Item${String(at)}`, ["id", "fullName"]]),
        ),
      ),
    ),

  "files whose tables are imported by name": (size) => ({
    project: {
      ...AROUND,
      ...files(size, (at) => [
        `schema/item${String(at)}.ts`,
        PG + table(0).replaceAll(/tem0/g, `tem${String(at)}`),
      ]),
      "schema/index.ts": `${PG}${times(size, (at) => `import { item${String(at)} } from "./item${String(at)}";\n`)}${times(size, (at) => `export const own${String(at)} = pgTable("own_${String(at)}", { itemId: integer("item_id").references(() => item${String(at)}.id) });\n`)}`,
    },
    lint: ["schema/index.ts"],
  }),
  "schema files, of which the last is linted": (size) => ({
    project: { ...AROUND, ...tableFiles(size), "schema/index.ts": barrel(size) },
    lint: [`schema/item${String(size - 1)}.ts`],
  }),
  "schema files, of which the first is linted": (size) => ({
    project: { ...AROUND, ...tableFiles(size), "schema/index.ts": barrel(size) },
    lint: ["schema/item0.ts"],
  }),
  "schema files that share columns, of which the last is linted": (size) => ({
    project: { ...AROUND, ...sharingFiles(size) },
    lint: [`schema/part${String(size - 1)}.ts`],
  }),
  "schema files of release 1.0 behind a barrel": (size) => ({
    project: { ...AROUND, ...RC, ...tableFiles(size), "schema/index.ts": barrel(size) },
    lint: ["schema/index.ts"],
  }),
  "files that point in a circle": (size) => ({
    project: {
      ...AROUND,
      ...files(size, (at) => [
        `schema/ring${String(at)}.ts`,
        `${PG}import { ring${String((at + 1) % size)} } from "./ring${String((at + 1) % size)}";\nexport const ring${String(at)} = pgTable("rings_${String(at)}", { id: uuid().primaryKey().defaultRandom(), next: uuid().references(() => ring${String((at + 1) % size)}.id) });\n`,
      ]),
    },
    lint: ["schema/ring0.ts"],
  }),
  "files behind a barrel": (size) =>
    queries(
      `${DB}import { item3 } from "./schema";\nexport const f = () => db.delete(item3);\n`,
      barrel(size),
      tableFiles(size),
    ),
  "files behind a barrel, all of them asked for": (size) =>
    queries(
      `${DB}import { ${times(size, (at) => `item${String(at)}, `)} } from "./schema";\n${times(size, (at) => `export const f${String(at)} = () => db.delete(item${String(at)});\n`)}`,
      barrel(size),
      tableFiles(size),
    ),
  "names that a barrel hands on": (size) =>
    queries(
      `${DB}import { ${times(size, (at) => `users${String(at)}, `)} } from "./schema";\n${times(size, (at) => `export const f${String(at)} = () => db.delete(users${String(at)});\n`)}`,
      `export { ${times(size, (at) => `users${String(at)}, `)} } from "./all";\n`,
      { "schema/all.ts": PG + times(size, (at) => plainTable(at)) },
    ),
  "barrels of barrels": (size) =>
    queries(
      `${DB}import { users } from "./schema";\nimport { nothing } from "./schema";\nexport const f = () => db.delete(users);\nexport const g = () => db.delete(nothing);\n`,
      `export * from "./b0";\n`,
      {
        ...files(size, (at) => [
          `schema/b${String(at)}.ts`,
          `export * from "./b${String(at + 1)}";\n`,
        ]),
        [`schema/b${String(size)}.ts`]: USERS,
      },
    ),
  "barrels that two ways lead to": (size) =>
    queries(
      `${DB}import { nothing, users } from "./schema";\nexport const f = () => db.delete(users);\nexport const g = () => db.delete(nothing);\n`,
      `export * from "./b0";\n`,
      {
        ...files(size, (at) => [
          `schema/b${String(at)}.ts`,
          `export * from "./l${String(at)}";\nexport * from "./r${String(at)}";\n`,
        ]),
        ...files(size, (at) => [
          `schema/l${String(at)}.ts`,
          `export * from "./b${String(at + 1)}";\n`,
        ]),
        ...files(size, (at) => [
          `schema/r${String(at)}.ts`,
          `export * from "./b${String(at + 1)}";\n`,
        ]),
        [`schema/b${String(size)}.ts`]: USERS,
      },
    ),
  "names that two ways lead to": (size) =>
    queries(
      `${DB}import { users } from "./schema";\nexport const f = () => db.delete(users);\n`,
      `export { users } from "./b0";\n`,
      {
        ...files(size, (at) => [
          `schema/b${String(at)}.ts`,
          `import { users as l } from "./l${String(at)}";\nimport { users as r } from "./r${String(at)}";\nexport const users = l ?? r;\n`,
        ]),
        ...files(size, (at) => [
          `schema/l${String(at)}.ts`,
          `export { users } from "./b${String(at + 1)}";\n`,
        ]),
        ...files(size, (at) => [
          `schema/r${String(at)}.ts`,
          `export { users } from "./b${String(at + 1)}";\n`,
        ]),
        [`schema/b${String(size)}.ts`]: USERS,
      },
    ),
  "barrels that hand each other on": (size) =>
    queries(
      `${DB}import { users, nothing } from "./schema";\nexport const f = () => db.delete(users);\nexport const g = () => db.delete(nothing);\n`,
      `export * from "./b0";\n`,
      {
        ...files(size, (at) => [
          `schema/b${String(at)}.ts`,
          `export * from "./b${String((at + 1) % size)}";\nexport * from "./b${String((at + size - 1) % size)}";\n`,
        ]),
        "schema/users.ts": USERS,
        [`schema/b${String(size - 1)}.ts`]: `export * from "./b0";\nexport * from "./users";\n`,
      },
    ),
  "imports, one behind the other": (size) =>
    queries(
      `${DB}import { users } from "./schema";\nexport const f = () => db.delete(users);\n`,
      `import { users } from "./b0";\nexport { users };\n`,
      {
        ...files(size, (at) => [
          `schema/b${String(at)}.ts`,
          `import { users as u } from "./b${String(at + 1)}";\nexport const users = u;\n`,
        ]),
        [`schema/b${String(size)}.ts`]: USERS,
      },
    ),
  "a namespace of tables": (size) =>
    queries(
      `${DB}import * as schema from "./schema";\n${times(size, (at) => `export const f${String(at)} = () => db.delete(schema.users${String(at)});\n`)}`,
      PG + times(size, (at) => plainTable(at)),
    ),
  "deletes of a file": (size) =>
    queries(
      `${DB}${OPERATORS}import { users } from "./schema";\n${times(size, (at) => `export const f${String(at)} = (id: string) => db.delete(users).where(eq(users.id, id));\n`)}`,
      USERS,
    ),
  "deletes in one function": (size) =>
    queries(
      `${DB}${OPERATORS}import { users } from "./schema";\nexport async function f(id: string) {\n${times(size, (at) => `  const a${String(at)} = id;\n  await db.delete(users).where(eq(users.id, a${String(at)}));\n`)}}\n`,
      USERS,
    ),
  "selects of a file": (size) =>
    queries(
      `${DB}${OPERATORS}import { users } from "./schema";\n${times(size, (at) => `export const f${String(at)} = async (id: string) => await db.select().from(users).where(eq(users.id, id));\n`)}`,
      USERS,
    ),
  "selects in one function": (size) =>
    queries(
      `${DB}${OPERATORS}import { users } from "./schema";\nexport async function f(id: string) {\n${times(size, (at) => `  const a${String(at)} = await db.select().from(users).where(eq(users.id, id));\n`)}}\n`,
      USERS,
    ),
  "selects at the top of a file": (size) =>
    queries(
      `${DB}${OPERATORS}import { users } from "./schema";\n${times(size, (at) => `export const a${String(at)} = await db.select().from(users);\n`)}`,
      USERS,
    ),
  "joins of a select": (size) =>
    queries(
      `${DB}${OPERATORS}import { ${times(size, (at) => `users${String(at)}, `)} } from "./schema";\nexport const f = async (id: string) => await db.select().from(users0)${times(size, (at) => `.leftJoin(users${String(at)}, eq(users${String(at)}.email, users0.email))`)};\n`,
      PG + times(size, (at) => plainTable(at)),
    ),
  "updates of a file": (size) =>
    queries(
      `${DB}${OPERATORS}import { users } from "./schema";\n${times(size, (at) => `export const f${String(at)} = async () => { await db.update(users).set({ name: "${String(at)}" }); };\n`)}`,
      USERS,
    ),
  "relational queries of a file": (size) =>
    queries(
      `${DB}import { users } from "./schema";\n${times(size, (at) => `export const f${String(at)} = () => db.query.users.findMany({ where: (u, { eq }) => eq(u.age, ${String(at)}) });\n`)}`,
      USERS,
    ),
  "relational queries of release 1.0": (size) =>
    queries(
      `${DB}import { users } from "./schema";\n${times(size, (at) => `export const f${String(at)} = () => db.query.users.findMany({ where: (u, { eq }) => eq(u.age, ${String(at)}) });\n`)}`,
      USERS,
      RC,
    ),
  "relations that a query reads along": (size) =>
    queries(
      `${DB}export const f = () => db.query.users.findMany({ with: { ${times(size, (at) => `r${String(at)}: { where: true }, `)} } });\n`,
      USERS,
      RC,
    ),
  "relations within relations": (size) =>
    queries(
      `${DB}export const f = () => db.query.users.findMany(${"{ where: true, with: { r: ".repeat(Math.min(size, 60))}true${" } }".repeat(Math.min(size, 60))});\n`,
      USERS,
      RC,
    ),
  "conditions of one and()": (size) =>
    queries(
      `${DB}${OPERATORS}import { users } from "./schema";\nexport const f = async () => await db.select().from(users).where(and(${times(size, (at) => `eq(users.age, ${String(at)}), `)}));\n`,
      USERS,
    ),
  "conditions within conditions": (size) =>
    queries(
      `${DB}${OPERATORS}import { users } from "./schema";\nexport const f = async () => await db.select().from(users).where(${"and(eq(users.age, 1), ".repeat(Math.min(size, 60))}undefined${")".repeat(Math.min(size, 60))});\n`,
      USERS,
    ),
  "calls of a chain": (size) =>
    queries(
      `${DB}${OPERATORS}import { users } from "./schema";\nexport const f = async () => await db.select().from(users)${".where(eq(users.age, 1)).orderBy(desc(users.age))".repeat(size)};\nexport const g = async () => await db.update(users).set({ name: "" })${".where(eq(users.age, 1))".repeat(size)};\n`,
      USERS,
    ),
  "statements of raw SQL": (size) =>
    queries(
      `${DB}${OPERATORS}import { users } from "./schema";\n${times(size, () => `await db.execute(sql\`delete from \${users} where 1 = 1\`);\n`)}`,
      USERS,
    ),
  "pieces of raw SQL": (size) =>
    queries(
      `${DB}${OPERATORS}import { users } from "./schema";\nawait db.execute(sql\`${"delete from ${users}; ".repeat(size)}\`);\n`,
      USERS,
    ),
  "functions within functions": (size) =>
    queries(
      `${DB}import { users } from "./schema";\n${times(Math.min(size, 60), (at) => `export function f${String(at)}() {\n`)}db.delete(users); db.select().from(users);\n${"}\n".repeat(Math.min(size, 60))}`.replaceAll(
        /(?<=\n)export (?=function f[1-9])/g,
        "",
      ),
      USERS,
    ),
  "functions with nothing of Drizzle": (size) =>
    queries(
      times(
        size,
        (at) =>
          `export const f${String(at)} = (a: number[]) => a.map((x) => x + ${String(at)}).filter(Boolean);\n`,
      ),
      USERS,
    ),
  "functions that delete from a map": (size) =>
    queries(
      `const m = new Map<string, string>();\n${times(size, (at) => `export const f${String(at)} = () => m.delete("${String(at)}");\n`)}`,
      USERS,
    ),
};
