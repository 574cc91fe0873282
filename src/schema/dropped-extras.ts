import type { DroppedExtra } from "./model.ts";

/** Names what a table was to get, for a message: `a primary key and the index "by_email"`. */
export function contentsInWords({ contents }: DroppedExtra): string {
  const words = contents.map(({ kind, name }) => {
    if (name !== undefined) return `the ${kind} "${name}"`;
    return kind === "index" ? "an index" : `a ${kind}`;
  });
  const last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${last}` : last;
}

/** Whether there is nothing but indexes in it, which take nothing away and refuse no row. */
export function isAdditive({ contents }: DroppedExtra, taken: ReadonlySet<string>): boolean {
  return contents.every(
    ({ kind, name }) => kind === "index" && name !== undefined && !taken.has(name),
  );
}
