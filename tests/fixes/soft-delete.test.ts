import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "./migrate.ts";
import { everyEdit } from "./one-edit.ts";

const TIMESTAMPS = `createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("updated_at").defaultNow().notNull(),`;

const SCHEMA = `
import { index, pgTable, text, timestamp, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
export const shops = pgTable("shops", {
  id: uuid("id").primaryKey().defaultRandom(),
  ${TIMESTAMPS}
});
export const orders = pgTable("orders", {
  id: uuid("id").primaryKey().defaultRandom(),
  shopId: uuid("shop_id").references(() => shops.id, { onDelete: "cascade" }),
  code: text("code").unique(),
  label: text("label"),
  title: text("title"),
  ${TIMESTAMPS}
  deletedAt: timestamp("deleted_at"),
}, (t) => [
  index("idx_orders_shop_id").on(t.shopId),
  unique("idx_orders_label").on(t.label),
  uniqueIndex("by_title").on(t.title),
]);
export const notes = pgTable("notes", {
  id: uuid("id").primaryKey().defaultRandom(),
  ${TIMESTAMPS}
  deletedAt: timestamp("deleted_at").defaultNow().notNull(),
});
`;

const ROWS = `
insert into shops (id) values ('00000000-0000-4000-8000-000000000001');
insert into orders (shop_id, code, label, title, deleted_at)
  values ('00000000-0000-4000-8000-000000000001', 'a', 'b', 'c', now()), (null, null, null, null, null);
insert into notes default values;`;

describe.each(["0.x", "1.0"] as const)(
  "what is suggested for soft deletes, with drizzle-orm %s",
  (release) => {
    let db: PGlite;

    beforeAll(async () => {
      db = await PGlite.create();
    });

    afterAll(async () => {
      await db.close();
    });

    const before = { "db/schema.ts": SCHEMA };
    const edits = everyEdit("suggestions", before, { release }).filter(({ what }) =>
      what.includes("soft-delet"),
    );

    it("is suggested once for each mistake", () => {
      expect(edits.map(({ what }) => what.replace(/^db\/schema\.ts (\S+):.*$/s, "$1"))).toEqual([
        "drizzle-schema/no-cascade-to-soft-deletable",
        "drizzle-schema/no-unique-over-soft-deleted",
        "drizzle-schema/no-unique-over-soft-deleted",
        "drizzle-schema/no-unique-over-soft-deleted",
        "drizzle-schema/soft-delete-column",
      ]);
    });

    it.each(edits.map(({ files, what }, place) => [`${String(place + 1)}: ${what}`, files]))(
      "can be migrated to, and takes no row away: %s",
      async (_, after) => {
        const outcome = await migrate(db, { release, before, after, rows: ROWS });
        expect(outcome).toMatchObject({ complaints: [], changed: [], unindexed: [], untimed: [] });
        expect(outcome.migration).not.toEqual([]);
      },
    );
  },
);
