import type { Column, Dialect } from "../../schema/model.ts";
import { asString } from "../value.ts";
import { modeOf, typeOf } from "./column-builder.ts";
import { placeOf, unreadOf } from "./places.ts";
import { type BuiltColumn, columnName } from "./table.ts";

/** What is said of a column that was not read. */
const NOTHING_KNOWN = {
  name: undefined,
  isNamedByKey: false,
  builder: undefined,
  type: undefined,
  isNotNull: false,
  isPrimaryKey: false,
  isUnique: false,
  uniqueName: undefined,
  hasDefault: false,
  default: undefined,
  hasRuntimeDefault: false,
  hasOnUpdate: false,
  isGenerated: false,
  identity: undefined,
  isAutoIncrement: false,
  mode: undefined,
  builderPlace: undefined,
} as const satisfies Partial<Column>;

/** Says of a column what drizzle-orm would say, or that it was not read. */
export function describeColumn(built: BuiltColumn, dialect: Dialect): Column {
  const { key, property, state, unread } = built;
  const about = {
    key,
    dialect,
    unread: unread && unreadOf(unread),
    isReplaceable: property.replaceable,
    place: placeOf(property.site),
  };
  if (!state) return { ...NOTHING_KNOWN, ...about };
  return {
    ...about,
    name: columnName(built),
    isNamedByKey: state.isNamedByKey,
    builder: state.builder,
    type: typeOf(state),
    isNotNull: state.isNotNull,
    isPrimaryKey: state.isPrimaryKey,
    isUnique: state.isUnique,
    uniqueName: state.isUnique && state.uniqueName ? asString(state.uniqueName) : undefined,
    hasDefault: state.hasDefault,
    default: state.default,
    hasRuntimeDefault: state.hasRuntimeDefault,
    hasOnUpdate: state.hasOnUpdate,
    isGenerated: state.isGenerated,
    identity: state.identity,
    isAutoIncrement: state.isAutoIncrement,
    mode: modeOf(state),
    builderPlace: placeOf(state.site),
  };
}
