import type { DrizzleRelease } from "../../files/index.ts";
import type { Dialect } from "../../schema/model.ts";
import { callValue, spreadInto } from "../operations.ts";
import {
  Arguments,
  emptyObject,
  Host,
  isUndefined,
  isUnknown,
  type Literal,
  orderedProperties,
  type Site,
  unknown,
  type Unknown,
  type Value,
} from "../value.ts";
import type { ColumnReference } from "./table.ts";
import { type TableValue } from "./table.ts";
import {
  SortableColumn,
  IndexBuilder,
  UniqueBuilder,
  PrimaryKeyBuilder,
  ForeignKeyBuilder,
  CheckBuilder,
  Policy,
} from "./extra-builders.ts";

/** The dialects whose columns can be sorted for an index: PostgreSQL and what was modelled on it. */
export function sortsInIndexes(dialect: Dialect): boolean {
  return dialect === "postgresql" || dialect === "cockroach" || dialect === "gel";
}

/** The columns that the third argument's callback is handed. */
class ExtraColumns extends Host {
  readonly what = "the columns of the table";
  readonly #columns: ReadonlyMap<string, ColumnReference>;
  readonly #unread: Unknown | undefined;

  constructor(table: TableValue) {
    super();
    this.#columns = sortsInIndexes(table.parts.dialect)
      ? new Map(
          table.parts.columns.map((column) => [column.key, new SortableColumn(table, column)]),
        )
      : table.columnReferences();
    this.#unread = table.parts.unreadColumns[0];
  }

  override get(key: string, site: Site): Value {
    return (
      this.#columns.get(key) ?? this.#unread ?? unknown(`the table has no column "${key}"`, site)
    );
  }

  override entries(): ReadonlyMap<string, Value> | undefined {
    return this.#unread ? undefined : this.#columns;
  }
}

export type Extra =
  IndexBuilder | UniqueBuilder | PrimaryKeyBuilder | ForeignKeyBuilder | CheckBuilder;

/**
 * What the third argument of a table adds to it, by the rules of `getTableConfig`: one level of nesting is flattened,
 * and up to the betas of 1.0 what is not understood is dropped without a word.
 */
export function readExtras(table: TableValue): {
  readonly extras: readonly Extra[];
  readonly unread: readonly Unknown[];
} {
  const { extras, site, release } = table.parts;
  if (isUndefined(extras)) return { extras: [], unread: [] };
  if (extras.kind === "literal" && !extras.value) return { extras: [], unread: [] };
  const returned = callValue(extras, new Arguments([new ExtraColumns(table)]), site);
  const values = extraValues(returned, release, site);
  const result: Extra[] = [];
  const unread: Unknown[] = [...values.unread];
  for (const value of values.items) {
    if (isUnknown(value)) unread.push(value);
    else if (isExtra(value)) result.push(value);
    else if (!(value instanceof Policy)) {
      const why = refusal(value, release, site);
      if (why) unread.push(why);
    }
  }
  return { extras: result, unread };
}

function extraValues(
  returned: Value,
  release: DrizzleRelease,
  site: Site,
): { readonly items: readonly Value[]; readonly unread: readonly Unknown[] } {
  switch (returned.kind) {
    case "unknown":
      return { items: [], unread: [returned] };
    case "list":
      return {
        items: returned.items.flatMap((item) => (item.kind === "list" ? item.items : [item])),
        unread: [
          ...returned.unread,
          ...returned.items.flatMap((item) => (item.kind === "list" ? item.unread : [])),
        ],
      };
    case "object": {
      // A copy reads the getters.
      const copy = emptyObject();
      spreadInto(copy, returned, site);
      return { items: orderedProperties(copy).map(([, { value }]) => value), unread: copy.unread };
    }
    // The fields of a builder that stands alone are walked, and none of them is a builder.
    case "host": {
      const why = refusal(returned, release, site);
      return { items: [], unread: why ? [why] : [] };
    }
    case "function":
      return { items: [], unread: [] };
    case "literal":
      return literalValues(returned, release, site);
  }
}

/** Of a text, the characters are walked; other plain values have nothing to walk. */
function literalValues(
  returned: Literal,
  release: DrizzleRelease,
  site: Site,
): { readonly items: readonly Value[]; readonly unread: readonly Unknown[] } {
  const why =
    returned.value == null
      ? unknown("drizzle-orm throws where the third argument returns nothing", site)
      : returned.value === "" || typeof returned.value !== "string"
        ? undefined
        : refusal(returned, release, site);
  return { items: [], unread: why ? [why] : [] };
}

function isExtra(value: Value): value is Extra {
  return (
    value instanceof IndexBuilder ||
    (value instanceof UniqueBuilder && value.columns !== undefined) ||
    value instanceof PrimaryKeyBuilder ||
    value instanceof ForeignKeyBuilder ||
    value instanceof CheckBuilder
  );
}

/** From 1.0 on, drizzle-orm throws where it dropped before. */
function refusal(value: Value, release: DrizzleRelease, site: Site): Unknown | undefined {
  if (release !== "1.0") return undefined;
  const what = value.kind === "host" ? value.what : `a ${value.kind}`;
  return unknown(`drizzle-orm throws at ${what} in the third argument`, site);
}
