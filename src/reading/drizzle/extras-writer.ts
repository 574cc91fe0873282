import type {
  Check,
  Column,
  DroppedExtra,
  ForeignKey,
  Index,
  IndexPart,
  PrimaryKey,
  UniqueConstraint,
} from "../../schema/model.ts";
import { joinedName } from "../../schema/default-names.ts";
import { memberOf } from "../operations.ts";
import {
  asString,
  isUndefined,
  isUnknown,
  type ListValue,
  type Site,
  unknown,
  type Unknown,
  type Value,
} from "../value.ts";
import type { ColumnState } from "./column-builder.ts";
import {
  CheckBuilder,
  ForeignKeyBuilder,
  IndexBuilder,
  type IndexedPart,
  PrimaryKeyBuilder,
  SortableColumn,
  UniqueBuilder,
} from "./extra-builders.ts";
import { readExtras, sortsInIndexes } from "./extras.ts";
import { builtForeignKey, type Describe, inlineForeignKeys } from "./foreign-keys.ts";
import { SqlValue } from "./sql.ts";
import { placeByName, placeOf } from "./places.ts";
import { type BuiltColumn, ColumnReference, type TableValue } from "./table.ts";

/** Collects the keys and indexes of one table. */
export class ExtrasWriter {
  readonly primaryKeys: PrimaryKey[] = [];
  readonly uniqueConstraints: UniqueConstraint[] = [];
  readonly indexes: Index[] = [];
  readonly foreignKeys: ForeignKey[] = [];
  readonly checks: Check[] = [];
  readonly dropped: DroppedExtra[] = [];
  readonly unread: Unknown[] = [];
  readonly #table: TableValue;
  readonly #columnOf: ReadonlyMap<BuiltColumn, Column | undefined>;
  readonly #describe: Describe;

  constructor(table: TableValue, columns: readonly Column[], describe: Describe) {
    const { parts } = table;
    this.#table = table;
    this.#describe = describe;
    this.#columnOf = new Map(parts.columns.map((built, index) => [built, columns[index]]));
    const inlineKey = columns.filter(({ isPrimaryKey }) => isPrimaryKey);
    if (inlineKey.length > 0)
      this.primaryKeys.push({
        name: undefined,
        isUnnamed: true,
        columns: inlineKey,
        place: placeOf(parts.site),
      });
    for (const [{ state }, column] of this.#columnOf) {
      if (!column || !state) continue;
      if (column.isUnique) this.#addInlineUnique(column, state);
      this.foreignKeys.push(...inlineForeignKeys(column, state, describe));
    }
    this.#addExtras();
  }

  #addInlineUnique(column: Column, { uniqueNulls }: Readonly<ColumnState>): void {
    this.uniqueConstraints.push({
      name: column.uniqueName,
      columns: [column],
      nullsNotDistinct: uniqueNulls === "not distinct",
      place: column.place,
    });
  }

  #addExtras(): void {
    const { extras, unread, dropped } = readExtras(this.#table);
    this.unread.push(...unread);
    for (const { site, ...drop } of dropped)
      this.dropped.push({
        ...drop,
        place: site ? placeOf(site) : placeByName(this.#table.parts.site),
      });
    for (const extra of extras) {
      if (extra instanceof IndexBuilder) this.#addIndex(extra);
      else if (extra instanceof UniqueBuilder) this.#addUnique(extra);
      else if (extra instanceof PrimaryKeyBuilder) this.#addPrimaryKey(extra);
      else if (extra instanceof ForeignKeyBuilder) this.#addForeignKey(extra);
      else if (extra instanceof CheckBuilder)
        this.checks.push({ name: asString(extra.name), place: placeOf(extra.site) });
    }
  }

  #addIndex(index: IndexBuilder): void {
    const read: IndexPart[] = [];
    const unread = [...index.unread];
    for (const each of index.parts) {
      const part = this.#indexPart(each, index.site);
      if ("kind" in part) unread.push(part);
      else read.push(part);
    }
    this.unread.push(...unread);
    if (unread.length > 0) return;
    const { where } = index;
    const hasWhere = where !== undefined && !isUndefined(where);
    const { dialect } = this.#table.parts;
    const defaultMethod = sortsInIndexes(dialect) ? "btree" : undefined;
    this.indexes.push({
      name: asString(index.name),
      isUnnamed: isUndefined(index.name),
      isUnique: index.isUnique,
      method: index.method ? asString(index.method) : defaultMethod,
      parts: read,
      where: hasWhere
        ? { text: where instanceof SqlValue ? where.textIn(dialect) : undefined }
        : undefined,
      place: placeOf(index.site),
      builderPlace: placeByName(index.builderSite),
    });
  }

  #indexPart({ value, order, nulls, opClass }: IndexedPart, site: Site): IndexPart | Unknown {
    const sort = { order, nulls, opClass };
    if (value instanceof ColumnReference) {
      const { dialect, release } = this.#table.parts;
      if (sortsInIndexes(dialect) && release !== "1.0" && !(value instanceof SortableColumn))
        return unknown(
          "drizzle-orm throws at an index on a column that is not the callback's",
          site,
        );
      const column = this.#own(value);
      return column
        ? { column, expression: undefined, ...sort }
        : unknown("an index is on a column of another table", site);
    }
    if (value instanceof SqlValue) {
      const { onlyName } = value;
      const column = onlyName instanceof ColumnReference ? this.#own(onlyName) : undefined;
      return { column, expression: value.textIn(this.#table.parts.dialect), ...sort };
    }
    return isUnknown(value) ? value : unknown("an index is on what is no column", site);
  }

  #addUnique({ name, columns, nullsNotDistinct, site }: UniqueBuilder): void {
    const own = columns && this.#ownColumns(columns, site);
    if (!own) return;
    this.uniqueConstraints.push({
      name: isUndefined(name) ? this.#uniqueName(columns) : asString(name),
      columns: own,
      nullsNotDistinct,
      place: placeOf(site),
    });
  }

  /** The name that drizzle-orm makes, of names that drizzle.config has not cased. */
  #uniqueName({ items }: ListValue): string | undefined {
    const names = items.map((item) =>
      item instanceof ColumnReference ? item.column.state?.uncasedName : undefined,
    );
    return joinedName([asString(this.#table.parts.name), ...names, "unique"]);
  }

  #addPrimaryKey({ columns, name, site }: PrimaryKeyBuilder): void {
    const own = this.#ownColumns(columns, site);
    if (!own) return;
    const { dialect, release } = this.#table.parts;
    // MySQL has one name for all primary keys, and 1.0 takes no other.
    const isNamed = dialect !== "mysql" || release !== "1.0";
    this.primaryKeys.push({
      name: isNamed ? asString(name) : undefined,
      isUnnamed: !isNamed || isUndefined(name),
      columns: own,
      place: placeOf(site),
    });
  }

  #addForeignKey(key: ForeignKeyBuilder): void {
    const own = this.#ownColumns(memberOf(key.config, "columns", key.site), key.site);
    if (own) this.foreignKeys.push(builtForeignKey(key, own, this.#describe));
  }

  /** The columns of this table that a list names; notes what was not read. */
  #ownColumns(columns: Value, site: Site): readonly Column[] | undefined {
    if (columns.kind !== "list" || columns.unread[0]) {
      this.unread.push(
        isUnknown(columns) ? columns : unknown("a list of columns was not read", site),
      );
      return undefined;
    }
    const { items } = columns;
    const own = items.map((item) =>
      item instanceof ColumnReference ? this.#own(item) : undefined,
    );
    const missing = own.findIndex((column) => column === undefined);
    if (missing === -1) return own as Column[];
    const item = items[missing];
    this.unread.push(
      item && isUnknown(item) ? item : unknown("a list names a column of another table", site),
    );
    return undefined;
  }

  /** The column that a reference names, if it belongs to this table. */
  #own({ column }: ColumnReference): Column | undefined {
    return this.#columnOf.get(column);
  }
}
