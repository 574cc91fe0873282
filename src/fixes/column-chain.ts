import type { TSESTree } from "@typescript-eslint/utils";
import type { Column } from "../schema/model.ts";
import { isWrittenIn } from "../schema/questions.ts";
import { staticKey } from "../syntax.ts";

/** A modifier in a chain: `.notNull()`. */
export interface ChainedCall {
  readonly name: string;
  readonly call: TSESTree.CallExpression;
  /** From the end of what it is chained on to its own end. */
  readonly range: readonly [start: number, end: number];
}

/** A column as it is written in its property: `text("name").notNull().unique()`. */
export interface ColumnChain {
  /** The call of the column function. */
  readonly head: TSESTree.CallExpression;
  readonly modifiers: readonly ChainedCall[];
}

/** The chain that a column is written as; `undefined` where part of it is written elsewhere. */
export function columnChain({ builderPlace, place }: Column): ColumnChain | undefined {
  const head = builderPlace?.node;
  if (!builderPlace || head?.type !== "CallExpression" || !isWrittenIn(builderPlace, place))
    return undefined;
  if (place.node.type !== "Property") return undefined;
  const modifiers: ChainedCall[] = [];
  for (let end: TSESTree.Node = head; end !== place.node.value;) {
    const member: TSESTree.Node = end.parent;
    if (member.type !== "MemberExpression" || member.object !== end) return undefined;
    const call: TSESTree.Node = member.parent;
    if (call.type !== "CallExpression" || call.callee !== member) return undefined;
    const name = staticKey(member.property, member.computed);
    if (name === undefined) return undefined;
    modifiers.push({ name, call, range: [end.range[1], call.range[1]] });
    end = call;
  }
  return { head, modifiers };
}

/** What a column function is called with: a name that is written out, or none, and a configuration, or none. */
export interface ColumnArguments {
  readonly name: TSESTree.StringLiteral | undefined;
  readonly config: TSESTree.Node | undefined;
}

/** The arguments of a column function; `undefined` where they are not as Drizzle's are or a name is not written out. */
export function columnArguments(head: TSESTree.CallExpression): ColumnArguments | undefined {
  const [first, second, ...more] = head.arguments;
  if (more.length > 0 || [first, second].some((each) => each?.type === "SpreadElement"))
    return undefined;
  if (first?.type === "Literal" && typeof first.value === "string")
    return { name: first, config: second };
  const isConfig = first?.type === "ObjectExpression" || first?.type === "ArrayExpression";
  return !second && (!first || isConfig) ? { name: undefined, config: first } : undefined;
}
