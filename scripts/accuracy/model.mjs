// Compares the plugin's model of tables, as `drizzle-schema inspect` tells it, with what drizzle-orm made: table by table
// and fact by fact. What the model says and drizzle-orm does not is false; what it says that it did not read is missed.
import { qualified } from "./sites.mjs";
import { Tally } from "./tally.mjs";

const KINDS = ["columns", "primaryKeys", "uniqueConstraints", "indexes", "foreignKeys", "checks"];
const NAMES = {
  tables: "model: tables",
  columns: "model: columns",
  primaryKeys: "model: primary keys",
  uniqueConstraints: "model: unique constraints",
  indexes: "model: indexes",
  foreignKeys: "model: foreign keys",
  checks: "model: checks",
};

/** @returns A tally for each kind of fact, by the name of its line in the table of results. */
export function judgeModel(repository, sites, { tables }) {
  const tallies = Object.fromEntries(["tables", ...KINDS].map((kind) => [kind, new Tally()]));
  const seen = new Set();
  for (const read of tables) {
    const about = { repository, file: read.at.file, line: read.at.line };
    const named = sites.filter(
      ({ files, tables: [first] }) =>
        files.includes(read.at.file) &&
        first.name === read.name &&
        qualified(first) === qualified(read),
    );
    if (named.length === 0) {
      tallies.tables.unjudged.push({
        ...about,
        rule: NAMES.tables,
        message: `"${read.name}"`,
        truth: "no such table was made in this file",
      });
      continue;
    }
    for (const site of named) seen.add(site);
    const comparisons = named
      .flatMap((site) => site.tables)
      .map((real) => compare(read, real, about))
      .sort(
        (one, other) =>
          countOf(one, "false") - countOf(other, "false") ||
          countOf(one, "missed") - countOf(other, "missed"),
      );
    for (const kind of KINDS) tallies[kind].add(comparisons[0][kind]);
  }
  for (const site of sites.filter(({ isListed }) => isListed)) {
    if (seen.has(site)) tallies.tables.hits += 1;
    else
      tallies.tables.missed.push({
        repository,
        rule: NAMES.tables,
        file: site.file,
        line: site.line,
        message: `"${site.name}"`,
        truth: "drizzle-orm makes it",
      });
  }
  return new Map(Object.entries(tallies).map(([kind, tally]) => [NAMES[kind], tally]));
}

function countOf(comparison, kind) {
  return KINDS.reduce((sum, each) => sum + comparison[each][kind].length, 0);
}

function compare(read, real, about) {
  const note = (kind, message, truth) => ({
    ...about,
    rule: NAMES[kind],
    message: `"${read.name}": ${message}`,
    truth,
  });
  const result = Object.fromEntries(KINDS.map((kind) => [kind, new Tally()]));
  compareColumns(read, real, result.columns, (...words) => note("columns", ...words));
  // Keys are told by the names of columns, so nothing can be said of them where one was not read.
  const hasNames = read.columns.every(({ name }) => name !== null) && real.refused === undefined;
  const isOpen = isUnread(read, "keys and indexes") || isUnread(read, "columns");
  for (const kind of KINDS.slice(1))
    if (hasNames)
      compareLists(FACTS[kind](read, real), isOpen, result[kind], (...words) =>
        note(kind, ...words),
      );
    else
      result[kind].unjudged.push(note(kind, "not compared", real.refused ?? "a name was not read"));
  return result;
}

function isUnread({ notRead }, part, what) {
  return notRead.some((each) => each.part === part && (what === undefined || each.what === what));
}

function compareColumns(read, real, tally, note) {
  const keys = new Set(real.primaryKeys.flatMap(({ columns }) => columns));
  const ours = new Map(read.columns.map((column) => [column.key, column]));
  for (const column of real.columns) {
    const told = ours.get(column.key);
    ours.delete(column.key);
    if (!told) tally.missed.push(note(`column ${column.key}`, "drizzle-orm has it"));
    else if (
      column.isStub ||
      told.isReplaceable ||
      (isUnread(read, "column", column.key) && told.type === null)
    )
      tally.unjudged.push(note(`column ${column.key}`, "it was not read, or not made"));
    else {
      const wrong = differences(
        told,
        { ...column, isPrimaryKey: column.isPrimaryKey || keys.has(column.name) },
        real,
      );
      if (wrong.length === 0) tally.hits += 1;
      else
        tally.false.push(
          note(
            `column ${column.key}: ${wrong.map(([field, say]) => `${field} is ${say}`).join(", ")}`,
            wrong.map(([field, , is]) => `${field} is ${is}`).join(", "),
          ),
        );
    }
  }
  for (const key of ours.keys())
    tally.false.push(note(`column ${key}`, "drizzle-orm has no such column"));
}

/** The fields of a column in which the model says something else: `[field, what it says, what drizzle-orm says]`. */
function differences(told, column, { refused }) {
  const fields = [
    "isNotNull",
    "isUnique",
    "hasRuntimeDefault",
    "hasOnUpdate",
    "isGenerated",
    "isAutoIncrement",
  ];
  const pairs = [
    ...(told.name === null ? [] : [["name", told.name, column.name]]),
    ...(told.type === null || column.type === undefined ? [] : [["type", told.type, column.type]]),
    ...fields.map((field) => [field, told[field], column[field]]),
    ["identity", told.identity !== null, column.isIdentity],
    ...(refused === undefined ? [["isPrimaryKey", told.isPrimaryKey, column.isPrimaryKey]] : []),
    ...(isDefaultRead(told.default)
      ? [["default", defaultOf(told.default), defaultOf(column.default)]]
      : []),
  ];
  return pairs.filter(([, say, is]) => say !== is).map((each) => each.map(String));
}

function isDefaultRead(value) {
  return value === null || (value.kind !== "other" && value.text !== null);
}

function defaultOf(value) {
  if (value === null || value === undefined) return "none";
  return value.kind === "value"
    ? `value ${JSON.stringify(value.value)}`
    : `${value.kind} ${value.text ?? ""}`;
}

const action = (word) => (word === "no action" || word === undefined ? null : word);
const columnsOf = ({ columns }) => columns.join(", ");

/** Pairs of lists of facts in words, the model's and drizzle-orm's; `undefined` stands for one that was not read. */
const FACTS = {
  primaryKeys: (read, real) => [read.primaryKeys.map(columnsOf), real.primaryKeys.map(columnsOf)],
  uniqueConstraints: (read, real) => [
    read.uniqueConstraints.map(columnsOf),
    real.uniqueConstraints.map(columnsOf),
  ],
  indexes: (read, real) => {
    const unread = new Set(
      read.notRead.filter(({ part }) => part === "index").map(({ what }) => what),
    );
    const words = ({ isUnique, name, parts, where }) =>
      [name ?? "unnamed", isUnique ? "unique" : "", `(${parts.join(", ")})`, where ? "partial" : ""]
        .filter(Boolean)
        .join(" ");
    return [
      read.indexes.map((index) => (unread.has(index.name) ? undefined : words(index))),
      real.indexes.map(({ parts, ...rest }) =>
        words({ ...rest, parts: parts.map(({ column, expression }) => column ?? expression) }),
      ),
    ];
  },
  foreignKeys: (read, real) => {
    const unread = new Set(
      read.notRead.filter(({ part }) => part === "foreign key").map(({ what }) => what),
    );
    const words = ({ columns, onDelete, onUpdate, table, to }) =>
      `(${columns.join(", ")}) to ${table} (${to.columns.join(", ")}), on delete ${action(onDelete)}, on update ${action(onUpdate)}`;
    return [
      read.foreignKeys.map((key) =>
        key.to?.table && !unread.has(key.columns.join(", "))
          ? words({ ...key, table: key.to.table })
          : undefined,
      ),
      real.foreignKeys.map((key) =>
        key.to && !key.isUnknown
          ? words({ ...key, table: qualified({ name: key.to.table, schema: key.to.schema }) })
          : undefined,
      ),
    ];
  },
  checks: (read, real) => [
    read.checks.map(({ name }) => name ?? undefined),
    real.checks.map(({ name }) => name),
  ],
};

/** @param isOpen Whether the model says that there may be more than it read. */
function compareLists([told, made], isOpen, tally, note) {
  const left = made.filter((each) => each !== undefined);
  const wrong = [];
  for (const each of told) {
    const at = each === undefined ? -1 : left.indexOf(each);
    if (each === undefined)
      tally.unjudged.push(note("something that was not read", "drizzle-orm made it"));
    else if (at === -1) wrong.push(each);
    else {
      left.splice(at, 1);
      tally.hits += 1;
    }
  }
  const unknown = made.length - made.filter((each) => each !== undefined).length;
  const unread = told.filter((each) => each === undefined).length;
  for (const each of wrong)
    if (unknown > 0)
      tally.unjudged.push(note(each, "drizzle-orm made something that is not known"));
    else
      tally.false.push(
        note(
          each,
          left.length > 0 ? `drizzle-orm has ${left.join("; ")}` : "drizzle-orm has none more",
        ),
      );
  // As many as were not read may be among those that are left; the others are missing.
  for (const each of left.slice(unread))
    if (wrong.length === 0)
      tally.missed.push(note(each, isOpen ? "not read" : "the model has it not"));
}
