import type { Inspection, InspectedTable, NotRead, Position, Report } from "./inspection.ts";
import { isInside } from "./positions.ts";

/** Says what is to be marked on the parts of a schema. */
export class Marks {
  readonly #reports: ReadonlyMap<string, readonly Report[]>;
  readonly #notRead: ReadonlyMap<string, readonly NotRead[]>;

  constructor({ notRead, reports }: Pick<Inspection, "notRead" | "reports">) {
    this.#reports = grouped(
      reports.filter(({ isSuppressed }) => !isSuppressed),
      ({ at }) => at.file,
    );
    this.#notRead = grouped(notRead, ({ table }) => table ?? "");
  }

  /** What is reported in a part, wherever that is declared. */
  on({ at }: { readonly at: Position }): readonly Report[] {
    return (this.#reports.get(at.file) ?? []).filter((report) => isInside(report.at, at));
  }

  /** What is reported in a table and in none of its parts. */
  onTableItself(table: InspectedTable): readonly Report[] {
    const inParts = new Set(partsOf(table).flatMap((part) => this.on(part)));
    return this.on(table).filter((report) => !inParts.has(report));
  }

  /** What is reported in a table and in the columns that it shares with others, each once. */
  inAll(table: InspectedTable): readonly Report[] {
    return [...new Set([table, ...table.columns].flatMap((part) => this.on(part)))];
  }

  /** What was not read of a table. */
  notReadOf({ id }: InspectedTable): readonly NotRead[] {
    return this.#notRead.get(id) ?? [];
  }
}

/** The parts of a table that are printed one by one; what a function makes of it may be told of at the whole table. */
function partsOf(table: InspectedTable): readonly { readonly at: Position }[] {
  const { checks, columns, dropped, foreignKeys, indexes, primaryKeys, uniqueConstraints } = table;
  return [
    ...columns,
    ...primaryKeys,
    ...uniqueConstraints,
    ...indexes,
    ...foreignKeys,
    ...checks,
    ...dropped,
  ].filter(({ at }) => !isInside(table.at, at));
}

/** Things by a word of theirs, in the order of their first ones. */
export function grouped<T>(
  things: readonly T[],
  wordOf: (thing: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of things) {
    const word = wordOf(each);
    const group = groups.get(word) ?? [];
    groups.set(word, group);
    group.push(each);
  }
  return groups;
}
