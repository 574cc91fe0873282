import type { Table } from "../schema/model.ts";
import { SqlName, SqlValue, UnreadOperand } from "./drizzle/sql.ts";
import { ColumnReference, type TableValue } from "./drizzle/table.ts";
import { truthiness, type Value } from "./value.ts";

/** What an expression in a query speaks of. */
export interface Mentions {
  readonly columns: readonly MentionedColumn[];
  /** SQL that is written out. */
  readonly texts: readonly string[];
  /** Whether there is nothing else that it could speak of. */
  readonly isFullyRead: boolean;
}

/** A column of a table, or of an alias of it, which is a table of its own. */
export interface MentionedColumn {
  readonly table: Table;
  readonly key: string;
}

/** What is handed to `.where()`, or to a join as `on`. */
export interface Condition {
  /**
   * - `none`: drizzle-orm leaves it out, as it does with all that is falsy.
   * - `always`: it is `true`, and stands so in the statement.
   * - `function`: a callback.
   * - `sql`: an expression.
   * - `unread`: it was not read, or nobody can tell what the database makes of it.
   */
  readonly kind: "none" | "always" | "function" | "sql" | "unread";
  readonly mentions: Mentions;
}

type DescribeTable = (table: TableValue) => Table;

/** Says of the value of a condition what it is. */
export function describeCondition(value: Value, describe: DescribeTable): Condition {
  return { kind: kindOf(value), mentions: mentionsIn([value], describe) };
}

function kindOf(value: Value): Condition["kind"] {
  switch (value.kind) {
    case "literal":
      return truthiness(value) === false ? "none" : value.value === true ? "always" : "unread";
    case "function":
      return "function";
    case "host":
      return value instanceof SqlValue || value instanceof ColumnReference ? "sql" : "unread";
    default:
      return "unread";
  }
}

/** What values speak of: SQL, columns, and lists and objects of these. */
export function mentionsIn(values: readonly Value[], describe: DescribeTable): Mentions {
  const columns: MentionedColumn[] = [];
  const texts: string[] = [];
  let isFullyRead = true;
  const pending: (Value | string)[] = [...values];
  const lists = new Set<Value>();
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value === "string") texts.push(value);
    else if (value instanceof ColumnReference)
      columns.push({ table: describe(value.table), key: value.column.key });
    else if (value instanceof SqlValue) {
      const { pieces } = value;
      // What is too long to be taken apart stands for itself.
      if (pieces.includes(value)) isFullyRead = false;
      else pending.push(...pieces);
    } else if (value.kind === "list") {
      // A list may hold itself, or another one many times over.
      if (!lists.has(value))
        for (const each of [...value.items, ...value.unread]) pending.push(each);
      lists.add(value);
    } else if (
      value.kind !== "literal" &&
      !(value instanceof SqlName) &&
      !(value instanceof UnreadOperand)
    )
      isFullyRead = false;
  }
  return { columns, texts, isFullyRead };
}

/**
 * What the fields of a select speak of. A column that comes with the others of its table, by a spread or in
 * `getTableColumns(table)`, is not spoken of.
 */
export function mentionsInSelection(fields: Value, describe: DescribeTable): Mentions {
  const written: Value[] = [];
  const pending = [fields];
  for (let value = pending.pop(); value; value = pending.pop()) {
    if (value.kind === "object") {
      for (const { value: field, site } of value.properties.values())
        if (site.node.type === "Property") pending.push(field);
      written.push(...value.unread);
    } else if (value.kind !== "host" || !value.entries()) written.push(value);
  }
  return mentionsIn(written, describe);
}
