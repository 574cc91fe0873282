import { ofColumn } from "../messages.mjs";

/** The columns of a primary key that count up. */
export default {
  name: "no-serial-id",
  speaksOf: ofColumn,
  expected({ columns, primaryKeys }) {
    const inKey = new Set(primaryKeys.flatMap((key) => key.columns));
    return columns
      .filter((column) => inKey.has(column.name) && counts(column))
      .map(({ name }) => name);
  },
};

function counts({ columnType = "", isAutoIncrement, isIdentity, type = "" }) {
  const isSerial = /^(?:small|big)?serial$/i.test(type) || /Serial/.test(columnType);
  return isSerial || isIdentity || isAutoIncrement;
}
