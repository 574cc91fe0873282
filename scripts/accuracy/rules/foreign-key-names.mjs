import { bytesOf, tell, wordsOf } from "../names.mjs";
import { listed, ofColumn } from "../messages.mjs";

/** SQLite cannot speak of a foreign key by its name, SingleStore has none, and Gel has no migrations. */
const LEFT_ALONE = new Set(["sqlite", "singlestore", "gel"]);

/** Foreign keys that are not called `fk_<table>_<ref>`, or have no name at all. */
export default {
  name: "foreign-key-names",
  speaksOf: ofColumn,
  expected(table) {
    if (LEFT_ALONE.has(table.dialect)) return [];
    return table.foreignKeys
      .filter((key) => !key.isUnknown && key.to && !isWellNamed(key, table))
      .map(({ columns }) => listed(columns));
  },
};

function isWellNamed({ columns, name, to }, table) {
  if (!name?.startsWith("fk_")) return false;
  const words = wordsOf(name.slice("fk_".length));
  const isLong = bytesOf(["fk", table.name, to.table].join("_")) > 63;
  return [to.table, columns.join("_")].some((ref) =>
    tell(words, isLong ? [table.name] : [table.name, ref]),
  );
}
