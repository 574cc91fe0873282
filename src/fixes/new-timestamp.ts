import type { TSESTree } from "@typescript-eslint/utils";
import type { Column, Dialect, Table } from "../schema/model.ts";
import { applyCasing } from "../schema/naming.ts";
import { remember } from "../remember.ts";
import { isTimestamp, isWrittenIn } from "../schema/questions.ts";
import { siblingOf, type Timestamp } from "../schema/timestamps.ts";
import { combine, type Edit, type EditContext, type SourceCode } from "./edit.ts";
import { type Expression, sqlTag } from "./imports.ts";
import { quoted, styleOf, withoutIndent } from "./layout.ts";
import { mostFrequent } from "./most-frequent.ts";
import { columnFunction, type WrittenColumns } from "./written-table.ts";

/** The table that a timestamp is written for. */
interface Purpose {
  readonly table: Table;
  readonly written: WrittenColumns;
  /** The tables of the file, the table itself among them. */
  readonly tables: readonly Table[];
  readonly isUnshipped: () => boolean;
  /** Whether it has to be what the contract calls a timestamp. */
  readonly isContract: boolean;
}

/** The column function for points in time, and what is chained on to it. */
interface Form {
  readonly builder: string;
  readonly tail: Readonly<Record<Timestamp["key"], string>>;
}

const NOW = ".defaultNow().notNull()";
const POSTGRESQL: Form = { builder: "timestamp", tail: { createdAt: NOW, updatedAt: NOW } };
const MYSQL: Form = {
  builder: "timestamp",
  tail: { createdAt: NOW, updatedAt: ".defaultNow().onUpdateNow().notNull()" },
};
const GET_DATE = ".defaultGetDate().notNull()";
const MSSQL: Form = { builder: "datetime2", tail: { createdAt: GET_DATE, updatedAt: GET_DATE } };

const FORMS: Readonly<Partial<Record<Dialect, Form>>> = {
  postgresql: POSTGRESQL,
  cockroach: POSTGRESQL,
  mysql: MYSQL,
  singlestore: MYSQL,
  mssql: MSSQL,
};

/** A timestamp as the contract has it, in the style of the table and with the options of the file's other timestamps. */
export function newTimestamp(
  context: EditContext,
  timestamp: Timestamp,
  purpose: Purpose,
): Expression | undefined {
  const { table, written } = purpose;
  if (table.dialect === "sqlite") return sqliteTimestamp(context, timestamp, purpose);
  const form = FORMS[table.dialect];
  const column = form && columnFunction(context, table, written, form.builder);
  if (!column) return undefined;
  const options = optionsFor(context.sourceCode, purpose, form.builder);
  const head = callOf(context.sourceCode, timestamp, purpose, column.text, options ?? "");
  return { text: `${head}${form.tail[timestamp.key]}`, edits: column.edits };
}

/** SQLite adds no column with a computed default to a table that has rows, so there drizzle-orm fills it in. */
function sqliteTimestamp(
  context: EditContext,
  timestamp: Timestamp,
  purpose: Purpose,
): Expression | undefined {
  const { isContract, table, written } = purpose;
  const isUnshipped = purpose.isUnshipped();
  if (isContract && !isUnshipped) return undefined;
  const { sourceCode } = context;
  const column = columnFunction(context, table, written, "integer");
  const sql = isUnshipped ? sqlTag(context, written.object) : undefined;
  if (!column || (isUnshipped && !sql)) return undefined;
  const options =
    optionsFor(sourceCode, purpose, "integer") ??
    `{ mode: ${quoted("timestamp", styleOf(sourceCode))} }`;
  const head = callOf(sourceCode, timestamp, purpose, column.text, options);
  const now = options.includes("timestamp_ms") ? "(unixepoch() * 1000)" : "(unixepoch())";
  const onUpdate = timestamp.key === "updatedAt" ? ".$onUpdate(() => new Date())" : "";
  return sql
    ? { text: `${head}.notNull().default(${sql.text}\`${now}\`)`, edits: both(column, sql) }
    : { text: `${head}.$defaultFn(() => new Date())${onUpdate}`, edits: column.edits };
}

function both(one: Expression, other: Expression): readonly Edit[] {
  return combine([...one.edits, ...other.edits]) ?? [];
}

/** `createdAt: timestamp("created_at", options)`, without the name where the table makes it of the key. */
function callOf(
  sourceCode: SourceCode,
  timestamp: Timestamp,
  { table, tables }: Purpose,
  column: string,
  options: string,
): string {
  const key = usesSnakeCaseKeys(table, tables) ? timestamp.name : timestamp.key;
  const name = isNamedByKey(table, key, timestamp)
    ? []
    : [quoted(timestamp.name, styleOf(sourceCode))];
  return `${key}: ${column}(${[...name, ...(options ? [options] : [])].join(", ")})`;
}

/** A table with keys of one word alone does as the file's other tables do. */
function usesSnakeCaseKeys(table: Table, tables: readonly Table[]): boolean {
  const own = tellingKeys(table);
  return own.length > 0 ? areSnakeCase(own) : usuallySnakeCase(tables);
}

/** Keys of several words. */
function tellingKeys({ columns }: Table): readonly string[] {
  return columns.map(({ key }) => key).filter((key) => /[a-z\d](?:_|[A-Z])/.test(key));
}

function areSnakeCase(keys: readonly string[]): boolean {
  return keys.length > 0 && keys.every((key) => key.includes("_"));
}

const usuallySnakeCase = remember((tables: readonly Table[]) =>
  areSnakeCase(tables.flatMap(tellingKeys)),
);

/** Whether the table leaves names to its keys, and this key makes the right one. */
function isNamedByKey({ columns, keyNaming }: Table, key: string, { name }: Timestamp): boolean {
  const unnamed = columns.filter((column) => column.isNamedByKey);
  if (keyNaming === undefined || unnamed.length * 2 <= columns.length) return false;
  return (keyNaming === "as written" ? key : applyCasing(keyNaming, key, "ascii")) === name;
}

/** The options of the timestamp that the table has already, else those that are usual in the file. */
function optionsFor(
  sourceCode: SourceCode,
  { table, tables }: Purpose,
  builder: string,
): string | undefined {
  const sibling = siblingOf(table);
  return sibling?.builder === builder && isTimestamp(sibling)
    ? optionsOf(sourceCode, sibling, table.place.file)
    : usualOptions(tables, sourceCode).get(builder);
}

/** The options that most of a file's timestamps have, by their builder; an empty text for none. */
const usualOptions = remember((tables: readonly Table[], sourceCode: SourceCode) => {
  const byBuilder = new Map<string, string[]>();
  for (const column of new Set(tables.flatMap(({ columns }) => columns))) {
    const { builder = "" } = column;
    if (!isTimestamp(column)) continue;
    const options = optionsOf(sourceCode, column, tables[0]?.place.file);
    const known = byBuilder.get(builder);
    if (known) known.push(options);
    else byBuilder.set(builder, [options]);
  }
  return new Map([...byBuilder].map(([builder, options]) => [builder, mostFrequent(options)]));
});

/** The options of a column as it is written, or as its type tells where they are not written out. */
function optionsOf(sourceCode: SourceCode, column: Column, file: string | undefined): string {
  const { builderPlace, mode, place, type = "" } = column;
  const isHere = place.file === file && builderPlace && isWrittenIn(builderPlace, place);
  const call = isHere ? builderPlace.node : undefined;
  const last = call?.type === "CallExpression" ? call.arguments.at(-1) : undefined;
  if (last?.type === "ObjectExpression" && last.properties.every(isPlain))
    return withoutIndent(sourceCode, last);
  const options = [
    ...(type.includes("with time zone") ? ["withTimezone: true"] : []),
    ...(mode !== undefined && mode !== "date"
      ? [`mode: ${quoted(mode, styleOf(sourceCode))}`]
      : []),
  ];
  return options.length > 0 ? `{ ${options.join(", ")} }` : "";
}

function isPlain(property: TSESTree.ObjectExpression["properties"][number]): boolean {
  return property.type === "Property" && property.value.type === "Literal";
}
