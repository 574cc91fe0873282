import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import {
  type LintContext,
  type Mentions,
  queryKeyOf,
  resolveFind,
  resolveMentions,
  resolveSelection,
  resolveTable,
} from "../reading/index.ts";
import { remember } from "../remember.ts";
import type { Column, Table } from "../schema/model.ts";
import { primaryKeyColumns } from "../schema/questions.ts";
import { isFunction, staticKey, walk } from "../syntax.ts";
import { type Call, type Chain, chainFrom, methodCall } from "./chain.ts";
import { hasAllConditions } from "./where.ts";

/** A table whose rows are read: that of `.from()`, of a join, of `$count()` or of a relational query. */
export interface Read {
  readonly kind: "from" | "join" | "count" | "find";
  readonly table: Table;
  /** What stands for the table: an argument, or the key of `db.query`. */
  readonly node: TSESTree.Node;
  /** What the query calls the table. */
  readonly name: string;
  readonly call: Call;
  /** The statement that it is in; `undefined` for a relational query. */
  readonly chain: Chain | undefined;
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

const MAY_READ = /\.(?:select|selectDistinct|selectDistinctOn|\$count|query)\b/;

const SELECTS = new Set(["select", "selectDistinct", "selectDistinctOn"]);

const FINDS = new Set(["findFirst", "findMany"]);

const JOINS = /^(?:(?:left|right|inner|full)Join(?:Lateral)?|crossJoin(?:Lateral)?)$/;

/** Methods whose arguments may speak of columns. */
const SPEAKING = new Set(["where", "having", "orderBy", "groupBy"]);

/**
 * Calls back for each table that a query of the linted file reads, where the table and all of the query's conditions
 * are there to see.
 */
export function eachRead(context: LintContext, found: (read: Read) => void): TSESLint.RuleListener {
  if (!MAY_READ.test(context.sourceCode.text)) return {};
  return {
    CallExpression(node) {
      const head = methodCall(node);
      if (!head) return;
      if (SELECTS.has(head.name)) readsOfSelect(context, head).forEach(found);
      else if (head.name === "$count") readsOfCount(context, head).forEach(found);
      else if (FINDS.has(head.name)) readsOfFind(context, head).forEach(found);
    },
  };
}

function readsOfSelect(context: LintContext, head: Call): readonly Read[] {
  const chain = chainFrom(head);
  if (chain.calls[0]?.name !== "from" || !hasAllConditions(chain)) return [];
  return chain.calls
    .filter(({ name }) => name === "from" || JOINS.test(name))
    .flatMap((call) => readOf(context, call, chain, () => mentionsOf(context, chain)));
}

/** `db.$count(users, filter)`. */
function readsOfCount(context: LintContext, call: Call): readonly Read[] {
  const chain: Chain = { head: call, calls: [], isWhole: true };
  return readOf(context, call, chain, () => [
    resolveMentions(context, call.node.arguments.slice(1)),
  ]);
}

function kindOf({ name }: Call): Read["kind"] {
  if (name === "$count") return "count";
  return name === "from" ? "from" : "join";
}

/** The read of the table that a call is handed. */
function readOf(
  context: LintContext,
  call: Call,
  chain: Chain,
  mentions: () => readonly Mentions[],
): readonly Read[] {
  const [node] = call.node.arguments;
  const table = node && resolveTable(context, node);
  if (!table) return [];
  return [
    {
      kind: kindOf(call),
      table,
      node,
      name: context.sourceCode.getText(node),
      call,
      chain,
      get isLookup() {
        return isLookup(context, call, table);
      },
      speaksOf: (columns) => speaks(mentions(), table, columns),
      isCheckedAround: (columns) => isCheckedAround(context, chain.head.node, columns),
    },
  ];
}

/** `db.query.users.findMany({ where })`. */
function readsOfFind(context: LintContext, call: Call): readonly Read[] {
  const query = queryKeyOf(call.object);
  const find = query && resolveFind(context, query, call.node.arguments[0]);
  if (!find) return [];
  const { table, mentions } = find;
  return [
    {
      kind: "find",
      table,
      node: query.node,
      name: query.key,
      call,
      chain: undefined,
      isLookup: false,
      speaksOf: (columns) => speaks([mentions()], table, columns),
      isCheckedAround: (columns) => isCheckedAround(context, call.node, columns),
    },
  ];
}

const known = new WeakMap<TSESTree.Node, readonly Mentions[]>();

/** What all parts of a select speak of. */
function mentionsOf(context: LintContext, { head, calls }: Chain): readonly Mentions[] {
  let mentions = known.get(head.node);
  if (!mentions) {
    // Each call of such a method replaces what an earlier one said.
    const says = ({ name }: Call, at: number) =>
      SPEAKING.has(name) && calls.findLastIndex((each) => each.name === name) === at;
    const parts = calls.flatMap((call, at) => {
      if (says(call, at)) return call.node.arguments;
      return JOINS.test(call.name) ? call.node.arguments.slice(1) : [];
    });
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

/** Whether the function around a node speaks of a property by the key of a column, other than as a column of a table. */
function isCheckedAround(
  context: LintContext,
  node: TSESTree.Node,
  columns: readonly Column[],
): boolean {
  let around = node;
  while (around.parent && !(isFunction(around) && around.body.type === "BlockStatement"))
    around = around.parent;
  const { members, ofRows } = spokenOfIn(around);
  return columns.some(
    ({ key }) => ofRows.has(key) || members.get(key)?.some((object) => !isTableAt(object, context)),
  );
}

/** What is said of objects by a name in a function or a module, and of rows that are taken apart or set. */
interface SpokenOf {
  /** The objects by the names of their members. */
  readonly members: ReadonlyMap<string, readonly TSESTree.Node[]>;
  readonly ofRows: ReadonlySet<string>;
}

const spokenOfIn = remember((around: TSESTree.Node): SpokenOf => {
  const members = new Map<string, TSESTree.Node[]>();
  const ofRows = new Set<string>();
  walk(around, (each) => {
    if (each.type === "MemberExpression") {
      const name = staticKey(each.property, each.computed);
      if (name !== undefined) members.set(name, members.get(name) ?? []);
      if (name !== undefined) members.get(name)?.push(each.object);
    } else if (each.type === "Property" && isOfRow(each)) {
      const name = staticKey(each.key, each.computed);
      if (name !== undefined) ofRows.add(name);
    }
    // What other functions of the module look at are other rows.
    const isOther = isFunction(each) && (!isFunction(around) || isOfQuery(each));
    return each === around || !isOther;
  });
  return { members, ofRows };
});

const isTableAt = remember(
  (object: TSESTree.Node, context: LintContext) => resolveTable(context, object) !== undefined,
);

/** Whether a function is a part of a relational query, which is handed the table: another query may be about other rows. */
function isOfQuery({ parent }: TSESTree.Node): boolean {
  return (
    parent?.type === "Property" &&
    parent.parent.type === "ObjectExpression" &&
    isOneOf(staticKey(parent.key, parent.computed), ["where", "orderBy", "extras", "RAW"])
  );
}

function isOneOf(name: string | undefined, names: readonly string[]): boolean {
  return name !== undefined && names.includes(name);
}

/** Whether a property is taken out of a row, or set in one. */
function isOfRow({ parent }: TSESTree.Property): boolean {
  return parent.type === "ObjectPattern" || methodCall(parent.parent)?.name === "set";
}
