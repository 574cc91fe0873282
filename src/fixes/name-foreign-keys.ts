import type { TSESTree } from "@typescript-eslint/utils";
import type { KeyOfTable } from "../schema/foreign-key-name.ts";
import type { Table } from "../schema/model.ts";
import { isWrittenIn } from "../schema/questions.ts";
import { staticKey } from "../syntax.ts";
import { addExtras } from "./add-extras.ts";
import {
  allOf,
  combine,
  type Edit,
  type EditContext,
  insertAt,
  replace,
  type SourceCode,
} from "./edit.ts";
import { indentOfLine, quoted, styleOf } from "./layout.ts";
import { callsOfSeveral } from "./made-in-one-place.ts";
import { type MovedKey, movedKey, newForeignKeys } from "./moved-key.ts";
import type { ExtrasStyle } from "./third-argument.ts";
import { withoutUnused } from "./unused-imports.ts";

/** A foreign key, and the name to give it. */
export interface KeyToName extends KeyOfTable {
  readonly name: string;
}

/**
 * Gives foreign keys names: where each is written, or in the third argument of the table, where `.references()` takes no
 * name. A key that moves there is written there and nowhere else, with its actions.
 *
 * @returns `undefined` where one of them is made elsewhere, or together with others, or has what cannot be moved.
 */
export function keyNameEdits(
  context: EditContext,
  keys: readonly KeyToName[],
  style: ExtrasStyle,
): readonly Edit[] | undefined {
  const { sourceCode } = context;
  const named = keys.filter(({ key }) => key.takesName);
  const moved = allOf(
    keys.filter(({ key }) => !key.takesName).map((each) => movedKey(sourceCode, each)),
  );
  const written = allOf(named.map((each) => nameWhereItIs(sourceCode, each)));
  const added =
    moved &&
    allOf(
      [...byTable(moved)].map(([table, ofTable]) =>
        addExtras(context, table, newForeignKeys(sourceCode, ofTable), style),
      ),
    );
  if (!moved || !written || !added) return undefined;
  const edits = [...written.flat(), ...added.flat(), ...moved.map(({ removal }) => removal)];
  const going = moved.flatMap((each) => each.going);
  return combine(withoutUnused(sourceCode, going, edits)) ?? combine(edits);
}

function byTable(keys: readonly MovedKey[]): ReadonlyMap<Table, readonly MovedKey[]> {
  const tables = new Map<Table, MovedKey[]>();
  for (const key of keys) tables.set(key.table, [...(tables.get(key.table) ?? []), key]);
  return tables;
}

/** Writes the name into `foreignKey({...})`, or into the second argument of `.references()`. */
function nameWhereItIs(
  sourceCode: SourceCode,
  { key, name, table }: KeyToName,
): readonly Edit[] | undefined {
  const { node } = key.place;
  if (!table.written || !isWrittenIn(key.place, table.place)) return undefined;
  if (node.type !== "CallExpression" || callsOfSeveral(table).has(node)) return undefined;
  const [first, second] = node.arguments;
  const text = quoted(name, styleOf(sourceCode));
  const config = key.isInline ? second : first;
  if (!config) return first ? [insertAt(first.range[1], `, { name: ${text} }`)] : undefined;
  if (config.type !== "ObjectExpression") return undefined;
  const written = config.properties.find(
    (each) => each.type === "Property" && staticKey(each.key, each.computed) === "name",
  );
  if (written?.type === "Property")
    return written.value.type === "Literal" && written.value.value === key.name
      ? [replace(written.value, text)]
      : undefined;
  return key.isUnnamed ? addName(sourceCode, config, `name: ${text}`) : undefined;
}

/** Puts a name before the other properties, as Drizzle's own documents do. */
function addName(
  sourceCode: SourceCode,
  { properties: [first], range }: TSESTree.ObjectExpression,
  text: string,
): readonly Edit[] {
  if (!first) return [{ range, text: `{ ${text} }` }];
  const before = sourceCode.getTokenBefore(first);
  const isOnItsLine = before && before.loc.end.line < first.loc.start.line;
  const gap = isOnItsLine
    ? styleOf(sourceCode).newline + indentOfLine(sourceCode, first.loc.start.line)
    : " ";
  return [insertAt(first.range[0], `${text},${gap}`)];
}
