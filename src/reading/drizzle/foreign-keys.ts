import type { Column, ForeignKey, ForeignKeyTarget, Table } from "../../schema/model.ts";
import { callValue, memberOf } from "../operations.ts";
import {
  Arguments,
  asString,
  isUndefined,
  type Site,
  truthiness,
  UNDEFINED,
  unknown,
  type Value,
} from "../value.ts";
import type { ColumnState, Reference } from "./column-builder.ts";
import { releaseAt } from "./column-builder.ts";
import type { ForeignKeyBuilder } from "./extra-builders.ts";
import { placeOf } from "./places.ts";
import { columnName, ColumnReference, type TableValue } from "./table.ts";

/** Says of a table what is to be said; the tables that foreign keys point to are described by it when they are asked for. */
export type Describe = (table: TableValue) => Table;

/** The foreign keys that the `.references()` of a column make. */
export function inlineForeignKeys(
  column: Column,
  { dialect, references }: Readonly<ColumnState>,
  describe: Describe,
): readonly ForeignKey[] {
  return references.map(({ actions, site, target }: Reference) => {
    const { trace } = site.scope.module.session;
    const unit = trace?.unit;
    // Not before it is asked for: it would lead from one table to the next.
    const targetNow = () => {
      const foreign = callValue(target, new Arguments([]), site);
      return foreign instanceof ColumnReference ? targetOf([foreign], describe) : undefined;
    };
    let known: { readonly target: ForeignKeyTarget | undefined } | undefined;
    // Every other core and release takes no notice of a name.
    const takesName =
      releaseAt(site) === "1.0" && (dialect === "postgresql" || dialect === "cockroach");
    return {
      ...nameOf(takesName ? option(actions, "name", site) : UNDEFINED),
      takesName,
      columns: [column],
      get target() {
        known ??= { target: trace ? trace.resume(unit, targetNow) : targetNow() };
        return known.target;
      },
      ...actionsOf(option(actions, "onDelete", site), option(actions, "onUpdate", site)),
      isInline: true,
      place: placeOf(site),
    };
  });
}

/**
 * The foreign key that a `foreignKey()` of the third argument makes.
 *
 * @param columns Those of its columns that the configuration names.
 */
export function builtForeignKey(
  { config, onDelete, onUpdate, site }: ForeignKeyBuilder,
  columns: readonly Column[],
  describe: Describe,
): ForeignKey {
  const foreign = memberOf(config, "foreignColumns", site);
  const targets = foreign.kind === "list" ? foreign.items : [];
  const isRead = targets.length > 0 && targets.every((each) => each instanceof ColumnReference);
  return {
    ...nameOf(option(config, "name", site)),
    takesName: true,
    columns,
    target: isRead ? targetOf(targets, describe) : undefined,
    ...actionsOf(onDelete, onUpdate),
    isInline: false,
    place: placeOf(site),
  };
}

function targetOf(
  columns: readonly ColumnReference[],
  describe: Describe,
): ForeignKeyTarget | undefined {
  const [first] = columns;
  if (!first) return undefined;
  const { table } = first;
  return {
    table: asString(table.parts.name),
    schema: asString(table.parts.schema),
    columns: columns.map(({ column }) => columnName(column)),
    get referenced() {
      return describe(table);
    },
  };
}

function nameOf(name: Value): Pick<ForeignKey, "isUnnamed" | "name"> {
  return { name: asString(name), isUnnamed: isUndefined(name) };
}

function actionsOf(
  onDelete: Value,
  onUpdate: Value,
): Pick<ForeignKey, "onDelete" | "onUpdate" | "isOnDeleteRead"> {
  return {
    onDelete: asString(onDelete),
    onUpdate: asString(onUpdate),
    isOnDeleteRead: isUndefined(onDelete) || asString(onDelete) !== undefined,
  };
}

/** An option of an object that may be missing altogether. */
function option(holder: Value, key: string, site: Site): Value {
  switch (truthiness(holder)) {
    case true:
      return memberOf(holder, key, site);
    case false:
      return UNDEFINED;
    case undefined:
      return unknown("options were not read", site);
  }
}
