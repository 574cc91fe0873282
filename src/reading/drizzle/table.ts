import type { TSESTree } from "@typescript-eslint/utils";
import type { DrizzleRelease } from "../../files/index.ts";
import type { Dialect, Place, Unread } from "../../schema/model.ts";
import { applyCasing, type Casing } from "../../schema/naming.ts";
import { callValue, memberOf } from "../evaluate.ts";
import type { Scope } from "../scope.ts";
import { isFunction, unwrap } from "../syntax.ts";
import {
  Arguments,
  asString,
  Host,
  HostFunction,
  isUndefined,
  isUnknown,
  literal,
  orderedProperties,
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
  /** The call that makes it, and where the table is said to be. */
  readonly site: Site;
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
    if (key === "name" && this.sqlName !== undefined) return literal(this.sqlName);
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
  const builder = new ColumnBuilder({ ...state, references: [], site });
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

/** What the functions that make tables have in common. */
export interface FactoryOptions {
  readonly dialect: Dialect;
  /** All column functions, as the callback form `(t) => ({...})` is handed them. */
  readonly builders: Value;
  readonly schema?: Value;
  /** `pgTableCreator`'s callback. */
  readonly rename?: Value;
  /** From 1.0 on, casing belongs to the table. */
  readonly casing?: Casing;
}

/** A property of a table's columns. */
interface ToBuild {
  readonly key: string;
  readonly property: Property;
  readonly value: Value;
  /** The name of the table, where it was read. */
  readonly table: string | undefined;
  readonly site: Site;
}

/** `pgTable` and its kin: a function that makes tables. */
export class TableFactory extends Host {
  readonly what = "a function that makes tables";
  readonly #options: FactoryOptions;

  constructor(options: FactoryOptions) {
    super();
    this.#options = options;
  }

  override get(key: string, site: Site): Value {
    return key === "withRLS" ? this : super.get(key, site);
  }

  override call(args: Arguments, site: Site): Value {
    const { dialect, rename, schema } = this.#options;
    const { module } = site.scope;
    const baseName = args.at(0);
    const name = rename ? callValue(rename, new Arguments([baseName]), site) : baseName;
    const columnsArgument = args.at(1);
    const columns =
      columnsArgument.kind === "function"
        ? callValue(columnsArgument, new Arguments([this.#options.builders]), site)
        : columnsArgument;
    const table = new TableValue({
      dialect,
      name,
      baseName,
      schema: schema ?? literal(undefined),
      ...this.#buildColumns(columns, asString(name), site),
      extras: args.at(2),
      release: module.session.release(module),
      site: declarationOf(site),
    });
    module.session.tables.push(table);
    return table;
  }

  #buildColumns(
    columns: Value,
    table: string | undefined,
    site: Site,
  ): { columns: BuiltColumn[]; unreadColumns: readonly Unknown[] } {
    if (columns.kind !== "object") {
      const why = isUnknown(columns) ? columns : unknown("the columns are no object", site);
      return { columns: [], unreadColumns: [why] };
    }
    // All getters are read before the first column is built.
    const properties = orderedProperties(columns).map(([key, property]) => ({
      key,
      property,
      value: memberOf(columns, key, site),
    }));
    return {
      columns: properties.map((each) => this.#buildColumn({ ...each, table, site })),
      unreadColumns: columns.unread,
    };
  }

  #buildColumn({ key, property, value, table, site }: ToBuild): BuiltColumn {
    if (!(value instanceof ColumnBuilder) || value.state.dialect !== this.#options.dialect)
      return {
        key,
        property,
        state: undefined,
        unread: isUnknown(value)
          ? value
          : unknown(`"${key}" is no column of this dialect`, property.site),
      };
    const { state } = value;
    if (state.name === undefined) {
      state.name = this.#nameFor(key, site);
      state.uncasedName = releaseAt(site) === "1.0" ? columnName({ state }) : key;
    }
    if (releaseAt(site) === "0.x") nameUnique(value, table);
    return {
      key,
      property,
      state: { ...state, references: [...state.references] },
      unread: undefined,
    };
  }

  /** A builder without a name takes that of its first key, and keeps it. */
  #nameFor(key: string, site: Site): string | Unknown {
    const { casing } = this.#options;
    if (releaseAt(site) !== "1.0") return nameByConfig(key, site);
    return casing ? applyCasing(casing, key, "unicode") : key;
  }
}

/** Up to 0.45 a table gives a builder the name of its unique constraint, and the builder keeps it. */
function nameUnique({ state }: ColumnBuilder, table: string | undefined): void {
  if (state.elements) nameUnique(state.elements, table);
  if (state.uniqueName && truthiness(state.uniqueName) !== false) return;
  const name = typeof state.name === "object" ? state.uncasedName : (state.uncasedName ?? "");
  if (table !== undefined && name !== undefined)
    state.uniqueName = literal(`${table}_${name}_unique`);
}

/** The name that drizzle-kit gives, by its configuration, to a column that is named by its key; before 1.0. */
export function nameByConfig(key: string, site: Site): string | Unknown {
  const { module } = site.scope;
  const casing = module.session.configuredCasing(module);
  if (casing === undefined) return key;
  if (casing !== "unread") return applyCasing(casing, key, "ascii");
  const isSameInEveryCasing =
    applyCasing("snake_case", key, "ascii") === key &&
    applyCasing("camelCase", key, "ascii") === key;
  return isSameInEveryCasing
    ? key
    : unknown("no drizzle.config tells the casing of unnamed columns", site);
}

/**
 * Where a table is declared: the call that its name is written in, not the body of a function that is handed it.
 */
function declarationOf(site: Site): Site {
  const { frames } = site.scope.module.session;
  let declaration = site;
  for (const caller of [...frames].reverse()) {
    if (!isNamedByParameter(declaration) || isCallOfCallback(caller)) break;
    declaration = caller;
  }
  return declaration;
}

function isNamedByParameter({ node, scope }: Site): boolean {
  const name = node.type === "CallExpression" ? node.arguments[0] : undefined;
  return name === undefined || isMadeOfParameter(name, scope);
}

/** Whether a name is what the function was handed, or completes it: `app_${name}`. */
function isMadeOfParameter(name: TSESTree.Node, scope: Scope): boolean {
  const node = unwrap(name);
  switch (node.type) {
    case "Identifier":
      return scope.find(node.name)?.isParameter ?? false;
    case "MemberExpression":
      return isMadeOfParameter(node.object, scope);
    case "TemplateLiteral":
      return node.expressions.some((each) => isMadeOfParameter(each, scope));
    case "BinaryExpression":
      return isMadeOfParameter(node.left, scope) || isMadeOfParameter(node.right, scope);
    case "CallExpression":
      return [node.callee, ...node.arguments].some((each) => isMadeOfParameter(each, scope));
    default:
      return false;
  }
}

/** `names.map((name) => pgTable(name, ...))`: no name is written at the call. */
function isCallOfCallback({ node }: Site): boolean {
  const first = node.type === "CallExpression" ? node.arguments[0] : undefined;
  return first !== undefined && isFunction(first);
}

/** A place, for the model. */
export function placeOf({ node, scope }: Site): Place {
  return { file: scope.module.path, node, label: labelOf(node) };
}

/** A table is told of at its name. */
export function placeOfTable(site: Site): Place {
  const place = placeOf(site);
  const { node } = site;
  const name = node.type === "CallExpression" ? node.arguments[0] : undefined;
  return name ? { ...place, label: name } : place;
}

function labelOf(node: TSESTree.Node): TSESTree.Node {
  if (node.type === "Property") return node.key;
  if (node.type !== "CallExpression") return node;
  const callee = unwrap(node.callee);
  return callee.type === "MemberExpression" ? callee.property : callee;
}

/** What was not read, for the model. */
export function unreadOf({ reason, site }: Unknown): Unread {
  return { reason, place: placeOf(site) };
}
