import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey, unwrap } from "../syntax.ts";

/** The parts of `db.query.users`. */
export interface QueryKey {
  readonly database: TSESTree.Node;
  readonly key: string;
  /** What the key is written as. */
  readonly node: TSESTree.Node;
}

/** Takes `db.query.users` apart, whatever the database is called. */
export function queryKeyOf(queries: TSESTree.Node): QueryKey | undefined {
  const node = unwrap(queries);
  if (node.type !== "MemberExpression") return undefined;
  const query = unwrap(node.object);
  const key = staticKey(node.property, node.computed);
  if (query.type !== "MemberExpression" || key === undefined) return undefined;
  return staticKey(query.property, query.computed) === "query"
    ? { database: query.object, key, node: node.property }
    : undefined;
}
