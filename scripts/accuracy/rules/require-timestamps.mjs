import { ofTable } from "../messages.mjs";

const WANTED = [
  ["createdAt", "created_at"],
  ["updatedAt", "updated_at"],
];

/** Tables without the two timestamps; a key or a name in the database will do. */
export default {
  name: "require-timestamps",
  speaksOf: ofTable,
  isOfColumns: true,
  expected({ columns }) {
    const names = new Set(columns.flatMap(({ key, name }) => [key, name]));
    return WANTED.every((either) => either.some((name) => names.has(name))) ? [] : [""];
  },
};
