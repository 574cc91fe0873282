import { remember } from "../remember.ts";
import type { Column, ForeignKey, Index, IndexPart, Table } from "./model.ts";

/** How well a table's indexes and keys serve the check that a foreign key makes. */
export type Coverage =
  | { readonly verdict: "covered"; readonly by: Pick<NearMiss, "kind" | "index"> }
  /** An index was not read well enough to tell. */
  | { readonly verdict: "unknown" }
  | { readonly verdict: "missing"; readonly nearest: NearMiss | undefined };

/** An index that has a column of the foreign key and yet does not serve it. */
export interface NearMiss {
  readonly kind: "index" | "unique constraint" | "primary key";
  /** The name of the index; `undefined` where it has none. */
  readonly index: string | undefined;
  readonly why: "partial" | "method" | "incomplete" | "position";
}

/** An index, unique constraint or primary key as the check sees it. */
interface Candidate {
  readonly kind: NearMiss["kind"];
  readonly name: string | undefined;
  /** `undefined` for an expression. */
  readonly columns: readonly (Column | undefined)[];
  readonly index: Index | undefined;
  /** How many come before it. */
  readonly place: number;
}

/**
 * Whether an index starts with the columns of a foreign key, in any order. Measured on PostgreSQL with the query that
 * the foreign key's trigger runs: btree indexes, unique constraints and primary keys serve it, a hash index on a single
 * column does, and so does a partial index that only leaves out rows whose key is null.
 */
export function coverageOf(key: ForeignKey, table: Table): Coverage {
  let nearest: NearMiss | undefined;
  let isUnknown = false;
  for (const candidate of candidatesFor(key, table)) {
    const result = judge(candidate, key.columns);
    if (result === "covered")
      return { verdict: "covered", by: { kind: candidate.kind, index: candidate.name } };
    if (result === "unknown") isUnknown = true;
    else if (result)
      nearest = nearer(nearest, { kind: candidate.kind, index: candidate.name, why: result });
  }
  return isUnknown ? { verdict: "unknown" } : { verdict: "missing", nearest };
}

/** The candidates that may have to do with a foreign key, in their order: others have none of its columns. */
function candidatesFor({ columns }: ForeignKey, table: Table): readonly Candidate[] {
  const { byColumn, unread } = candidatesBy(table);
  const lists = columns.map((column) => byColumn.get(column) ?? []);
  const [only, ...others] = lists.filter((each) => each.length > 0);
  if (unread.length === 0 && others.length === 0) return only ?? [];
  const found = new Set([unread, ...lists].flat());
  return [...found].sort((one, other) => one.place - other.place);
}

/** The candidates of a table by each column that they have, and those of which a part was not read. */
const candidatesBy = remember((table: Table) => {
  const byColumn = new Map<Column, Candidate[]>();
  const unread: Candidate[] = [];
  for (const candidate of candidatesOf(table)) {
    if (candidate.index?.parts.some(isUnread)) unread.push(candidate);
    for (const column of new Set(candidate.columns)) {
      if (!column) continue;
      const others = byColumn.get(column);
      if (others) others.push(candidate);
      else byColumn.set(column, [candidate]);
    }
  }
  return { byColumn, unread };
});

function candidatesOf(table: Table): readonly Candidate[] {
  return [
    ...table.primaryKeys.map(({ name, columns }) => ({
      kind: "primary key" as const,
      name,
      columns,
      index: undefined,
    })),
    ...table.uniqueConstraints.map(({ name, columns }) => ({
      kind: "unique constraint" as const,
      name,
      columns,
      index: undefined,
    })),
    ...table.indexes.map((index) => ({
      kind: "index" as const,
      name: index.name,
      columns: index.parts.map(({ column }) => column),
      index,
    })),
  ].map((candidate, place) => ({ ...candidate, place }));
}

const NEARNESS = ["position", "incomplete", "method", "partial"] as const;

function nearer(one: NearMiss | undefined, other: NearMiss): NearMiss {
  return one && NEARNESS.indexOf(one.why) >= NEARNESS.indexOf(other.why) ? one : other;
}

function judge(
  { columns, index }: Candidate,
  key: readonly Column[],
): "covered" | "unknown" | NearMiss["why"] | undefined {
  const wanted = new Set(key);
  const leading = columns.slice(0, wanted.size);
  if (index?.parts.slice(0, wanted.size).some(isUnread)) return "unknown";
  const found = new Set(leading.filter((column) => column && wanted.has(column)));
  if (found.size < wanted.size) {
    if (leading[0] && wanted.has(leading[0])) return "incomplete";
    return columns.some((column) => column && wanted.has(column)) ? "position" : undefined;
  }
  if (!index) return "covered";
  return judgeMethod(index, columns.length) ?? judgePredicate(index, wanted) ?? "covered";
}

function isUnread({ column, expression }: IndexPart): boolean {
  return column === undefined && expression === undefined;
}

/** A dialect whose indexes have no methods has none here. */
function judgeMethod({ method }: Index, size: number): "method" | undefined {
  if (method === undefined) return undefined;
  const name = method.toLowerCase();
  return name === "btree" || (name === "hash" && size === 1) ? undefined : "method";
}

const NOT_NULL = /^(?:(?:"[^"]*"|[\w$]+)\.)*(?:"([^"]*)"|([\w$]+)) is not null$/;

/** A partial index serves a foreign key where it only leaves out rows whose key is null: `= $1` implies the rest. */
function judgePredicate(
  { where }: Index,
  key: ReadonlySet<Column>,
): "unknown" | "partial" | undefined {
  if (!where) return undefined;
  if (where.text === undefined) return "unknown";
  const names = new Set([...key].map(({ name }) => name));
  const isNotNullOnly = conjuncts(where.text).every((part) => {
    const [, quoted, bare] = NOT_NULL.exec(part) ?? [];
    const column = quoted ?? bare;
    return column !== undefined && names.has(column);
  });
  return isNotNullOnly ? undefined : "partial";
}

/** The parts of a predicate between its `and`s, without the parentheses that group them. */
function conjuncts(predicate: string): readonly string[] {
  return predicate
    .replace(/[()]/g, " ")
    .replace(/\s+/g, " ")
    .split(/ and /i)
    .map((part) => part.trim().replace(/ is not null$/i, " is not null"));
}
