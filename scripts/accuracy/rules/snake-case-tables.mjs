import { ofTable } from "../messages.mjs";
import { isSnakeCase } from "../names.mjs";

/** Tables whose name in the database is not snake_case. */
export default {
  name: "snake-case-tables",
  speaksOf: ofTable,
  isOfColumns: true,
  expected: ({ name }) => (isSnakeCase(name) ? [] : [""]),
};
