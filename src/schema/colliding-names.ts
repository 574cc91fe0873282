import type { Table } from "./model.ts";
import { keptName } from "./name-length.ts";
import { type NamedThing, namedThings } from "./named-things.ts";

/** Things whose names have to differ. */
type Scope = "schema" | "table" | "database";

/** A table is in the way of an index; that two tables have one name is another matter. */
type Named = NamedThing | (Omit<NamedThing, "kind"> & { readonly kind: "table" });

/** Two things that get one name where each needs its own. */
export interface Collision {
  readonly thing: Named;
  /** What has the name already. */
  readonly other: Named;
  readonly scope: Scope;
  /** The name that the database keeps. */
  readonly name: string;
  /** One of them is called so only because the database cuts its name. */
  readonly isCut: boolean;
}

/**
 * The things that cannot be made because others have their name: per schema, table or database, as the database has it.
 *
 * @param tables What comes later is at fault.
 * @param others Tables that come before them, of which nothing is told, asked for by the names that somebody wrote; and
 * once the foreign keys of the tables were read, which lead to some.
 */
export function collisions(
  tables: readonly Table[],
  others: (writtenNames: ReadonlySet<string>) => readonly Table[],
): readonly Collision[] {
  const taken = new Map<string, Named>();
  const found: Collision[] = [];
  const own = tables.flatMap(namedThings);
  const written = own.filter(({ isDefault }) => !isDefault);
  const before = others(new Set(written.map(({ name }) => name)));
  const things: readonly Named[] = [
    ...[...before, ...tables].filter(({ unread }) => unread.name.length === 0).map(asNamed),
    ...before.flatMap(namedThings),
    ...own,
  ];
  for (const thing of things) {
    const { dialect } = thing.table;
    const kept = keptName(dialect, thing.name);
    const name = dialect === "postgresql" ? kept : kept.toLowerCase();
    const count = found.length;
    for (const scope of scopesOf(thing)) {
      const key = [dialect, scope.id, name].join("\0");
      const other = taken.get(key);
      if (!other) taken.set(key, thing);
      else if (found.length === count && areDifferent(thing, other))
        found.push({
          thing,
          other,
          scope: scope.scope,
          name: kept,
          isCut: [thing, other].some((each) => keptName(dialect, each.name) !== each.name),
        });
    }
  }
  const judged = new Set(tables);
  return found.filter(({ thing }) => judged.has(thing.table));
}

function asNamed(table: Table): Named {
  return { kind: "table", name: table.name, isDefault: false, table, place: table.place };
}

/** A table that is declared twice has its indexes twice: that is one fault, and not one of theirs. Both are of one schema. */
function areDifferent({ kind, table }: Named, other: Named): boolean {
  return table.name === other.table.name
    ? table === other.table && kind !== "table"
    : kind !== "table" || other.kind !== "table";
}

/** Where the name of a thing has to be the only one. */
function scopesOf({
  kind,
  table,
}: Named): readonly { readonly scope: Scope; readonly id: string }[] {
  const { dialect, name, release, schema = "" } = table;
  const inSchema = { scope: "schema", id: `relation ${schema}` } as const;
  const inTable = { scope: "table", id: `constraint ${schema}.${name}` } as const;
  const isIndex = kind === "index" || kind === "unique constraint" || kind === "primary key";
  switch (dialect) {
    case "postgresql":
      return [
        ...(isIndex || kind === "table" ? [inSchema] : []),
        ...(kind !== "index" && kind !== "table" ? [inTable] : []),
      ];
    case "mysql":
    case "singlestore":
      if (kind === "index" || kind === "unique constraint") return [inTable];
      return kind === "foreign key" || kind === "check"
        ? [{ scope: "database", id: `${kind} ${schema}` }]
        : [];
    case "sqlite": {
      const isRelation = kind === "index" || kind === "table";
      // Before 1.0 drizzle-kit makes a unique index of a unique constraint.
      return isRelation || (kind === "unique constraint" && release === "0.x")
        ? [{ scope: "database", id: "relation" }]
        : [];
    }
    default:
      return [];
  }
}
