import type { Table, Unread, WrittenTable } from "../../schema/model.ts";
import { remember } from "../../remember.ts";
import {
  asString,
  isUndefined,
  isUnknown,
  literal,
  type Site,
  unknown,
  type Value,
} from "../value.ts";
import { describeColumn } from "./describe-column.ts";
import { placeByName, unreadOf } from "./places.ts";
import type { TableParts, TableValue } from "./table.ts";
import { ExtrasWriter } from "./extras-writer.ts";

/**
 * Says of a table what `getTableConfig` of drizzle-orm would say, or what was not read of it. The third argument is
 * evaluated when it is asked for, as drizzle-orm does it.
 *
 * @param isRepeated Whether other tables are made at the same place, so that what is written there is not of this one.
 */
export function describeTable(table: TableValue, { isRepeated = false } = {}): Table {
  const { parts } = table;
  const { trace } = parts.site.scope.module.session;
  const asItself = <T>(run: () => T) => (trace ? trace.resume(trace.unitOf(table), run) : run());
  const [schema, unreadSchema] = textOrUnread(parts.schema);
  const [name, unreadName] = textOrUnread(parts.name, parts.site);
  const baseName = asString(parts.baseName);
  const columns = asItself(() =>
    parts.columns.map((built) => describeColumn(built, parts.dialect)),
  );
  let known: ExtrasWriter | undefined;
  const extras = () =>
    (known ??= asItself(() => new ExtrasWriter(table, columns, referencedTable)));
  return {
    dialect: parts.dialect,
    release: parts.release,
    name: name ?? baseName ?? "?",
    baseName: baseName ?? name ?? "?",
    nameFor: (base) => asString(parts.nameFor(literal(base))),
    schema,
    columns,
    get primaryKeys() {
      return extras().primaryKeys;
    },
    get uniqueConstraints() {
      return extras().uniqueConstraints;
    },
    get indexes() {
      return extras().indexes;
    },
    get foreignKeys() {
      return extras().foreignKeys;
    },
    get checks() {
      return extras().checks;
    },
    get dropped() {
      return extras().dropped;
    },
    unread: {
      name: [...unreadName, ...unreadSchema],
      columns: parts.unreadColumns.map(unreadOf),
      get extras() {
        return extras().unread.map(unreadOf);
      },
    },
    place: placeByName(parts.site),
    written: isRepeated ? undefined : writtenTable(parts),
    get keyNaming() {
      return keyNamingOf(parts);
    },
    get takesOnlyObjects() {
      const { module } = parts.site.scope;
      return module.session.takesOnlyObjects(module);
    },
  };
}

/** A table that foreign keys point to, described once for all of them. */
export const referencedTable = remember((table: TableValue) => describeTable(table));

/** A spread among the first arguments leaves open which of them are the columns. */
function writtenTable({ isDirect, site: { node } }: TableParts): WrittenTable | undefined {
  if (!isDirect || node.type !== "CallExpression") return undefined;
  const [name, columns, extras] = node.arguments;
  if (!name || !columns || [name, columns, extras].some((each) => each?.type === "SpreadElement"))
    return undefined;
  return { name, columns, extras };
}

function keyNamingOf({ casing, release, site }: TableParts): Table["keyNaming"] {
  if (release === "1.0") return casing ?? "as written";
  const { module } = site.scope;
  const configured = module.session.configuredCasing(module);
  return configured === "unread" ? undefined : (configured ?? "as written");
}

/** A text, and why it was not read; `undefined` is a text that is not given, unless it has to be. */
function textOrUnread(value: Value, required?: Site): [string | undefined, Unread[]] {
  const text = asString(value);
  if (text !== undefined) return [text, []];
  if (isUndefined(value) && !required) return [undefined, []];
  const why =
    isUnknown(value) || !required ? value : unknown("the name of a table is no text", required);
  return [undefined, isUnknown(why) ? [unreadOf(why)] : []];
}
