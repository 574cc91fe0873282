import {
  defaultForeignKeyName,
  defaultIndexName,
  defaultPrimaryKeyName,
  defaultUniqueName,
} from "./default-names.ts";
import type { Place, Table, UniqueConstraint } from "./model.ts";

/** Something of a table that has a name in the database, written or made by drizzle-kit. */
export interface NamedThing {
  readonly kind: "index" | "unique constraint" | "primary key" | "foreign key" | "check";
  readonly name: string;
  /** Nobody wrote the name. */
  readonly isDefault: boolean;
  readonly table: Table;
  readonly place: Place;
}

/** The keys, indexes and checks of a table by the names that they will have; those are left out whose name was not read. */
export function namedThings(table: Table): readonly NamedThing[] {
  if (table.unread.name.length > 0) return [];
  const { checks, foreignKeys, indexes, primaryKeys, uniqueConstraints } = table;
  return [
    ...indexes.map((each) => thing("index", each, defaultIndexName(table, each))),
    ...uniqueConstraints
      .map((each) => thing("unique constraint", each, defaultUniqueName(table, each)))
      .filter(({ isDefault }, at) => !isDefault || isNamedByKit(table, uniqueConstraints[at])),
    ...primaryKeys.map((each) => thing("primary key", each, defaultPrimaryKeyName(table, each))),
    ...foreignKeys.map((each) => thing("foreign key", each, defaultForeignKeyName(table, each))),
    ...checks.map((each) => thing("check", each, undefined)),
  ].flatMap(({ name, ...rest }) => (name === undefined ? [] : { ...rest, name, table }));
}

/** From 1.0 on, the database makes the name of a unique constraint on one column. */
function isNamedByKit({ release }: Table, constraint: UniqueConstraint | undefined): boolean {
  return release === "0.x" || (constraint !== undefined && constraint.columns.length > 1);
}

/** A unique constraint has a name even where none is written, so what is like the default counts as not written. */
function thing(
  kind: NamedThing["kind"],
  { isUnnamed = false, name, place }: Pick<NamedThing, "place"> & Nameable,
  defaultName: string | undefined,
) {
  const isDefault = name === undefined ? isUnnamed : name === defaultName;
  return { kind, name: name ?? (isUnnamed ? defaultName : undefined), isDefault, place };
}

interface Nameable {
  readonly name: string | undefined;
  readonly isUnnamed?: boolean;
}
