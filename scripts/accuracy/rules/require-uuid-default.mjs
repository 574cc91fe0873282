import { ofColumn } from "../messages.mjs";

/** Keys of type uuid for which nothing makes a value, or always the same. */
export default {
  name: "require-uuid-default",
  speaksOf: ofColumn,
  expected({ columns, foreignKeys, primaryKeys, schema }) {
    // Supabase fills these itself.
    if (schema === "auth" || schema === "storage") return [];
    const keys = primaryKeys
      .filter((key) => key.columns.length === 1)
      .flatMap((key) => key.columns);
    const fromParent = new Set(foreignKeys.flatMap((key) => key.columns));
    const isUnknown = foreignKeys.some((key) => key.isUnknown);
    return columns
      .filter(({ name, type }) => keys.includes(name) && type === "uuid")
      .filter(({ name }) => !fromParent.has(name) && !isUnknown)
      .filter((column) => !makesValues(column))
      .map(({ name }) => name);
  },
};

function makesValues({ default: value, hasRuntimeDefault, isGenerated }) {
  return (
    hasRuntimeDefault || isGenerated || (value?.kind === "sql" && /\(/.test(value.text ?? "("))
  );
}
