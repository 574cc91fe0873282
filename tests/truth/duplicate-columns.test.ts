import { PGlite } from "@electric-sql/pglite";
import { describe, expect, it } from "vitest";
import { migrationTo, snapshotOf } from "../support/drizzle-kit.ts";
import { RELEASES } from "./compare.ts";
import { loadReal, realModule, type RealRelease } from "../support/real-drizzle.ts";

/** A guard against hangs; PGlite takes its time on a busy machine. */
const PATIENCE = 120_000;

const POSTS = `
import { pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: uuid("id").primaryKey().defaultRandom(),
  createdAt: timestamp("created_at").defaultNow().notNull(),
  updatedAt: timestamp("created_at"),
});`;

interface Database {
  insert(table: unknown): { values(row: object): { toSQL(): { readonly sql: string } } };
}

async function insertInto(release: RealRelease): Promise<string> {
  const { drizzle } = realModule("drizzle-orm/pg-proxy", release) as {
    drizzle: (run: () => Promise<object>) => Database;
  };
  const { posts } = await loadReal(POSTS, release);
  return drizzle(() => Promise.resolve({ rows: [] }))
    .insert(posts)
    .values({})
    .toSQL().sql;
}

describe("two keys for one column", { timeout: PATIENCE }, () => {
  it("drizzle-kit 0.x makes the column as the later key says, without a word", async () => {
    const statements = await migrationTo(
      await snapshotOf(await loadReal(POSTS, "0.x"), "0.x"),
      "0.x",
    );
    expect(statements.join()).toContain(`"created_at" timestamp\n`);
  });

  it("drizzle-kit 1.0 refuses the schema", async () => {
    await expect(snapshotOf(await loadReal(POSTS, "1.0"), "1.0")).rejects.toThrow("process.exit");
  });

  it("PostgreSQL refuses the inserts of both", async () => {
    const db = await PGlite.create();
    await db.exec(`create table posts (id uuid primary key, created_at timestamp)`);
    for (const release of RELEASES)
      await expect(db.query(await insertInto(release))).rejects.toThrow(
        'column "created_at" specified more than once',
      );
    await db.close();
  });
});
