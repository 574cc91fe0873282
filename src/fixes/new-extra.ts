import type { NewIndex } from "../schema/missing-indexes.ts";
import type { Column } from "../schema/model.ts";
import type { SourceCode } from "./edit.ts";
import { type Expression, rootOf } from "./imports.ts";
import { quoted, styleOf } from "./layout.ts";
import { capitalized, isIdentifier } from "./names.ts";

/** An index or a key to add to the third argument of a table. */
export interface NewExtra {
  readonly columns: readonly Column[];
  /** Its call, with the function and the columns as the place can say them. */
  readonly write: (builder: string, columns: readonly string[]) => string;
  /** Its key in the older form, `({ authorIdIdx: index(...) })`; Drizzle does not look at it. */
  readonly key: string;
}

/** Some of them that one function of drizzle-orm makes. */
export interface NewExtras {
  readonly builder: "index" | "primaryKey";
  readonly all: readonly NewExtra[];
}

/** `index("idx_posts_author_id").on(table.authorId)` for each index. */
export function newIndexes(sourceCode: SourceCode, indexes: readonly NewIndex[]): NewExtras {
  const style = styleOf(sourceCode);
  return {
    builder: "index",
    all: indexes.map(({ columns, name }) => ({
      columns,
      write: (builder, said) => `${builder}(${quoted(name, style)}).on(${said.join(", ")})`,
      key: indexKey(columns),
    })),
  };
}

/** `primaryKey({ columns: [table.userId, table.roleId] })`. */
export function newPrimaryKey(columns: readonly Column[]): NewExtras {
  const write: NewExtra["write"] = (builder, said) =>
    `${builder}({ columns: [${said.join(", ")}] })`;
  return { builder: "primaryKey", all: [{ columns, write, key: "pk" }] };
}

function indexKey(columns: readonly Column[]): string {
  const words = columns.map(({ key }) => key.replace(/[^\p{ID_Continue}$]+/gu, "_"));
  const joined = words.map((word, place) => (place > 0 ? capitalized(word) : word)).join("");
  return isIdentifier(joined) ? `${joined}Idx` : `_${joined}Idx`;
}

/** What is added, as items of a list; as properties of the older object, with keys that are not taken. */
export function extraItems(
  { all }: NewExtras,
  builder: Expression,
  say: (column: Column) => string,
  taken: ReadonlySet<string> | undefined,
): readonly string[] {
  const keys = new Set(taken);
  return all.map(({ columns, key: base, write }) => {
    const text = write(builder.text, columns.map(say));
    if (!taken) return text;
    let key = base;
    for (let count = 2; keys.has(key); count += 1) key = `${base}${String(count)}`;
    keys.add(key);
    return `${key}: ${text}`;
  });
}

/** A name for the callback's parameter: the usual one, unless the function to call is itself called that. */
export function parameterName(usual: string, builder: Expression): string {
  return rootOf(builder.text) === usual ? `${usual}Columns` : usual;
}
