import type { ColumnDefault, Dialect } from "../../schema/model.ts";
import { memberOf } from "../operations.ts";
import {
  Arguments,
  asString,
  isUndefined,
  type Site,
  truthiness,
  unknown,
  type Value,
} from "../value.ts";
import { type ColumnBuilder, makeColumnBuilder, releaseAt } from "./column-builder.ts";
import { SqlValue } from "./sql.ts";

/** A method of a column builder; what it returns where that is not the builder itself. */
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

export const MODIFIERS: ReadonlyMap<string, Modifier> = new Map<string, Modifier>([
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
  const fresh = makeColumnBuilder(
    dialect,
    builder,
    { type: fact.type },
    new Arguments([]),
    state.site,
  );
  Object.assign(fresh.state, {
    config,
    name,
    uncasedName,
    isNamedByKey: name === undefined,
    namedBy: state.namedBy,
    type: state.type,
    elements: column,
    forgotten: [...state.forgotten, ...state.said],
  });
  const isSized = size.kind === "literal" && typeof size.value === "number";
  fresh.state.dimensions = `${dimensions}[${isSized ? String(size.value) : ""}]`;
  return fresh;
}
