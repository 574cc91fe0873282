import type { Column, ForeignKey, Index, PrimaryKey, Table, UniqueConstraint } from "./model.ts";

/** From 1.0 on, drizzle-kit makes a foreign key's name of a hash where it would be longer. */
const MAX_FOREIGN_KEY = 63;

/** The name that drizzle-kit gives an index without one; `undefined` where it takes none, or where that was not read. */
export function defaultIndexName(table: Table, { isUnnamed, parts }: Index): string | undefined {
  if (!isUnnamed || table.dialect !== "postgresql") return undefined;
  return joinedName([table.name, ...parts.map(({ column }) => column?.name), "index"]);
}

/** The name that drizzle-orm gives a unique constraint without one. */
export function defaultUniqueName(
  { name, release }: Table,
  { columns }: UniqueConstraint,
): string | undefined {
  const uncased = ({ name: cased, namedBy }: Column) =>
    release === "1.0" ? cased : (namedBy ?? cased);
  return joinedName([name, ...columns.map(uncased), "unique"]);
}

/** The name that drizzle-kit gives a primary key of several columns without one. */
export function defaultPrimaryKeyName(
  { dialect, name, place, release }: Table,
  { columns, isUnnamed, place: { node } }: PrimaryKey,
): string | undefined {
  if (!isUnnamed || dialect !== "postgresql" || node === place.node) return undefined;
  if (release === "1.0") return `${name}_pkey`;
  return release === "0.x" ? joinedName([name, ...namesOf(columns), "pk"]) : undefined;
}

/** The name that drizzle-kit gives a foreign key without one; `undefined` where it hashes it, too. */
export function defaultForeignKeyName(
  { dialect, name, release }: Table,
  { columns, isUnnamed, target }: ForeignKey,
): string | undefined {
  if (!isUnnamed || !target || (dialect !== "postgresql" && dialect !== "mysql")) return undefined;
  const parts = [name, ...namesOf(columns), target.table, ...target.columns];
  if (release === "0.x") return joinedName([...parts, "fk"]);
  const made = release === "1.0" ? joinedName([...parts, "fkey"]) : undefined;
  return made !== undefined && made.length <= MAX_FOREIGN_KEY ? made : undefined;
}

function namesOf(columns: readonly Column[]): readonly (string | undefined)[] {
  return columns.map(({ name }) => name);
}

/** A name made of others; `undefined` where one of them was not read. */
export function joinedName(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join("_");
}
