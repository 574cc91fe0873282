import type { TSESTree } from "@typescript-eslint/utils";
import type { FunctionNode } from "../syntax.ts";
import type { Edit, SourceCode } from "./edit.ts";
import { appendItems } from "./layout.ts";
import { isIdentifier } from "./names.ts";

/** What keys of a destructured parameter are called in the function, and the edits that add those it lacks. */
export interface Destructured {
  readonly nameOf: (key: string) => string;
  readonly edits: readonly Edit[];
}

/**
 * Makes a function that takes its parameter apart, `({ id, name }) => ...`, take some keys out of it.
 *
 * @returns `undefined` where a key is no name or means something else in the function.
 */
export function destructure(
  sourceCode: SourceCode,
  { body }: FunctionNode,
  pattern: TSESTree.ObjectPattern,
  keys: readonly string[],
): Destructured | undefined {
  const names = new Map<string, string>();
  for (const property of pattern.properties) {
    if (property.type === "RestElement") return undefined;
    if (property.computed || property.value.type !== "Identifier") continue;
    if (property.key.type === "Identifier") names.set(property.key.name, property.value.name);
  }
  const missing = keys.filter((key) => !names.has(key));
  if (!missing.every((key) => isIdentifier(key) && !mentions(sourceCode, body, key)))
    return undefined;
  const [open, close] = [sourceCode.getFirstToken(pattern), closingBrace(sourceCode, pattern)];
  if (!open || !close) return undefined;
  const items = pattern.properties;
  return {
    nameOf: (key) => names.get(key) ?? key,
    edits: missing.length > 0 ? appendItems(sourceCode, { open, close, items }, missing) : [],
  };
}

/** The brace that ends a pattern, before its type. */
function closingBrace(
  sourceCode: SourceCode,
  pattern: TSESTree.ObjectPattern,
): TSESTree.Token | null {
  return pattern.typeAnnotation
    ? sourceCode.getTokenBefore(pattern.typeAnnotation)
    : sourceCode.getLastToken(pattern);
}

/** Whether a piece of code has a name in it, whatever it stands for. */
export function mentions(sourceCode: SourceCode, node: TSESTree.Node, name: string): boolean {
  return sourceCode
    .getTokens(node)
    .some(({ type, value }) => type === "Identifier" && value === name);
}
