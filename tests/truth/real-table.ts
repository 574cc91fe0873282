import type { Dialect } from "../../src/schema/model.ts";
import type { Casing } from "../../src/schema/naming.ts";
import { realModule, type RealRelease } from "../support/real-drizzle.ts";
import {
  type ColumnFacts,
  type IndexPartFacts,
  type KeysAndIndexes,
  type TableFacts,
  unlessNoAction,
} from "./compare.ts";

/** The parts of drizzle-orm's objects that are looked at here. */
interface RealColumn {
  readonly name: string;
  readonly keyAsName: boolean;
  readonly notNull: boolean;
  readonly primary: boolean;
  readonly isUnique: boolean;
  readonly uniqueName: string | undefined;
  readonly uniqueType: string | undefined;
  readonly hasDefault: boolean;
  readonly default: unknown;
  readonly defaultFn: unknown;
  readonly onUpdateFn: unknown;
  readonly hasOnUpdateNow?: boolean;
  readonly generated: unknown;
  readonly generatedIdentity: { readonly type: string } | undefined;
  readonly identity?: unknown;
  readonly autoIncrement?: boolean;
  readonly dimensions?: number;
  /** What an array is made of, before 1.0. */
  readonly baseColumn?: RealColumn;
  readonly table: RealTable;
  getSQLType(): string;
}

type RealTable = Readonly<Record<symbol, unknown>>;

interface RealIndexedColumn {
  readonly name: string;
  readonly keyAsName: boolean;
  readonly indexConfig?: {
    readonly order: string;
    readonly nulls: string;
    readonly opClass?: string;
  };
}

interface RealConfig {
  readonly name: string;
  readonly schema?: string;
  readonly primaryKeys: readonly {
    readonly name?: string;
    readonly columns: readonly RealColumn[];
  }[];
  readonly uniqueConstraints: readonly {
    readonly name: string;
    readonly columns: readonly RealColumn[];
    readonly nullsNotDistinct?: boolean;
  }[];
  readonly indexes: readonly {
    readonly config: {
      readonly name?: string;
      readonly unique?: boolean;
      readonly method?: string;
      readonly using?: string;
      readonly columns: readonly unknown[];
      readonly where?: unknown;
    };
  }[];
  /** SingleStore has none. */
  readonly foreignKeys?: readonly {
    readonly onDelete?: string;
    readonly onUpdate?: string;
    getName(): string;
    reference(): {
      readonly name?: string;
      readonly columns: readonly RealColumn[];
      readonly foreignTable: RealTable;
      readonly foreignColumns: readonly RealColumn[];
    };
  }[];
  readonly checks?: readonly { readonly name: string }[];
}

type Class = new (...args: never[]) => unknown;

interface Core {
  readonly dialect: Dialect;
  readonly specifier: string;
  readonly table: string;
  readonly writer: string;
  /** Where the table keeps what `.references()` made; SingleStore has no foreign keys. */
  readonly inlineForeignKeys: symbol | undefined;
  readonly since?: "1.0";
  readonly until?: "0.x";
}

const CORES: readonly Core[] = [
  {
    dialect: "postgresql",
    specifier: "drizzle-orm/pg-core",
    table: "PgTable",
    writer: "PgDialect",
    inlineForeignKeys: Symbol.for("drizzle:PgInlineForeignKeys"),
  },
  {
    dialect: "mysql",
    specifier: "drizzle-orm/mysql-core",
    table: "MySqlTable",
    writer: "MySqlDialect",
    inlineForeignKeys: Symbol.for("drizzle:MySqlInlineForeignKeys"),
  },
  {
    dialect: "sqlite",
    specifier: "drizzle-orm/sqlite-core",
    table: "SQLiteTable",
    writer: "SQLiteDialect",
    inlineForeignKeys: Symbol.for("drizzle:SQLiteInlineForeignKeys"),
  },
  {
    dialect: "singlestore",
    specifier: "drizzle-orm/singlestore-core",
    table: "SingleStoreTable",
    writer: "SingleStoreDialect",
    inlineForeignKeys: undefined,
  },
  {
    dialect: "mssql",
    specifier: "drizzle-orm/mssql-core",
    table: "MsSqlTable",
    writer: "MsSqlDialect",
    inlineForeignKeys: Symbol.for("drizzle:MsSqlInlineForeignKeys"),
    since: "1.0",
  },
  {
    dialect: "cockroach",
    specifier: "drizzle-orm/cockroach-core",
    table: "CockroachTable",
    writer: "CockroachDialect",
    inlineForeignKeys: Symbol.for("drizzle:CockroachInlineForeignKeys"),
    since: "1.0",
  },
  {
    dialect: "gel",
    specifier: "drizzle-orm/gel-core",
    table: "GelTable",
    writer: "GelDialect",
    inlineForeignKeys: Symbol.for("drizzle:GelInlineForeignKeys"),
    until: "0.x",
  },
];

/** What may stand in the third argument. */
const BUILDERS = [
  "IndexBuilder",
  "CheckBuilder",
  "UniqueConstraintBuilder",
  "PrimaryKeyBuilder",
  "ForeignKeyBuilder",
  "PgPolicy",
];

const NAME = Symbol.for("drizzle:Name");
const BASE_NAME = Symbol.for("drizzle:BaseName");
const SCHEMA = Symbol.for("drizzle:Schema");
const COLUMNS = Symbol.for("drizzle:Columns");
const EXTRAS = Symbol.for("drizzle:ExtraConfigBuilder");
const EXTRA_COLUMNS = Symbol.for("drizzle:ExtraConfigColumns");

function is(value: unknown, type: unknown, release: RealRelease): boolean {
  const { is } = realModule("drizzle-orm", release) as {
    is: (value: unknown, type: Class) => boolean;
  };
  return is(value, type as Class);
}

function coreOf(value: unknown, release: RealRelease): Core | undefined {
  return CORES.find(
    ({ specifier, table, since = release, until = release }) =>
      since === release &&
      until === release &&
      is(value, realModule(specifier, release)[table], release),
  );
}

/** Whether a value is a table of one of the cores that are compared. */
export function isRealTable(value: unknown, release: RealRelease): value is RealTable {
  return coreOf(value, release) !== undefined;
}

/**
 * Says of a table of the real drizzle-orm what the model is expected to say.
 *
 * @param casing The `casing` of drizzle.config, which drizzle-kit applies to unnamed columns before 1.0.
 */
export function describeRealTable(
  table: RealTable,
  release: RealRelease,
  casing: Casing | undefined,
): TableFacts {
  const core = coreOf(table, release);
  if (!core) throw new Error("this is no table");
  return new Describer(table, core, release, casing).describe();
}

class Describer {
  readonly #table: RealTable;
  readonly #core: Core;
  readonly #release: RealRelease;
  readonly #casing: Casing | undefined;

  constructor(table: RealTable, core: Core, release: RealRelease, casing: Casing | undefined) {
    this.#table = table;
    this.#core = core;
    this.#release = release;
    this.#casing = casing;
  }

  describe(): TableFacts {
    return {
      dialect: this.#core.dialect,
      name: this.#table[NAME] as string,
      baseName: this.#table[BASE_NAME] as string,
      schema: this.#table[SCHEMA] as string | undefined,
      columns: this.#columns.map((entry) => this.#column(entry)),
      keysAndIndexes: this.#keysAndIndexes(),
      dropped: this.#dropped(),
    };
  }

  /** The values in the third argument of which drizzle-orm makes nothing. */
  #dropped(): number {
    const extras = this.#table[EXTRAS] as ((columns: unknown) => unknown) | undefined;
    if (typeof extras !== "function") return 0;
    const hasOwnColumns = Object.keys(this.#table[EXTRA_COLUMNS] ?? {}).length > 0;
    let returned: unknown;
    try {
      returned = extras(this.#table[hasOwnColumns ? EXTRA_COLUMNS : COLUMNS]);
    } catch {
      return 0;
    }
    // Both releases throw where nothing is returned.
    if (returned == null) return 1;
    const isRead = Array.isArray(returned) || Object.getPrototypeOf(returned) === Object.prototype;
    if (!isRead) return this.#isMissed(returned) ? 1 : 0;
    const values: unknown[] = Array.isArray(returned) ? returned.flat(1) : Object.values(returned);
    const exports = realModule(this.#core.specifier, this.#release);
    const isTaken = (value: unknown) =>
      BUILDERS.some((name) => exports[name] && is(value, exports[name], this.#release));
    return values.filter((value) => !isTaken(value) && this.#isMissed(value)).length;
  }

  /** From 1.0 on, drizzle-orm throws at what nobody misses before. */
  #isMissed(value: unknown): boolean {
    if (this.#release === "1.0") return true;
    return typeof value === "object" && value !== null
      ? Reflect.ownKeys(value).some((key) => key !== "length")
      : typeof value === "function" || (typeof value === "string" && value !== "");
  }

  get #columns(): readonly (readonly [string, RealColumn])[] {
    return Object.entries(this.#table[COLUMNS] as Record<string, RealColumn>);
  }

  #column([key, column]: readonly [string, RealColumn]): ColumnFacts {
    return {
      key,
      name: this.#cased(column),
      isNamedByKey: column.keyAsName,
      type: this.#type(column),
      isNotNull: column.notNull,
      isPrimaryKey: column.primary,
      isUnique: column.isUnique,
      // Before 1.0 every column has the name that its unique constraint would have.
      uniqueName: column.isUnique ? column.uniqueName : undefined,
      hasDefault: column.hasDefault,
      default: this.#default(column.default),
      hasRuntimeDefault: column.defaultFn !== undefined,
      hasOnUpdate: column.onUpdateFn !== undefined || column.hasOnUpdateNow === true,
      isGenerated: column.generated !== undefined,
      // SQL Server knows one kind only.
      identity: column.generatedIdentity?.type ?? (column.identity ? "always" : undefined),
      isAutoIncrement: column.autoIncrement === true,
      hasOtherName: column.keyAsName && this.#isOther(key, column.name),
      lost: lostBy(column),
    };
  }

  /** From 1.0 on, drizzle-kit writes the dimensions behind the type. */
  #type(column: RealColumn): string {
    const dimensions = this.#release === "1.0" ? (column.dimensions ?? 0) : 0;
    return `${column.getSQLType()}${"[]".repeat(dimensions)}`;
  }

  /** From 1.0 on, a column has its name in the casing of its table. */
  #isOther(key: string, name: string): boolean {
    const casing = realModule("drizzle-orm/casing", this.#release) as Record<
      string,
      (name: string) => string
    >;
    const cased = [casing["toSnakeCase"], casing["toCamelCase"]].map((convert) => convert?.(key));
    return name !== key && (this.#release === "0.x" || !cased.includes(name));
  }

  /** The name that drizzle-kit gives to a column. */
  #cased({ name, keyAsName }: { readonly name: string; readonly keyAsName: boolean }): string {
    if (!keyAsName || !this.#casing) return name;
    const casing = realModule("drizzle-orm/casing", this.#release) as Record<
      string,
      (name: string) => string
    >;
    const convert = casing[this.#casing === "snake_case" ? "toSnakeCase" : "toCamelCase"];
    return convert ? convert(name) : name;
  }

  #default(value: unknown): unknown {
    if (value === undefined) return undefined;
    if (this.#isSql(value)) return { kind: "sql", text: this.#sql(value) };
    return value === null || ["string", "number", "bigint", "boolean"].includes(typeof value)
      ? { kind: "value", value }
      : { kind: "other" };
  }

  #isSql(value: unknown): boolean {
    return is(value, realModule("drizzle-orm", this.#release)["SQL"], this.#release);
  }

  #sql(value: unknown): string {
    const Writer = realModule(this.#core.specifier, this.#release)[
      this.#core.writer
    ] as new (config: { readonly casing: Casing | undefined }) => {
      sqlToQuery(sql: unknown, invokeSource: string): { readonly sql: string };
    };
    return new Writer({ casing: this.#casing }).sqlToQuery(value, "indexes").sql;
  }

  #keysAndIndexes(): KeysAndIndexes | "throws" {
    const { getTableConfig } = realModule(this.#core.specifier, this.#release) as {
      getTableConfig: (table: RealTable) => RealConfig;
    };
    let config: RealConfig;
    try {
      config = getTableConfig(this.#table);
    } catch {
      return "throws";
    }
    const inlineKey = this.#columns.filter(([, { primary }]) => primary);
    const inlineUnique = this.#columns.filter(([, { isUnique }]) => isUnique);
    const { inlineForeignKeys } = this.#core;
    const inline = inlineForeignKeys ? (this.#table[inlineForeignKeys] as unknown[]) : [];
    return {
      primaryKeys: [
        ...(inlineKey.length > 0
          ? [{ name: undefined, columns: inlineKey.map(([key]) => key) }]
          : []),
        ...config.primaryKeys.map(({ name, columns }) => ({ name, columns: this.#keys(columns) })),
      ],
      uniqueConstraints: [
        ...inlineUnique.map(([key, { uniqueName, uniqueType }]) => ({
          name: uniqueName,
          columns: [key],
          nullsNotDistinct: uniqueType === "not distinct",
        })),
        ...config.uniqueConstraints.map(({ name, columns, nullsNotDistinct }) => ({
          name,
          columns: this.#keys(columns),
          nullsNotDistinct: nullsNotDistinct ?? false,
        })),
      ],
      indexes: config.indexes.map(
        ({ config: { name, unique, method, using, columns, where } }) => ({
          name,
          isUnique: unique === true,
          method: method ?? using,
          parts: columns.map((column) => this.#indexPart(column)),
          where:
            where === undefined
              ? undefined
              : { text: this.#isSql(where) ? this.#sql(where) : undefined },
        }),
      ),
      foreignKeys: (config.foreignKeys ?? []).map((foreignKey, index) => {
        const { name, columns, foreignTable, foreignColumns } = foreignKey.reference();
        if (name !== undefined && foreignKey.getName() !== name)
          throw new Error("the name is not used");
        return {
          name,
          columns: this.#keys(columns),
          target: {
            table: foreignTable[NAME] as string,
            schema: foreignTable[SCHEMA] as string | undefined,
            columns: foreignColumns.map((column) => this.#cased(column)),
            referenced: Object.fromEntries(
              Object.values(foreignTable[COLUMNS] as Record<string, RealColumn>).map((column) => [
                this.#cased(column),
                this.#type(column),
              ]),
            ),
          },
          onDelete: unlessNoAction(foreignKey.onDelete) ?? "none",
          onUpdate: unlessNoAction(foreignKey.onUpdate),
          isInline: index < inline.length,
        };
      }),
      checks: (config.checks ?? []).map(({ name }) => ({ name })),
    };
  }

  /** The keys of columns; the third argument is handed copies of them in PostgreSQL. */
  #keys(columns: readonly RealColumn[]): readonly string[] {
    const copies = Object.entries((this.#table[EXTRA_COLUMNS] ?? {}) as Record<string, RealColumn>);
    return columns.map((column) => {
      const [key] = [...this.#columns, ...copies].find(([, each]) => each === column) ?? [];
      return key ?? `${String(column.table[NAME])}.${column.name}`;
    });
  }

  #indexPart(part: unknown): IndexPartFacts {
    if (this.#isSql(part)) {
      const expression = this.#sql(part);
      return {
        column: sortedColumn(expression),
        expression,
        // The order is a part of the text.
        order: "asc",
        nulls: "last",
        opClass: undefined,
      };
    }
    const column = part as RealIndexedColumn;
    const { order = "asc", nulls = "last", opClass } = column.indexConfig ?? {};
    return { column: this.#cased(column), expression: undefined, order, nulls, opClass };
  }
}

/** What the elements of an array are and it is not. */
function lostBy(column: RealColumn): readonly string[] {
  const losses = new Set<string>();
  for (let inner = column.baseColumn; inner; inner = inner.baseColumn) {
    if (inner.notNull && !column.notNull) losses.add("not null");
    if (inner.primary && !column.primary) losses.add("key");
    if (inner.isUnique && !column.isUnique) losses.add("unique");
    if (inner.generated !== undefined && column.generated === undefined) losses.add("generated");
    if (inner.generatedIdentity && !column.generatedIdentity) losses.add("identity");
  }
  return [...losses].sort();
}

/** PostgreSQL takes a column with a sort order as a column, not as an expression. */
function sortedColumn(expression: string): string | undefined {
  return /^\s*["`]([^"`]+)["`]\s*(?:asc|desc)?\s*(?:nulls (?:first|last))?\s*$/i.exec(
    expression,
  )?.[1];
}
