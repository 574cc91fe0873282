import type { Table } from "./model.ts";
import { bytesOf, MAX_BYTES, startOf } from "./name-length.ts";
import { isSnakeCase, toSnakeCase } from "./naming.ts";

const HASH_DIGITS = 8;

/** The name that the contract gives an index: `idx_posts_author_id`, in snake_case whatever the columns are called. */
export function indexName(table: Pick<Table, "name">, columns: readonly string[]): string {
  const name = ["idx", ...[table.name, ...columns].map(inSnakeCase)].join("_");
  if (bytesOf(name) <= MAX_BYTES) return name;
  const start = startOf(name, MAX_BYTES - HASH_DIGITS - 1);
  return `${start.replace(/_+$/, "")}_${hashOf(name)}`;
}

/** A name that is not taken yet: the name itself, or with a suffix and perhaps a number behind it. */
export function freeIndexName(
  name: string,
  isTaken: (name: string) => boolean,
  suffix = "fk",
): string {
  if (!isTaken(name)) return name;
  for (let count = 1; ; count += 1) {
    const candidate = `${name}_${suffix}${count > 1 ? String(count) : ""}`;
    if (!isTaken(candidate)) return candidate;
  }
}

function inSnakeCase(name: string): string {
  const words = toSnakeCase(name);
  return isSnakeCase(name) || words === "" ? name : words;
}

/** FNV-1a: names that begin alike stay apart, and come out the same on every machine. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(HASH_DIGITS, "0");
}

/** The names of indexes and of the constraints that are indexes, which have to differ in a database. */
export function indexNames(tables: readonly Table[]): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ indexes, primaryKeys, uniqueConstraints }) =>
      [...indexes, ...primaryKeys, ...uniqueConstraints].flatMap(({ name }) => name ?? []),
    ),
  );
}
