import type { DrizzleRelease } from "../../files/index.ts";
import type { ColumnDefault, Dialect } from "../../schema/model.ts";
import { callValue, memberOf } from "../operations.ts";
import {
  Arguments,
  asString,
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
import type { ColumnConfig, ColumnFact } from "./column-facts/fact.ts";
import { MODIFIERS } from "./column-modifiers.ts";

/** A call of `.references()`. */
export interface Reference {
  /** The function that gives the referenced column. */
  readonly target: Value;
  readonly actions: Value;
  readonly site: Site;
}

/** A call of a modifier. */
export interface Said {
  readonly method: string;
  readonly site: Site;
}

/** Everything that a column builder has been told so far. */
export interface ColumnState {
  readonly dialect: Dialect;
  /** The function that made it. */
  readonly builder: string;
  readonly fact: ColumnFact;
  readonly config: Value;
  readonly site: Site;
  /** `undefined` until the table gives it its key. */
  name: string | Unknown | undefined;
  /** The name before the casing of drizzle.config. */
  uncasedName: string | undefined;
  isNamedByKey: boolean;
  /** The key that gave it its name. */
  namedBy: string | undefined;
  /** Overrides the type of `fact`. */
  type: { readonly text: string | undefined } | undefined;
  /** Dimensions of an array: `"[]"`. */
  dimensions: string;
  /** What an array is made of, before 1.0. */
  elements: ColumnBuilder | undefined;
  isNotNull: boolean;
  isPrimaryKey: boolean;
  isUnique: boolean;
  uniqueName: Value | undefined;
  /** `nulls` of `.unique(name, { nulls })`. */
  uniqueNulls: string | undefined;
  hasDefault: boolean;
  default: ColumnDefault | undefined;
  hasRuntimeDefault: boolean;
  hasOnUpdate: boolean;
  isGenerated: boolean;
  identity: "always" | "byDefault" | undefined;
  isAutoIncrement: boolean;
  references: Reference[];
  /** Its modifiers so far. */
  said: readonly Said[];
  /** Those of the elements that an array forgot, before 1.0. */
  forgotten: readonly Said[];
}

/** A column builder. Its modifiers change it and return it, as drizzle-orm's do. */
export class ColumnBuilder extends Host {
  readonly what = "a column builder";
  readonly state: ColumnState;

  constructor(state: ColumnState) {
    super();
    this.state = state;
    state.site.scope.module.session.trace?.make(this);
  }

  override get isMutable(): boolean {
    return true;
  }

  override invoke(method: string, args: Arguments, site: Site): Value {
    site.scope.module.session.trace?.change(this);
    const modify = MODIFIERS.get(method);
    if (!modify) return unknown(`the column method "${method}" is not modelled`, site);
    const result = modify(this, args, site) ?? this;
    if (result === this) this.state.said = [...this.state.said, { method, site }];
    return result;
  }
}

/**
 * Makes the builder that a column function returns for `(name?, config?)`.
 *
 * @param args The arguments of the column function.
 */
export function makeColumnBuilder(
  dialect: Dialect,
  builder: string,
  fact: ColumnFact,
  args: Arguments,
  site: Site,
): ColumnBuilder {
  const [first, second] = [args.at(0), args.at(1)];
  // What was not read may be a configuration as well as a name.
  const isConfig =
    first.kind === "object" || first.kind === "list" || (isUnknown(first) && isUndefined(second));
  const config = isConfig ? first : second;
  const name = isUnknown(first) ? first : asString(first) || undefined;
  const { notNull = false } = fact;
  return new ColumnBuilder({
    dialect,
    builder,
    fact,
    config,
    site,
    name,
    uncasedName: asString(first) || undefined,
    isNamedByKey: name === undefined,
    namedBy: undefined,
    type: undefined,
    dimensions: "",
    elements: undefined,
    isNotNull:
      typeof notNull === "boolean"
        ? notNull
        : (unlessUnread(() => notNull(readConfig(config, site), releaseAt(site))) ?? true),
    isPrimaryKey: false,
    isUnique: false,
    uniqueName: undefined,
    uniqueNulls: undefined,
    hasDefault: fact.hasDefault ?? false,
    default: undefined,
    hasRuntimeDefault: false,
    hasOnUpdate: false,
    isGenerated: false,
    identity: undefined,
    isAutoIncrement: fact.autoIncrement ?? false,
    references: [],
    said: [],
    forgotten: [],
  });
}

/** The release of drizzle-orm that a piece of code is written for. */
export function releaseAt({ scope: { module } }: Site): DrizzleRelease {
  return module.session.release(module);
}

class NotRead extends Error {}

/** A setting that was not read ends the calculation that asks for it. */
export function readConfig(config: Value, site: Site): ColumnConfig {
  return {
    get(key) {
      if (isUndefined(config)) return undefined;
      const value = memberOf(config, key, site);
      return plain(value);
    },
    values: () => valuesOf(config).map(plain),
  };
}

function plain(value: Value): Literal["value"] {
  if (value.kind !== "literal") throw new NotRead();
  return value.value;
}

/** The items of a list, or the values of an object's properties. */
function valuesOf(config: Value): readonly Value[] {
  if (config.kind === "list" && !config.unread[0]) return config.items;
  if (config.kind !== "object" || config.unread[0]) throw new NotRead();
  return orderedProperties(config).map(([, { value, replaceable }]) => {
    if (replaceable) throw new NotRead();
    return value;
  });
}

/** Runs a calculation over settings; `undefined` where one of them was not read. */
export function unlessUnread<T>(calculate: () => T): T | undefined {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof NotRead) return undefined;
    throw error;
  }
}

/** The type of a column in the database; `undefined` where it was not read. */
export function typeOf(state: ColumnState): string | undefined {
  const { site } = state;
  const { type } = state.fact;
  const text = state.type
    ? state.type.text
    : typeof type === "string"
      ? type
      : unlessUnread(() => type(readConfig(state.config, site), releaseAt(site)));
  return text === undefined ? undefined : `${text}${state.dimensions}`;
}

/** The `mode` a column was made with; `undefined` where there is none or it was not read. */
export function modeOf({ config, fact, site }: ColumnState): string | undefined {
  const settings = readConfig(config, site);
  return unlessUnread(() => {
    const mode = settings.get("mode") ?? fact.mode;
    if (typeof mode === "function") return mode(settings, releaseAt(site));
    return typeof mode === "string" ? mode : undefined;
  });
}

/** The column function of a `customType`: its type is what `dataType(config)` returns. */
export function customTypeFunction(
  dialect: Dialect,
  definition: Value,
  args: Arguments,
  site: Site,
): ColumnBuilder {
  const column = makeColumnBuilder(dialect, "customType", { type: "" }, args, site);
  const dataType = memberOf(definition, "dataType", site);
  const type = callValue(dataType, new Arguments([column.state.config]), site);
  column.state.type = { text: asString(type) };
  return column;
}
