import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import {
  type LintContext,
  type Mentions,
  resolveMentions,
  resolveSelection,
  resolveTable,
} from "../reading/index.ts";
import type { Column, Table } from "../schema/model.ts";
import { primaryKeyColumns } from "../schema/questions.ts";
import { isFunction, staticKey, walk } from "../syntax.ts";
import { type Call, type Chain, chainFrom, methodCall } from "./chain.ts";
import { hasAllConditions } from "./where.ts";

/** A table whose rows a `select` reads: that of `.from()`, or one of a join. */
export interface Read {
  readonly table: Table;
  /** The argument that stands for the table. */
  readonly node: TSESTree.Node;
  /** `from` or one of the joins. */
  readonly call: Call;
  readonly chain: Chain;
  /** A join that looks up a row by its key, as of the user who wrote a post: there is one, or none. */
  readonly isLookup: boolean;
  /**
   * Whether a condition, the order or the chosen fields speak of one of these columns; `undefined` where something was
   * not read that may do so.
   */
  speaksOf(columns: readonly Column[]): boolean | undefined;
  /** Whether the function around speaks of one of these columns where it speaks of rows: `user.deletedAt`. */
  isCheckedAround(columns: readonly Column[]): boolean;
}

const MAY_READ = /\.(?:select|selectDistinct|selectDistinctOn)\b/;

const SELECTS = new Set(["select", "selectDistinct", "selectDistinctOn"]);

const JOINS = /^(?:(?:left|right|inner|full)Join(?:Lateral)?|crossJoin(?:Lateral)?)$/;

/** Methods whose arguments may speak of columns. */
const SPEAKING = new Set(["where", "having", "orderBy", "groupBy"]);

/**
 * Calls back for each table that a `select` of the linted file reads, where the table and all of the statement's
 * conditions are there to see.
 */
export function eachRead(context: LintContext, found: (read: Read) => void): TSESLint.RuleListener {
  if (!MAY_READ.test(context.sourceCode.text)) return {};
  return {
    CallExpression(node) {
      const head = methodCall(node);
      if (!head || !SELECTS.has(head.name)) return;
      const chain = chainFrom(head);
      if (chain.calls[0]?.name !== "from" || !hasAllConditions(chain)) return;
      for (const call of chain.calls) {
        if (call.name !== "from" && !JOINS.test(call.name)) continue;
        const [argument] = call.node.arguments;
        const table = argument && resolveTable(context, argument);
        if (!table) continue;
        found({
          table,
          node: argument,
          call,
          chain,
          get isLookup() {
            return isLookup(context, call, table);
          },
          speaksOf: (columns) => speaks(mentionsOf(context, chain), table, columns),
          isCheckedAround: (columns) =>
            isSpokenOfAround(
              context,
              node,
              columns.map(({ key }) => key),
            ),
        });
      }
    },
  };
}

const known = new WeakMap<TSESTree.Node, readonly Mentions[]>();

/** What all parts of a select speak of. */
function mentionsOf(context: LintContext, { head, calls }: Chain): readonly Mentions[] {
  let mentions = known.get(head.node);
  if (!mentions) {
    const parts = calls.flatMap(({ name, node }) =>
      SPEAKING.has(name) ? node.arguments : JOINS.test(name) ? node.arguments.slice(1) : [],
    );
    const [fields] = head.node.arguments.slice(head.name === "selectDistinctOn" ? 1 : 0);
    mentions = [
      resolveMentions(context, parts),
      ...(fields ? [resolveSelection(context, fields)] : []),
    ];
    known.set(head.node, mentions);
  }
  return mentions;
}

function speaks(
  mentions: readonly Mentions[],
  table: Table,
  columns: readonly Column[],
): boolean | undefined {
  const speaksOfOne = (each: Mentions) =>
    columns.some(
      ({ key, name }) =>
        each.columns.some((column) => column.table === table && column.key === key) ||
        each.texts.some((text) => name !== undefined && text.includes(name)),
    );
  if (mentions.some(speaksOfOne)) return true;
  return mentions.every(({ isFullyRead }) => isFullyRead) ? false : undefined;
}

/** Whether the condition of a join has the whole key of the joined table in it. */
function isLookup(context: LintContext, { name, node }: Call, table: Table): boolean {
  if (!JOINS.test(name)) return false;
  const on = resolveMentions(context, node.arguments.slice(1)).columns;
  const key = primaryKeyColumns(table);
  const isInOn = ({ key }: Column) => on.some((each) => each.table === table && each.key === key);
  return (
    (key.length > 0 && key.every(isInOn)) ||
    table.columns.some((column) => column.isUnique && isInOn(column))
  );
}

/** Whether the function around a node speaks of a property of one of these names, other than as a column of a table. */
function isSpokenOfAround(
  context: LintContext,
  node: TSESTree.Node,
  names: readonly string[],
): boolean {
  let around = node;
  while (around.parent && !(isFunction(around) && around.body.type === "BlockStatement"))
    around = around.parent;
  let isSpokenOf = false;
  walk(around, (each) => {
    if (each.type === "MemberExpression") {
      const name = staticKey(each.property, each.computed);
      isSpokenOf ||= isOneOf(name, names) && !resolveTable(context, each.object);
    } else if (each.type === "Property" && isOfRow(each))
      isSpokenOf ||= isOneOf(staticKey(each.key, each.computed), names);
    return !isSpokenOf;
  });
  return isSpokenOf;
}

function isOneOf(name: string | undefined, names: readonly string[]): boolean {
  return name !== undefined && names.includes(name);
}

/** Whether a property is taken out of a row, or set in one. */
function isOfRow({ parent }: TSESTree.Property): boolean {
  return parent.type === "ObjectPattern" || methodCall(parent.parent)?.name === "set";
}
