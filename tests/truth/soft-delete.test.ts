import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { destructiveCascades } from "../../src/schema/cascades.ts";
import { forgetfulUniques } from "../../src/schema/forgetful-uniques.ts";
import type { Table } from "../../src/schema/model.ts";
import { softDeleteColumn, SOFT_DELETE_DEFAULTS } from "../../src/schema/soft-delete.ts";
import { isLeftBehind } from "../../src/schema/timestamps.ts";
import { empty } from "../fixes/catalog.ts";
import { snapshotOfProject } from "../fixes/schema-project.ts";
import { migrationTo } from "../support/drizzle-kit.ts";
import { readText } from "../support/read.ts";
import { loadReal, realModule, versionOf } from "../support/real-drizzle.ts";
import { RELEASES } from "./compare.ts";

let db: PGlite;

beforeAll(async () => {
  db = await PGlite.create();
});

afterAll(async () => {
  await db.close();
});

describe.each(RELEASES)("what PostgreSQL and drizzle-orm %s do, the model knows", (release) => {
  /** Makes the tables of a schema in the database, and reads them as the plugin does. */
  async function made(text: string): Promise<(name: string) => Table> {
    await empty(db);
    const snapshot = await snapshotOfProject({ "schema.ts": text }, { release });
    for (const statement of await migrationTo(snapshot, release)) await db.exec(statement);
    const { tables } = readText(text, versionOf(release));
    return (name) => {
      const table = tables.find((each) => each.name === name);
      if (!table) throw new Error(`the table ${name} was not read`);
      return table;
    };
  }

  /** Whether a statement goes through. */
  async function goesThrough(statement: string): Promise<boolean> {
    return db.exec(statement).then(
      () => true,
      () => false,
    );
  }

  it.each([
    ["no unique", "", "[]", "admits twins"],
    ["a column's own unique", ".unique()", "[]", "keeps values"],
    ["a unique constraint", "", "[unique().on(t.email)]", "keeps values"],
    ["a unique index", "", `[uniqueIndex("u").on(t.email)]`, "keeps values"],
    ["one on an expression", "", '[uniqueIndex("u").on(sql`lower(${t.email})`)]', "keeps values"],
    [
      "one of the rows that are not deleted",
      "",
      `[uniqueIndex("u").on(t.email).where(isNull(t.deletedAt))]`,
      "neither",
    ],
    ["one with the time of deletion", "", "[unique().on(t.email, t.deletedAt)]", "admits twins"],
    [
      "one with it where nulls are not distinct",
      "",
      "[unique().on(t.email, t.deletedAt).nullsNotDistinct()]",
      "neither",
    ],
  ])("unique: %s", async (_, modifier, extras, expected) => {
    const table = await made(`
import { isNull, sql } from "drizzle-orm";
import { pgTable, text, timestamp, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  id: uuid("id").primaryKey().defaultRandom(),
  email: text("email")${modifier},
  deletedAt: timestamp("deleted_at"),
}, (t) => ${extras});`);
    const add = `insert into users (email) values ('ada@example.org')`;
    const verdict = async () => {
      await db.exec(add);
      if (await goesThrough(add)) return "admits twins";
      await db.exec(`update users set deleted_at = now()`);
      return (await goesThrough(add)) ? "neither" : "keeps values";
    };
    expect(await verdict()).toBe(expected);

    const users = table("users");
    const deletedAt = softDeleteColumn(users, SOFT_DELETE_DEFAULTS);
    const told = deletedAt ? forgetfulUniques(users, deletedAt).map(({ why }) => why) : [];
    const hasUnique = users.uniqueConstraints.length + users.indexes.length > 0;
    expect(told).toEqual(
      !hasUnique || expected === "neither"
        ? []
        : [expected === "keeps values" ? "keepsValues" : "admitsTwins"],
    );
  });

  it.each([
    ["cascade", `{ onDelete: "cascade" }`, "destroyed"],
    ["restrict", `{ onDelete: "restrict" }`, "kept"],
    ["no action", `{ onDelete: "no action" }`, "kept"],
    ["set null", `{ onDelete: "set null" }`, "kept"],
    ["nothing said", `{}`, "kept"],
  ])("the rows of a deleted parent: %s", async (_, actions, expected) => {
    const table = await made(`
import { integer, pgTable, timestamp } from "drizzle-orm/pg-core";
export const shops = pgTable("shops", { id: integer("id").primaryKey() });
export const orders = pgTable("orders", {
  shopId: integer("shop_id").references(() => shops.id, ${actions}),
  deletedAt: timestamp("deleted_at"),
});`);
    await db.exec(`insert into shops values (1); insert into orders values (1)`);
    await goesThrough(`delete from shops`);
    const { rows } = await db.query(`select from orders`);
    expect(rows.length === 0 ? "destroyed" : "kept").toBe(expected);
    expect(destructiveCascades(table("orders"), SOFT_DELETE_DEFAULTS)).toHaveLength(
      expected === "destroyed" ? 1 : 0,
    );
  });

  interface Database {
    update(table: unknown): { set(values: object): PromiseLike<unknown> };
  }

  it.each([
    [".defaultNow()", "stays"],
    [".$defaultFn(() => new Date())", "stays"],
    [".notNull()", "stays"],
    [".$onUpdate(() => new Date())", "moves"],
    [".defaultNow().$onUpdateFn(() => new Date())", "moves"],
  ])("the time of the last change, %s: it %s", async (modifiers, expected) => {
    const text = `
import { pgTable, text, timestamp } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  title: text("title"),
  updatedAt: timestamp("updated_at")${modifiers},
});`;
    const table = await made(text);
    await db.exec(`insert into posts values ('Hello', '2000-01-01')`);
    const { posts } = await loadReal(text, release);
    const { drizzle } = realModule("drizzle-orm/pglite", release) as {
      drizzle: (options: object) => Database;
    };
    await drizzle({ client: db }).update(posts).set({ title: "Good bye" });
    const { rows } = await db.query<{ old: boolean }>(
      `select updated_at = '2000-01-01' as old from posts`,
    );
    expect(rows).toEqual([{ old: expected === "stays" }]);
    expect(table("posts").columns.filter(isLeftBehind)).toHaveLength(expected === "stays" ? 1 : 0);
  });
});
