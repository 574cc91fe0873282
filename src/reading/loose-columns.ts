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
import type { Binding } from "./scope.ts";
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
 * @param isPart Whether only those names count that were evaluated.
 */
export function readLooseColumns(
  module: Module,
  tablesOf: () => readonly TableValue[],
  isPart = false,
): LooseColumns {
  const { trace } = module.session;
  const values = valuesOf(module, isPart);
  const isInTable = placesIn(tablesOf());
  const found = new Map<object, SharedColumn>();

  function collect(value: Value, nesting: number, holder: TSESTree.Node): void {
    if (nesting > MAX_NESTING || value.kind !== "object") return;
    for (const [key, property] of value.properties) {
      const { site, value: each } = property;
      if (site.scope.module !== module || found.has(site.node)) continue;
      if (isInTable(site.node)) continue;
      if (each instanceof ColumnBuilder) {
        const describe = () => describeShared(key, property, each.state);
        found.set(site.node, {
          column: trace ? trace.resume(trace.unitOf(each), describe) : describe(),
          state: each.state,
        });
        trace?.findings.push({ property: site.node, holder });
      } else collect(each, nesting + 1, holder);
    }
  }

  for (const [{ site }, value] of values) collect(value, 0, site.node);
  for (const { parts } of module.session.tables) {
    for (const { key, property, state } of parts.columns) {
      const { site } = property;
      if (!state || site.scope.module !== module || found.has(site.node) || isInTable(site.node))
        continue;
      const column = describeColumn({ key, property, state, unread: undefined }, state.dialect);
      found.set(site.node, { column, state });
      trace?.findings.push({ property: site.node, holder: undefined });
    }
  }
  const all = [...found.values()];
  return {
    columns: all.map(({ column }) => column),
    foreignKeys: () =>
      all.flatMap(({ column, state }) => inlineForeignKeys(column, state, referencedTable)),
  };
}

/** What the names of a module hold, in their order; of a function what it returns. */
function valuesOf(module: Module, isPart: boolean): readonly (readonly [Binding, Value])[] {
  const { trace } = module.session;
  const own = () =>
    (isPart
      ? module.scope.evaluated()
      : [...module.scope.bindings()].map(([, each]) => each)
    ).filter(({ site }) => !isImport(site));
  const values = new Map<Binding, Value>();
  let size: number;
  do {
    size = values.size;
    for (const binding of own()) {
      if (values.has(binding)) continue;
      const value = binding.get();
      const call = () => whateverItIsCalledWith(value, binding.site);
      values.set(
        binding,
        value.kind !== "function"
          ? value
          : trace
            ? trace.resume(trace.unitOf(binding), call)
            : call(),
      );
    }
    // A function that is called may have used more names.
  } while (isPart && values.size > size);
  return isPart ? [...values].sort(inOrder) : [...values];
}

function inOrder([one]: readonly [Binding, Value], [other]: readonly [Binding, Value]): number {
  return one.site.node.range[0] - other.site.node.range[0];
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
