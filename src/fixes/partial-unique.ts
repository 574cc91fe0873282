import type { TSESTree } from "@typescript-eslint/utils";
import type { ForgetfulUnique } from "../schema/forgetful-uniques.ts";
import { freeIndexName, indexName } from "../schema/index-name.ts";
import type { NewIndex } from "../schema/missing-indexes.ts";
import { isWrittenIn } from "../schema/questions.ts";
import type { ExtrasStyle } from "./add-extras.ts";
import { addIndexes, columnAccess } from "./add-indexes.ts";
import { columnChain } from "./column-chain.ts";
import { combine, type Edit, type EditContext, insertAt, replace } from "./edit.ts";
import { indexFunctions } from "./index-text.ts";
import { quoted, styleOf } from "./layout.ts";
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
  const { columns, deletedAt, made, table, why } = unique;
  if (why === "admitsTwins" || !isWrittenIn(made.place, table.place)) return undefined;
  if ("parts" in made) return addPredicate(context, unique, made.place.node);
  if (made.nullsNotDistinct) return undefined;
  const name = freeIndexName(indexName(table, columns), (each) => taken.has(each), "live");
  const index = { name, columns: made.columns, uniqueWhereNull: deletedAt };
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
  const index = { name: "", columns: [], uniqueWhereNull: deletedAt };
  const functions = indexFunctions(context, table.dialect, [index], on);
  const access = functions && columnAccess(context.sourceCode, callback, [deletedAt], functions);
  if (!functions?.isNull || !access) return undefined;
  return combine([
    ...functions.isNull.edits,
    ...access.edits,
    insertAt(on.range[1], `.where(${functions.isNull.text}(${access.of(deletedAt)}))`),
  ]);
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
  const functions = indexFunctions(context, unique.table.dialect, [index], on);
  if (start?.type !== "CallExpression" || !functions || !predicate) return undefined;
  const { sourceCode } = context;
  const name = quoted(index.name, styleOf(sourceCode));
  const edits = combine([
    ...functions.edits,
    ...predicate,
    replace(start, `${functions.builder.text}(${name})`),
  ]);
  const going = start.callee.type === "Identifier" ? [start.callee] : [];
  return edits && withoutUnused(sourceCode, going, edits);
}

/** A column's own `.unique()` becomes a unique index in the third argument. */
function moveToExtras(
  context: EditContext,
  { made: { place }, table }: ForgetfulUnique,
  index: NewIndex,
  style: ExtrasStyle,
): readonly Edit[] | undefined {
  const column = index.columns.find((each) => each.place.node === place.node);
  const modifiers = (column && columnChain(column)?.modifiers) ?? [];
  const uniques = modifiers.filter(({ name }) => name === "unique");
  const added = addIndexes(context, table, [index], style);
  return uniques.length > 0 && added
    ? combine([...uniques.map(({ range }) => ({ range, text: "" })), ...added])
    : undefined;
}
