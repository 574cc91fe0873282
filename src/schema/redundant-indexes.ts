import type { Column, Dialect, IndexPart, Place, Table } from "./model.ts";

/** An index of a table, or a constraint that the database makes an index for. */
export interface IndexedKey {
  readonly kind: "primary key" | "unique constraint" | "index";
  /** `undefined` where none is written. */
  readonly name: string | undefined;
  readonly parts: readonly IndexPart[];
  readonly place: Place;
}

/** An index that the database does not need. */
export interface RedundantIndex {
  readonly table: Table;
  readonly index: IndexedKey;
  /** What does its work as well. */
  readonly by: IndexedKey;
  /** Whether the other one has the very same columns, not more. */
  readonly isSame: boolean;
}

/** What two of them are compared by. */
interface Candidate extends IndexedKey {
  /** `undefined` where it was not read. */
  readonly method: string | undefined;
  /** Of a partial index. */
  readonly condition: string | undefined;
  readonly isUnique: boolean;
  readonly allowsManyNulls: boolean;
}

/** Other databases keep the rows themselves in an index, or have indexes that do not serve their first columns alone. */
const HAS_PLAIN_INDEXES: ReadonlySet<Dialect> = new Set([
  "postgresql",
  "cockroach",
  "mysql",
  "sqlite",
]);

/** The indexes of a table whose work another index, a unique constraint or the primary key does as well. */
export function redundantIndexes(table: Table): readonly RedundantIndex[] {
  if (!HAS_PLAIN_INDEXES.has(table.dialect)) return [];
  const needed = newBranch();
  return widestFirst(candidatesOf(table)).flatMap((index) => {
    const like = branchAt(needed, index);
    const isCovering = (other: Candidate) => covers(other, index);
    const same = like?.ending.find(isCovering);
    const by = same ?? like?.passing.find(isCovering);
    if (by && index.kind !== "primary key") return [{ table, index, by, isSame: by === same }];
    plant(needed, index);
    return [];
  });
}

/** The indexes that begin with some parts, so that an index is compared with those alone that begin with its own. */
interface Branch {
  /** Those that have no further parts. */
  readonly ending: Candidate[];
  /** Those that have some. */
  readonly passing: Candidate[];
  readonly branches: Map<Column | string | undefined, Branch>;
}

function newBranch(): Branch {
  return { ending: [], passing: [], branches: new Map() };
}

function branchAt(root: Branch, { parts }: Candidate): Branch | undefined {
  let branch: Branch | undefined = root;
  for (const { column, expression } of parts) branch = branch?.branches.get(column ?? expression);
  return branch;
}

function plant(root: Branch, candidate: Candidate): void {
  let branch = root;
  for (const { column, expression } of candidate.parts) {
    branch.passing.push(candidate);
    const next = branch.branches.get(column ?? expression) ?? newBranch();
    branch.branches.set(column ?? expression, next);
    branch = next;
  }
  branch.ending.push(candidate);
}

/** What can do another one's work comes first: the strictest of the widest. */
function widestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const rank = ({ kind, allowsManyNulls, isUnique }: Candidate) =>
    (kind === "primary key" ? 8 : 0) +
    (isUnique ? 4 : 0) +
    (allowsManyNulls ? 0 : 2) +
    (kind === "unique constraint" ? 1 : 0);
  return [...candidates].sort(
    (one, other) => other.parts.length - one.parts.length || rank(other) - rank(one),
  );
}

function candidatesOf(table: Table): readonly Candidate[] {
  const { dialect, indexes, primaryKeys, uniqueConstraints } = table;
  return [
    ...primaryKeys.map(({ name, columns, place }) => ({
      ...constraint("primary key", columns, dialect),
      name,
      place,
    })),
    ...uniqueConstraints.map(({ name, columns, nullsNotDistinct, place }) => ({
      ...constraint("unique constraint", columns, dialect),
      allowsManyNulls: !nullsNotDistinct,
      name,
      place,
    })),
    ...indexes.map(({ name, parts, method, where, isUnique, place }) => ({
      kind: "index" as const,
      name,
      parts,
      // Elsewhere nothing but this may be written.
      method: method?.toLowerCase() ?? usualMethod(dialect),
      condition: where && (where.text?.replace(/\s+/g, " ").trim() ?? UNREAD),
      isUnique,
      allowsManyNulls: true,
      place,
    })),
  ].filter(isCertain);
}

/** No condition is written like this. */
const UNREAD = "";

function constraint(kind: IndexedKey["kind"], columns: readonly Column[], dialect: Dialect) {
  const parts = columns.map((column): IndexPart => ({
    column,
    expression: undefined,
    order: "asc",
    nulls: "last",
    opClass: undefined,
  }));
  const method = usualMethod(dialect) ?? BTREE;
  return { kind, parts, method, condition: undefined, isUnique: true, allowsManyNulls: false };
}

const BTREE = "btree";

/** The method of an index that names none; in PostgreSQL the model names it always, so that here it was not read. */
function usualMethod(dialect: Dialect): string | undefined {
  return dialect === "mysql" || dialect === "sqlite" ? BTREE : undefined;
}

/** Whether all of it was read: what a column says of itself may belong to a spread that replaces it. */
function isCertain({ condition, kind, method, parts }: Candidate): boolean {
  const isOfColumn = kind !== "index";
  return (
    method !== undefined &&
    condition !== UNREAD &&
    parts.every(
      ({ column, expression }) =>
        (column ?? expression) !== undefined && !(isOfColumn && column?.isReplaceable),
    )
  );
}

/** Whether one serves every query that the other one serves, and forbids all that the other one forbids. */
function covers(wide: Candidate, narrow: Candidate): boolean {
  const isAsLong = wide.parts.length === narrow.parts.length;
  if (wide.method !== narrow.method || wide.condition !== narrow.condition) return false;
  if (narrow.isUnique && !(isAsLong && forbidsAsMuch(wide, narrow))) return false;
  if (narrow.method !== BTREE)
    return isAsLong && narrow.parts.every((part, place) => isSamePart(part, wide.parts[place]));
  const isSorted = (isBackwards: boolean) =>
    narrow.parts.every((part, place) => {
      const other = wide.parts[place];
      return isSamePart(part, other) && isSortedAs(part, other, isBackwards);
    });
  return isSorted(false) || isSorted(true);
}

function forbidsAsMuch(one: Candidate, other: Candidate): boolean {
  return one.isUnique && (other.allowsManyNulls || !one.allowsManyNulls);
}

function isSamePart(one: IndexPart, other: IndexPart | undefined): other is IndexPart {
  return (
    other !== undefined &&
    one.column === other.column &&
    one.expression === other.expression &&
    operatorsOf(one) === operatorsOf(other)
  );
}

/** A btree is read backwards as well, which turns nulls around with the rest. */
function isSortedAs(one: IndexPart, other: IndexPart, isBackwards: boolean): boolean {
  return (one.order === other.order) !== isBackwards && (one.nulls === other.nulls) !== isBackwards;
}

/** Those that PostgreSQL uses for a type anyway; drizzle-kit pull writes them out. */
const USUAL_OPERATORS =
  /^(?:bool|bpchar|bytea|char|cidr|date|enum|float[48]|inet|int[248]|interval|macaddr|numeric|oid|text|timetz|time|timestamptz|timestamp|uuid|varchar)_ops$/;

function operatorsOf({ opClass }: IndexPart): string | undefined {
  return opClass !== undefined && USUAL_OPERATORS.test(opClass) ? undefined : opClass;
}
