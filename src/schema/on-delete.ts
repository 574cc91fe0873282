import { remember } from "../remember.ts";
import type { Column, Dialect, ForeignKey, Table } from "./model.ts";

/** What a database can be told to do with the rows whose parent is deleted. */
interface DeleteAction {
  readonly action: "cascade" | "set null" | "restrict" | "no action";
  /** What comes of it, in a clause. */
  readonly effect: string;
}

const CASCADE: DeleteAction = { action: "cascade", effect: "the rows go with their parent" };
const SET_NULL: DeleteAction = {
  action: "set null",
  effect: "the rows stay and have no parent any more",
};
const RESTRICT: DeleteAction = {
  action: "restrict",
  effect: "a parent with rows cannot be deleted",
};
const NO_ACTION: DeleteAction = {
  action: "no action",
  effect: "a parent with rows cannot be deleted",
};

/** SingleStore has no foreign keys, and Gel makes its tables itself. */
const WITHOUT_FOREIGN_KEYS: ReadonlySet<Dialect> = new Set(["singlestore", "gel"]);

/**
 * Whether a foreign key surely does not say what a delete does. One of several columns need not where another one to the
 * same table, of some of them, says it: that is how `set null` for one of the columns is written.
 */
export function lacksOnDelete(key: ForeignKey, table: Table | undefined): boolean {
  const { columns, isOnDeleteRead, onDelete } = key;
  const isMade = columns.every(({ dialect }) => !WITHOUT_FOREIGN_KEYS.has(dialect));
  return (
    isMade &&
    isOnDeleteRead &&
    onDelete === undefined &&
    !(table && keysTo(key, table).some((other) => speaksFor(other, key)))
  );
}

/** The foreign keys of a table that say what a delete does, by their first column. */
const sayingKeys = remember((table: Table) => {
  const found = new Map<Column | undefined, ForeignKey[]>();
  for (const key of table.foreignKeys) {
    if (key.onDelete === undefined) continue;
    const [first] = key.columns;
    const keys = found.get(first);
    if (keys) keys.push(key);
    else found.set(first, [key]);
  }
  return found;
});

/** Those that can speak for a key: their columns are among its own. */
function keysTo({ columns }: ForeignKey, table: Table): readonly ForeignKey[] {
  const saying = sayingKeys(table);
  return saying.size === 0
    ? []
    : [undefined, ...new Set(columns)].flatMap((column) => saying.get(column) ?? []);
}

function speaksFor(other: ForeignKey, key: ForeignKey): boolean {
  const [one, two] = [other.target, key.target];
  return (
    other !== key &&
    other.onDelete !== undefined &&
    one !== undefined &&
    one.table === two?.table &&
    one.schema === two?.schema &&
    other.columns.every((column) => key.columns.includes(column))
  );
}

/** SQL Server has no word for it but "no action". */
const WITHOUT_RESTRICT: ReadonlySet<Dialect> = new Set(["mssql"]);

/** What a foreign key may say of a delete: columns that hold a value always cannot be set to null. */
export function deleteActions({ columns }: ForeignKey): readonly DeleteAction[] {
  const isNullable = columns.every(({ isNotNull, isPrimaryKey }) => !isNotNull && !isPrimaryKey);
  const hasRestrict = columns.every(({ dialect }) => !WITHOUT_RESTRICT.has(dialect));
  return [
    CASCADE,
    ...(isNullable ? [SET_NULL] : []),
    ...(hasRestrict ? [RESTRICT] : []),
    NO_ACTION,
  ];
}
