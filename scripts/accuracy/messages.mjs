// What a message speaks of: a table, and a part of it by its name. Shared columns are told of without a table.

/** Of messages such as `Column "posts"."authorId" …` and `Shared column "authorId" …`. */
export function ofColumn(message) {
  const [, shared] = /^[\w\s-]*\bshared\b[\w\s-]*"([^"]*)"/i.exec(message) ?? [];
  if (shared !== undefined) return { part: sorted(shared) };
  const [, table, part] = /^[^"]*"([^"]*)"\."([^"]*)"/.exec(message) ?? [];
  return table === undefined ? undefined : { table, part: sorted(part) };
}

/** Of messages such as `Table "posts" …`. */
export function ofTable(message) {
  const [, table] = /^Table "([^"]*)"/.exec(message) ?? [];
  return table === undefined ? undefined : { table, part: "" };
}

/** Several columns, whatever their order. */
export function sorted(columns) {
  return columns.split(", ").sort().join(", ");
}

/** Columns as messages have them, in the order of {@link sorted}. */
export function listed(columns) {
  return sorted(columns.join(", "));
}
