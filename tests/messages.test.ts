import { describe, expect, it } from "vitest";
import { rules } from "../src/rules/index.ts";
import { lint, type RULE_NAMES } from "./support/lint.ts";
import type { Project } from "./support/read.ts";
import { beside, DRIZZLE_1_0 } from "./support/rule-cases.ts";
import { migrationsOf0x } from "./support/snapshots.ts";

type RuleName = (typeof RULE_NAMES)[number];

const told = new Set<string>();

/** What somebody reads who made this mistake: each message, and each suggestion behind an arrow. */
function messagesOf(
  rule: RuleName,
  code: string,
  options?: object,
  neighbours: Project = {},
  settings: object = {},
): readonly string[] {
  const messages = lint(beside(neighbours), code, {
    rules: { [`drizzle-schema/${rule}`]: options ? ["error", options] : "error" },
    settings: { "drizzle-schema": settings },
  });
  return messages.flatMap(({ message, messageId = "", suggestions = [] }) => {
    told.add(`${rule} ${messageId}`);
    for (const suggestion of suggestions) told.add(`${rule} ${suggestion.messageId ?? ""}`);
    return [message, ...suggestions.map(({ desc }) => `-> ${desc}`)];
  });
}

const SHOP = `
import { foreignKey, index, integer, pgSchema, pgTable, primaryKey, serial, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { isNull, sql } from "drizzle-orm";
import { missing } from "./missing";
const users = pgTable("users", { id: uuid("id").primaryKey() });
`;

/** A project whose migrations hold the ids of posts. */
const MIGRATED: Project = {
  "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./*.ts", out: "./drizzle" };`,
  "schema.ts": "",
  ...migrationsOf0x({ posts: ["id"] }),
};

const NEVER = { destructiveFixes: "never" };

describe("messages, word for word", () => {
  it("no-serial-id", () => {
    expect(
      messagesOf(
        "no-serial-id",
        `${SHOP}
const posts = pgTable("posts", { id: serial("id").primaryKey() });
const pages = pgSchema("blog").table("pages", { id: integer("id").primaryKey().generatedAlwaysAsIdentity() });
const base = { id: serial("id").primaryKey() };`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Primary key "posts"."id" is serial, so its values can be guessed and clash between databases. Make it uuid().primaryKey().defaultRandom().",
        "-> Make it a random uuid, with the columns of this file that reference it; whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids.",
        "Primary key "blog.pages"."id" is an identity column, so its values can be guessed and clash between databases. Make it uuid().primaryKey().defaultRandom().",
        "-> Make it a random uuid, with the columns of this file that reference it; whether it has shipped is not known: no migration snapshot was found. No migration turns numbers that are stored into uuids.",
        "Shared primary key "id" is serial, so its values can be guessed and clash between databases. Make it uuid().primaryKey().defaultRandom().",
        "-> Make it a random uuid in every table that has it; columns that reference those tables have to be changed with it, and numbers that are stored are not turned into uuids.",
      ]
    `);
  });

  it("no-serial-id, by what has shipped", () => {
    const posts = `${SHOP}
export const posts = pgTable("posts", { id: serial("id").primaryKey() });`;
    const pages = `${SHOP}
export const pages = pgTable("pages", { id: serial("id").primaryKey() });`;
    const used = `${pages}
export const next = (page: typeof pages.$inferSelect) => page.id + 1;`;
    const comments = `
import { integer, pgTable } from "drizzle-orm/pg-core";
import { pages } from "./schema";
export const comments = pgTable("comments", { pageId: integer("page_id").references(() => pages.id) });`;
    const elsewhere = { ...MIGRATED, "schema.ts": pages, "comments.ts": comments };
    expect([
      ...messagesOf("no-serial-id", posts, {}, MIGRATED),
      ...messagesOf("no-serial-id", pages, {}, MIGRATED, NEVER),
      ...messagesOf("no-serial-id", used, {}, MIGRATED),
      ...messagesOf("no-serial-id", pages, {}, elsewhere),
    ]).toMatchInlineSnapshot(`
      [
        "Primary key "posts"."id" is serial, so its values can be guessed and clash between databases. Make it uuid().primaryKey().defaultRandom().",
        "-> Make it a random uuid, with the columns of this file that reference it; it has shipped. No migration turns numbers that are stored into uuids.",
        "Primary key "pages"."id" is serial, so its values can be guessed and clash between databases. Make it uuid().primaryKey().defaultRandom().",
        "-> Make it a random uuid, with the columns of this file that reference it; no migration has it yet.",
        "Primary key "pages"."id" is serial, so its values can be guessed and clash between databases. Make it uuid().primaryKey().defaultRandom().",
        "-> Make it a random uuid, with the columns of this file that reference it; code in this file that uses it may want a number.",
        "Primary key "pages"."id" is serial, so its values can be guessed and clash between databases. Make it uuid().primaryKey().defaultRandom(), and change with it what references it in other files: "comments"."page_id".",
        "-> Make it a random uuid, with the columns of this file that reference it; columns of other files have to be changed with it.",
      ]
    `);
  });

  it("require-timestamps", () => {
    expect(
      messagesOf(
        "require-timestamps",
        `${SHOP}
const posts = pgTable("posts", { createdAt: timestamp("created_at").defaultNow() });
const timestamps = { createdAt: timestamp("created_at").notNull(), updatedAt: text("updated_at") };`,
        { shape: "contract" },
      ),
    ).toMatchInlineSnapshot(`
      [
        "Table "users" has no createdAt and updatedAt, so nobody can tell when its rows came or changed. Add createdAt and updatedAt with .defaultNow().notNull(), or spread the project's shared timestamps.",
        "Table "posts" has no updatedAt, so nobody can tell when its rows came or changed. Add updatedAt with .defaultNow().notNull(), or spread the project's shared timestamps.",
        "Timestamp "posts"."created_at" may be null, so it cannot be relied on. Make it a timestamp with .defaultNow().notNull().",
        "Shared timestamp "created_at" has no default, so no table that has it can rely on it. Make it a timestamp with .defaultNow().notNull().",
        "Shared timestamp "updated_at" is no timestamp, so no table that has it can rely on it. Make it a timestamp with .defaultNow().notNull().",
      ]
    `);
  });

  it("snake-case-columns", () => {
    expect(
      messagesOf(
        "snake-case-columns",
        `${SHOP}
const posts = pgTable("posts", { title: text("postTitle"), factor: text("2fa") });
const columns = { title: text("postTitle") };`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Column "posts"."postTitle" is not snake_case, so SQL must quote it. Name it "post_title".",
        "-> Name it "post_title"; whether it has shipped is not known: no migration snapshot was found. Tell drizzle-kit that the column is renamed, or its data is lost.",
        "Column "posts"."2fa" is not snake_case, so SQL must quote it. Name it in lower case with underscores.",
        "Shared column "postTitle" is not snake_case, so SQL must quote it in every table that has it. Name it "post_title".",
        "-> Name it "post_title"; whether it has shipped is not known: no migration snapshot was found. Tell drizzle-kit that the column is renamed, or its data is lost.",
      ]
    `);
  });

  it("snake-case-columns, by what has shipped", () => {
    const pages = `${SHOP}
export const pages = pgTable("pages", { title: text("pageTitle") });`;
    const inSql = `${pages}
export const untitled = sql\`"pageTitle" is null\`;`;
    const shipped = { ...MIGRATED, ...migrationsOf0x({ pages: ["pageTitle"] }) };
    expect([
      ...messagesOf("snake-case-columns", pages, {}, shipped),
      ...messagesOf("snake-case-columns", pages, {}, MIGRATED, NEVER),
      ...messagesOf("snake-case-columns", inSql, {}, MIGRATED),
    ]).toMatchInlineSnapshot(`
      [
        "Column "pages"."pageTitle" is not snake_case, so SQL must quote it. Name it "page_title".",
        "-> Name it "page_title"; it has shipped. Tell drizzle-kit that the column is renamed, or its data is lost.",
        "Column "pages"."pageTitle" is not snake_case, so SQL must quote it. Name it "page_title".",
        "-> Name it "page_title"; no migration has the column yet.",
        "Column "pages"."pageTitle" is not snake_case, so SQL must quote it. Name it "page_title".",
        "-> Name it "page_title". Change the SQL in this file that speaks of the old name, and tell drizzle-kit that the column is renamed.",
      ]
    `);
  });

  it("snake-case-tables and plural-tables", () => {
    const names = `${SHOP}
export const roles = pgTable("userRole", {});
export const pages = pgTable("page", {});`;
    const created = `
import { pgTableCreator } from "drizzle-orm/pg-core";
export const roles = pgTableCreator((name) => "App" + name)("roles", {});`;
    const inSql = `${names}
export const all = sql\`select * from "userRole", page\`;`;
    expect(
      (["snake-case-tables", "plural-tables"] as const).flatMap((rule) => [
        ...messagesOf(rule, names),
        ...messagesOf(rule, created),
        ...messagesOf(rule, names, {}, MIGRATED, NEVER),
        ...messagesOf(rule, inSql, {}, MIGRATED),
      ]),
    ).toMatchInlineSnapshot(`
      [
        "Table "userRole" is not snake_case, so SQL must quote it. Name it "user_role".",
        "-> Name it "user_role"; whether it has shipped is not known: no migration snapshot was found. Tell drizzle-kit that the table is renamed, or its rows are lost.",
        "Table "Approles" is not snake_case, so SQL must quote it: its creator makes that of "roles". Have it make "approles".",
        "Table "userRole" is not snake_case, so SQL must quote it. Name it "user_role".",
        "-> Name it "user_role"; no migration has the table yet.",
        "Table "userRole" is not snake_case, so SQL must quote it. Name it "user_role".",
        "-> Name it "user_role". Change the SQL in this file that speaks of the old name, and tell drizzle-kit that the table is renamed.",
        "Table "page" is named for one row, and it holds many. Name it "pages".",
        "-> Name it "pages"; whether it has shipped is not known: no migration snapshot was found. Tell drizzle-kit that the table is renamed, or its rows are lost.",
        "Table "page" is named for one row, and it holds many. Name it "pages".",
        "-> Name it "pages"; no migration has the table yet.",
        "Table "page" is named for one row, and it holds many. Name it "pages".",
        "-> Name it "pages". Change the SQL in this file that speaks of the old name, and tell drizzle-kit that the table is renamed.",
      ]
    `);
  });

  it("no-long-names", () => {
    const long = "a".repeat(66);
    expect([
      ...messagesOf("no-long-names", `${SHOP}const t = pgTable("t", { column: text("${long}") });`),
      ...messagesOf(
        "no-long-names",
        `import { mysqlTable } from "drizzle-orm/mysql-core"; const t = mysqlTable("${long}", {});`,
      ),
    ]).toMatchInlineSnapshot(`
      [
        "The name of column "t"."aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" has 66 bytes and PostgreSQL keeps 63, so it is "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" there and drizzle-kit push and pull take it for another. Give it a shorter name.",
        "The name of table "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" has 66 characters and MySQL takes 64, so its migration fails. Give it a shorter name.",
      ]
    `);
  });

  it("no-colliding-names", () => {
    const cut = "x".repeat(63);
    expect(
      messagesOf(
        "no-colliding-names",
        `${SHOP}
const t1 = pgTable("t1", { id: uuid("id").unique("u") }, (t) => [index("i").on(t.id), index("${cut}_a").on(t.id)]);
const t2 = pgTable("t2", { id: uuid("id") }, (t) => [index("i").on(t.id), index("u").on(t.id), index("t1").on(t.id), index("${cut}_b").on(t.id)]);`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "No migration can make index "i" of "t2" beside an index of "t1": they have one name, and a name is there once in a schema. Give it a name of its own.",
        "No migration can make index "u" of "t2" beside a unique constraint of "t1": they have one name, and a name is there once in a schema. Give it a name of its own.",
        "No migration can make index "t1" of "t2" beside table "t1": they have one name, and a name is there once in a schema. Give it a name of its own.",
        "No migration can make index "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_b" of "t2" beside an index of "t1": they are called "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" once PostgreSQL has cut them to 63 bytes, and a name is there once in a schema. Give it a shorter name of its own.",
      ]
    `);
  });

  it("fk-needs-index", () => {
    expect(
      messagesOf(
        "fk-needs-index",
        `${SHOP}
const user = () => uuid("user_id").references(() => users.id);
const t1 = pgTable("t1", { userId: user() });
const t2 = pgTable("t2", { userId: user(), id: uuid("id") }, (t) => [primaryKey({ columns: [t.id, t.userId] })]);
const t3 = pgTable("t3", { userId: user() }, (t) => [index("by_user").on(t.userId).where(isNull(t.userId))]);
const t4 = pgTable("t4", { userId: user() }, (t) => [index("by_user").using("gin", t.userId)]);
const t5 = pgTable("t5", { userId: user(), id: uuid("id") }, (t) => [index().on(t.id, t.userId)]);`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Foreign key "t1"."user_id" has no index that starts with it, so joins and deletes of the parent read the whole table. Add index("idx_t1_user_id").on(table.userId).",
        "Foreign key "t2"."user_id" has no index that serves it: the primary key does not start with it. Add index("idx_t2_user_id").on(table.userId).",
        "Foreign key "t3"."user_id" has no index that serves it: index "by_user" is partial, so it leaves out rows that the check must find. Add index("idx_t3_user_id").on(table.userId).",
        "Foreign key "t4"."user_id" has no index that serves it: index "by_user" is of a kind that cannot look up single values. Add index("idx_t4_user_id").on(table.userId).",
        "Foreign key "t5"."user_id" has no index that serves it: an unnamed index does not start with it. Add index("idx_t5_user_id").on(table.userId).",
      ]
    `);
  });

  it("no-hard-delete-on-user-tables", () => {
    expect(
      messagesOf(
        "no-hard-delete-on-user-tables",
        `${SHOP}
const orders = pgTable("orders", { deletedAt: timestamp("deleted_at") });
const profiles = pgTable("profiles", { ...missing });
db.delete(orders);
db.delete(users);
db.delete(profiles);
sql\`delete from auth.users\`;`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Rows of "orders" are deleted for good here, though it has "deleted_at" to mark them as deleted. Set that with .update() instead.",
        "-> Set deletedAt with .update() instead of deleting.",
        "Rows of "users" are user data and are deleted for good here. Add a nullable deletedAt timestamp to the table and set that instead.",
        "Rows of "profiles" are user data and are deleted for good here. Set a nullable deletedAt timestamp instead, and add it where the table has none.",
        "Rows of "auth.users" are user data and are deleted for good here. Set a nullable deletedAt timestamp instead, and add it where the table has none.",
      ]
    `);
  });

  it("no-stale-updated-at", () => {
    expect(
      messagesOf(
        "no-stale-updated-at",
        `${SHOP}
const posts = pgTable("posts", { updatedAt: timestamp("updated_at").defaultNow() });
const timestamps = { updatedAt: timestamp("updated_at").defaultNow() };`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Nothing in the schema sets "posts"."updated_at" when a row changes, so it is right only where each update remembers to. Add .$onUpdate() to it.",
        "Nothing sets the shared column "updated_at" when a row changes, so it is right only where each update of each table that has it remembers to. Add .$onUpdate() to it.",
      ]
    `);
  });

  it("soft-delete-column", () => {
    expect(
      messagesOf(
        "soft-delete-column",
        `${SHOP}
const updatedAt = timestamp("updated_at");
const posts = pgTable("posts", { deletedAt: timestamp("deleted_at").notNull(), updatedAt });
const pages = pgTable("pages", { deletedAt: timestamp("deleted_at").defaultNow(), updatedAt });
const softDelete = { deletedAt: text("deleted_at") };`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Soft-delete column "posts"."deleted_at" may not be null, so isNull() finds no row that is not deleted. Make it a nullable timestamp without a default.",
        "-> Let it be null until a row is deleted. Rows that are there keep their value, so those that are not deleted have to be set to null.",
        "Soft-delete column "pages"."deleted_at" has a default, so new rows count as deleted. Make it a nullable timestamp without a default.",
        "-> Let it be null until a row is deleted. Rows that are there keep their value, so those that are not deleted have to be set to null.",
        "Shared soft-delete column "deleted_at" is no timestamp, so it cannot be compared with other times. Make it a nullable timestamp without a default.",
      ]
    `);
  });

  it("no-cascade-to-soft-deletable", () => {
    expect(
      messagesOf(
        "no-cascade-to-soft-deletable",
        `${SHOP}
const posts = pgTable("posts", {
  userId: uuid("user_id").references(() => users.id, { onDelete: "cascade" }),
  deletedAt: timestamp("deleted_at"),
});`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "A delete of "users" destroys the rows of "posts" that "user_id" ties to it, though those are to be marked as deleted only. Make it onDelete: "restrict", or mark the rows of "users" as well.",
        "-> Make it onDelete: "restrict". A delete of "users" fails then as long as "posts" has rows that point to it; the migration makes the constraint anew.",
      ]
    `);
  });

  it("no-unique-over-soft-deleted", () => {
    expect(
      messagesOf(
        "no-unique-over-soft-deleted",
        `${SHOP}
const posts = pgTable("posts", {
  slug: text("slug").unique(),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (t) => [unique().on(t.title, t.deletedAt)]);`.replace("serial,", "serial, unique,"),
      ),
    ).toMatchInlineSnapshot(`
      [
        "Unique "posts"."slug" counts rows that are marked as deleted, so what a deleted row has stays taken. Make it a uniqueIndex() with .where(isNull(table.deletedAt)).",
        "-> Make it a unique index of the rows that are not deleted; an upsert that has these columns as its target must then say the condition, too.",
        "Unique "posts"."title, deleted_at" lets in rows that are alike: "deleted_at" is null where a row is not deleted, and no null equals another. Make it a uniqueIndex() without that column and with .where(isNull(table.deletedAt)).",
      ]
    `);
  });

  it("no-duplicate-tables", () => {
    const people = `${SHOP}
export { users };
export const people = pgTable("users", { id: uuid("id").primaryKey() });`;
    const elsewhere = { ...MIGRATED, "db/users.ts": people };
    const messages = [
      ...messagesOf("no-duplicate-tables", people, {}, MIGRATED),
      ...messagesOf(
        "no-duplicate-tables",
        people,
        {},
        {
          ...elsewhere,
          "drizzle.config.ts": `export default { dialect: "postgresql", schema: ["./schema.ts", "./db"] };`,
        },
      ),
    ];
    const barrel = `export * from "./db/users";`;
    messages.push(
      ...messagesOf(
        "no-duplicate-tables",
        barrel,
        {},
        {
          ...DRIZZLE_1_0,
          "db/users.ts": people.replace("export { users };", ""),
          "drizzle.config.ts": `export default { dialect: "postgresql", schema: ["./schema.ts", "./db"] };`,
          "schema.ts": barrel,
        },
      ),
    );
    expect(messages.map((message) => message.replace(/in \S*\/db/, "in db")))
      .toMatchInlineSnapshot(`
        [
          "Table "users" is declared on line 5 already, and drizzle-kit makes one of the two at most. Keep one of them, or give the other table a name of its own.",
          "Table "users" is declared in db/users.ts as well, and drizzle-kit makes one of the two at most. Import it from where it belongs, or do not export the one that only stands in for it.",
          "Table "users" is declared in db/users.ts as well, and drizzle-kit makes one of the two at most. Import it from where it belongs, or do not export the one that only stands in for it.",
          "Table "users" is handed on here and read in db/users.ts too, and drizzle-kit 1.0 takes that for two tables and makes no migration. Name this file alone in the "schema" of drizzle.config, or only the others.",
        ]
      `);
  });

  it("require-exported-tables", () => {
    const invoices = `${SHOP}
export const invoices = pgTable("invoices", { id: uuid("id").primaryKey() });
const lines = pgTable("lines", { id: uuid("id").primaryKey() });`;
    const barrel = {
      "drizzle.config.ts": `export default { dialect: "postgresql", schema: "./index.ts" };`,
      "index.ts": `export * from "./customers";`,
      "customers.ts": `import { pgTable, uuid } from "drizzle-orm/pg-core";
export const customers = pgTable("customers", { id: uuid("id") });`,
    };
    const messages = [
      ...messagesOf("require-exported-tables", invoices, { ignoreTables: ["users"] }, MIGRATED),
      ...messagesOf("require-exported-tables", invoices, {}, barrel),
    ];
    expect(messages.map((message) => message.replace(/what \S*\/index/, "what index")))
      .toMatchInlineSnapshot(`
      [
        "Table "lines" is not exported by itself, so drizzle-kit does not see it and no migration makes it. Export it as the other tables of this file.",
        "-> Export it; the next migration makes the table.",
        "Table "invoices" is not among what index.ts exports, so drizzle-kit does not see it and no migration makes it. Export invoices from there, as the tables beside it are.",
      ]
    `);
  });

  it("no-redundant-indexes", () => {
    expect(
      messagesOf(
        "no-redundant-indexes",
        `${SHOP}
const posts = pgTable("posts", { id: uuid("id").primaryKey(), author: uuid("author_id"), title: text("title") }, (t) => [
  index("by_id").on(t.id),
  index("by_author").on(t.author),
  index("by_title").on(t.author, t.title),
]);`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Table "posts" does not need index "by_id" on "id", which makes writes slower: the primary key has the same columns and serves the same queries. Remove it.",
        "-> Remove it. The migration drops it; no data is lost.",
        "Table "posts" does not need index "by_author" on "author_id", which makes writes slower: index "by_title" on "author_id, title" starts with the same columns and serves the same queries. Remove it.",
        "-> Remove it. The migration drops it; no data is lost. The other one is wider, so see that your queries stay fast.",
      ]
    `);
  });

  it("require-where", () => {
    expect(
      messagesOf(
        "require-where",
        `${SHOP}
db.delete(users);
db.update(users).set({ id: "" }).where(undefined);
db.delete(users).where(isNull(users.id)).where(isNull(users.id));
db.delete(users).where((user) => isNull(user.id));`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Every row of "users" is deleted here, for there is no .where(). Add one, and where all rows are meant, say so with .where(sql\`true\`).",
        "Every row of "users" is updated here, for .where() is given no condition. Give it one, and where all rows are meant, say so with sql\`true\`.",
        "This .where() replaces the one before it, so that rows of "users" are deleted without that condition. Combine the two with and().",
        "No row of "users" is deleted here, for .where() of .delete() takes no function. Give it the condition itself.",
      ]
    `);
  });

  it("no-dropped-extras", () => {
    const members = `${SHOP}
const members = pgTable("members", { a: uuid("a"), b: uuid("b") }, (t) => [
  { key: primaryKey({ columns: [t.a, t.b] }), byB: index().on(t.b) },
  index("by_a"),
  sql\`CHECK (a <> b)\`,
]);`;
    expect([
      ...messagesOf("no-dropped-extras", members),
      ...messagesOf("no-dropped-extras", members, {}, DRIZZLE_1_0),
    ]).toMatchInlineSnapshot(`
      [
        "Table "members" does not get a primary key and an index: in its third argument, drizzle-orm silently drops what is in an object of its own. Take it out of the object.",
        "-> Put it where drizzle-orm looks, so that the next migration makes a primary key and an index; whether it has shipped is not known: no migration snapshot was found. It fails where rows are in the way.",
        "Table "members" does not get the index "by_a": in its third argument, drizzle-orm silently drops indexes and constraints without .on(). Call .on() with the columns.",
        "Table "members" does not get anything from an SQL expression: in its third argument, drizzle-orm silently drops all but indexes, keys, checks and policies. Take it out, or make an index, a key or a check of it.",
        "Table "members" stops drizzle-kit at a primary key and an index: in its third argument, drizzle-orm throws at what is in an object of its own. Take it out of the object.",
        "-> Put it where drizzle-orm looks, so that the next migration makes a primary key and an index; whether it has shipped is not known: no migration snapshot was found. It fails where rows are in the way.",
        "Table "members" stops drizzle-kit at the index "by_a": in its third argument, drizzle-orm throws at indexes and constraints without .on(). Call .on() with the columns.",
        "Table "members" stops drizzle-kit at an SQL expression: in its third argument, drizzle-orm throws at all but indexes, keys, checks and policies. Take it out, or make an index, a key or a check of it.",
      ]
    `);
  });

  it("require-soft-delete-filter", () => {
    expect(
      messagesOf(
        "require-soft-delete-filter",
        `${SHOP}
import { drizzle } from "drizzle-orm/postgres-js";
const orders = pgTable("orders", { number: integer("number"), deletedAt: timestamp("deleted_at") });
await db.select().from(orders);
await db.select().from(users).leftJoin(orders, isNull(orders.number));
await db.$count(orders);
await drizzle(url, { schema: { orders } }).query.orders.findMany();`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Deleted rows of "orders" are read here, too, for nothing in this query speaks of "deleted_at". Add isNull(orders.deletedAt) to its .where().",
        "-> Add isNull(orders.deletedAt). Whoever counts on the deleted rows does not get them any more.",
        "Deleted rows of "orders" are joined here, too, for nothing in this query speaks of "deleted_at". Add isNull(orders.deletedAt) to the condition of the join.",
        "-> Add isNull(orders.deletedAt). Whoever counts on the deleted rows does not get them any more.",
        "Deleted rows of "orders" are counted here, too, for nothing in this count speaks of "deleted_at". Add isNull(orders.deletedAt) to its second argument.",
        "-> Add isNull(orders.deletedAt). Whoever counts on the deleted rows does not get them any more.",
        "Deleted rows of "orders" are read here, too, for nothing in this query speaks of "deleted_at". Add isNull(orders.deletedAt) to its "where".",
      ]
    `);
  });

  it("no-duplicate-columns", () => {
    expect(
      messagesOf(
        "no-duplicate-columns",
        `${SHOP}
const posts = pgTable("posts", { createdAt: timestamp("created_at"), updatedAt: timestamp("created_at") });`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Column "posts"."created_at" is declared twice, by the keys updatedAt and createdAt, so one of them has no column and inserts name it twice. Give updatedAt a name of its own.",
        "-> Name it "updated_at", so that the next migration adds that column; whether it has shipped is not known: no migration snapshot was found. What was written to "created_at" stays there.",
      ]
    `);
  });

  it("no-ignored-where", () => {
    expect(
      messagesOf(
        "no-ignored-where",
        `${SHOP}
await db.query.users.findMany({ where: (users, { isNull }) => isNull(users.id) });
await db.query.users.findMany({ where: true });`,
        undefined,
        DRIZZLE_1_0,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Every row of "users" is read here, for drizzle-orm 1.0 ignores a callback as where. Write an object, such as { id: 1 }, or hand the callback over as RAW.",
        "-> Hand the callback over as RAW. The query returns only the rows that it chooses.",
        "Every row of "users" is read here, for drizzle-orm 1.0 takes no boolean as where. Write an object, such as { id: 1 }, or leave it out.",
      ]
    `);
  });

  it("no-reused-builders", () => {
    expect(
      messagesOf(
        "no-reused-builders",
        `${SHOP}
const at = timestamp();
const posts = pgTable("posts", { createdAt: at, updatedAt: at });`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Key updatedAt of "posts" stands for a column called "createdAt", for its builder stood under the key createdAt before and keeps that name. Make a builder for each key, by calling a function.",
      ]
    `);
  });

  it("no-lost-modifiers", () => {
    expect(
      messagesOf(
        "no-lost-modifiers",
        `${SHOP}
const posts = pgTable("posts", {
  tags: text("tags").notNull().unique().array(),
  readers: uuid("readers").references(() => users.id).array(),
});
const shared = { tags: text("tags").notNull().array() };`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Column "posts"."tags" has lost .notNull() and .unique(), for .array() forgets what is said before it. Say it behind .array().",
        "-> Say it behind .array(), so that the next migration makes it so; whether it has shipped is not known: no migration snapshot was found. It fails where rows are in the way.",
        "Column "posts"."readers" has lost .references(), for .array() forgets what is said before it. Make a junction table, for a list can have no foreign key.",
        "Shared column "tags" has lost .notNull(), for .array() forgets what is said before it. Say it behind .array().",
        "-> Say it behind .array(), so that the next migration makes it so; whether it has shipped is not known: no migration snapshot was found. It fails where rows are in the way.",
      ]
    `);
  });

  it("index-names", () => {
    const posts = `${SHOP}
export const posts = pgTable("posts", { id: uuid("id") }, (t) => [index("posts_idx").on(t.id), index().on(sql\`lower(\${t.id})\`)]);`;
    expect([
      ...messagesOf("index-names", posts, {}, MIGRATED),
      ...messagesOf("index-names", posts.replaceAll("posts", "pages"), {}, MIGRATED, NEVER),
    ]).toMatchInlineSnapshot(`
      [
        "Index "posts_idx" of "posts" is not called idx_<table>_<columns>, as the convention asks. Name it "idx_posts_id".",
        "-> Name it "idx_posts_id"; the table has shipped. A migration drops the index and builds it anew, unless drizzle-kit is told that it is renamed.",
        "Index on an expression of "posts" has no name, and the one that drizzle-kit makes is not idx_<table>_<columns>, as the convention asks. Name it "idx_posts_…".",
        "Index "pages_idx" of "pages" is not called idx_<table>_<columns>, as the convention asks. Name it "idx_pages_id".",
        "-> Name it "idx_pages_id"; no migration has the index yet.",
        "Index on an expression of "pages" has no name, and the one that drizzle-kit makes is not idx_<table>_<columns>, as the convention asks. Name it "idx_pages_…".",
      ]
    `);
  });

  it("foreign-key-names", () => {
    const posts = `${SHOP}
export const posts = pgTable("posts", { id: uuid("id").references(() => users.id) });`;
    const pages = `${SHOP}
export const pages = pgTable("pages", { id: uuid("id") }, (t) => [foreignKey({ name: "pages", columns: [t.id], foreignColumns: [users.id] })]);`;
    expect([
      ...messagesOf("foreign-key-names", posts, {}, MIGRATED),
      ...messagesOf("foreign-key-names", pages, {}, MIGRATED, NEVER),
    ]).toMatchInlineSnapshot(`
      [
        "Foreign key "posts"."id" has no name, and the one that drizzle-kit makes is not fk_<table>_<ref>, as the convention asks. Name it "fk_posts_users".",
        "-> Name it "fk_posts_users"; the table has shipped. A migration drops the foreign key and adds it anew, which checks every row, unless drizzle-kit is told that it is renamed.",
        "Foreign key "pages"."id" is called "pages", not fk_<table>_<ref>, as the convention asks. Name it "fk_pages_users".",
        "-> Name it "fk_pages_users"; no migration has the foreign key yet.",
      ]
    `);
  });

  it("no-foreign-key-type-mismatch", () => {
    expect(
      messagesOf(
        "no-foreign-key-type-mismatch",
        `${SHOP}
const tags = pgSchema("blog").table("tags", { id: bigserial("id", { mode: "number" }).primaryKey() });
const posts = pgTable("posts", { author: text("author").references(() => users.id), tag: integer("tag").references(() => tags.id) });
const owned = { owner: serial("owner").references(() => users.id) };
import { bigserial } from "drizzle-orm/pg-core";`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Foreign key "posts"."author" is text, but "users"."id" is uuid, so the database refuses to make the foreign key. Make both of one type.",
        "Foreign key "posts"."tag" is integer, but "blog.tags"."id" is bigserial, so not all values of that fit into it. Make it bigint.",
        "Foreign key "owner" is serial, but "users"."id" is uuid, so the database refuses to make the foreign key. Make both of one type.",
      ]
    `);
  });

  it("require-junction-key", () => {
    expect(
      messagesOf(
        "require-junction-key",
        `${SHOP}
const user = (name: string) => uuid(name).references(() => users.id);
const friends = pgTable("friends", { userId: user("user_id"), friendId: user("friend_id") });
const teams = pgTable("teams", { "first-id": user("first_id"), secondId: user("second_id"), addedBy: user("added_by") });`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Table "friends" joins rows by "user_id" and "friend_id" and has no primary key, so it can hold the same row twice. Add primaryKey({ columns: [table.userId, table.friendId] }).",
        "-> Add primaryKey({ columns: [table.userId, table.friendId] }); whether it has shipped is not known: no migration snapshot was found. The migration fails where the table holds a row twice or a null.",
        "Table "teams" joins rows by "first_id" and "second_id" and "added_by" and has no primary key, so it can hold the same row twice. Add a primaryKey() of those that tell its rows apart.",
      ]
    `);
  });

  it("require-on-delete", () => {
    expect(
      messagesOf(
        "require-on-delete",
        `${SHOP}
const posts = pgTable("posts", { author: uuid("author").references(() => users.id) });
const owned = { owner: uuid("owner").references(() => users.id, missing) };
const shared = { owner: uuid("owner").notNull().references(() => users.id) };`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Foreign key "posts"."author" has no onDelete, so a delete of its parent fails as long as a row points to it. Add onDelete, be it "no action".",
        "-> Write onDelete: "cascade", so that the rows go with their parent; whether it has shipped is not known: no migration snapshot was found. A foreign key that has shipped is dropped and made again.",
        "-> Write onDelete: "set null", so that the rows stay and have no parent any more; whether it has shipped is not known: no migration snapshot was found. A foreign key that has shipped is dropped and made again.",
        "-> Write onDelete: "restrict", so that a parent with rows cannot be deleted; whether it has shipped is not known: no migration snapshot was found. A foreign key that has shipped is dropped and made again.",
        "-> Write onDelete: "no action", which is what happens now: a parent with rows cannot be deleted.",
        "Shared foreign key "owner" has no onDelete, so a delete of its parent fails as long as a row of any table points to it. Add onDelete, be it "no action".",
        "-> Write onDelete: "cascade", so that the rows go with their parent; whether it has shipped is not known: no migration snapshot was found. A foreign key that has shipped is dropped and made again.",
        "-> Write onDelete: "restrict", so that a parent with rows cannot be deleted; whether it has shipped is not known: no migration snapshot was found. A foreign key that has shipped is dropped and made again.",
        "-> Write onDelete: "no action", which is what happens now: a parent with rows cannot be deleted.",
      ]
    `);
  });

  it("require-uuid-default", () => {
    expect(
      messagesOf(
        "require-uuid-default",
        `${SHOP}
const posts = pgTable("posts", { id: uuid("id").primaryKey().default("0") });
const base = { id: uuid("id").primaryKey() };
const same = { id: uuid("id").primaryKey().default("0") };`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Primary key "users"."id" has no default, so an insert that does not bring a uuid fails. Add .defaultRandom().",
        "Primary key "posts"."id" has the same default for every row, so the second insert fails. Make it .defaultRandom().",
        "Shared primary key "id" has no default, so an insert that does not bring a uuid fails. Add .defaultRandom().",
        "Shared primary key "id" has the same default for every row, so the second insert fails. Make it .defaultRandom().",
      ]
    `);
  });

  it("every message was told above", () => {
    const all = Object.entries(rules).flatMap(([name, { meta }]) =>
      Object.keys(meta.messages).map((id) => `${name} ${id}`),
    );
    expect([...told].sort()).toEqual(all.sort());
  });
});
