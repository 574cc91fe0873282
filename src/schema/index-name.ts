import type { Column, Index, Table } from "./model.ts";
import { isInForm, nameIn, tableInNames } from "./name-form.ts";
import { isSurelyNamed } from "./questions.ts";

/** The form that the contract gives the names of indexes. */
export const INDEX_FORM = "idx_{table}_{columns}";

/** The name that the contract gives an index: `idx_posts_author_id`, in snake_case whatever the columns are called. */
export function indexName(table: Pick<Table, "name">, columns: readonly string[]): string {
  return nameIn(INDEX_FORM, [table.name, ...columns]);
}

/**
 * A name that is not taken yet: the name itself, or with a word or a number behind it.
 *
 * @param counts The numbers that were given so far, for several names one after the other.
 */
export function freeName(
  name: string,
  isTaken: (name: string) => boolean,
  word: string,
  counts = new Map<string, number>(),
): string {
  if (!isTaken(name)) return name;
  const stem = `${name}_${word}`;
  for (let count = counts.get(stem) ?? 1; ; count += 1) {
    const candidate = count > 1 ? `${stem}${String(count)}` : stem;
    if (isTaken(candidate)) continue;
    counts.set(stem, count);
    return candidate;
  }
}

/** The names of indexes and of the constraints that are indexes, which have to differ in a database. */
export function indexNames(tables: readonly Table[]): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ indexes, primaryKeys, uniqueConstraints }) =>
      [...indexes, ...primaryKeys, ...uniqueConstraints].flatMap(({ name }) => name ?? []),
    ),
  );
}

/** An index of a table. */
export interface IndexOfTable {
  readonly table: Table;
  readonly index: Index;
}

/** Whether an index surely has no name in any of some forms. */
export function isMisnamedIndex({ table, index }: IndexOfTable, forms: readonly string[]): boolean {
  const { isUnnamed, name, parts } = index;
  if (table.unread.name.length > 0 || parts.some(({ column }) => column && !isSurelyNamed(column)))
    return false;
  if (name === undefined) return isUnnamed;
  const told = [tableInNames(table), ...parts.map(({ column }) => column?.name)];
  return !forms.some((form) => isInForm(form, name, told));
}

/** Stands for the words that tell an expression: which they are nobody knows. */
const DOTS = "…";

/**
 * Names in a form for some indexes, with dots for an expression.
 *
 * @param taken The names that there are already.
 */
export function newIndexNames(
  indexes: readonly IndexOfTable[],
  form: string,
  taken: ReadonlySet<string>,
): ReadonlyMap<Index, string> {
  const names = new Set(taken);
  const counts = new Map<string, number>();
  return new Map(
    indexes.map(({ table, index }) => {
      const columns = index.parts.map(({ column }) => column?.name ?? DOTS);
      const wanted = nameIn(form, [table.name, ...columns]);
      if (columns.includes(DOTS)) return [index, wanted];
      const name = freeName(wanted, (each) => names.has(each), kindOf(index), counts);
      names.add(name);
      return [index, name];
    }),
  );
}

/** The columns of an index that are no expressions. */
export function columnsOf({ parts }: Index): readonly Column[] {
  return parts.flatMap(({ column }) => column ?? []);
}

/** What an index is on: `"author_id", an expression`. */
export function partsInWords({ parts }: Index): string {
  return parts
    .map(({ column }) => (column ? `"${column.name ?? ""}"` : "an expression"))
    .join(", ");
}

/** What tells an index from another one on the same columns. */
function kindOf({ isUnique, method, where }: Index): string {
  if (where) return "partial";
  return isUnique ? "unique" : (method ?? "other");
}
