import { remember } from "../remember.ts";
import type { Column, ForeignKey, Table } from "./model.ts";

/** A column of a table. */
export interface ColumnOfTable {
  readonly table: Table;
  readonly column: Column;
}

/** The foreign keys of some tables, by the table that they lead to. */
const keysByTarget = remember((tables: readonly Table[]) => {
  const byTarget = new Map<string, { readonly table: Table; readonly key: ForeignKey }[]>();
  for (const table of tables)
    for (const key of table.foreignKeys) {
      const target = nameOf(key.target?.schema, key.target?.table);
      const keys = byTarget.get(target) ?? [];
      byTarget.set(target, keys);
      keys.push({ table, key });
    }
  return byTarget;
});

function nameOf(schema: string | undefined, table: string | undefined): string {
  return JSON.stringify([schema, table]);
}

/** The foreign keys of some tables that lead to a table of a name. */
export function keysTo(
  { name, schema }: Pick<Table, "name" | "schema">,
  tables: readonly Table[],
): readonly { readonly table: Table; readonly key: ForeignKey }[] {
  return keysByTarget(tables).get(nameOf(schema, name)) ?? [];
}

/** The columns whose foreign keys point to a column. */
export function referencesOf(
  to: ColumnOfTable,
  tables: readonly Table[],
): readonly ColumnOfTable[] {
  return keysTo(to.table, tables).flatMap(({ table, key }) =>
    columnsPointingTo(to, key).map((column) => ({ table, column })),
  );
}

/** The columns that point to a column, directly or through others, so that they have to be of its type. */
export function referencesTo(
  target: ColumnOfTable,
  tables: readonly Table[],
): readonly ColumnOfTable[] {
  const found = new Map<Column, ColumnOfTable>();
  const pending = [target];
  for (let next = pending.pop(); next; next = pending.pop())
    for (const reference of referencesOf(next, tables)) {
      if (reference.column === target.column || found.has(reference.column)) continue;
      found.set(reference.column, reference);
      pending.push(reference);
    }
  return [...found.values()];
}

const NUMBERS = /^(?:small|medium|big|tiny)?(?:int|serial)/i;

/** The columns that may hold the numbers of a key though no foreign key says so: `parent_id integer`. */
export const unreferencedNumbers = remember((tables: readonly Table[]): readonly ColumnOfTable[] =>
  tables.flatMap((table) => {
    const inKeys = new Set(
      [...table.foreignKeys, ...table.primaryKeys].flatMap((each) => each.columns),
    );
    return table.columns
      .filter(
        (column) =>
          !inKeys.has(column) &&
          NUMBERS.test(column.type ?? "") &&
          /(?:[a-z\d]I|_i)ds?$/.test(column.key),
      )
      .map((column) => ({ table, column }));
  }),
);

/** The columns of a foreign key that point to a column of the table that it leads to. */
function columnsPointingTo(
  { column }: ColumnOfTable,
  { columns, target }: ForeignKey,
): readonly Column[] {
  return columns.filter((_, place) => target?.columns[place] === column.name);
}
