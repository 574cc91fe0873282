import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Chain } from "../queries/chain.ts";
import type { Read } from "../queries/reads.ts";
import type { Column } from "../schema/model.ts";
import { aliveCondition } from "../schema/soft-delete.ts";
import { asFix, type Edit, type EditContext, insertAt } from "./edit.ts";
import { operator } from "./imports.ts";
import { indentOfLine, styleOf } from "./layout.ts";
import { rootName } from "../syntax.ts";

/**
 * The edit that has a select leave deleted rows of a table out: in `.where()`, or in the condition of a join, where the
 * rows that are joined to it stay; and the one that has `$count()` leave them out.
 *
 * @returns `undefined` where it cannot be said there.
 */
export function filterEdit(
  context: EditContext,
  read: Read,
  column: Column,
): TSESLint.ReportFixFunction | undefined {
  const { chain } = read;
  const alive = chain && aliveCondition(column);
  const test = alive && operator(context, alive.operator, read.node);
  if (!test) return undefined;
  const table = context.sourceCode.getText(read.node);
  const condition = `${test.text}(${alive.operands(table)})`;
  const existing = conditionOf(read, chain);
  if (!existing) return asFix([...test.edits, newCondition(context, read, chain, condition)]);
  const and = operator(context, "and", read.node);
  if (!and) return undefined;
  return asFix([...and.edits, ...test.edits, ...joined(and.text, existing, condition)]);
}

/** The condition that the filter is to be added to. */
function conditionOf({ kind, call }: Read, chain: Chain): TSESTree.Node | undefined {
  if (kind !== "from" && call.node.arguments[1]) return call.node.arguments[1];
  return chain.calls.findLast(({ name }) => name === "where")?.node.arguments[0];
}

function joined(and: string, existing: TSESTree.Node, condition: string): readonly Edit[] {
  const last = existing.type === "CallExpression" ? existing.arguments.at(-1) : undefined;
  if (existing.type === "CallExpression" && last && isNamed(existing, and))
    return [insertAt(last.range[1], `, ${condition}`)];
  return [insertAt(existing.range[0], `${and}(`), insertAt(existing.range[1], `, ${condition})`)];
}

function isNamed({ callee }: TSESTree.CallExpression, name: string): boolean {
  return callee.type === "Identifier" && rootName(callee) === name;
}

/** An argument of `$count()`, or `.where()` behind the last join, on a line of its own where the joins are. */
function newCondition(
  { sourceCode }: EditContext,
  { kind, node: table }: Read,
  chain: Chain,
  condition: string,
): Edit {
  if (kind === "count") return insertAt(table.range[1], `, ${condition}`);
  const empty = chain.calls.findLast(({ name }) => name === "where")?.node;
  if (empty) return insertAt(empty.range[1] - 1, condition);
  const last = chain.calls.findLast(({ name }) => name === "from" || name.endsWith("Join"));
  const { method, node } = last ?? chain.head;
  const before = sourceCode.getTokenBefore(method, ({ value }) => value !== "." && value !== "?.");
  const isOnItsLine = before !== null && before.loc.end.line < method.loc.start.line;
  const gap = isOnItsLine
    ? styleOf(sourceCode).newline + indentOfLine(sourceCode, method.loc.start.line)
    : "";
  return insertAt(node.range[1], `${gap}.where(${condition})`);
}

/**
 * The edit that hands a callback over as `RAW`, where drizzle-orm 1.0 calls it as 0.x did.
 *
 * @returns `undefined` for a method, which would have to be written in another way.
 */
export function rawFilterEdit({
  method,
  shorthand,
  value,
}: TSESTree.Property): TSESLint.ReportFixFunction | undefined {
  if (method) return undefined;
  return asFix([
    insertAt(value.range[0], shorthand ? "where: { RAW: " : "{ RAW: "),
    insertAt(value.range[1], " }"),
  ]);
}
