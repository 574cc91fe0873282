import type { TSESTree } from "@typescript-eslint/utils";
import { remember } from "../remember.ts";
import { staticKey, unwrap } from "../syntax.ts";
import { TableQueries } from "./drizzle/database.ts";
import { TableValue } from "./drizzle/table.ts";
import { scopeAt } from "./environment.ts";
import { evaluate } from "./evaluate.ts";
import { memberOf } from "./operations.ts";
import type { QueryKey } from "./query-key.ts";
import { exportsSeenBy } from "./seen-exports.ts";
import type { Session } from "./session.ts";
import { isUnknown, type Value } from "./value.ts";

type Node = TSESTree.Node;

/**
 * The table that `db.query.users` stands for: that of the schema which `db` is made with. Where nobody can tell how it
 * is made, it is the one table that drizzle-kit sees by that name, for the keys are the names of exports.
 */
export function tableOfKey(
  { database, key, node }: QueryKey,
  session: Session,
): TableValue | undefined {
  // What a query of a beta looks like differs from one to the next.
  if (session.release(session.main) === "1.0-beta") return undefined;
  const site = session.main.site(node);
  const tables = memberOf(evaluateAt(databaseBehind(database, session), session), "query", site);
  if (isUnknown(tables)) return onlyTableNamed(key, session);
  const found = memberOf(tables, key, site);
  return found instanceof TableQueries ? found.table : undefined;
}

function evaluateAt(node: Node, { main }: Session): Value {
  return evaluate(node, scopeAt(node, main));
}

/** What a transaction is one of: `db`, for the `tx` in `db.transaction((tx) => ...)`. */
function databaseBehind(node: Node, session: Session): Node {
  const inner = unwrap(node);
  if (inner.type !== "Identifier") return inner;
  const binding = scopeAt(inner, session.main).find(inner.name);
  const fn = binding?.isParameter ? binding.site.node.parent : undefined;
  const isFirst = fn && "params" in fn && fn.params[0] === binding?.site.node;
  const call = isFirst ? fn.parent : undefined;
  if (call?.type !== "CallExpression" || call.arguments[0] !== fn) return inner;
  const { callee } = call;
  return callee.type === "MemberExpression" &&
    staticKey(callee.property, callee.computed) === "transaction"
    ? databaseBehind(callee.object, session)
    : inner;
}

/** The exports that drizzle-kit sees, by each configuration of the project; `undefined` where it may see others. */
const exportsSeen = remember((session: Session) => {
  const { main, options } = session;
  if (options.neighbourhood.hasMoreDrizzleConfigs(main.path)) return undefined;
  const seen = session
    .configurations(main.path)
    .map((configuration) => exportsSeenBy(configuration, session));
  return seen.every((each) => each !== undefined && each.isComplete) ? seen : undefined;
});

function onlyTableNamed(key: string, session: Session): TableValue | undefined {
  const found = new Map<string, { readonly file: string; readonly name: string }>();
  for (const exports of exportsSeen(session) ?? [])
    for (const [file, names] of exports?.byFile ?? [])
      for (const [name, ways] of names)
        if (ways.some((way) => way.name === key)) found.set(`${file}\0${name}`, { file, name });
  const [only] = found.values();
  if (!only || found.size > 1) return undefined;
  const value = session.moduleAt(only.file)?.exported(only.name);
  return value instanceof TableValue ? value : undefined;
}
