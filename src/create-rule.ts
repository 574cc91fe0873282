import type { ESLintUtils, TSESLint } from "@typescript-eslint/utils";

/** A named set of rules: the contract's prohibitions, the contract and what else is surely wrong, and everything. */
export type Preset = "recommended" | "strict" | "all";

/** What a rule's documentation says of it, besides what ESLint asks for. */
export interface RuleDocs {
  /** The smallest preset that turns the rule on. */
  readonly preset: Preset;
}

/**
 * Makes a rule: its page is known by its name, and its options have their defaults.
 *
 * It is what RuleCreator of typescript-eslint does, of which only the types are used: as a dependency it brings its
 * users a TypeScript. ESLint itself fills in `meta.defaultOptions` since 9.15, and so does oxlint.
 */
export function createRule<Options extends readonly unknown[], MessageId extends string>({
  name,
  meta,
  create,
}: Readonly<ESLintUtils.RuleWithMetaAndName<Options, MessageId, RuleDocs>>): TSESLint.RuleModule<
  MessageId,
  Options,
  RuleDocs
> & { readonly name: string } {
  return {
    name,
    meta: { ...meta, docs: { ...meta.docs, url: pageOf(name) } },
    create: (context) => create(context, context.options),
  };
}

function pageOf(name: string): string {
  return `https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/${name}.md`;
}
