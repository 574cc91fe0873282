import { remember } from "../remember.ts";
import { freeName } from "./index-name.ts";
import type { Dialect, ForeignKey, Table } from "./model.ts";
import { isInForm, nameIn, tableInNames } from "./name-form.ts";
import { isSurelyNamed } from "./questions.ts";
import { keysTo } from "./references.ts";

/** The form that the contract gives the names of foreign keys. */
export const FOREIGN_KEY_FORM = "fk_{table}_{ref}";

/** SQLite cannot speak of a foreign key by its name, SingleStore has none, and drizzle-kit makes no migrations for Gel. */
const UNNAMED_DIALECTS: ReadonlySet<Dialect> = new Set(["sqlite", "singlestore", "gel"]);

/** A foreign key of a table. */
export interface KeyOfTable {
  readonly table: Table;
  readonly key: ForeignKey;
  /** The table that it leads to. */
  readonly to: Pick<Table, "name" | "schema">;
  /** The database names of its columns. */
  readonly columns: readonly string[];
}

/** The foreign keys of a table that surely have no name in any of some forms. */
export function misnamedKeys(table: Table, forms: readonly string[]): readonly KeyOfTable[] {
  if (UNNAMED_DIALECTS.has(table.dialect) || table.unread.name.length > 0) return [];
  return table.foreignKeys.flatMap((key) => {
    const { target } = key;
    const columns = key.columns.flatMap((each) => (isSurelyNamed(each) ? each.name : []));
    if (target?.table === undefined || columns.length < key.columns.length) return [];
    const to = { name: target.table, schema: target.schema };
    const ofTable = { table, key, to, columns };
    return isMisnamed(ofTable, forms) ? [ofTable] : [];
  });
}

/** What a foreign key refers to is told by the table that it leads to or by its own columns. */
function isMisnamed({ table, key, to, columns }: KeyOfTable, forms: readonly string[]): boolean {
  const { isUnnamed, name } = key;
  if (name === undefined) return isUnnamed;
  const from = tableInNames(table);
  const ref = tableInNames(to);
  return !forms.some(
    (form) => isInForm(form, name, [from, ref]) || isInForm(form, name, [from, ...columns]),
  );
}

/**
 * Names in a form for some foreign keys: by the table that each leads to, with its columns behind that where another key
 * of its table leads there, too, and by its columns alone where it leads to its own table.
 *
 * @param tables All tables whose names are known; those in them are taken.
 */
export function newKeyNames(
  keys: readonly KeyOfTable[],
  form: string,
  tables: readonly Table[],
): ReadonlyMap<ForeignKey, string> {
  const taken = new Set(tables.flatMap(constraintNames));
  const isTaken = (name: string) => taken.has(name);
  const counts = new Map<string, number>();
  return new Map(
    keys.map(({ table, key, to, columns }) => {
      const isAlone = keysTo(to, alone(table)).length === 1;
      const suffix = isAlone ? [] : columns;
      const ref = leadsTo(key, table) ? columns : [to.name, ...suffix];
      const name = freeName(nameIn(form, [table.name, ...ref]), isTaken, "key", counts);
      taken.add(name);
      return [key, name];
    }),
  );
}

const alone = remember((table: Table): readonly Table[] => [table]);

function constraintNames(table: Table): readonly string[] {
  const { checks, foreignKeys, primaryKeys, uniqueConstraints } = table;
  return [...checks, ...foreignKeys, ...primaryKeys, ...uniqueConstraints].flatMap(
    ({ name }) => name ?? [],
  );
}

/** Whether a foreign key leads to a table. */
export function leadsTo({ target }: ForeignKey, to: Pick<Table, "name" | "schema">): boolean {
  return target?.table === to.name && target.schema === to.schema;
}
