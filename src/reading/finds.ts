import type { Table } from "../schema/model.ts";
import { type Mentions, mentionsIn } from "./condition.ts";
import { DrizzleModule } from "./drizzle/cores.ts";
import { SQL_EXPORTS } from "./drizzle/sql-operators.ts";
import type { TableValue } from "./drizzle/table.ts";
import { callValue } from "./operations.ts";
import type { Session } from "./session.ts";
import { Arguments, type Property, truthiness, type Value } from "./value.ts";

const OPERATORS = new DrizzleModule("the operators", SQL_EXPORTS);

/** Parts of a relational query that may speak of columns. */
const SPEAKING = ["where", "orderBy", "extras"];

/** What a relational query speaks of, apart from what is related to its table. */
export function mentionsInFind(
  config: Value,
  table: TableValue,
  { main }: Session,
  describe: (table: TableValue) => Table,
): Mentions {
  const site = main.site(main.program);
  const is10 = main.session.release(main) === "1.0";
  const found: Value[] = [];
  let isFullyRead = true;

  const called = (value: Value): Value =>
    value.kind === "function" ? callValue(value, new Arguments([table, OPERATORS]), site) : value;

  /** The properties of an object, as far as they are certain. */
  function propertiesOf(value: Value): readonly (readonly [string, Property])[] {
    if (value.kind === "literal" && !truthiness(value)) return [];
    if (value.kind !== "object" || value.unread.length > 0) isFullyRead = false;
    return value.kind === "object" ? [...value.properties] : [];
  }

  function column(key: string): void {
    const reference = table.columnReferences().get(key);
    if (reference) found.push(reference);
  }

  /** A filter of 1.0: what a column is compared with is no matter, and neither are other tables. */
  function filter(value: Value): void {
    for (const [key, { value: inner }] of propertiesOf(value)) {
      if (key === "RAW") found.push(called(inner));
      else if (key === "NOT") filter(inner);
      else if (key === "OR" || key === "AND") {
        if (inner.kind !== "list" || inner.unread.length > 0) isFullyRead = false;
        if (inner.kind === "list") inner.items.forEach(filter);
      } else column(key);
    }
  }

  /** An object of SQL by any names, or of columns by theirs. */
  function speaking(value: Value): void {
    const made = called(value);
    if (made.kind !== "object") found.push(made);
    else
      for (const [key, { value: inner }] of propertiesOf(made)) {
        column(key);
        if (inner.kind !== "literal") found.push(called(inner));
      }
  }

  for (const [key, { value, replaceable }] of propertiesOf(config)) {
    if (replaceable) isFullyRead = false;
    else if (key === "columns") {
      for (const [name, { value: isChosen }] of propertiesOf(value))
        if (truthiness(isChosen) !== false) column(name);
    } else if (key === "where" && is10) {
      // What is no filter to drizzle-orm is the matter of `no-ignored-where`.
      filter(value);
    } else if (SPEAKING.includes(key)) speaking(value);
  }
  const mentions = mentionsIn(found, describe);
  return { ...mentions, isFullyRead: mentions.isFullyRead && isFullyRead };
}
