import type { TSESTree } from "@typescript-eslint/utils";
import type { Column, Table } from "../schema/model.ts";
import { objectLiteral, rootName } from "../syntax.ts";
import { ColumnBuilder } from "./drizzle/column-builder.ts";
import { evaluate } from "./evaluate.ts";
import { describeShared } from "./loose-columns.ts";
import type { Module } from "./module.ts";
import { callValue } from "./operations.ts";
import type { Binding } from "./scope.ts";
import { Arguments, type FunctionValue, type Value } from "./value.ts";

/** Columns that a file can spread into a table. */
export interface SharedColumns {
  /** What to spread: `timestamps`, `columns.timestamps`, `timestamps()`. */
  readonly expression: string;
  readonly columns: readonly Column[];
  /** How many spreads of them the file has. */
  readonly uses: number;
  /** From where on in the file they have a value. */
  readonly from: number;
}

/** Reads the objects of columns that the top level of a module names, and those that its tables spread. */
export function readSharedColumns(
  module: Module,
  tables: readonly Table[],
): readonly SharedColumns[] {
  const found = new Map<string, SharedColumns>();

  function add(expression: string, value: Value, binding: Binding): void {
    const columns = columnsIn(value);
    if (columns && !found.has(expression))
      found.set(expression, { expression, columns, uses: 0, from: startOf(binding.site.node) });
  }

  for (const [name, binding] of module.scope.bindings()) {
    const value = binding.get();
    add(name, value, binding);
    if (value.kind === "function" && takesNothing(value))
      add(`${name}()`, callValue(value, new Arguments([]), binding.site), binding);
    if (value.kind === "object")
      for (const [key, property] of value.properties)
        if (/^[a-z]\w*$/i.test(key)) add(`${name}.${key}`, property.value, binding);
  }
  for (const spread of tables.flatMap(spreadsOf)) {
    const binding = module.scope.find(rootName(spread) ?? "");
    if (!binding) continue;
    const expression = module.text.slice(...spread.range);
    add(expression, evaluate(spread, module.scope), binding);
    const shared = found.get(expression);
    if (shared) found.set(expression, { ...shared, uses: shared.uses + 1 });
  }
  return [...found.values()].sort((one, other) => other.uses - one.uses);
}

/** The columns of an object that has nothing else. */
function columnsIn(value: Value): readonly Column[] | undefined {
  if (value.kind !== "object" || value.unread.length > 0 || value.properties.size === 0)
    return undefined;
  const columns: Column[] = [];
  for (const [key, property] of value.properties) {
    if (!(property.value instanceof ColumnBuilder) || property.replaceable) return undefined;
    columns.push(describeShared(key, property, property.value.state));
  }
  return columns;
}

function takesNothing({ node: { params } }: FunctionValue): boolean {
  return params.every(
    (param) =>
      param.type === "AssignmentPattern" || (param.type === "Identifier" && param.optional),
  );
}

/** What a table spreads into its columns. */
function spreadsOf({ written }: Table): readonly TSESTree.Node[] {
  const object = written && objectLiteral(written.columns);
  return (object?.properties ?? []).flatMap((each) =>
    each.type === "SpreadElement" ? [each.argument] : [],
  );
}

/** Imports and functions are there from the start; what is declared, once its statement has run. */
function startOf({ type, range: [, end] }: TSESTree.Node): number {
  return type.startsWith("Import") || type === "FunctionDeclaration" ? 0 : end;
}
