import { bytesOf, tell, wordsOf } from "../names.mjs";

/** Indexes that are not called `idx_<table>_<columns>`, or have no name at all. */
export default {
  name: "index-names",
  speaksOf(message) {
    const [, index, of] = /^Index "([^"]*)" of "([^"]*)"/.exec(message) ?? [];
    if (of !== undefined) return { table: of, part: index };
    const [, columns, table] = /^Index on (.*?) of "([^"]*)" has no name/.exec(message) ?? [];
    return table === undefined ? undefined : { table, part: `on ${columns}` };
  },
  expected(table) {
    return table.indexes
      .filter((index) => !isWellNamed(index, table))
      .map(({ name, parts }) => name ?? `on ${parts.map(inWords).join(", ")}`);
  },
};

function inWords({ column }) {
  return column === undefined ? "an expression" : `"${column}"`;
}

function isWellNamed({ isUnique, name, parts }, table) {
  if (name === undefined) return false;
  const begins = ["idx_", ...(isUnique ? ["uidx_", "uq_", "unique_"] : [])].filter((each) =>
    name.startsWith(each),
  );
  return begins.some((begin) => tells(name.slice(begin.length), table, parts, begin));
}

function tells(rest, { name, schema }, parts, begin) {
  const words = wordsOf(rest);
  const columns = parts.map(({ column }) => column);
  const full = begin + [name, ...columns].flatMap((each) => wordsOf(each ?? "")).join("_");
  const isOpen = columns.includes(undefined) || bytesOf(full) > 63;
  const tables = [name, ...(schema === undefined ? [] : [`${schema}_${name}`])];
  return tables.some((table) =>
    isOpen ? words.length > 1 && tell(words, [table]) : tell(words, [table, ...columns]),
  );
}
