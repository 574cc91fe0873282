import type { TSESTree } from "@typescript-eslint/utils";
import type { Edit, SourceCode } from "./edit.ts";
import { scopeOf } from "./imports.ts";

/**
 * Takes names out of the imports, besides other edits, that are used nowhere but where those take them away.
 *
 * @param going The places where they are used and will not be any more.
 */
export function withoutUnused(
  sourceCode: SourceCode,
  going: readonly TSESTree.Identifier[],
  edits: readonly Edit[],
): readonly Edit[] {
  const places = new Set<unknown>(going);
  const unused = new Set<TSESTree.Node>();
  const variables = new Set(
    going.map((each) => scopeOf(sourceCode, each.name, each)?.set.get(each.name)),
  );
  for (const variable of variables) {
    const definition = variable?.defs[0]?.node;
    if (definition?.type !== "ImportSpecifier") continue;
    if (variable?.references.every((reference) => places.has(reference.identifier)))
      unused.add(definition);
  }
  const declarations = new Set([...unused].map(({ parent }) => parent));
  return [...declarations].reduce<readonly Edit[]>(
    (all, each) => (each?.type === "ImportDeclaration" ? removeFrom(each, unused, all) : all),
    edits,
  );
}

function removeFrom(
  { range: [start], source, specifiers }: TSESTree.ImportDeclaration,
  unused: ReadonlySet<TSESTree.Node>,
  edits: readonly Edit[],
): readonly Edit[] {
  const lastKept = specifiers.findLastIndex((each) => !unused.has(each));
  const [first, kept, last] = [specifiers[0], specifiers[lastKept], specifiers.at(-1)];
  if (!first || !last) return edits;
  if (!kept) {
    // An import of nothing would still be run, so the names go only where others take their place.
    const isAddition = ({ range }: Edit) => range[0] > start && range[1] < source.range[0];
    const range = [first.range[0], last.range[1]] as const;
    return edits.some(isAddition)
      ? edits.map((each) =>
          isAddition(each) ? { range, text: each.text.replace(/^,\s*/, "") } : each,
        )
      : edits;
  }
  if (kept.type !== "ImportSpecifier") return edits;
  const removed = specifiers.slice(0, lastKept).flatMap((each, place): readonly Edit[] => {
    const next = specifiers[place + 1];
    return unused.has(each) && next ? [{ range: [each.range[0], next.range[0]], text: "" }] : [];
  });
  const behind = { range: [kept.range[1], last.range[1]] as const, text: "" };
  return [...edits, ...removed, ...(kept === last ? [] : [behind])];
}
