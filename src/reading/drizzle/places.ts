import type { TSESTree } from "@typescript-eslint/utils";
import type { Place, Unread } from "../../schema/model.ts";
import { unwrap } from "../../syntax.ts";
import { type Site, type Unknown } from "../value.ts";

/** A place, for the model. */
export function placeOf({ node, scope }: Site): Place {
  return { file: scope.module.path, node, label: labelOf(node) };
}

/** What is made by a call with its name is told of at its name. */
export function placeByName(site: Site): Place {
  const place = placeOf(site);
  const { node } = site;
  const name = node.type === "CallExpression" ? node.arguments[0] : undefined;
  return name ? { ...place, label: name } : place;
}

function labelOf(node: TSESTree.Node): TSESTree.Node {
  if (node.type === "Property") return node.key;
  if (node.type !== "CallExpression") return node;
  const callee = unwrap(node.callee);
  return callee.type === "MemberExpression" ? callee.property : callee;
}

/** What was not read, for the model. */
export function unreadOf({ reason, site }: Unknown): Unread {
  return { reason, place: placeOf(site) };
}
