import type {
  InspectedColumn,
  InspectedForeignKey,
  InspectedTable,
  Inspection,
  NotRead,
  Position,
  Report,
} from "./inspection.ts";
import { grouped, Marks } from "./marks.ts";
import { summaryLines } from "./summary-text.ts";
import { PLAIN, type Paint } from "./paint.ts";
import { visible } from "./visible.ts";

const WIDTH = 100;
const WIDEST_NAME = 36;
const WIDEST_TYPE = 24;

/** An inspection for people to read. */
export function asText(inspection: Inspection, paint: Paint = PLAIN): string {
  const page = new Page(inspection, paint);
  const body = inspection.files.flatMap(({ path }) => page.file(path));
  return [...body, ...summaryLines(inspection, paint)].map((line) => `${line}\n`).join("");
}

class Page {
  readonly #marks: Marks;
  readonly #paint: Paint;
  readonly #tables: ReadonlyMap<string, readonly InspectedTable[]>;
  readonly #shared: ReadonlyMap<string, readonly InspectedColumn[]>;
  readonly #loose: ReadonlyMap<string, readonly NotRead[]>;
  readonly #queries: ReadonlyMap<string, readonly Report[]>;

  constructor(inspection: Inspection, paint: Paint) {
    const { notRead, reports, sharedColumns, tables } = inspection;
    const fileOf = ({ at }: { readonly at: Position }) => at.file;
    this.#paint = paint;
    this.#marks = new Marks(inspection);
    this.#tables = grouped(tables, fileOf);
    this.#shared = grouped(sharedColumns, fileOf);
    this.#loose = grouped(
      notRead.filter(({ part }) => part === "declaration" || part === "file"),
      fileOf,
    );
    this.#queries = grouped(
      reports.filter(({ column, isSuppressed, table }) => !isSuppressed && !table && !column),
      fileOf,
    );
  }

  /** Everything about a file, and an empty line. */
  file(path: string): readonly string[] {
    const shared = this.#shared.get(path) ?? [];
    const parts = [
      (this.#loose.get(path) ?? []).flatMap((each) => this.#notRead(each, "  ", path)),
      shared.length > 0
        ? [`  ${this.#paint.dim("shared columns")}`, ...this.#columns(shared, path)]
        : [],
      ...(this.#tables.get(path) ?? []).map((table) => this.#table(table)),
      (this.#queries.get(path) ?? []).flatMap((report) => [
        `  ${this.#paint.report(`⚠ ${report.rule}`)} ${this.#paint.dim(placeOf(report, path))}`,
        ...wrap(visible(report.message).split(" "), WIDTH - 6).map((line) => `      ${line}`),
      ]),
    ].filter((lines) => lines.length > 0);
    if (parts.length === 0) return [];
    return [this.#paint.heading(visible(path)), ...parts.flatMap((lines) => [...lines, ""])];
  }

  #table(table: InspectedTable): readonly string[] {
    const { file } = table.at;
    const marks = this.#marks;
    const keys = table.columns.filter(({ isPrimaryKey }) => isPrimaryKey);
    const name = this.#paint.name(visible(table.id));
    const { constant } = table;
    const shown = constant === null || constant === table.name ? "" : ` ← ${visible(constant)}`;
    const facts = [
      ...table.primaryKeys
        .filter(({ columns }) => columns.length > 1 || keys.length === 0)
        .map((each) => ({
          kind: "primary key",
          words: [each.name ?? "", list(each.columns)],
          at: each.at,
        })),
      ...table.uniqueConstraints
        .filter(({ at }) => !table.columns.some((column) => isSame(column.at, at)))
        .map((each) => ({
          kind: "unique",
          words: [each.name ?? "", list(each.columns)],
          at: each.at,
        })),
      ...table.indexes.map((each) => ({
        kind: each.isUnique ? "unique index" : "index",
        words: [
          each.name ?? "",
          list(each.parts.map((part) => part ?? "?")),
          each.method === null || each.method === "btree" ? "" : `using ${each.method}`,
          each.where ? `where ${each.where.text ?? "?"}` : "",
        ],
        at: each.at,
      })),
      ...table.foreignKeys.map((each) => ({
        kind: "foreign key",
        words: wordsOfKey(each),
        at: each.at,
      })),
      ...table.checks.map((each) => ({ kind: "check", words: [each.name ?? "?"], at: each.at })),
      ...table.dropped.map((each) => ({
        kind: "dropped",
        words: [`${each.what} (${each.why})`],
        at: each.at,
      })),
    ];
    const onColumns = new Set(table.columns.flatMap((column) => marks.on(column)));
    return [
      `  ${name}${shown} ${this.#paint.dim(placeOf(table, file))}`,
      ...this.#columns(table.columns, file),
      ...facts.flatMap(({ at, kind, words }) => [
        ...this.#row([kind.padEnd(12)], words),
        ...this.#reports(
          marks.on({ at }).filter((report) => !onColumns.has(report)),
          file,
        ),
      ]),
      ...this.#reports(marks.onTableItself(table), file, "    "),
      ...marks.notReadOf(table).flatMap((each) => this.#notRead(each, "    ", file)),
    ];
  }

  #columns(columns: readonly InspectedColumn[], file: string): readonly string[] {
    const rows = columns.map((column) => ({
      column,
      name: nameOf(column),
      type: visible(column.type ?? "?"),
    }));
    const nameWidth = widest(
      rows.map(({ name }) => name),
      WIDEST_NAME,
    );
    const typeWidth = widest(
      rows.map(({ type }) => type),
      WIDEST_TYPE,
    );
    return rows.flatMap(({ column, name, type }) => [
      ...this.#row([name.padEnd(nameWidth), type.padEnd(typeWidth)], factsOf(column)),
      ...this.#reports(this.#marks.on(column), file),
    ]);
  }

  /** Cells, and behind them facts on as many lines as they need. */
  #row(cells: readonly string[], facts: readonly string[]): readonly string[] {
    const start = `    ${cells.join("  ")}  `;
    const indent = Math.min(start.length, WIDTH / 2);
    const lines = wrap(
      facts.filter((fact) => fact !== "").map(visible),
      WIDTH - start.length,
      "  ",
    );
    const [first = "", ...rest] = lines;
    return [`${start}${first}`.trimEnd(), ...rest.map((line) => `${" ".repeat(indent)}${line}`)];
  }

  #reports(reports: readonly Report[], file: string, indent = "      "): readonly string[] {
    const alike = grouped(reports, (report) => `${report.rule} ${placeOf(report, file)}`);
    return [...alike.values()].flatMap((group) =>
      group.slice(0, 1).map((report) => {
        const times = group.length > 1 ? ` (${String(group.length)} times)` : "";
        const place = this.#paint.dim(`${placeOf(report, file)}${times}`);
        return `${indent}${this.#paint.report(`⚠ ${report.rule}`)} ${place}`;
      }),
    );
  }

  #notRead({ at, part, reason, what }: NotRead, indent: string, file: string): readonly string[] {
    const subject = part === "declaration" ? "may be a table" : part;
    const said = visible(
      `${subject}${what === null || part === "file" ? "" : ` ${what}`} not read: ${reason}`,
    );
    return [
      `${indent}${this.#paint.notRead(`? ${said}`)} ${this.#paint.dim(placeOf({ at }, file))}`,
    ];
  }
}

function nameOf({ key, name }: InspectedColumn): string {
  if (name === null) return `? ← ${visible(key)}`;
  return name === key ? visible(name) : `${visible(name)} ← ${visible(key)}`;
}

function factsOf(column: InspectedColumn): readonly string[] {
  return [
    column.isPrimaryKey ? "primary key" : column.isNotNull ? "not null" : "",
    column.isUnique ? "unique" : "",
    defaultOf(column),
    column.hasRuntimeDefault ? "filled in by drizzle-orm" : "",
    column.hasOnUpdate ? "set on update" : "",
    column.isGenerated ? "generated" : "",
    column.identity === null
      ? ""
      : `identity ${column.identity === "always" ? "always" : "by default"}`,
    column.isAutoIncrement ? "counts up" : "",
    column.isReplaceable ? "may be replaced by what was not read" : "",
  ].filter((fact) => fact !== "");
}

function defaultOf({ default: value }: InspectedColumn): string {
  switch (value?.kind) {
    case undefined:
      return "";
    case "value":
      return `default ${typeof value.value === "bigint" ? String(value.value) : JSON.stringify(value.value)}`;
    case "sql":
      return `default ${value.text ?? "?"}`;
    case "other":
      return "default (no plain value)";
  }
}

function wordsOfKey({
  columns,
  index,
  name,
  onDelete,
  onUpdate,
  to,
}: InspectedForeignKey): readonly string[] {
  const targets = to?.columns.map((each) => each ?? "?") ?? [];
  const target = to ? `${to.table ?? "?"}${targets.length === 1 ? "." : " "}${one(targets)}` : "?";
  return [
    name ?? "",
    `${one(columns)} → ${target}`,
    onDelete === null ? "" : `on delete ${onDelete}`,
    onUpdate === null ? "" : `on update ${onUpdate}`,
    {
      served: `served by ${index.by ?? ""}`,
      missing: "no index",
      unknown: "index not known",
      "made by the database": "index made by the database",
    }[index.verdict],
  ];
}

function list(names: readonly string[]): string {
  return `(${names.join(", ")})`;
}

function one(names: readonly string[]): string {
  return names.length === 1 ? (names[0] ?? "") : list(names);
}

function placeOf({ at }: { readonly at: Position }, file: string): string {
  const { column, line } = at;
  return visible(`${at.file === file ? "" : `${at.file}:`}${String(line)}:${String(column)}`);
}

function isSame(one: Position, other: Position): boolean {
  return one.file === other.file && one.line === other.line && one.column === other.column;
}

function widest(texts: readonly string[], most: number): number {
  return Math.min(most, Math.max(0, ...texts.map(({ length }) => length)));
}

/** Words on lines of a width at most, or longer where a single word is. */
function wrap(words: readonly string[], width: number, between = " "): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + between.length + word.length <= width)
      lines[lines.length - 1] = `${last}${between}${word}`;
    else lines.push(word);
  }
  return lines;
}
