// Asks drizzle-orm what the tables are that were made.
import { isStub } from "./stub.mjs";

const KIND = Symbol.for("drizzle:entityKind");
const symbol = (name) => Symbol.for(`drizzle:${name}`);

/** By the name that drizzle-orm gives the class of a table. */
export const CORES = {
  PgTable: { core: "pg", dialect: "postgresql", writer: "PgDialect" },
  MySqlTable: { core: "mysql", dialect: "mysql", writer: "MySqlDialect" },
  SQLiteTable: { core: "sqlite", dialect: "sqlite", writer: "SQLiteDialect" },
  SingleStoreTable: { core: "singlestore", dialect: "singlestore", writer: "SingleStoreDialect" },
  MsSqlTable: { core: "mssql", dialect: "mssql", writer: "MsSqlDialect" },
  CockroachTable: { core: "cockroach", dialect: "cockroach", writer: "CockroachDialect" },
  GelTable: { core: "gel", dialect: "gel", writer: "GelDialect" },
};

/** The core that a table is of; `undefined` for what is no table of a core. */
export function coreOf(table) {
  for (
    let type = table?.constructor;
    typeof type === "function";
    type = Object.getPrototypeOf(type)
  )
    if (Object.hasOwn(type, KIND) && Object.hasOwn(CORES, type[KIND])) return CORES[type[KIND]];
  return undefined;
}

/** Whether a value is a table that is no alias of one. */
export function isTable(value) {
  return (
    typeof value === "object" &&
    value !== null &&
    !isStub(value) &&
    value[symbol("IsDrizzleTable")] === true &&
    value[symbol("IsAlias")] !== true
  );
}

/** Says in plain values what tables are. */
export class Describer {
  #orm;
  #coreModule;
  #casing;
  #casingWord;
  #told;
  #writers = new Map();

  /**
   * @param orm The module drizzle-orm.
   * @param coreModule Gives the module of a core by its short name.
   * @param casing A function for names that are not written, as the configuration asks with `casingWord`; before 1.0 only.
   * @param told The foreign keys that say what a delete does.
   */
  constructor({ orm, coreModule, casing, casingWord, told }) {
    this.#orm = orm;
    this.#coreModule = coreModule;
    this.#casing = casing;
    this.#casingWord = casingWord;
    this.#told = told;
  }

  /** @returns What a table is; with `refused` where drizzle-orm throws at its third argument. */
  describe(table) {
    const core = coreOf(table);
    const columns = Object.entries(table[symbol("Columns")] ?? {}).map(([key, column]) =>
      this.#column(core, key, column),
    );
    const { config, refused } = this.#configOf(core, table, columns);
    return {
      dialect: core.dialect,
      name: textOf(table[symbol("Name")]),
      baseName: textOf(table[symbol("BaseName")]),
      schema: textOf(table[symbol("Schema")]),
      columns,
      refused,
      ...config,
    };
  }

  #column(core, key, column) {
    if (isStub(column) || !this.#orm.is(column, this.#orm.Column)) return { key, isStub: true };
    return {
      key,
      name: this.#nameOf(column),
      isNamedByKey: column.keyAsName === true,
      type: this.#typeOf(column),
      dataType: textOf(column.dataType),
      columnType: textOf(column.columnType),
      isNotNull: column.notNull === true,
      isPrimaryKey: column.primary === true,
      isUnique: column.isUnique === true,
      uniqueName: column.isUnique ? textOf(column.uniqueName) : undefined,
      nullsNotDistinct: column.uniqueType === "not distinct",
      default: this.#defaultOf(core, column.default),
      hasRuntimeDefault: typeof column.defaultFn === "function",
      hasOnUpdate: typeof column.onUpdateFn === "function" || column.hasOnUpdateNow === true,
      isGenerated: column.generated !== undefined,
      isIdentity: Boolean(column.generatedIdentity ?? column.identity),
      isAutoIncrement: column.autoIncrement === true,
    };
  }

  #typeOf(column) {
    try {
      // 1.0 keeps the dimensions of an array beside its type; those of a vector are something else.
      const areInType = /Array$|Vector$/.test(column.columnType);
      return column.getSQLType() + "[]".repeat(areInType ? 0 : (column.dimensions ?? 0));
    } catch {
      return undefined;
    }
  }

  /** The name in the database. */
  #nameOf(column) {
    if (isStub(column) || typeof column?.name !== "string") return undefined;
    return column.keyAsName && this.#casing ? this.#casing(column.name) : column.name;
  }

  #defaultOf(core, value) {
    if (value === undefined) return undefined;
    if (this.#isSql(value)) return { kind: "sql", text: this.#sqlOf(core, value) };
    return value === null || ["string", "number", "boolean"].includes(typeof value)
      ? { kind: "value", value }
      : { kind: "other" };
  }

  #configOf(core, table, columns) {
    try {
      const config = this.#coreModule(core.core).getTableConfig(table);
      return { config: this.#partsOf(core, config, columns) };
    } catch (error) {
      return { config: NO_PARTS, refused: String(error?.message ?? error).slice(0, 300) };
    }
  }

  #partsOf(core, config, columns) {
    const inline = columns.filter(({ isPrimaryKey }) => isPrimaryKey).map(({ name }) => name);
    const list = (parts) => parts.map((column) => this.#nameOf(column));
    return {
      primaryKeys: [
        ...(inline.length > 0 ? [{ columns: inline }] : []),
        ...config.primaryKeys.map((key) => ({
          name: textOf(key.name),
          columns: list(key.columns),
        })),
      ],
      uniqueConstraints: [
        ...columns
          .filter(({ isUnique }) => isUnique)
          .map(({ name, nullsNotDistinct, uniqueName }) => ({
            name: uniqueName,
            columns: [name],
            nullsNotDistinct,
            isInline: true,
          })),
        ...(config.uniqueConstraints ?? []).map((each) => ({
          name: textOf(each.name),
          columns: list(each.columns),
          nullsNotDistinct: each.nullsNotDistinct === true,
        })),
      ],
      indexes: config.indexes.map((index) => this.#indexOf(core, index.config)),
      foreignKeys: (config.foreignKeys ?? []).map((key) => this.#foreignKeyOf(key)),
      checks: (config.checks ?? []).map(({ name }) => ({ name: textOf(name) })),
    };
  }

  #indexOf(core, { columns = [], method, name, unique, using, where }) {
    return {
      name: textOf(name),
      isUnique: unique === true,
      method: textOf(method ?? using),
      parts: columns.map((part) => this.#indexPartOf(core, part)),
      where: where === undefined ? undefined : { text: this.#sqlOf(core, where) },
    };
  }

  #indexPartOf(core, part) {
    if (isStub(part)) return { isStub: true };
    if (!this.#isSql(part)) {
      const { opClass, order, nulls } = part.indexConfig ?? {};
      return { column: this.#nameOf(part), opClass: textOf(opClass), order, nulls };
    }
    const expression = this.#sqlOf(core, part);
    // `.desc()` of a column is SQL in some cores; the database sees a column all the same.
    const [, column] = SORTED_COLUMN.exec(expression ?? "") ?? [];
    return column === undefined ? { expression } : { column, expression };
  }

  #foreignKeyOf(key) {
    let reference;
    try {
      reference = key.reference();
    } catch (error) {
      // It points to what a circle of imports, or something that is not installed, leaves undefined.
      return { columns: [], isUnknown: true, why: String(error?.message ?? error).slice(0, 200) };
    }
    const { columns, foreignColumns, foreignTable, name } = reference;
    const isKnown = isTable(foreignTable) && !foreignColumns.some(isStub);
    return {
      name: textOf(name),
      columns: columns.map((column) => this.#nameOf(column)),
      to: isKnown
        ? {
            table: textOf(foreignTable[symbol("Name")]),
            schema: textOf(foreignTable[symbol("Schema")]),
            columns: foreignColumns.map((column) => this.#nameOf(column)),
          }
        : undefined,
      onDelete: actionOf(key.onDelete),
      onUpdate: actionOf(key.onUpdate),
      saysOnDelete: this.#told.has(key),
    };
  }

  #isSql(value) {
    return !isStub(value) && this.#orm.is(value, this.#orm.SQL);
  }

  #sqlOf({ core, writer }, sql) {
    try {
      if (!this.#writers.has(core)) {
        const Writer = this.#coreModule(core)[writer];
        this.#writers.set(core, new Writer({ casing: this.#casingWord }));
      }
      return this.#writers.get(core).sqlToQuery(sql, "indexes").sql;
    } catch {
      return undefined;
    }
  }
}

const SORTED_COLUMN =
  /^(?:[`"][^`"]+[`"]\.)*[`"]([^`"]+)[`"](?:\s+(?:asc|desc|nulls\s+(?:first|last)))*$/i;

const NO_PARTS = {
  primaryKeys: [],
  uniqueConstraints: [],
  indexes: [],
  foreignKeys: [],
  checks: [],
};

/** Some cores keep what a database does anyway, and others nothing. */
function actionOf(action) {
  return action === undefined || action === "no action" ? undefined : textOf(action);
}

function textOf(value) {
  if (value === undefined || value === null) return undefined;
  return isStub(value) ? "stub:" : String(value);
}
