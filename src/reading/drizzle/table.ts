import type { DrizzleRelease } from "../../files/index.ts";
import type { Dialect } from "../../schema/model.ts";
import type { Casing } from "../../schema/naming.ts";
import { memberOf } from "../operations.ts";
import type { Arguments } from "../value.ts";
import {
  asString,
  HostFunction,
  isUndefined,
  literal,
  type Property,
  type Site,
  truthiness,
  unknown,
  type Unknown,
  type Value,
} from "../value.ts";
import { ColumnBuilder, type ColumnState, releaseAt } from "./column-builder.ts";
import { defaultOf } from "./column-modifiers.ts";
import { SqlName } from "./sql.ts";

/** A column of a table that was built: a builder's state at that time, under a key. */
export interface BuiltColumn {
  readonly key: string;
  readonly property: Property;
  /** `undefined` where the value of the property was not read. */
  readonly state: Readonly<ColumnState> | undefined;
  readonly unread: Unknown | undefined;
}

/** What a table is made of. */
export interface TableParts {
  readonly dialect: Dialect;
  readonly name: Value;
  readonly baseName: Value;
  readonly schema: Value;
  readonly columns: readonly BuiltColumn[];
  readonly unreadColumns: readonly Unknown[];
  /** The third argument. */
  readonly extras: Value;
  readonly release: DrizzleRelease;
  /** The casing of the function that makes it, from 1.0 on. */
  readonly casing: Casing | undefined;
  /** The call that makes it, and where the table is said to be. */
  readonly site: Site;
  /** Whether drizzle-orm's own function is called there, not one of the project that hands its arguments on. */
  readonly isDirect: boolean;
}

/** A table. Its own properties are its columns. */
export class TableValue extends SqlName {
  readonly what = "a table";
  readonly parts: TableParts;
  readonly #columns: ReadonlyMap<string, ColumnReference>;

  constructor(parts: TableParts) {
    super();
    this.parts = parts;
    this.#columns = new Map(
      parts.columns.map((column) => [column.key, new ColumnReference(this, column)]),
    );
  }

  get sqlName(): string | undefined {
    return asString(this.parts.name);
  }

  override get sqlQualifier(): Value {
    return this.parts.schema;
  }

  override get(key: string, site: Site): Value {
    const column = this.#columns.get(key);
    if (column) return column;
    if (key === "enableRLS") return new HostFunction("enableRLS", () => this);
    return this.parts.unreadColumns[0] ?? unknown(`the table has no column "${key}"`, site);
  }

  /** Its columns as `getTableColumns` gives them: columns, not builders. */
  columnReferences(): ReadonlyMap<string, ColumnReference> {
    return this.#columns;
  }
}

/** `alias(table, name)`: the same table, whose columns are not those of the original in a query. */
export function aliasOf(args: Arguments): Value {
  const table = args.at(0);
  return table instanceof TableValue ? new TableValue(table.parts) : table;
}

/** A column of a table: `users.id`. */
export class ColumnReference extends SqlName {
  readonly what: string = "a column of a table";
  readonly table: TableValue;
  readonly column: BuiltColumn;

  constructor(table: TableValue, column: BuiltColumn) {
    super();
    this.table = table;
    this.column = column;
  }

  get sqlName(): string | undefined {
    return columnName(this.column);
  }

  override get(key: string, site: Site): Value {
    if (key === "name") {
      const { state } = this.column;
      // What drizzle.config says about casing is no business of the column's.
      const name = releaseAt(site) === "1.0" ? this.sqlName : state?.uncasedName;
      return name === undefined
        ? unknown("the name of a column was not read", site)
        : literal(name);
    }
    if (key === "table") return this.table;
    return super.get(key, site);
  }

  override invoke(method: string, args: Arguments, site: Site): Value {
    const { state } = this.column;
    if (method !== "toBuilder" || !state) return super.invoke(method, args, site);
    return toBuilder(state, args.at(0), site);
  }
}

/** 1.0's `column.toBuilder(overrides)`: everything but the references. */
function toBuilder(state: Readonly<ColumnState>, overrides: Value, site: Site): Value {
  const builder = new ColumnBuilder({
    ...state,
    references: [],
    said: [],
    site,
  });
  const { state: copy } = builder;
  if (isUndefined(overrides)) return builder;
  if (overrides.kind !== "object" || overrides.unread[0])
    return unknown("the overrides of toBuilder() were not read", site);
  for (const key of overrides.properties.keys()) {
    const value = memberOf(overrides, key, site);
    const isSet = truthiness(value);
    switch (key) {
      case "name":
        if (isUndefined(value)) break;
        copy.name = asString(value) ?? unknown("a name was not read", site);
        copy.uncasedName = asString(value);
        copy.isNamedByKey = false;
        copy.namedBy = undefined;
        break;
      case "notNull":
      case "primaryKey":
        if (isSet === undefined) return value;
        copy[key === "notNull" ? "isNotNull" : "isPrimaryKey"] = isSet;
        break;
      case "default":
        copy.default = defaultOf(value, copy.dialect);
        break;
      case "unique":
        if (isSet === undefined) return value;
        if (isUndefined(value)) break;
        copy.isUnique = isSet;
        copy.uniqueName = value.kind === "object" ? memberOf(value, "name", site) : undefined;
        copy.uniqueNulls =
          value.kind === "object" ? asString(memberOf(value, "nulls", site)) : undefined;
        break;
      default:
        return unknown(`"${key}" of toBuilder() is not modelled`, site);
    }
  }
  copy.hasDefault =
    copy.default !== undefined ||
    copy.hasRuntimeDefault ||
    copy.hasOnUpdate ||
    copy.identity !== undefined;
  return builder;
}

/** The database name of a column; `undefined` where it was not read. */
export function columnName({ state }: Pick<BuiltColumn, "state">): string | undefined {
  const name = state?.name;
  return typeof name === "string" ? name : undefined;
}
