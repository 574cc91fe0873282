import { listed, ofColumn } from "../messages.mjs";

/** Foreign keys that no index, unique constraint or primary key starts with. */
export default {
  name: "fk-needs-index",
  speaksOf: ofColumn,
  expected(table) {
    // InnoDB makes the index itself, and SingleStore has no foreign keys.
    if (table.dialect === "mysql" || table.dialect === "singlestore") return [];
    return table.foreignKeys
      .filter(({ columns, isUnknown }) => !isUnknown && !isServed(new Set(columns), table))
      .map(({ columns }) => listed(columns));
  },
};

function isServed(key, { indexes, primaryKeys, uniqueConstraints }) {
  const startsWithKey = (columns) => {
    const first = new Set(columns.slice(0, key.size));
    return first.size === key.size && [...first].every((column) => key.has(column));
  };
  return (
    [...primaryKeys, ...uniqueConstraints].some(({ columns }) => startsWithKey(columns)) ||
    indexes.some(
      ({ method = "btree", parts, where }) =>
        (method === "btree" || (method === "hash" && key.size === 1)) &&
        startsWithKey(parts.map(({ column }) => column)) &&
        (where === undefined || leavesOutNullsOnly(where.text ?? "", key)),
    )
  );
}

/** Whether a condition says no more than that columns of the key are not null. */
function leavesOutNullsOnly(condition, key) {
  const bare = (text) => text.trim().replace(/^\((.*)\)$/s, "$1");
  return bare(condition)
    .split(/\s+and\s+/i)
    .every((part) => {
      const [, column] =
        /^(?:[`"]?[\w$]+[`"]?\.)*[`"]?([\w$]+)[`"]?\s+is\s+not\s+null$/i.exec(bare(part)) ?? [];
      return key.has(column);
    });
}
