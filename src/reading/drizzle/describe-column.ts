import type { Column, Dialect, LostModifier } from "../../schema/model.ts";
import { asString } from "../value.ts";
import { type ColumnState, modeOf, typeOf } from "./column-builder.ts";
import { placeOf, unreadOf } from "./places.ts";
import { type BuiltColumn, columnName } from "./table.ts";

/** What is said of a column that was not read. */
const NOTHING_KNOWN = {
  name: undefined,
  isNamedByKey: false,
  namedBy: undefined,
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
  lost: [],
  mode: undefined,
  builderPlace: undefined,
} as const satisfies Partial<Column>;

/** Says of a column what drizzle-orm would say, or that it was not read. */
export function describeColumn(built: BuiltColumn, dialect: Dialect): Column {
  const { key, property, state, unread } = built;
  const place = placeOf(property.site);
  const isReplaceable = property.replaceable;
  const why = unread && unreadOf(unread);
  if (!state) return { ...NOTHING_KNOWN, key, dialect, unread: why, isReplaceable, place };
  // Written out in one piece, an object of so many properties is made ten times as fast as with a spread in it.
  return {
    key,
    dialect,
    unread: why,
    isReplaceable,
    place,
    name: columnName(built),
    isNamedByKey: state.isNamedByKey,
    namedBy: state.namedBy,
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
    lost: lostModifiers(state),
    mode: modeOf(state),
    builderPlace: placeOf(state.site),
  };
}

/** What a modifier asks for, and whether a column has it; others leave no trace in the database or in inserts. */
const ASKED_FOR: Readonly<Record<string, (state: Readonly<ColumnState>) => boolean>> = {
  notNull: ({ isNotNull }) => isNotNull,
  primaryKey: ({ isPrimaryKey }) => isPrimaryKey,
  unique: ({ isUnique }) => isUnique,
  references: ({ references }) => references.length > 0,
  default: ({ hasDefault }) => hasDefault,
  defaultNow: ({ hasDefault }) => hasDefault,
  defaultRandom: ({ hasDefault }) => hasDefault,
  $default: ({ hasDefault }) => hasDefault,
  $defaultFn: ({ hasDefault }) => hasDefault,
  $onUpdate: ({ hasOnUpdate }) => hasOnUpdate,
  $onUpdateFn: ({ hasOnUpdate }) => hasOnUpdate,
  generatedAlwaysAs: ({ isGenerated }) => isGenerated,
  generatedAlwaysAsIdentity: ({ identity }) => identity !== undefined,
  generatedByDefaultAsIdentity: ({ identity }) => identity !== undefined,
};

/** What an array forgot of its elements, unless it was said again. */
function lostModifiers(state: Readonly<ColumnState>): readonly LostModifier[] {
  return state.forgotten
    .filter(({ method }) => ASKED_FOR[method]?.(state) === false)
    .map(({ method, site }) => ({ method, place: placeOf(site) }));
}
