import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coverageOf } from "../../src/schema/coverage.ts";
import { readText } from "../support/read.ts";

/** An index as a schema writes it and as PostgreSQL is told of it. */
interface Case {
  readonly name: string;
  readonly extras: string;
  readonly ddl: string;
}

const COVERING: readonly Case[] = [
  {
    name: "an index on the column",
    extras: `[index("i").on(t.authorId)]`,
    ddl: `create index i on posts (author_id)`,
  },
  {
    name: "an index that begins with the column",
    extras: `[index("i").on(t.authorId, t.title)]`,
    ddl: `create index i on posts (author_id, title)`,
  },
  {
    name: "a descending index with nulls first",
    extras: `[index("i").on(t.authorId.desc().nullsFirst())]`,
    ddl: `create index i on posts (author_id desc nulls first)`,
  },
  {
    name: "a unique constraint that begins with the column",
    extras: `[unique("i").on(t.authorId, t.id)]`,
    ddl: `alter table posts add constraint i unique (author_id, id)`,
  },
  {
    name: "a primary key that begins with the column",
    extras: `[primaryKey({ columns: [t.authorId, t.id] })]`,
    ddl: `alter table posts add primary key (author_id, id)`,
  },
  {
    name: "a hash index",
    extras: `[index("i").using("hash", t.authorId)]`,
    ddl: `create index i on posts using hash (author_id)`,
  },
  {
    name: "a partial index that leaves out only rows without the key",
    extras: `[index("i").on(t.authorId).where(isNotNull(t.authorId))]`,
    ddl: `create index i on posts (author_id) where author_id is not null`,
  },
];

const NOT_COVERING: readonly Case[] = [
  { name: "no index", extras: `[]`, ddl: `select 1` },
  {
    name: "a partial index on rows that are not deleted",
    extras: `[index("i").on(t.authorId).where(isNull(t.deletedAt))]`,
    ddl: `create index i on posts (author_id) where deleted_at is null`,
  },
  {
    name: "an index that has the column in second place",
    extras: `[index("i").on(t.title, t.authorId)]`,
    ddl: `create index i on posts (title, author_id)`,
  },
  {
    name: "a primary key that has the column in second place",
    extras: `[primaryKey({ columns: [t.id, t.authorId] })]`,
    ddl: `alter table posts add primary key (id, author_id)`,
  },
  {
    name: "an index on an expression of the column",
    extras: "[index('i').on(sql`(${t.authorId} + 0)`)]",
    ddl: `create index i on posts ((author_id + 0))`,
  },
  {
    name: "an index that 0.45 drops, for it has no columns",
    extras: `[index("i")]`,
    ddl: `select 1`,
  },
];

function verdictOf({ extras }: Case): string {
  const { tables } = readText(`
import { isNotNull, isNull, sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";
const authors = pgTable("authors", { id: integer("id").primaryKey() });
export const posts = pgTable("posts", {
  id: integer("id").notNull(),
  authorId: integer("author_id").references(() => authors.id),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (t) => ${extras});`);
  const posts = tables.find(({ name }) => name === "posts");
  const [key] = posts?.foreignKeys ?? [];
  if (!posts || !key) throw new Error("the foreign key was not read");
  return coverageOf(key, posts).verdict;
}

describe("an index serves a foreign key where PostgreSQL uses it for the key's check", () => {
  let db: PGlite;

  beforeAll(async () => {
    db = await PGlite.create();
  });

  afterAll(async () => {
    await db.close();
  });

  /**
   * Whether PostgreSQL finds the ten children of a parent without reading the whole table or a whole index: it runs the
   * query of the foreign key's trigger and counts the pages that were read.
   */
  async function isServed({ ddl }: Case): Promise<boolean> {
    await db.exec(`
      drop table if exists posts;
      create table posts (id int not null, author_id int, title text, deleted_at timestamp);
      insert into posts
        select n, (n * 7919) % 5000, md5(n::text), case when n % 2 = 0 then now() end
        from generate_series(1, 50000) n;
      ${ddl};
      analyze posts;
      set plan_cache_mode = force_generic_plan;
      deallocate all;
      prepare ri (int) as select 1 from only posts x where author_id = $1 for key share of x;
    `);
    const { rows } = await db.query<{ "QUERY PLAN": readonly [{ Plan: Record<string, number> }] }>(
      "explain (analyze, buffers, format json) execute ri (1)",
    );
    const { Plan: plan } = rows[0]?.["QUERY PLAN"][0] ?? { Plan: {} };
    const pages = (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0);
    expect(pages).toBeGreaterThan(0);
    return pages < 60;
  }

  it.each(COVERING)("$name: yes", async (each) => {
    expect(await isServed(each)).toBe(true);
    expect(verdictOf(each)).toBe("covered");
  });

  it.each(NOT_COVERING)("$name: no", async (each) => {
    expect(await isServed(each)).toBe(false);
    expect(verdictOf(each)).toBe("missing");
  });
});
