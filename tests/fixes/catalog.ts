import type { PGlite } from "@electric-sql/pglite";

/** The schemas of PostgreSQL's own. */
const NOT_OURS = `('pg_catalog', 'information_schema', 'pg_toast')`;

/** What PostgreSQL holds that the contract forbids. */
export interface Faults {
  /** Foreign keys that no index starts with, such as `posts(author_id)`. */
  readonly unindexed: readonly string[];
  /** Tables that lack `created_at` or `updated_at`. */
  readonly untimed: readonly string[];
}

/** Looks for faults in the catalog. */
export async function faultsIn(db: PGlite): Promise<Faults> {
  return { unindexed: await words(db, UNINDEXED), untimed: await words(db, UNTIMED) };
}

// The leading columns may come in any order. A partial index is not counted, and an expression's column number is 0.
const UNINDEXED = `
  select c.conrelid::regclass || '(' || (
    select string_agg(a.attname, ', ' order by k.place)
    from unnest(c.conkey) with ordinality k(number, place)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
  ) || ')' as word
  from pg_constraint c
  where c.contype = 'f' and not exists (
    select from pg_index i
    join pg_class on pg_class.oid = i.indexrelid
    join pg_am on pg_am.oid = pg_class.relam
    where i.indrelid = c.conrelid and i.indisvalid and i.indpred is null
      and pg_am.amname in ('btree', 'hash')
      and i.indnkeyatts >= cardinality(c.conkey)
      and (select array_agg(n order by n) from unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) n)
        = (select array_agg(n order by n) from unnest(c.conkey) n)
  )
  order by word`;

const UNTIMED = `
  select c.oid::regclass::text as word
  from pg_class c
  where c.relkind = 'r' and c.relnamespace::regnamespace::text not in ${NOT_OURS}
    and 2 > (
      select count(*) from pg_attribute a
      where a.attrelid = c.oid and not a.attisdropped and a.attname in ('created_at', 'updated_at')
    )
  order by word`;

/** The foreign keys and the indexes of the database by their names, with what they do: `fk_a_b: a FOREIGN KEY ...`. */
export async function namesIn(db: PGlite): Promise<readonly string[]> {
  return words(
    db,
    `select conname || ': ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) as word
     from pg_constraint where contype = 'f'
     union all
     select c.relname || ': ' || i.indrelid::regclass || ' ' || substring(pg_get_indexdef(c.oid) from 'USING .*')
     from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace::regnamespace::text not in ${NOT_OURS} and not i.indisprimary
     order by word`,
  );
}

/** The rows of a table, each in words, of those columns that were asked for. */
export type Contents = ReadonlyMap<string, readonly string[]>;

/** The tables of the database with the names of their columns, all quoted as SQL wants them. */
export async function columnsOfTables(db: PGlite): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await db.query<{ table: string; columns: readonly string[] }>(`
    select c.oid::regclass::text as table,
      array_agg(quote_ident(a.attname) order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace::regnamespace::text not in ${NOT_OURS}
    group by c.oid`);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** Reads what given columns of given tables hold. Rejects where one of them is gone. */
export async function contentsOf(
  db: PGlite,
  tables: ReadonlyMap<string, readonly string[]>,
): Promise<Contents> {
  const contents = new Map<string, readonly string[]>();
  for (const [table, columns] of tables) {
    const row = `row(${columns.join(", ")})::text`;
    contents.set(table, await words(db, `select ${row} as word from ${table} order by word`));
  }
  return contents;
}

/** Takes away everything that the tests put into the database. */
export async function empty(db: PGlite): Promise<void> {
  const schemas = await words(
    db,
    `select quote_ident(nspname) as word from pg_namespace
     where nspname not like 'pg\\_%' and nspname <> 'information_schema'`,
  );
  for (const schema of schemas) await db.exec(`drop schema ${schema} cascade`);
  await db.exec("create schema public");
}

async function words(db: PGlite, query: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ word: string }>(query);
  return rows.map(({ word }) => word);
}
