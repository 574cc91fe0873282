import { ofColumn } from "../messages.mjs";
import { isSnakeCase } from "../names.mjs";

/** Columns whose name in the database is not snake_case. */
export default {
  name: "snake-case-columns",
  speaksOf: ofColumn,
  isOfColumns: true,
  expected: ({ columns }) =>
    columns.flatMap(({ name }) => (name === undefined || isSnakeCase(name) ? [] : name)),
};
