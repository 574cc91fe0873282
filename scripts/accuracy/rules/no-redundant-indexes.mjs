/** Databases whose indexes serve their first columns alone. */
const JUDGED = new Set(["postgresql", "cockroach", "mysql", "sqlite"]);

/** Indexes and constraints whose work another one does. */
export default {
  name: "no-redundant-indexes",
  speaksOf(message) {
    const [, table, what] =
      /^Table "([^"]*)" does not need (.*?), which makes writes slower/.exec(message) ?? [];
    if (table === undefined) return undefined;
    const [, columns] = / on "([^"]*)"$/.exec(what) ?? [];
    return { table, part: columns ?? what };
  },
  expected(table) {
    if (!JUDGED.has(table.dialect)) return [];
    const all = indexesOf(table);
    const needless = [];
    for (const each of all)
      if (all.some((other) => other !== each && !needless.includes(other) && serves(other, each)))
        needless.push(each);
    return needless.map(({ parts }) => parts.join(", "));
  },
};

/** All that is an index in the database, the strongest first, as what they are compared by. */
function indexesOf({ columns, dialect, indexes, primaryKeys, uniqueConstraints }) {
  const isNullable = (name) => !columns.some((column) => column.name === name && column.isNotNull);
  const plain = (names, rank, isUnique, takesNulls) => ({
    rank,
    isUnique,
    takesNulls,
    parts: names,
    isPlain: true,
    kind: "",
  });
  return [
    ...primaryKeys.map((key) => plain(key.columns, 0, true, false)),
    ...uniqueConstraints.map((each) =>
      plain(each.columns, 1, true, !each.nullsNotDistinct && each.columns.some(isNullable)),
    ),
    ...indexes.map(({ isUnique, method = "btree", parts, where }) => ({
      rank: 2,
      isUnique,
      takesNulls: parts.some(({ column }) => column === undefined || isNullable(column)),
      parts: parts.map(({ column, expression }) => column ?? expression),
      directions: parts.map((part) => (isDescending(part) ? "desc" : "asc")),
      isPlain: method === "btree" && parts.every(({ opClass }) => opClass === undefined),
      // What has to be equal where an index is not a plain one.
      kind: JSON.stringify([
        where?.text,
        method === "btree" ? "" : method,
        parts.map((part) => part.opClass ?? ""),
      ]),
      condition: where === undefined ? "" : (where.text ?? `unread ${String(Math.random())}`),
      dialect,
    })),
  ];
}

function isDescending({ expression, order }) {
  return order === "desc" || /\bdesc\b/i.test(expression ?? "");
}

/** Whether one does all the work of another, and may stay in its stead. */
function serves(one, other) {
  if ((one.condition ?? "") !== (other.condition ?? "")) return false;
  const isSame =
    one.parts.length === other.parts.length &&
    one.parts.every((part, at) => part === other.parts[at]);
  if (!one.isPlain || !other.isPlain)
    return isSame && one.kind === other.kind && one.isUnique === other.isUnique;
  const startsAlike = other.parts.every((part, at) => part === one.parts[at]);
  if (!startsAlike || !runAlike(one, other)) return false;
  if (!other.isUnique) return isSame ? true : one.parts.length > other.parts.length;
  // A unique one forbids something, so only one that forbids as much can stay.
  return isSame && one.isUnique && one.rank <= other.rank && (!one.takesNulls || other.takesNulls);
}

/** An index is read backwards as well, as long as all of it is. */
function runAlike(one, other) {
  const turned = other.parts.map(
    (_, at) => (one.directions?.[at] ?? "asc") === (other.directions?.[at] ?? "asc"),
  );
  return new Set(turned).size <= 1;
}
