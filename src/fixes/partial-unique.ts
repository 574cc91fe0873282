import type { TSESTree } from "@typescript-eslint/utils";
import type { ForgetfulUnique } from "../schema/forgetful-uniques.ts";
import { freeName, indexName } from "../schema/index-name.ts";
import type { NewIndex } from "../schema/missing-indexes.ts";
import { isWrittenIn } from "../schema/questions.ts";
import { addExtras, columnAccess } from "./add-extras.ts";
import { columnChain } from "./column-chain.ts";
import { combine, type Edit, type EditContext, insertAt, replace } from "./edit.ts";
import { coreExport, operator } from "./imports.ts";
import { quoted, styleOf } from "./layout.ts";
import { newUniqueWhereNull } from "./new-extra.ts";
import type { ExtrasStyle } from "./third-argument.ts";
import { withoutUnused } from "./unused-imports.ts";
import { functionOf } from "./written-table.ts";

/**
 * Makes a unique one of the rows that are not deleted: a unique index gets a predicate, and a unique constraint, which
 * can have none, becomes such an index.
 *
 * @param taken The names that other indexes have.
 * @returns `undefined` where it is written elsewhere, or says more than an index can.
 */
export function leaveOutDeleted(
  context: EditContext,
  unique: ForgetfulUnique,
  taken: ReadonlySet<string>,
  style: ExtrasStyle,
): readonly Edit[] | undefined {
  const { columns, made, table, why } = unique;
  if (why === "admitsTwins" || !isWrittenIn(made.place, table.place)) return undefined;
  if ("parts" in made) return addPredicate(context, unique, made.place.node);
  if (made.nullsNotDistinct) return undefined;
  const name = freeName(indexName(table, columns), (each) => taken.has(each), "live");
  const index = { name, columns: made.columns };
  return made.place.node.type === "CallExpression"
    ? turnIntoIndex(context, unique, index, made.place.node)
    : moveToExtras(context, unique, index, style);
}

/** `uniqueIndex("name").on(table.email)` gets `.where(isNull(table.deletedAt))`. */
function addPredicate(
  context: EditContext,
  { deletedAt, table }: ForgetfulUnique,
  on: TSESTree.Node,
): readonly Edit[] | undefined {
  const extras = table.written?.extras;
  const callback = extras && functionOf(extras);
  if (!callback) return undefined;
  const isNull = operator(context, "isNull", on);
  const access =
    isNull && columnAccess(context.sourceCode, callback, { columns: [deletedAt] }, isNull);
  return (
    access &&
    combine([
      ...isNull.edits,
      ...access.edits,
      insertAt(on.range[1], `.where(${isNull.text}(${access.of(deletedAt)}))`),
    ])
  );
}

/** `unique("name").on(table.email)` becomes a unique index. */
function turnIntoIndex(
  context: EditContext,
  unique: ForgetfulUnique,
  index: NewIndex,
  on: TSESTree.CallExpression,
): readonly Edit[] | undefined {
  const start = on.callee.type === "MemberExpression" ? on.callee.object : undefined;
  const predicate = addPredicate(context, unique, on);
  const builder = coreExport(context, unique.table.dialect, "uniqueIndex", on);
  if (start?.type !== "CallExpression" || !builder || !predicate) return undefined;
  const { sourceCode } = context;
  const name = quoted(index.name, styleOf(sourceCode));
  const edits = combine([
    ...builder.edits,
    ...predicate,
    replace(start, `${builder.text}(${name})`),
  ]);
  const going = start.callee.type === "Identifier" ? [start.callee] : [];
  return edits && withoutUnused(sourceCode, going, edits);
}

/** A column's own `.unique()` becomes a unique index in the third argument. */
function moveToExtras(
  context: EditContext,
  { deletedAt, made: { place }, table }: ForgetfulUnique,
  index: NewIndex,
  style: ExtrasStyle,
): readonly Edit[] | undefined {
  const column = index.columns.find((each) => each.place.node === place.node);
  const modifiers = (column && columnChain(column)?.modifiers) ?? [];
  const uniques = modifiers.filter(({ name }) => name === "unique");
  const isNull = operator(context, "isNull", table.place.node);
  if (uniques.length === 0 || !isNull) return undefined;
  const extras = newUniqueWhereNull(context.sourceCode, index, deletedAt, isNull);
  const added = addExtras(context, table, extras, style);
  const taken = uniques.map(({ range }) => ({ range, text: "" }));
  return added && combine([...isNull.edits, ...taken, ...added]);
}
