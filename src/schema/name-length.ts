import type { Dialect } from "./model.ts";

/** PostgreSQL cuts off what is longer, and then two names may be one. */
export const MAX_BYTES = 63;

/** How many characters a name may have, where a longer one is refused. */
const MAX_CHARACTERS: Readonly<Partial<Record<Dialect, readonly [number, string]>>> = {
  mysql: [64, "MySQL"],
  singlestore: [64, "SingleStore"],
  mssql: [128, "SQL Server"],
};

/** Whether a database cuts a name that is too long for it; others refuse it, or take any. */
export function isCut(dialect: Dialect): boolean {
  return dialect === "postgresql";
}

/** Whether a database does not take the whole of a name. */
export function isTooLong(dialect: Dialect, name: string): boolean {
  const { length, limit } = nameLengths(dialect, name);
  return length > limit;
}

/** How long a name is as its database counts, how long it may be there, and what is kept of it. */
export function nameLengths(dialect: Dialect, name: string) {
  const [limit, database] = MAX_CHARACTERS[dialect] ?? [Infinity, dialect];
  return isCut(dialect)
    ? { length: bytesOf(name), limit: MAX_BYTES, kept: startOf(name, MAX_BYTES) }
    : { length: Array.from(name).length, limit, database };
}

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The characters at the start of a text that take no more than so many bytes. */
export function startOf(text: string, bytes: number): string {
  let start = "";
  let left = bytes;
  for (const character of text) {
    left -= bytesOf(character);
    if (left < 0) break;
    start += character;
  }
  return start;
}

/** The name that a database keeps of one that it is given. */
export function keptName(dialect: Dialect, name: string): string {
  return isCut(dialect) ? startOf(name, MAX_BYTES) : name;
}
