import type { DrizzleRelease } from "../../files/index.ts";
import type { Dialect } from "../../schema/model.ts";
import { callValue, spreadInto } from "../operations.ts";
import { returnedExpression, unwrap } from "../../syntax.ts";
import {
  Arguments,
  emptyObject,
  Host,
  isUndefined,
  isUnknown,
  type ListValue,
  orderedProperties,
  type Site,
  unknown,
  type Unknown,
  type Value,
} from "../value.ts";
import { type Drop, dropAlone, dropOf, isNothing } from "./dropped-extras.ts";
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

/** A value among the extras, and where it is written. */
interface Item {
  readonly value: Value;
  readonly site: Site;
}

/** What drizzle-orm drops or refuses, and where it is written; `undefined` where that is not in one place. */
export interface Dropped extends Drop {
  readonly isRefused: boolean;
  readonly site: Site | undefined;
}

interface ExtrasRead {
  readonly extras: Extra[];
  readonly unread: Unknown[];
  readonly dropped: Dropped[];
}

/**
 * What the third argument of a table adds to it, by the rules of `getTableConfig`: one level of nesting is flattened,
 * and up to the betas of 1.0 what is not understood is dropped without a word.
 */
export function readExtras(table: TableValue): ExtrasRead {
  const { extras, site, release } = table.parts;
  const result: ExtrasRead = { extras: [], unread: [], dropped: [] };
  if (isUndefined(extras) || (extras.kind === "literal" && !extras.value)) return result;
  const returned = callValue(extras, new Arguments([new ExtraColumns(table)]), site);
  const written = returnedSite(extras);
  const drop = ({ value, site: place }: Item, what: Drop) => {
    const refused = refusal(value, returned, release, site);
    if (refused) result.unread.push(refused);
    if (refused || !isNothing(value))
      result.dropped.push({
        ...what,
        isRefused: refused !== undefined,
        site: place === site ? undefined : place,
      });
  };
  for (const item of itemsOf(returned, written ?? site, result.unread)) {
    const { value } = item;
    if (isUnknown(value)) result.unread.push(value);
    else if (isExtra(value)) result.extras.push(value);
    else if (!(value instanceof Policy)) drop(item, dropOf(value));
  }
  if (returned.kind === "host" || returned.kind === "function" || returned.kind === "literal")
    drop({ value: returned, site: written ?? site }, dropAlone(returned));
  return result;
}

/** What a callback returns, as it is written there. */
function returnedSite(callback: Value): Site | undefined {
  if (callback.kind !== "function") return undefined;
  const node = returnedExpression(callback.node);
  return node && { node, scope: callback.scope };
}

/** The values that drizzle-orm looks at; of what is neither a list nor an object, it finds none that it knows. */
function itemsOf(returned: Value, site: Site, unread: Unknown[]): readonly Item[] {
  switch (returned.kind) {
    case "unknown":
      unread.push(returned);
      return [];
    case "list":
      return listItems(returned, site, unread).flatMap(({ value, site: place }) =>
        value.kind === "list" ? listItems(value, place, unread) : [{ value, site: place }],
      );
    case "object": {
      // A copy reads the getters.
      const copy = emptyObject();
      spreadInto(copy, returned, site);
      unread.push(...copy.unread);
      return orderedProperties(copy).map(([, { value, site: place, replaceable }]) => ({
        value:
          replaceable && !isExtra(value) ? unknown("a spread may have replaced it", place) : value,
        site: place,
      }));
    }
    default:
      return [];
  }
}

/** The items of a list, where it is written there each at its own place. */
function listItems(list: ListValue, site: Site, unread: Unknown[]): readonly Item[] {
  unread.push(...list.unread);
  const node = unwrap(site.node);
  const elements = node.type === "ArrayExpression" ? node.elements : [];
  const isPlain =
    elements.length === list.items.length &&
    elements.every((each) => each && each.type !== "SpreadElement");
  return list.items.map((value, index) => {
    const element = isPlain ? elements[index] : undefined;
    return { value, site: element ? { ...site, node: element } : site };
  });
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

/** Why drizzle-orm throws at a value among the extras: from 1.0 on at all that it drops before. */
function refusal(
  value: Value,
  returned: Value,
  release: DrizzleRelease,
  site: Site,
): Unknown | undefined {
  if (value === returned && value.kind === "literal" && value.value == null)
    return unknown("drizzle-orm throws where the third argument returns nothing", site);
  if (release !== "1.0") return undefined;
  // Of what is returned alone, its values are looked at: those of a number or a function are none.
  const hasValues =
    value !== returned ||
    value.kind === "host" ||
    (value.kind === "literal" && typeof value.value === "string" && value.value !== "");
  if (!hasValues) return undefined;
  const what = value.kind === "host" ? value.what : `a ${value.kind}`;
  return unknown(`drizzle-orm throws at ${what} in the third argument`, site);
}
