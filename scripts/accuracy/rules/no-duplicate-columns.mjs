import { ofColumn } from "../messages.mjs";

/** Names that two columns of a table have. */
export default {
  name: "no-duplicate-columns",
  speaksOf: ofColumn,
  isOfColumns: true,
  expected({ columns }) {
    const names = columns.map(({ name }) => name).filter((name) => name !== undefined);
    return names.filter((name, at) => names.indexOf(name) !== at);
  },
};
