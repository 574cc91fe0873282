import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Read } from "../queries/reads.ts";
import type { Column } from "../schema/model.ts";
import { aliveCondition } from "../schema/soft-delete.ts";
import { asFix, type Edit, type EditContext, insertAt } from "./edit.ts";
import { operator } from "./imports.ts";
import { indentOfLine, styleOf } from "./layout.ts";
import { rootName } from "../syntax.ts";

/**
 * The edit that has a select leave deleted rows of a table out: in `.where()`, or in the condition of a join, where the
 * rows that are joined to it stay.
 *
 * @returns `undefined` where it cannot be said there.
 */
export function filterEdit(
  context: EditContext,
  read: Read,
  column: Column,
): TSESLint.ReportFixFunction | undefined {
  const alive = aliveCondition(column);
  const test = alive && operator(context, alive.operator, read.node);
  if (!test) return undefined;
  const table = context.sourceCode.getText(read.node);
  const condition = `${test.text}(${alive.operands(table)})`;
  const existing = conditionOf(read);
  if (!existing) return asFix([...test.edits, whereAfter(context, read, condition)]);
  const and = operator(context, "and", read.node);
  if (!and) return undefined;
  return asFix([...and.edits, ...test.edits, ...joined(and.text, existing, condition)]);
}

/** The condition that the filter is to be added to. */
function conditionOf({ call, chain }: Read): TSESTree.Node | undefined {
  if (call.name !== "from" && call.node.arguments[1]) return call.node.arguments[1];
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

/** `.where()` behind the last join, on a line of its own where the joins are. */
function whereAfter({ sourceCode }: EditContext, { chain }: Read, condition: string): Edit {
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
