import type { TSESTree } from "@typescript-eslint/utils";
import { type KeyOfTable, leadsTo } from "../schema/foreign-key-name.ts";
import type { Column } from "../schema/model.ts";
import { isWrittenIn } from "../schema/questions.ts";
import { staticKey } from "../syntax.ts";
import { allOf, type Edit, type SourceCode } from "./edit.ts";
import { rootOf } from "./imports.ts";
import { columnChain } from "./column-chain.ts";
import { fits, quoted, styleOf } from "./layout.ts";
import { keyOf, type NewExtras } from "./new-extra.ts";

/** A foreign key that `.references()` makes, taken apart so that `foreignKey()` can make it. */
export interface MovedKey extends KeyOfTable {
  readonly name: string;
  /** The column that it points to: one of its own table, or an expression of the module. */
  readonly foreign: Column | string;
  /** `.onDelete("cascade")`. */
  readonly actions: string;
  /** Takes `.references()` away. */
  readonly removal: Edit;
  /** Names that were used there. */
  readonly going: readonly TSESTree.Identifier[];
}

/**
 * Takes a foreign key out of the column that it is written at.
 *
 * @returns `undefined` where something of it cannot be written elsewhere: a comment, a call, an action that is computed.
 */
export function movedKey(
  sourceCode: SourceCode,
  ofTable: KeyOfTable & { readonly name: string },
): MovedKey | undefined {
  const { key, table } = ofTable;
  const [column] = key.columns;
  const chain = column && isWrittenIn(column.place, table.place) ? columnChain(column) : undefined;
  const calls = chain?.modifiers.filter(({ name }) => name === "references") ?? [];
  const [reference] = calls;
  if (!table.written || !reference || calls.length > 1 || reference.call !== key.place.node)
    return undefined;
  const { call, range } = reference;
  if (sourceCode.getCommentsInside(call).some((comment) => comment.range[0] >= range[0]))
    return undefined;
  const [target, config] = call.arguments;
  const foreign = target && foreignColumn(sourceCode, ofTable, target);
  const actions = actionsOf(sourceCode, config);
  if (!foreign || actions === undefined || call.arguments.length > 2) return undefined;
  return { ...ofTable, ...foreign, actions, removal: { range, text: "" } };
}

/** `users.id`, as it is written in the function; a column of the table itself is said by the callback's parameter. */
function foreignColumn(
  sourceCode: SourceCode,
  { key, table }: KeyOfTable,
  target: TSESTree.Node,
): Pick<MovedKey, "foreign" | "going"> | undefined {
  if (target.type !== "ArrowFunctionExpression" || target.params.length > 0) return undefined;
  const { body, returnType } = target;
  const text = sourceCode.getText(body);
  if (
    body.type !== "MemberExpression" ||
    !/^[\p{ID_Continue}$]+(?:\.[\p{ID_Continue}$]+)+$/u.test(text)
  )
    return undefined;
  if (leadsTo(key, table)) {
    const own = table.columns.find(({ name }) => name === key.target?.columns[0]);
    return own && { foreign: own, going: namesIn(returnType) };
  }
  // The type is written where TypeScript finds none by itself, as in a circle of tables.
  return returnType ? undefined : { foreign: text, going: [] };
}

function namesIn(type: TSESTree.TSTypeAnnotation | undefined): readonly TSESTree.Identifier[] {
  const reference = type?.typeAnnotation;
  return reference?.type === "TSTypeReference" && reference.typeName.type === "Identifier"
    ? [reference.typeName]
    : [];
}

/** `{ onDelete: "cascade" }` as calls; `undefined` where more or else is written there. */
function actionsOf(
  sourceCode: SourceCode,
  config: TSESTree.CallExpressionArgument | undefined,
): string | undefined {
  if (!config) return "";
  if (config.type !== "ObjectExpression") return undefined;
  const calls = config.properties.map((each) => {
    if (each.type !== "Property" || each.value.type !== "Literal") return undefined;
    const name = staticKey(each.key, each.computed);
    return name === "onDelete" || name === "onUpdate"
      ? `.${name}(${sourceCode.getText(each.value)})`
      : undefined;
  });
  return allOf(calls)?.join("");
}

/** `foreignKey({ name: "fk_posts_users", columns: [table.authorId], foreignColumns: [users.id] })` for each key. */
export function newForeignKeys(sourceCode: SourceCode, keys: readonly MovedKey[]): NewExtras {
  const style = styleOf(sourceCode);
  return {
    builder: "foreignKey",
    names: keys.flatMap(({ foreign }) => (typeof foreign === "string" ? rootOf(foreign) : [])),
    all: keys.map(({ actions, foreign, key, name }) => ({
      columns: [...key.columns, ...(typeof foreign === "string" ? [] : [foreign])],
      key: keyOf(key.columns, "Fk"),
      write: (builder, said) => {
        const parts = [
          `name: ${quoted(name, style)}`,
          `columns: [${said.slice(0, key.columns.length).join(", ")}]`,
          `foreignColumns: [${typeof foreign === "string" ? foreign : (said.at(-1) ?? "")}]`,
        ];
        const line = `${builder}({ ${parts.join(", ")} })${actions}`;
        if (fits(line, MARGIN)) return line;
        const lines = parts.map((part) => `\n${style.indent}${part}`).join(",");
        return `${builder}({${lines}${style.lastComma}\n})${actions}`;
      },
    })),
  };
}

/** About what stands before an item of the third argument. */
const MARGIN = 6;
