import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate, type Outcome } from "./migrate.ts";

/** A schema that lacks `users.updated_at` and an index on `posts.author_id`, unless they are filled in. */
function schema({ name = `name: text("name"),`, updatedAt = "", extras = "" }): string {
  return `
import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
export const users = pgTable("users", {
  id: uuid("id").primaryKey().defaultRandom(),
  ${name}
  createdAt: timestamp("created_at").notNull().defaultNow(),
  ${updatedAt}
});
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
  authorId: uuid("author_id").references(() => users.id),
  createdAt: timestamp("created_at").notNull().defaultNow(),
  updatedAt: timestamp("updated_at").notNull().defaultNow(),
}${extras});
export const anIndex = index;
`;
}

const ROWS = `
insert into users (id, name) values ('00000000-0000-4000-8000-000000000001', 'Ada'), (gen_random_uuid(), null);
insert into posts (author_id) values ('00000000-0000-4000-8000-000000000001');`;

const UPDATED_AT = `updatedAt: timestamp("updated_at").notNull().defaultNow(),`;
const EXTRAS = `, (t) => [index("idx_posts_author_id").on(t.authorId)]`;

describe.each(["0.x", "1.0"] as const)(
  "a way that was written by hand, with drizzle-orm %s",
  (release) => {
    let db: PGlite;
    const ending = release === "0.x" ? "fk" : "fkey";
    const FOREIGN_KEY = `posts_author_id_users_id_${ending}: posts FOREIGN KEY (author_id) REFERENCES users(id)`;

    beforeAll(async () => {
      db = await PGlite.create();
    });

    afterAll(async () => {
      await db.close();
    });

    async function outcomeOf(parts: Parameters<typeof schema>[0], rows = ROWS): Promise<Outcome> {
      return migrate(db, {
        release,
        before: { "db/schema.ts": schema({}) },
        after: { "db/schema.ts": schema(parts) },
        rows,
      });
    }

    it("nothing done: the catalog tells", async () => {
      expect(await outcomeOf({})).toEqual({
        complaints: [],
        changed: [],
        migration: [],
        named: [FOREIGN_KEY],
        unindexed: ["posts(author_id)"],
        untimed: ["users"],
      });
    });

    it("the column and the index added: nothing to tell", async () => {
      expect(await outcomeOf({ updatedAt: UPDATED_AT, extras: EXTRAS })).toEqual({
        complaints: [],
        changed: [],
        migration: ["ADD COLUMN users.updated_at", "CREATE INDEX posts (author_id)"],
        named: ["idx_posts_author_id: posts USING btree (author_id)", FOREIGN_KEY],
        unindexed: [],
        untimed: [],
      });
    });

    it("a partial index does not serve the foreign key", async () => {
      const extras = `, (t) => [index("i").on(t.authorId).where(sql\`created_at is null\`)]`;
      const after = `import { sql } from "drizzle-orm";${schema({ extras })}`;
      const { unindexed } = await migrate(db, {
        release,
        before: { "db/schema.ts": schema({}) },
        after: { "db/schema.ts": after },
        rows: ROWS,
      });
      expect(unindexed).toEqual(["posts(author_id)"]);
    });

    it("an index that has the column in second place does not serve the foreign key", async () => {
      const extras = `, (t) => [index("i").on(t.id, t.authorId)]`;
      expect(await outcomeOf({ extras })).toMatchObject({ unindexed: ["posts(author_id)"] });
    });

    it("a column dropped: its values are gone", async () => {
      await expect(outcomeOf({ name: "" })).rejects.toThrow(`column "name" does not exist`);
    });

    it("a column of NOT NULL without a default: the rows that are there refuse it", async () => {
      const updatedAt = `updatedAt: timestamp("updated_at").notNull(),`;
      await expect(outcomeOf({ updatedAt })).rejects.toThrow(
        /contains null values|confirm_data_loss/,
      );
    });

    it("a column renamed: drizzle-kit asks", async () => {
      await expect(outcomeOf({ name: `name: text("full_name"),` })).rejects.toThrow(
        /Interactive prompts|rename of a deleted column/,
      );
    });

    it("values cut short: the rows are not as they were", async () => {
      const rows = `create function cut() returns event_trigger language plpgsql
      as 'begin update users set name = null; end'; ${ROWS}
      create event trigger cut on ddl_command_end execute function cut();`;
      expect(await outcomeOf({ extras: EXTRAS }, rows)).toMatchObject({ changed: ["users"] });
    });

    it("a word that does not exist: the compiler complains", async () => {
      expect(
        await outcomeOf({ updatedAt: `updatedAt: timestamp("updated_at", { zone: true }),` }),
      ).toMatchObject({
        complaints: [expect.stringContaining("'zone' does not exist in type")],
      });
    });

    it("an index on a key that does not exist: the schema does not load", async () => {
      await expect(outcomeOf({ extras: `, (t) => [index("i").on(t.author)]` })).rejects.toThrow();
    });

    it("an import that is not there: the schema does not load", async () => {
      await expect(outcomeOf({ updatedAt: "...timestamps," })).rejects.toThrow(
        "timestamps is not defined",
      );
    });
  },
);
