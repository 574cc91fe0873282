import type { TSESTree } from "@typescript-eslint/utils";
import type { Module } from "./module.ts";
import type { Value } from "./value.ts";

/** What `findMany()` or `findFirst()` is handed, or one of the relations in its `with`. */
export interface RelationalConfig {
  readonly where: RelationalWhere | undefined;
  /** The relations that are read along, by their names, where they have a configuration of their own. */
  readonly relations: ReadonlyMap<string, RelationalConfig>;
}

export interface RelationalWhere {
  readonly kind: "function" | "true" | "other";
  /** The property; `undefined` where another file writes it. */
  readonly property: TSESTree.Property | undefined;
}

/** Says of the argument of a relational query what it filters by. What was not read is not there. */
export function describeRelational(config: Value, main: Module): RelationalConfig {
  const relations = new Map<string, RelationalConfig>();
  if (config.kind !== "object") return { where: undefined, relations };
  const related = config.properties.get("with");
  if (related?.value.kind === "object" && !related.replaceable)
    for (const [name, { value, replaceable }] of related.value.properties)
      if (!replaceable) relations.set(name, describeRelational(value, main));
  const where = config.properties.get("where");
  if (!where || where.replaceable) return { where: undefined, relations };
  const { node, scope } = where.site;
  const isHere = node.type === "Property" && scope.module === main;
  return {
    where: { kind: kindOf(where.value), property: isHere ? node : undefined },
    relations,
  };
}

function kindOf(value: Value): RelationalWhere["kind"] {
  if (value.kind === "function") return "function";
  return value.kind === "literal" && value.value === true ? "true" : "other";
}
