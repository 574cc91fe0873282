import type { NewIndex } from "../schema/missing-indexes.ts";
import type { Column } from "../schema/model.ts";
import type { SourceCode } from "./edit.ts";
import { type Expression, rootOf } from "./imports.ts";
import { quoted, styleOf } from "./layout.ts";
import { capitalized, isIdentifier } from "./names.ts";

/** `index("idx_posts_author_id").on(table.authorId)`, with the function and the columns as the place can say them. */
export function indexText(
  sourceCode: SourceCode,
  { name, columns }: NewIndex,
  builder: Expression,
  say: (column: Column) => string,
): string {
  const on = columns.map(say).join(", ");
  return `${builder.text}(${quoted(name, styleOf(sourceCode))}).on(${on})`;
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
export function parameterName(usual: string, builder: Expression): string {
  return rootOf(builder.text) === usual ? `${usual}Columns` : usual;
}
