import type { Project } from "./read.ts";

/** The columns of each table, by its name: `{ "auth.users": ["id"] }`. */
export type Migrated = Readonly<Record<string, readonly string[]>>;

function split(name: string): readonly [schema: string | undefined, table: string] {
  const [first = "", second] = name.split(".");
  return second === undefined ? [undefined, first] : [first, second];
}

/** A snapshot as drizzle-kit 0.x writes it, without what nobody asks about. */
export function snapshotOf0x(dialect: string, migrated: Migrated): string {
  const tables = Object.entries(migrated).map(([each, columns]): [string, object] => {
    const [schema, name] = split(each);
    const key = dialect === "postgresql" ? `${schema ?? "public"}.${name}` : name;
    const told = Object.fromEntries(
      columns.map((column) => [column, { name: column, type: "text" }]),
    );
    return [key, { name, schema: schema ?? "", columns: told, indexes: {} }];
  });
  return JSON.stringify({
    id: "b",
    prevId: "a",
    version: "7",
    dialect,
    tables: Object.fromEntries(tables),
  });
}

/** A journal of 0.x, its last migration last. */
export function journalOf(dialect: string, ...tags: readonly string[]): string {
  return JSON.stringify({
    version: "7",
    dialect,
    entries: tags.map((tag, idx) => ({ idx, version: "7", when: 1, tag, breakpoints: true })),
  });
}

/** A migrations folder of 0.x with one migration. */
export function migrationsOf0x(
  migrated: Migrated,
  dialect = "postgresql",
  out = "drizzle",
): Project {
  return {
    [`${out}/0000_first.sql`]: "",
    [`${out}/meta/_journal.json`]: journalOf(dialect, "0000_first"),
    [`${out}/meta/0000_snapshot.json`]: snapshotOf0x(dialect, migrated),
  };
}

/** A snapshot as drizzle-kit 1.0 writes it, without what nobody asks about. */
export function snapshotOf10(
  dialect: string,
  migrated: Migrated,
  id = "a",
  ...prevIds: readonly string[]
): string {
  const inSchema = (schema: string | undefined) =>
    dialect === "postgres" ? { schema: schema ?? "public" } : {};
  const ddl = Object.entries(migrated).flatMap(([each, columns]) => {
    const [schema, name] = split(each);
    return [
      { entityType: "tables", ...inSchema(schema), name },
      ...columns.map((column) => ({
        entityType: "columns",
        ...inSchema(schema),
        table: name,
        name: column,
        type: "text",
      })),
      {
        entityType: "pks",
        ...inSchema(schema),
        table: name,
        name: `${name}_pkey`,
        columns: ["id"],
      },
    ];
  });
  return JSON.stringify({ version: "9", dialect, id, prevIds, ddl, renames: [] });
}
