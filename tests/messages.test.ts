import { describe, expect, it } from "vitest";
import { rules } from "../src/rules/index.ts";
import { lint, type RULE_NAMES } from "./support/lint.ts";
import type { Project } from "./support/read.ts";
import { beside } from "./support/rule-cases.ts";
import { migrationsOf0x } from "./support/snapshots.ts";

type RuleName = (typeof RULE_NAMES)[number];

const told = new Set<string>();

/** What somebody reads who made this mistake: each message, and each suggestion behind an arrow. */
function messagesOf(
  rule: RuleName,
  code: string,
  options: object = {},
  neighbours: Project = {},
  settings: object = {},
): readonly string[] {
  const messages = lint(beside(neighbours), code, {
    rules: { [`drizzle-schema/${rule}`]: ["error", options] },
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
    expect(messages.map((message) => message.replace(/in \S*\/db/, "in db")))
      .toMatchInlineSnapshot(`
      [
        "Table "users" is declared on line 5 already, and drizzle-kit makes one of the two at most. Keep one of them, or give the other table a name of its own.",
        "Table "users" is declared in db/users.ts as well, and drizzle-kit makes one of the two at most. Import it from where it belongs, or do not export the one that only stands in for it.",
        "Table "users" is declared in db/users.ts as well, and drizzle-kit makes one of the two at most. Import it from where it belongs, or do not export the one that only stands in for it.",
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

  it("every message was told above", () => {
    const all = Object.entries(rules).flatMap(([name, { meta }]) =>
      Object.keys(meta.messages).map((id) => `${name} ${id}`),
    );
    expect([...told].sort()).toEqual(all.sort());
  });
});
