import { ofTable } from "../messages.mjs";

/** Tables of foreign keys alone, perhaps with their two timestamps, that can hold a row twice. */
export default {
  name: "require-junction-key",
  speaksOf: ofTable,
  expected({ columns, foreignKeys, indexes, primaryKeys, uniqueConstraints }) {
    if (foreignKeys.length < 2 || foreignKeys.some((key) => key.isUnknown)) return [];
    const joining = new Set(foreignKeys.flatMap((key) => key.columns));
    const others = columns.filter(({ name }) => !joining.has(name));
    if (joining.size < 2 || !areTimestamps(others)) return [];
    if (foreignKeys.some(({ onDelete }) => onDelete === "set null")) return [];
    const isNotNull = (name) => columns.some((column) => column.name === name && column.isNotNull);
    const hasKey =
      primaryKeys.length > 0 ||
      uniqueConstraints.some((each) => each.nullsNotDistinct || each.columns.every(isNotNull)) ||
      indexes.some(
        ({ isUnique, parts, where }) =>
          isUnique && !where && parts.every(({ column }) => isNotNull(column)),
      );
    return hasKey ? [] : [""];
  },
};

/** One with `createdAt` alone may be a log. */
function areTimestamps(columns) {
  const is = ({ key, name }, wanted) => wanted.includes(key) || wanted.includes(name);
  const isUpdate = (column) => is(column, ["updatedAt", "updated_at"]);
  const isCreation = (column) => is(column, ["createdAt", "created_at"]);
  return (
    columns.length === 0 ||
    (columns.every((column) => isCreation(column) || isUpdate(column)) && columns.some(isUpdate))
  );
}
