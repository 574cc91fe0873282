import type { DrizzleRelease } from "../../files/index.ts";
import type { ColumnDefault, Dialect } from "../../schema/model.ts";
import { callValue, memberOf } from "../evaluate.ts";
import {
  Arguments,
  asString,
  Host,
  isUndefined,
  isUnknown,
  type Literal,
  orderedProperties,
  type Site,
  truthiness,
  unknown,
  type Unknown,
  type Value,
} from "../value.ts";
import type { ColumnConfig, ColumnFact } from "./column-facts/fact.ts";
import { SqlValue } from "./sql.ts";

/** A call of `.references()`. */
export interface Reference {
  /** The function that gives the referenced column. */
  readonly target: Value;
  readonly actions: Value;
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
}

/** A column builder. Its modifiers change it and return it, as drizzle-orm's do. */
export class ColumnBuilder extends Host {
  readonly what = "a column builder";
  readonly state: ColumnState;

  constructor(state: ColumnState) {
    super();
    this.state = state;
  }

  override get isMutable(): boolean {
    return true;
  }

  override invoke(method: string, args: Arguments, site: Site): Value {
    const modify = MODIFIERS.get(method);
    return modify
      ? (modify(this, args, site) ?? this)
      : unknown(`the column method "${method}" is not modelled`, site);
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

type Modifier = (column: ColumnBuilder, args: Arguments, site: Site) => Value | undefined;

function setDefault({ state }: ColumnBuilder, value: ColumnDefault | undefined): undefined {
  state.default = value;
  state.hasDefault = true;
}

/** `.default(undefined)` is none in the database, though inserts may leave the column out. */
export function defaultOf(value: Value, dialect: Dialect): ColumnDefault | undefined {
  if (value instanceof SqlValue) return { kind: "sql", text: value.textIn(dialect) };
  if (value.kind !== "literal") return { kind: "other" };
  return value.value === undefined ? undefined : { kind: "value", value: value.value };
}

const runtimeDefault: Modifier = ({ state }) => {
  state.hasRuntimeDefault = true;
  state.hasDefault = true;
  return undefined;
};

const onUpdate: Modifier = ({ state }) => {
  state.hasOnUpdate = true;
  state.hasDefault = true;
  return undefined;
};

function identity(kind: "always" | "byDefault"): Modifier {
  return ({ state }) => {
    state.identity = kind;
    state.hasDefault = true;
    state.isNotNull = true;
    return undefined;
  };
}

const MODIFIERS: ReadonlyMap<string, Modifier> = new Map<string, Modifier>([
  ["$type", () => undefined],
  ["charSet", () => undefined],
  ["collate", () => undefined],
  [
    "notNull",
    ({ state }) => {
      state.isNotNull = true;
      return undefined;
    },
  ],
  ["primaryKey", primaryKey],
  ["default", (column, args) => setDefault(column, defaultOf(args.at(0), column.state.dialect))],
  ["defaultNow", defaultNow],
  ["defaultGetDate", defaultNow],
  ["defaultRandom", (column) => setDefault(column, { kind: "sql", text: "gen_random_uuid()" })],
  ["$default", runtimeDefault],
  ["$defaultFn", runtimeDefault],
  ["$onUpdate", onUpdate],
  ["$onUpdateFn", onUpdate],
  ["onUpdateNow", onUpdate],
  [
    "unique",
    ({ state }, args, site) => {
      state.isUnique = true;
      state.uniqueName = args.at(0);
      const config = args.at(1);
      state.uniqueNulls = isUndefined(config)
        ? undefined
        : asString(memberOf(config, "nulls", site));
      return undefined;
    },
  ],
  [
    "references",
    ({ state }, args, site) => {
      state.references.push({ target: args.at(0), actions: args.at(1), site });
      return undefined;
    },
  ],
  ["generatedAlwaysAsIdentity", identity("always")],
  ["generatedByDefaultAsIdentity", identity("byDefault")],
  ["identity", identity("always")],
  [
    "generatedAlwaysAs",
    ({ state }) => {
      state.isGenerated = true;
      return undefined;
    },
  ],
  [
    "autoincrement",
    ({ state }) => {
      state.isAutoIncrement = true;
      state.hasDefault = true;
      return undefined;
    },
  ],
  ["array", array],
]);

/** SQLite's integers alone take a configuration. */
function primaryKey({ state }: ColumnBuilder, args: Arguments, site: Site): undefined {
  state.isPrimaryKey = true;
  state.isNotNull = true;
  if (!state.fact.keyHasDefault) return;
  state.hasDefault = true;
  const config = args.at(0);
  if (config.kind === "object" && truthiness(memberOf(config, "autoIncrement", site)))
    state.isAutoIncrement = true;
}

function defaultNow(column: ColumnBuilder, _args: Arguments, site: Site): Value | undefined {
  const { now } = column.state.fact;
  if (now === undefined) return unknown("this column has no defaultNow()", site);
  setDefault(column, { kind: "sql", text: now });
  return undefined;
}

/** Up to 0.45 `.array()` begins a new builder and forgets all that was said before; from 1.0 it changes the type. */
function array(column: ColumnBuilder, args: Arguments, site: Site): Value | undefined {
  const { state } = column;
  const size = args.at(0);
  if (releaseAt(site) !== "0.x") {
    state.dimensions = isUndefined(size) ? "[]" : (asString(size) ?? "[]");
    return undefined;
  }
  const { dialect, builder, fact, config, uncasedName, dimensions } = state;
  // A name that the elements have from a key counts as one that was written.
  const name = uncasedName ?? state.name;
  const fresh = makeColumnBuilder(dialect, builder, { type: fact.type }, new Arguments([]), site);
  Object.assign(fresh.state, {
    config,
    name,
    uncasedName,
    isNamedByKey: name === undefined,
    type: state.type,
    elements: column,
  });
  const isSized = size.kind === "literal" && typeof size.value === "number";
  fresh.state.dimensions = `${dimensions}[${isSized ? String(size.value) : ""}]`;
  return fresh;
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
