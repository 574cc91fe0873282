import { type Column, type Dialect, type ForeignKey, qualifiedName, type Table } from "./model.ts";

/** Whether something is in a database already, as far as migration snapshots tell. */
export type Shipped =
  | { readonly state: "shipped" }
  | { readonly state: "unshipped" }
  /** The reason follows "whether it has shipped is not known: ". */
  | { readonly state: "unknown"; readonly reason: string };

/** Tells what has shipped. */
export interface Shipping {
  table(table: Table): Shipped;
  column(table: Table, column: Column): Shipped;
  /** A column in an object that tables anywhere may spread: it has shipped where any table has one of its name. */
  sharedColumn(column: Column): Shipped;
  /** Of a column as it is declared: in a table, or for tables to share. */
  declaredColumn(declared: DeclaredColumn): Shipped;
}

/** A column where it is declared. */
export interface DeclaredColumn {
  readonly column: Column;
  /** The table; `undefined` for a column that tables share. */
  readonly table: Table | undefined;
}

/** What is known of the migrations for one dialect. */
export interface Evidence {
  /** The database names of columns, by the name of their table and its schema, in each of the newest snapshots. */
  readonly snapshots: readonly ReadonlyMap<string, ReadonlySet<string>>[];
  /** Why there may be more migrations than these; `undefined` where they are all. */
  readonly gap: string | undefined;
  /** Why drizzle-kit may know nothing of a table, so that no snapshot ever will have it; else `undefined`. */
  readonly whyUnseen: (table: Table) => string | undefined;
}

const SHIPPED: Shipped = { state: "shipped" };
const UNSHIPPED: Shipped = { state: "unshipped" };

/**
 * Tells what has shipped by the snapshots of migrations. That something has shipped is seen in any of them; that it has
 * not is said only where all of them were read and drizzle-kit sees the table.
 *
 * @param evidenceFor Asked for once a rule wants to know, and not before.
 */
export function shippingBy(evidenceFor: (dialect: Dialect) => Evidence): Shipping {
  function absent({ gap, whyUnseen }: Evidence, table: Table): Shipped {
    const reason = gap ?? unmigrated(table) ?? whyUnseen(table);
    return reason === undefined ? UNSHIPPED : unknownSince(reason);
  }

  const shipping: Shipping = {
    table(table) {
      if (table.unread.name.length > 0) return unknownSince("its name was not read");
      const evidence = evidenceFor(table.dialect);
      const name = qualifiedName(table);
      return evidence.snapshots.some((tables) => tables.has(name))
        ? SHIPPED
        : absent(evidence, table);
    },
    column(table, { name: column }) {
      if (table.unread.name.length > 0) return unknownSince("the name of its table was not read");
      if (column === undefined) return unknownSince("its name was not read");
      const evidence = evidenceFor(table.dialect);
      const name = qualifiedName(table);
      return evidence.snapshots.some((tables) => tables.get(name)?.has(column))
        ? SHIPPED
        : absent(evidence, table);
    },
    sharedColumn({ dialect, name }) {
      if (name === undefined) return unknownSince("its name was not read");
      const { gap, snapshots } = evidenceFor(dialect);
      if (snapshots.some((tables) => hasColumn(tables, name))) return SHIPPED;
      return gap === undefined ? UNSHIPPED : unknownSince(gap);
    },
    declaredColumn: ({ column, table }) =>
      table ? shipping.column(table, column) : shipping.sharedColumn(column),
  };
  return shipping;
}

function unknownSince(reason: string): Shipped {
  return { state: "unknown", reason };
}

/** drizzle-kit makes no migrations for tables in a schema of MySQL's kind of databases. */
function unmigrated({ dialect, schema }: Table): string | undefined {
  return schema !== undefined && (dialect === "mysql" || dialect === "singlestore")
    ? `drizzle-kit does not migrate tables of a ${dialect} schema`
    : undefined;
}

function hasColumn(tables: ReadonlyMap<string, ReadonlySet<string>>, column: string): boolean {
  for (const columns of tables.values()) if (columns.has(column)) return true;
  return false;
}

/** The dialects by the names that snapshots and configurations of any release of drizzle-kit give them. */
const DIALECTS: ReadonlyMap<string, Dialect> = new Map<string, Dialect>([
  ["postgresql", "postgresql"],
  ["postgres", "postgresql"],
  ["pg", "postgresql"],
  ["mysql", "mysql"],
  ["mysql2", "mysql"],
  ["sqlite", "sqlite"],
  ["turso", "sqlite"],
  ["libsql", "sqlite"],
  ["singlestore", "singlestore"],
  ["mssql", "mssql"],
  ["cockroach", "cockroach"],
  ["cockroachdb", "cockroach"],
  ["gel", "gel"],
]);

/** The dialect that drizzle-kit means by a word; `undefined` for a word that it does not know. */
export function dialectOf(word: string): Dialect | undefined {
  return DIALECTS.get(word);
}

/** When an edit that asks for a destructive migration is a fix, and no mere suggestion. */
export type DestructiveFixes = "unshipped" | "always" | "never";

/** Whether an edit that asks for a destructive migration may be a fix. */
export function mayFix({ state }: Shipped, destructiveFixes: DestructiveFixes): boolean {
  return (
    destructiveFixes === "always" || (destructiveFixes === "unshipped" && state === "unshipped")
  );
}

/** What is known of several things together: shipped where one of them is, unshipped where all are. */
export function leastUnshipped(all: readonly Shipped[]): Shipped {
  return (
    all.find(({ state }) => state === "shipped") ??
    all.find(({ state }) => state === "unknown") ??
    UNSHIPPED
  );
}

/** What is known of an index or a key: it has not shipped where its table or one of its columns has not. */
export function shippedOver(shipping: Shipping, table: Table, columns: readonly Column[]): Shipped {
  const all = [shipping.table(table), ...columns.map((each) => shipping.column(table, each))];
  return all.find(({ state }) => state === "unshipped") ?? leastUnshipped(all);
}

/** What is known of a foreign key, by its columns; without a table it is one of shared columns. */
export function shippedKey(
  shipping: Shipping,
  { columns }: ForeignKey,
  table: Table | undefined,
): Shipped {
  return leastUnshipped(
    columns.map((each) => (table ? shipping.column(table, each) : shipping.sharedColumn(each))),
  );
}

/** Says in a clause what is known of the shipping, for the text of a suggestion: "it has shipped". */
export function costState(shipped: Shipped, what = "it"): string {
  switch (shipped.state) {
    case "shipped":
      return `${what} has shipped`;
    case "unshipped":
      return `${what} has not shipped`;
    case "unknown":
      return `whether ${what} has shipped is not known: ${shipped.reason}`;
  }
}
