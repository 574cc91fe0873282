import type { TSESTree } from "@typescript-eslint/utils";
import type { NewIndex } from "../schema/missing-indexes.ts";
import type { Column, Dialect } from "../schema/model.ts";
import type { Edit, EditContext, SourceCode } from "./edit.ts";
import { coreExport, type Expression, ormExport, rootOf } from "./imports.ts";
import { quoted, styleOf } from "./layout.ts";
import { capitalized, isIdentifier } from "./names.ts";

/** The functions that an index is made with, as a place can say them. */
export interface IndexFunctions {
  /** `index` or `uniqueIndex`. */
  readonly builder: Expression;
  /** `isNull`, for a predicate. */
  readonly isNull: Expression | undefined;
  readonly edits: readonly Edit[];
}

/** How to say the functions for indexes that are all of one kind at a node. */
export function indexFunctions(
  context: EditContext,
  dialect: Dialect,
  [first]: readonly NewIndex[],
  at: TSESTree.Node,
): IndexFunctions | undefined {
  const isPartial = first?.uniqueWhereNull !== undefined;
  const builder = coreExport(context, dialect, isPartial ? "uniqueIndex" : "index", at);
  const isNull = isPartial ? ormExport(context, "isNull", at) : undefined;
  if (!builder || (isPartial && !isNull)) return undefined;
  return { builder, isNull, edits: [...builder.edits, ...(isNull?.edits ?? [])] };
}

/** `index("idx_posts_author_id").on(table.authorId)`, with the functions and the columns as the place can say them. */
export function indexText(
  sourceCode: SourceCode,
  { name, columns, uniqueWhereNull }: NewIndex,
  { builder, isNull }: IndexFunctions,
  say: (column: Column) => string,
): string {
  const on = columns.map(say).join(", ");
  const where = uniqueWhereNull && isNull ? `.where(${isNull.text}(${say(uniqueWhereNull)}))` : "";
  return `${builder.text}(${quoted(name, styleOf(sourceCode))}).on(${on})${where}`;
}

/** Keys for the older form, `({ authorIdIdx: index(...) })`; Drizzle does not look at them. */
export function indexKeys(
  indexes: readonly NewIndex[],
  taken: ReadonlySet<string>,
): readonly string[] {
  const all = new Set(taken);
  return indexes.map(({ columns }) => {
    const words = columns.map(({ key }) => key.replace(/[^\p{ID_Continue}$]+/gu, "_"));
    const joined = words.map((word, place) => (place > 0 ? capitalized(word) : word)).join("");
    const base = isIdentifier(joined) ? `${joined}Idx` : `_${joined}Idx`;
    let key = base;
    for (let count = 2; all.has(key); count += 1) key = `${base}${String(count)}`;
    all.add(key);
    return key;
  });
}

/** A name for the callback's parameter: the usual one, unless the function to call is itself called that. */
export function parameterName(usual: string, { builder }: IndexFunctions): string {
  return rootOf(builder.text) === usual ? `${usual}Columns` : usual;
}
