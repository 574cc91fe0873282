import type {
  InspectedColumn,
  InspectedForeignKey,
  InspectedTable,
  Inspection,
  Report,
} from "./inspection.ts";
import { Marks } from "./marks.ts";
import { counted } from "./words.ts";
import { shortened } from "./visible.ts";

/** Mermaid draws no text that is longer, and no more lines between boxes, and a page cannot change that. */
const MAX_TEXT = 50_000;
const MAX_EDGES = 500;

const LONGEST = 80;

/** A diagram, and why Mermaid may not draw it. */
export interface Diagram {
  readonly text: string;
  readonly warning: string | undefined;
}

/**
 * An entity diagram for Mermaid. Where it would be too long for Mermaid, only those columns are in it that are keys or have
 * a mark.
 */
export function asMermaid(inspection: Inspection): Diagram {
  const marks = new Marks(inspection);
  const edges = inspection.tables.flatMap((table) =>
    table.foreignKeys.flatMap((key) => edgeOf(key, table)),
  );
  const draw = (isShort: boolean) =>
    [
      ...titleOf(inspection, isShort),
      "erDiagram",
      ...inspection.tables.flatMap((table) => boxOf(table, marks, isShort)),
      ...edges,
    ]
      .map((line) => `${line}\n`)
      .join("");
  const whole = draw(false);
  const text = whole.length <= MAX_TEXT ? whole : draw(true);
  const tooMuch =
    text.length > MAX_TEXT
      ? `The diagram has ${counted(text.length, "character")}, and Mermaid draws ${String(MAX_TEXT)}`
      : edges.length > MAX_EDGES
        ? `The diagram has ${counted(edges.length, "foreign key")}, and Mermaid draws ${String(MAX_EDGES)}`
        : undefined;
  return {
    text,
    warning: tooMuch && `${tooMuch} unless it is configured for more: inspect a folder at a time.`,
  };
}

/** The title is the legend, too. */
function titleOf({ summary }: Inspection, isShort: boolean): readonly string[] {
  const { notRead, reports, tables } = summary;
  const parts = [
    counted(tables, "table"),
    ...(reports > 0 ? [`⚠ ${counted(reports, "report")}`] : []),
    ...(notRead > 0 ? [`? ${counted(notRead, "place")} not read`] : []),
    ...(isShort ? ["columns that are no keys and have no mark are left out"] : []),
  ];
  return ["---", `title: "${parts.join(" · ")}"`, "---"];
}

/** A table: a row for each column, and behind them what is to be said of the whole of it. */
function boxOf(table: InspectedTable, marks: Marks, isShort: boolean): readonly string[] {
  const notRead = marks.notReadOf(table);
  const columns = isShort
    ? table.columns.filter(
        (column) => keysOf(column, table).length + commentOn(column, table, marks).length > 0,
      )
    : table.columns;
  const hidden = table.columns.length - columns.length;
  const inColumns = new Set(table.columns.flatMap((column) => marks.on(column)));
  const beside = marks.on(table).filter((report) => !inColumns.has(report));
  const rows = [
    ...columns.map((column) =>
      rowOf(
        column.type ?? "unread",
        nameOf(column),
        keysOf(column, table),
        commentOn(column, table, marks),
      ),
    ),
    ...(hidden > 0 ? [rowOf("columns", "left out", [], [String(hidden)])] : []),
    ...(beside.length > 0 ? [rowOf("reported", "table", [], rulesOf(beside))] : []),
    ...notRead
      .filter(({ part }) => part !== "column")
      .map(({ part, reason, what }) =>
        rowOf("unread", part, [], [`? ${what === null ? "" : `${what}: `}${reason}`]),
      ),
  ];
  const count = marks.inAll(table).length;
  const signs = `${count > 0 ? ` ⚠ ${String(count)}` : ""}${notRead.length > 0 ? " ?" : ""}`;
  const label = signs === "" ? "" : `[${quoted(`${table.id}${signs}`)}]`;
  const box = `  ${quoted(table.id)}${label}`;
  return rows.length === 0 ? [box] : [`${box} {`, ...rows.map((row) => `    ${row}`), "  }"];
}

function nameOf({ key, name }: InspectedColumn): string {
  return name ?? key;
}

function keysOf(column: InspectedColumn, { foreignKeys }: InspectedTable): readonly string[] {
  const { isPrimaryKey, isUnique } = column;
  const isForeign = foreignKeys.some(({ columns }) => columns.includes(nameOf(column)));
  return [
    ...(isPrimaryKey ? ["PK"] : []),
    ...(isForeign ? ["FK"] : []),
    ...(isUnique && !isPrimaryKey ? ["UK"] : []),
  ];
}

/** What is reported on a column, and what was not read of it. */
function commentOn(
  column: InspectedColumn,
  table: InspectedTable,
  marks: Marks,
): readonly string[] {
  const notRead = marks
    .notReadOf(table)
    .filter(({ part, what }) => part === "column" && what === column.key);
  return [...rulesOf(marks.on(column)), ...notRead.map(({ reason }) => `? ${reason}`)];
}

/** Names that Mermaid does not take are written with `_`, and as they are in the comment. */
function rowOf(
  type: string,
  name: string,
  keys: readonly string[],
  comment: readonly string[],
): string {
  const word = wordOf(name);
  const told = [...(word === name.replaceAll(" ", "_") ? [] : [name]), ...comment];
  return [
    wordOf(type),
    word,
    ...(keys.length > 0 ? [keys.join(", ")] : []),
    ...(told.length > 0 ? [quoted(told.join(" · "))] : []),
  ].join(" ");
}

function rulesOf(reports: readonly Report[]): readonly string[] {
  const rules = [...new Set(reports.map(({ rule }) => rule))];
  return rules.length > 0 ? [`⚠ ${rules.join(", ")}`] : [];
}

/** Mermaid takes these for the mark of a key, with whatever stands behind them that is no letter. */
const LIKE_KEY = /^(?=(?:pk|fk|uk)\b)/i;

/** The nearest thing that Mermaid, from 10.9 on, takes for a type or a name. */
function wordOf(text: string): string {
  return shortened(text, LONGEST)
    .replace(/[^\w()[\]]+/g, "_")
    .replace(/^(?![A-Za-z_])/, "_")
    .replace(LIKE_KEY, "_");
}

/** Mermaid looks for this in whole lines, quotes or not. */
const DIRECTION = /direction(?=\s)/gi;

/** A text between quotes; what would mean something to Mermaid is written in its codes for characters. */
function quoted(text: string): string {
  const shown = shortened(text, LONGEST);
  // Up to 10.9 Mermaid keeps boxes in an object that has members of its own: "constructor".
  const codes = shown in {} ? inCodes(shown) : shown.replace(/["%\\#;<>&]/g, inCodes);
  return `"${codes === "" ? inCodes(ZERO_WIDTH_SPACE) : codes.replace(DIRECTION, inCodes)}"`;
}

/** Mermaid takes no empty text. */
const ZERO_WIDTH_SPACE = "\u200b";

function inCodes(text: string): string {
  return Array.from(text, (character) => `#${String(character.codePointAt(0))};`).join("");
}

/** From the parent to its children: whether each child has one, and whether a parent has several. */
function edgeOf(key: InspectedForeignKey, table: InspectedTable): readonly string[] {
  const target = key.to?.table;
  if (target === undefined || target === null) return [];
  const columns = table.columns.filter((column) => key.columns.includes(nameOf(column)));
  const parent = columns.every(({ isNotNull, isPrimaryKey }) => isNotNull || isPrimaryKey)
    ? "||"
    : "|o";
  const child = isUniqueIn(key.columns, table) ? "o|" : "o{";
  return [
    `  ${quoted(target)} ${parent}--${child} ${quoted(table.id)} : ${quoted(key.columns.join(", "))}`,
  ];
}

function isUniqueIn(names: readonly string[], table: InspectedTable): boolean {
  const isSame = (columns: readonly (string | null)[]) =>
    columns.length === names.length &&
    columns.every((each) => each !== null && names.includes(each));
  return (
    table.columns.some((column) => column.isUnique && isSame([nameOf(column)])) ||
    table.indexes.some(({ isUnique, parts, where }) => isUnique && !where && isSame(parts)) ||
    [...table.primaryKeys, ...table.uniqueConstraints].some(({ columns }) => isSame(columns))
  );
}
