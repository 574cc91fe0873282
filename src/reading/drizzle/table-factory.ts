import type { TSESTree } from "@typescript-eslint/utils";
import type { Dialect } from "../../schema/model.ts";
import { applyCasing, type Casing } from "../../schema/naming.ts";
import { callValue, memberOf } from "../operations.ts";
import type { Scope } from "../scope.ts";
import { isFunction, unwrap } from "../../syntax.ts";
import {
  Arguments,
  asString,
  Host,
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
import { ColumnBuilder, releaseAt } from "./column-builder.ts";
import { type BuiltColumn, columnName, TableValue } from "./table.ts";

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
    const { casing, dialect, rename, schema } = this.#options;
    const { module } = site.scope;
    const baseName = args.at(0);
    const nameFor = (base: Value) =>
      rename ? callValue(rename, new Arguments([base]), site) : base;
    const name = nameFor(baseName);
    const columnsArgument = args.at(1);
    const columns =
      columnsArgument.kind === "function"
        ? callValue(columnsArgument, new Arguments([this.#options.builders]), site)
        : columnsArgument;
    const declaration = declarationOf(site);
    const table = new TableValue({
      dialect,
      name,
      baseName,
      nameFor,
      schema: schema ?? literal(undefined),
      ...this.#buildColumns(columns, asString(name), site),
      extras: args.at(2),
      release: module.session.release(module),
      casing,
      site: declaration,
      isDirect: declaration === site,
    });
    module.session.tables.push(table);
    module.session.trace?.make(table);
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
    site.scope.module.session.trace?.take(value, property, site);
    if (state.name === undefined) {
      state.name = this.#nameFor(key, site);
      state.namedBy = key;
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
