import { ofColumn } from "../messages.mjs";

/** Columns that mark a row as deleted and are no nullable timestamps without a default. */
export default {
  name: "soft-delete-column",
  speaksOf: ofColumn,
  isOfColumns: true,
  expected(table) {
    return table.columns
      .filter(({ key, name }) =>
        ["deletedAt", "deleted_at"].some((each) => each === key || each === name),
      )
      .filter((column) => !column.isStub && isWrong(column, table))
      .map(({ name }) => name);
  },
};

function isWrong(column, table) {
  if (!isTime(column, table)) return true;
  if (recordsDeletions(table)) return false;
  const { default: value, hasOnUpdate, hasRuntimeDefault, isNotNull } = column;
  const hasDefault = value !== undefined && value.value !== null;
  return isNotNull || hasDefault || hasRuntimeDefault || hasOnUpdate;
}

function isTime({ columnType = "", type = "" }, { dialect }) {
  // SQLite keeps times in numbers and texts.
  if (dialect === "sqlite") return !/Boolean/.test(columnType);
  return /^(?:timestamp|datetime|date)/i.test(type);
}

/** Whether its rows are about what was deleted elsewhere. */
function recordsDeletions({ columns, name }) {
  const isChanged = columns.some((column) =>
    ["updatedAt", "updated_at"].some((each) => each === column.key || each === column.name),
  );
  return /delet|trash|recycle|tombstone|archive/i.test(name) || !isChanged;
}
