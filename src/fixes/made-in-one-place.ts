import type { TSESTree } from "@typescript-eslint/utils";
import { remember } from "../remember.ts";
import type { Table } from "../schema/model.ts";

/**
 * The calls that make several indexes or foreign keys of a table, as in a callback of `.map()`: a name that is written
 * there would be the name of all of them.
 */
export const callsOfSeveral = remember(
  ({ foreignKeys, indexes }: Table): ReadonlySet<TSESTree.Node> => {
    const seen = new Set<TSESTree.Node>();
    const several = new Set<TSESTree.Node>();
    for (const { node } of [
      ...foreignKeys.map(({ place }) => place),
      ...indexes.map(({ builderPlace }) => builderPlace),
    ])
      (seen.has(node) ? several : seen).add(node);
    return several;
  },
);
