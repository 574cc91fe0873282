import { bytesOf } from "../names.mjs";

const MAX_CHARACTERS = { mysql: 64, singlestore: 64, mssql: 128 };

/** Written names that PostgreSQL cuts, and names that other databases refuse. */
export default {
  name: "no-long-names",
  speaksOf(message) {
    const [, what] = /^The name of (.*?) has \d+ (?:bytes|characters)/.exec(message) ?? [];
    const names = Array.from((what ?? "").matchAll(/"([^"]*)"/g), ([, name]) => name);
    if (names.length === 0) return undefined;
    if (/^shared /.test(what)) return { part: names[0] };
    // `column "table"."name"`, `table "name"`, `index "name" of "table"`.
    const table = / of "/.test(what) ? names.at(-1) : names[0];
    return { table, part: / of "/.test(what) ? names[0] : names.at(-1) };
  },
  expected(table) {
    const isTooLong = (name) =>
      table.dialect === "postgresql"
        ? bytesOf(name) > 63
        : Array.from(name).length > (MAX_CHARACTERS[table.dialect] ?? Infinity);
    return writtenNames(table).filter((name) => name !== undefined && isTooLong(name));
  },
  // What drizzle-kit names by itself it does when it makes a migration, not in these objects.
  cannotTell: ({ dialect }) => dialect !== "postgresql",
};

function writtenNames({
  checks,
  columns,
  foreignKeys,
  indexes,
  name,
  primaryKeys,
  uniqueConstraints,
}) {
  const named = [...indexes, ...primaryKeys, ...foreignKeys, ...checks];
  const unique = uniqueConstraints.filter((each) => each.name !== usualName(name, each.columns));
  return [name, ...[...columns, ...named, ...unique].map((each) => each.name)];
}

/** drizzle-orm 0.x gives unique constraints a name where none is written. */
function usualName(table, columns) {
  return `${table}_${columns.join("_")}_unique`;
}
