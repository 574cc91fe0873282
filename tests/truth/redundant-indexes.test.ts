import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { redundantIndexes } from "../../src/schema/redundant-indexes.ts";
import { readText } from "../support/read.ts";

/** Two indexes as a schema writes them and as PostgreSQL is told of them, and a query that the first one is for. */
interface Case {
  readonly name: string;
  readonly extras: string;
  readonly first: string;
  readonly second: string;
  readonly query: string;
}

const BY_AUTHOR = "select title from posts where author_id = 1";

const REDUNDANT: readonly Case[] = [
  {
    name: "the first column of a wider index",
    extras: `[index("a").on(t.authorId), index("b").on(t.authorId, t.title)]`,
    first: "create index a on posts (author_id)",
    second: "create index b on posts (author_id, title)",
    query: BY_AUTHOR,
  },
  {
    name: "the first column of the primary key",
    extras: `[index("a").on(t.authorId), primaryKey({ columns: [t.authorId, t.id] })]`,
    first: "create index a on posts (author_id)",
    second: "alter table posts add primary key (author_id, id)",
    query: BY_AUTHOR,
  },
  {
    name: "the columns of a unique constraint",
    extras: `[index("a").on(t.id), unique("b").on(t.id)]`,
    first: "create index a on posts (id)",
    second: "alter table posts add unique (id)",
    query: "select title from posts where id = 1",
  },
  {
    name: "an index that is read backwards, for a sorted list",
    extras: `[index("a").on(t.authorId.desc().nullsFirst()), index("b").on(t.authorId, t.title)]`,
    first: "create index a on posts (author_id desc nulls first)",
    second: "create index b on posts (author_id, title)",
    query: "select author_id from posts order by author_id desc nulls first limit 5",
  },
  {
    name: "an equal condition",
    extras: `[index("a").on(t.authorId).where(isNull(t.deletedAt)), index("b").on(t.authorId, t.title).where(isNull(t.deletedAt))]`,
    first: "create index a on posts (author_id) where deleted_at is null",
    second: "create index b on posts (author_id, title) where deleted_at is null",
    query: `${BY_AUTHOR} and deleted_at is null`,
  },
  {
    name: "an equal expression",
    extras: "[index('a').on(sql`lower(${t.title})`), index('b').on(sql`lower(${t.title})`, t.id)]",
    first: "create index a on posts (lower(title))",
    second: "create index b on posts (lower(title), id)",
    query: "select id from posts where lower(title) = md5('1')",
  },
  {
    name: "an operator class that is the usual one",
    extras: `[index("a").on(t.authorId.op("int4_ops")), index("b").on(t.authorId, t.title)]`,
    first: "create index a on posts (author_id int4_ops)",
    second: "create index b on posts (author_id, title)",
    query: BY_AUTHOR,
  },
];

const NEEDED: readonly Case[] = [
  {
    name: "the second column of a wider index",
    extras: `[index("a").on(t.authorId), index("b").on(t.title, t.authorId)]`,
    first: "create index a on posts (author_id)",
    second: "create index b on posts (title, author_id)",
    query: BY_AUTHOR,
  },
  {
    name: "a wider index with a condition",
    extras: `[index("a").on(t.authorId), index("b").on(t.authorId, t.title).where(isNull(t.deletedAt))]`,
    first: "create index a on posts (author_id)",
    second: "create index b on posts (author_id, title) where deleted_at is null",
    query: BY_AUTHOR,
  },
  {
    name: "nulls at the other end of a sorted list, which is what Drizzle's .desc() asks for",
    extras: `[index("a").on(t.authorId.desc()), index("b").on(t.authorId)]`,
    first: "create index a on posts (author_id desc nulls last)",
    second: "create index b on posts (author_id)",
    query: "select author_id from posts order by author_id desc nulls last limit 5",
  },
  {
    name: "an operator class for patterns",
    extras: `[index("a").on(t.title.op("text_pattern_ops")), index("b").on(t.title)]`,
    first: "create index a on posts (title text_pattern_ops)",
    second: "create index b on posts (title)",
    query: "select id from posts order by title using ~<~ limit 5",
  },
  {
    name: "another expression",
    extras: "[index('a').on(sql`lower(${t.title})`), index('b').on(t.title)]",
    first: "create index a on posts (lower(title))",
    second: "create index b on posts (title)",
    query: "select id from posts where lower(title) = md5('1')",
  },
];

/** Whether the model calls the index `a` redundant. */
function isRedundant({ extras }: Case): boolean {
  const { tables } = readText(`
import { isNull, sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";
export const posts = pgTable("posts", {
  id: integer("id").notNull(),
  authorId: integer("author_id"),
  title: text("title"),
  deletedAt: timestamp("deleted_at"),
}, (t) => ${extras});`);
  return tables.flatMap(redundantIndexes).some(({ index }) => index.name === "a");
}

describe("an index is redundant where PostgreSQL is as quick without it", () => {
  let db: PGlite;

  beforeAll(async () => {
    db = await PGlite.create();
  });

  afterAll(async () => {
    await db.close();
  });

  /** How many pages are read for the query, with some indexes and no others. */
  async function pagesRead(query: string, ...ddl: readonly string[]): Promise<number> {
    await db.exec(`
      drop table if exists posts;
      create table posts (id int not null, author_id int, title text, deleted_at timestamp);
      insert into posts
        select n, (n * 7919) % 5000, md5(n::text), case when n % 2 = 0 then now() end
        from generate_series(1, 20000) n;
      ${ddl.join(";\n")};
      analyze posts;
    `);
    const { rows } = await db.query<{ "QUERY PLAN": readonly [{ Plan: Record<string, number> }] }>(
      `explain (analyze, buffers, format json) ${query}`,
    );
    const { Plan: plan } = rows[0]?.["QUERY PLAN"][0] ?? { Plan: {} };
    return (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0);
  }

  it.each(REDUNDANT)("$name: yes", async (each) => {
    expect(await pagesRead(each.query, each.second)).toBeLessThan(40);
    expect(isRedundant(each)).toBe(true);
  });

  it.each(NEEDED)("$name: no", async (each) => {
    expect(await pagesRead(each.query, each.first, each.second)).toBeLessThan(40);
    expect(await pagesRead(each.query, each.second)).toBeGreaterThan(40);
    expect(isRedundant(each)).toBe(false);
  });
});
