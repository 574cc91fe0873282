import type { NewIndex } from "../schema/missing-indexes.ts";
import type { Column } from "../schema/model.ts";
import type { SourceCode } from "./edit.ts";
import { type Expression, rootOf } from "./imports.ts";
import { quoted, styleOf } from "./layout.ts";
import { isIdentifier } from "./names.ts";
import { capitalized } from "../schema/naming.ts";

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
  readonly builder: "foreignKey" | "index" | "primaryKey" | "uniqueIndex";
  readonly all: readonly NewExtra[];
  /** Names of the module that their text says. */
  readonly names?: readonly string[];
}

/** `index("idx_posts_author_id").on(table.authorId)` for each index. */
export function newIndexes(sourceCode: SourceCode, indexes: readonly NewIndex[]): NewExtras {
  const style = styleOf(sourceCode);
  return {
    builder: "index",
    all: indexes.map(({ columns, name }) => ({
      columns,
      write: (builder, said) => `${builder}(${quoted(name, style)}).on(${said.join(", ")})`,
      key: keyOf(columns, "Idx"),
    })),
  };
}

/** `primaryKey({ columns: [table.userId, table.roleId] })`. */
export function newPrimaryKey(columns: readonly Column[]): NewExtras {
  const write: NewExtra["write"] = (builder, said) =>
    `${builder}({ columns: [${said.join(", ")}] })`;
  return { builder: "primaryKey", all: [{ columns, write, key: "pk" }] };
}

/** `uniqueIndex("idx_users_email").on(table.email).where(isNull(table.deletedAt))`. */
export function newUniqueWhereNull(
  sourceCode: SourceCode,
  { columns, name }: NewIndex,
  nullable: Column,
  isNull: Expression,
): NewExtras {
  const text = quoted(name, styleOf(sourceCode));
  const write: NewExtra["write"] = (builder, said) =>
    `${builder}(${text}).on(${said.slice(0, -1).join(", ")}).where(${isNull.text}(${said.at(-1) ?? ""}))`;
  const all = [{ columns: [...columns, nullable], write, key: keyOf(columns, "Idx") }];
  return { builder: "uniqueIndex", all };
}

/** A key for what is on some columns: `authorIdIdx`. */
export function keyOf(columns: readonly Column[], suffix: string): string {
  const words = columns.map(({ key }) => key.replace(/[^\p{ID_Continue}$]+/gu, "_"));
  const joined = words.map((word, place) => (place > 0 ? capitalized(word) : word)).join("");
  return `${isIdentifier(joined) ? "" : "_"}${joined}${suffix}`;
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

/** A name for the callback's parameter: the usual one, unless the callback says something else by that name. */
export function parameterName(
  usual: string,
  builder: Expression,
  { names = [] }: { readonly names?: readonly string[] | undefined },
): string {
  return [rootOf(builder.text), ...names].includes(usual) ? `${usual}Columns` : usual;
}
