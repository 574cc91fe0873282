import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Column, Table } from "../schema/model.ts";
import { isWrittenIn } from "../schema/questions.ts";
import {
  CREATED_AT,
  isUsualTimestamp,
  siblingOf,
  type Timestamp,
  UPDATED_AT,
} from "../schema/timestamps.ts";
import { remember } from "../remember.ts";
import { walk } from "../syntax.ts";
import type { SourceCode } from "./edit.ts";
import { type Expression, scopeOf } from "./imports.ts";
import { withoutIndent } from "./layout.ts";
import { byFrequency } from "./most-frequent.ts";
import type { WrittenColumns } from "./written-table.ts";

/** Where a column is to be copied to, and what it must be like. */
interface Destination {
  readonly table: Table;
  readonly written: WrittenColumns;
  readonly tables: readonly Table[];
  readonly suits: (column: Column) => boolean;
}

/** A timestamp that a table has, and how it is written. */
interface Example {
  readonly text: string;
  readonly column: Column;
}

/**
 * The timestamps as most other tables of the file write them, word for word.
 *
 * @returns `undefined` where one of them is written nowhere as it could be here, or is of another type than the rest.
 */
export function copiedTimestamps(
  sourceCode: SourceCode,
  missing: readonly Timestamp[],
  { suits, table, tables, written }: Destination,
): readonly Expression[] | undefined {
  let type = siblingOf(table)?.type;
  const copies: Expression[] = [];
  for (const { key } of missing) {
    const example = examplesIn(tables, sourceCode)[key].find(
      ({ column }) =>
        (type === undefined || column.type === type) &&
        suits(column) &&
        meansTheSame(sourceCode, column.place.node, written.object, table),
    );
    if (!example) return undefined;
    type = example.column.type;
    copies.push({ text: example.text, edits: [] });
  }
  return copies;
}

const examplesIn = remember((tables: readonly Table[], sourceCode: SourceCode) => ({
  createdAt: examplesOf(sourceCode, CREATED_AT, tables),
  updatedAt: examplesOf(sourceCode, UPDATED_AT, tables),
}));

/** How the tables of a file write a timestamp, each way once, the most frequent one first. */
function examplesOf(
  sourceCode: SourceCode,
  timestamp: Timestamp,
  tables: readonly Table[],
): readonly Example[] {
  const examples = tables.flatMap((table): readonly Example[] => {
    const column = table.columns.find((each) => isUsualTimestamp(each, timestamp));
    if (!column || !isWrittenIn(column.place, table.place)) return [];
    const { name, place } = column;
    return name === timestamp.name && fillsItself(column)
      ? [{ column, text: withoutIndent(sourceCode, place.node) }]
      : [];
  });
  return byFrequency(examples.map(({ text }) => text)).flatMap(
    (text) => examples.find((each) => each.text === text) ?? [],
  );
}

/** Whether no row is without a value; SQLite has timestamps that can be added only if they may be null. */
function fillsItself({ dialect, hasDefault, isNotNull }: Column): boolean {
  return hasDefault && (isNotNull || dialect === "sqlite");
}

/** Whether every name in a property is that of the module and means the same in another place, and has a value there. */
function meansTheSame(
  sourceCode: SourceCode,
  node: TSESTree.Node,
  at: TSESTree.Node,
  table: Table,
): boolean {
  if (node.type !== "Property" || node.shorthand || node.computed || node.method) return false;
  let isSame = true;
  walk(node.value, (each) => {
    if (each.type === "Identifier") {
      const here = scopeOf(sourceCode, each.name, node);
      const there = scopeOf(sourceCode, each.name, at);
      const isModule = !here || here.type === "module" || here.type === "global";
      const isThere = here === there || isSameParameter(here, there, each.name);
      if (!isThere || (isModule && here && !hasValueAt(here, each.name, table))) isSame = false;
    }
    return isSame;
  });
  return isSame;
}

/** The builders of the callback form are the same in every table, if they are called the same. */
function isSameParameter(
  here: TSESLint.Scope.Scope | undefined,
  there: TSESLint.Scope.Scope | undefined,
  name: string,
): boolean {
  const definitions = [here, there].map((scope) => scope?.set.get(name)?.defs[0]);
  return definitions.every(
    (definition) =>
      definition?.type === "Parameter" &&
      "params" in definition.node &&
      definition.node.params[0]?.type === "Identifier" &&
      definition.node.params[0].name === name,
  );
}

function hasValueAt(
  { set }: TSESLint.Scope.Scope,
  name: string,
  { place: { node } }: Table,
): boolean {
  return (set.get(name)?.defs ?? []).every(
    ({ node: definition, type }) =>
      type === "ImportBinding" || type === "FunctionName" || definition.range[1] <= node.range[0],
  );
}
