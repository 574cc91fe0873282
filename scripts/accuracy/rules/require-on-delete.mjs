import { listed, ofColumn } from "../messages.mjs";

/** Foreign keys that do not say what a delete of the parent does. */
export default {
  name: "require-on-delete",
  speaksOf: ofColumn,
  expected(table) {
    if (table.dialect === "singlestore") return [];
    return table.foreignKeys
      .filter((key) => !key.isUnknown && !key.saysOnDelete && !isSaidByPart(key, table))
      .map(({ columns }) => listed(columns));
  },
};

/** A key of several columns need not say what one on some of them says. */
function isSaidByPart({ columns }, { foreignKeys }) {
  return foreignKeys.some(
    (other) =>
      other.saysOnDelete &&
      other.columns.length < columns.length &&
      other.columns.every((column) => columns.includes(column)),
  );
}
