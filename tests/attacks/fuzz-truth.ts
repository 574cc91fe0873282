import type { Casing } from "../../src/schema/naming.ts";
import type { Project } from "../support/read.ts";
import { loadReal, type RealRelease } from "../support/real-drizzle.ts";
import type { TableFacts } from "../truth/compare.ts";
import { describeRealTable, isRealTable } from "../truth/real-table.ts";
import type { FuzzCase } from "./fuzz-case.ts";
import { FaultError, type Ground } from "./fuzz-properties.ts";

/** Whether what a message says of a table is true of what drizzle-orm built. */
type Judge = (table: TableFacts, column: string, message: string) => boolean;

const keysOf = (table: TableFacts) =>
  table.keysAndIndexes === "throws" ? undefined : table.keysAndIndexes;
const columnOf = (table: TableFacts, name: string) =>
  table.columns.find((column) => column.name === name || column.key === name);
/** The keys of the columns that a message names: `"a", "b"` or `a, b`. */
const keysNamed = (table: TableFacts, names: string) =>
  names.split(/,\s*/).map((name) => columnOf(table, name)?.key ?? name);
const isPrefix = (short: readonly string[], long: readonly (string | undefined)[]) =>
  short.every((each) => long.slice(0, short.length).includes(each));

/** What each message claims, asked of the real table. A message that names no table of the schema is not judged. */
const JUDGES: Readonly<Record<string, Judge>> = {
  "require-timestamps": ({ columns }, _, message) =>
    ["createdAt", "updatedAt"]
      .filter((key) => new RegExp(`has no [^,]*\\b${key}\\b`).test(message))
      .every((key) => !columns.some((column) => column.key === key)),
  "no-serial-id": (table, name, message) => {
    const column = columnOf(table, name);
    return (
      column !== undefined &&
      (column.isPrimaryKey ||
        (keysOf(table)?.primaryKeys.some(({ columns }) => columns.includes(column.key)) ?? true)) &&
      (/serial/.test(message) ? /serial|int/.test(column.type ?? "") : true)
    );
  },
  "require-uuid-default": (table, name, message) => {
    const column = columnOf(table, name);
    return (
      column !== undefined &&
      (/has no default/.test(message) ? !column.hasDefault && !column.hasRuntimeDefault : true)
    );
  },
  "require-junction-key": (table) =>
    !table.columns.some(({ isPrimaryKey }) => isPrimaryKey) &&
    (keysOf(table)?.primaryKeys.length ?? 0) === 0,
  "require-on-delete": (table, names) =>
    keysOf(table)?.foreignKeys.some(
      ({ columns, onDelete }) =>
        columns.join() === keysNamed(table, names).join() &&
        (onDelete === undefined || onDelete === "none"),
    ) ?? true,
  "fk-needs-index": (table, names, message) => {
    const all = keysOf(table);
    if (!all) return true;
    const keys = keysNamed(table, names);
    if (!all.foreignKeys.some(({ columns }) => columns.join() === keys.join())) return false;
    if (/no index that serves it/.test(message)) return true;
    const named = keys.map((key) => table.columns.find((column) => column.key === key)?.name);
    return (
      !all.indexes.some(
        ({ parts, where }) =>
          !where &&
          isPrefix(
            named as string[],
            parts.map(({ column }) => column),
          ),
      ) &&
      ![...all.primaryKeys, ...all.uniqueConstraints].some(({ columns }) =>
        isPrefix(keys, columns),
      ) &&
      !(
        keys.length === 1 &&
        table.columns.some(
          ({ isPrimaryKey, isUnique, key }) => key === keys[0] && (isUnique || isPrimaryKey),
        ) &&
        table.columns.filter(({ isPrimaryKey }) => isPrimaryKey).length < 2
      )
    );
  },
  "snake-case-columns": ({ columns }, name) => columns.some((column) => column.name === name),
  "no-lost-modifiers": (table, name, message) => {
    const column = columnOf(table, name);
    if (/\.default/.test(message)) return column?.hasDefault === false;
    return column !== undefined && (/\$|references/.test(message) || column.lost.length > 0);
  },
  "no-dropped-extras": ({ dropped }) => dropped > 0,
  "no-duplicate-columns": ({ columns }, name) =>
    columns.filter((column) => column.name === name).length > 1,
  "no-reused-builders": ({ columns }) => columns.some(({ hasOtherName }) => hasOtherName),
};

/** Everything that is said of a table that can be built is true of it, and what a fix leaves can be built. */
export async function compareWithDrizzle(
  { files, linted: [main = ""] }: FuzzCase,
  release: RealRelease,
  casing: Casing | undefined,
  ground: Ground,
): Promise<void> {
  const found = ground.messages.get(main) ?? [];
  const load = async (project: Project): Promise<Readonly<Record<string, unknown>>> =>
    loadReal(project, release, main);
  const facts = Object.values(await load(files))
    .filter((value) => isRealTable(value, release))
    .map((table) => describeRealTable(table, release, release === "0.x" ? casing : undefined));
  for (const { message, ruleId } of found) judge(ruleId ?? "", message, facts, ground);
  const text = files[main] ?? "";
  if (!found.some(({ fix }) => fix)) return;
  const { output } = ground.linter.fix(main, text);
  ground.tried["fixed and loaded"] = (ground.tried["fixed and loaded"] ?? 0) + 1;
  try {
    const after = Object.values(await load({ ...files, [main]: output })).filter((value) =>
      isRealTable(value, release),
    );
    if (after.length !== facts.length) throw new Error("tables are missing");
  } catch (error) {
    const words = error instanceof Error ? error.message.replace(/\S*\d\S*/g, "N") : "";
    throw new FaultError("fix does not load", words, output);
  }
}

function judge(
  ruleId: string,
  message: string,
  facts: readonly TableFacts[],
  ground: Ground,
): void {
  const rule = ruleId.replace("drizzle-schema/", "");
  const { column = "", table: name = "" } =
    /(?:^|of |Table |")"?(?<table>[\w.]+)"(?:\."(?<column>[^"]+)")?/.exec(message)?.groups ?? {};
  const table = facts.find(
    (each) => (each.schema === undefined ? each.name : `${each.schema}.${each.name}`) === name,
  );
  const isTrue = JUDGES[rule];
  if (!table || !isTrue) return;
  ground.tried[`judged: ${rule}`] = (ground.tried[`judged: ${rule}`] ?? 0) + 1;
  console.log(message, JSON.stringify(table.columns, undefined, 1));
  if (!isTrue(table, column, message)) throw new FaultError("untrue", rule, message);
}
