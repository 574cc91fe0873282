import type { TSESTree } from "@typescript-eslint/utils";
import type { Column, ForeignKey } from "../schema/model.ts";
import { ColumnBuilder, type ColumnState } from "./drizzle/column-builder.ts";
import { describeColumn } from "./drizzle/describe-column.ts";
import { referencedTable } from "./drizzle/describe-table.ts";
import { inlineForeignKeys } from "./drizzle/foreign-keys.ts";
import { nameByConfig } from "./drizzle/table-factory.ts";
import { type TableValue } from "./drizzle/table.ts";
import { callValue } from "./operations.ts";
import type { Module } from "./module.ts";
import { Arguments, type Property, type Site, unknown, type Value } from "./value.ts";

const MAX_NESTING = 3;

/** What a module declares for tables anywhere to have. */
export interface LooseColumns {
  readonly columns: readonly Column[];
  /** What they reference. */
  readonly foreignKeys: () => readonly ForeignKey[];
}

/**
 * The columns that a module declares outside of its tables: in objects, in what its functions return whatever they are
 * called with, and in what they write into the tables that they make. Calling the functions also builds the tables
 * that are declared in them.
 *
 * @param tablesOf The tables that the module declares, asked for once its functions were called.
 */
export function readLooseColumns(
  module: Module,
  tablesOf: () => readonly TableValue[],
): LooseColumns {
  const values = [...module.scope.bindings()]
    .filter(([, { site }]) => !isImport(site))
    .map(([, binding]) => {
      const value = binding.get();
      return value.kind === "function" ? whateverItIsCalledWith(value, binding.site) : value;
    });
  const isInTable = placesIn(tablesOf());
  const found = new Map<object, SharedColumn>();

  function collect(value: Value, nesting: number): void {
    if (nesting > MAX_NESTING || value.kind !== "object") return;
    for (const [key, property] of value.properties) {
      const { site, value: each } = property;
      if (site.scope.module !== module || found.has(site.node)) continue;
      if (isInTable(site.node)) continue;
      if (each instanceof ColumnBuilder) {
        found.set(site.node, {
          column: describeShared(key, property, each.state),
          state: each.state,
        });
      } else collect(each, nesting + 1);
    }
  }

  for (const value of values) collect(value, 0);
  for (const { parts } of module.session.tables) {
    for (const { key, property, state } of parts.columns) {
      const { site } = property;
      if (!state || site.scope.module !== module || found.has(site.node) || isInTable(site.node))
        continue;
      const column = describeColumn({ key, property, state, unread: undefined }, state.dialect);
      found.set(site.node, { column, state });
    }
  }
  const all = [...found.values()];
  return {
    columns: all.map(({ column }) => column),
    foreignKeys: () =>
      all.flatMap(({ column, state }) => inlineForeignKeys(column, state, referencedTable)),
  };
}

interface SharedColumn {
  readonly column: Column;
  readonly state: Readonly<ColumnState>;
}

/** Tells what is written in a single table: what is written once for several is shared by them. */
function placesIn(tables: readonly TableValue[]): (node: TSESTree.Node) => boolean {
  const counts = new Map<TSESTree.Node, number>();
  for (const { parts } of tables)
    counts.set(parts.site.node, (counts.get(parts.site.node) ?? 0) + 1);
  const ranges = [...counts]
    .filter(([, count]) => count === 1)
    .map(([{ range }]) => range)
    .sort(([left], [right]) => left - right);
  return ({ range: [start, end] }) => {
    let from = 0;
    let to = ranges.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ranges[middle]?.[0] ?? 0) <= start) from = middle + 1;
      else to = middle;
    }
    const last = ranges[from - 1];
    return last !== undefined && end <= last[1];
  };
}

function isImport({ node }: Site): boolean {
  return node.type.startsWith("Import");
}

function whateverItIsCalledWith(fn: Value, site: Site): Value {
  const anything = unknown("a parameter may be anything", site);
  return callValue(fn, new Arguments([], anything), site);
}

/** Says of a builder in a shared object what a table would make of it. */
export function describeShared(key: string, property: Property, builder: ColumnState): Column {
  const state = named(builder, key, property.site);
  return describeColumn({ key, property, state, unread: undefined }, state.dialect);
}

/** A shared column that is named by its key: before 1.0 every table gives it the same name. */
function named(state: ColumnState, key: string, site: Site): ColumnState {
  const { module } = site.scope;
  if (state.name !== undefined || module.session.release(module) === "1.0") return state;
  return { ...state, name: nameByConfig(key, site), namedBy: key };
}
