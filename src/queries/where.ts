import { type Condition, type LintContext, resolveCondition } from "../reading/index.ts";
import type { Call, Chain } from "./chain.ts";

/** A call of `.where()`. */
export interface Where {
  readonly call: Call;
  readonly condition: Condition;
}

/** The conditions of a chain in their order; the last one counts, for each replaces the one before. */
export function wheresOf(context: LintContext, { calls }: Chain): readonly Where[] {
  return calls
    .filter(({ name }) => name === "where")
    .map((call) => {
      const [argument] = call.node.arguments;
      return { call, condition: argument ? resolveCondition(context, argument) : NO_CONDITION };
    });
}

const NO_CONDITION: Condition = {
  kind: "none",
  mentions: { columns: [], texts: [], isFullyRead: true },
};

/**
 * Whether all conditions of a chain are there to see: nobody else can add one, for the types of drizzle-orm let
 * `.where()` be called once, unless the chain says `.$dynamic()`.
 */
export function hasAllConditions({ calls, isWhole }: Chain): boolean {
  const names = calls.map(({ name }) => name);
  return isWhole || (names.includes("where") && !names.includes("$dynamic"));
}
