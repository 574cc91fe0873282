import type { Dialect } from "../../src/schema/model.ts";
import type { RealRelease } from "../support/real-drizzle.ts";

/** The columns of a dialect that are built by drizzle-orm and read by the plugin. */
export interface DialectCalls {
  readonly dialect: Dialect;
  readonly core: string;
  readonly table: string;
  readonly releases: readonly RealRelease[];
  /** What comes before the table: the names it declares can begin a chain. */
  readonly prelude: string;
  /** The configurations to try with each column function; `""` where it can do without. */
  readonly configs: Readonly<Record<string, readonly string[]>>;
  /** Columns that are more than a bare call. */
  readonly chains: readonly string[];
  /** Methods that drizzle-orm has only to throw: `array of jsonb`. */
  readonly throwing: readonly string[];
}

const ALONE = [""];
const SIZED = ["", "{}", "{ length: 12 }", "{ length: 12, enum: ['a', 'b'] }"];
const SCALED = [
  "",
  "{}",
  "{ precision: 8 }",
  "{ precision: 8, scale: 2 }",
  "{ scale: 2 }",
  "{ precision: 10 }",
  "{ precision: 10, scale: 0 }",
];
const SCALED_MODES = [
  ...SCALED,
  "{ mode: 'number' }",
  "{ mode: 'bigint', precision: 8 }",
  "{ mode: 'bigint' }",
  "{ mode: 'string', precision: 8, scale: 2 }",
];
const BIG = ["{ mode: 'number' }", "{ mode: 'bigint' }", "{}"];
const DATE = ["", "{}", "{ mode: 'date' }", "{ mode: 'string' }"];
const PRECISE = ["", "{}", "{ precision: 3 }", "{ precision: 0 }"];
const ZONED = [...PRECISE, "{ withTimezone: true }", "{ precision: 6, withTimezone: true }"];
const ZONED_DATE = [
  ...DATE,
  ...ZONED,
  "{ withTimezone: false }",
  "{ precision: 3, mode: 'string' }",
  "{ precision: 3, mode: 'string', withTimezone: true }",
  "{ precision: 3, mode: 'date', withTimezone: true }",
];
const INTERVAL = [
  "",
  "{}",
  "{ fields: 'day' }",
  "{ precision: 3 }",
  "{ fields: 'day to second', precision: 3 }",
  "{ precision: 0 }",
];
const GEOMETRY = [
  "",
  "{}",
  "{ type: 'point', srid: 4326 }",
  "{ mode: 'xy' }",
  "{ mode: 'tuple', srid: 1 }",
];
const VECTOR = ["{ dimensions: 3 }"];
const UNSIGNED = ["", "{}", "{ unsigned: true }", "{ unsigned: false }"];
const BIG_UNSIGNED = [
  ...BIG,
  "{ mode: 'number', unsigned: true }",
  "{ mode: 'bigint', unsigned: true }",
];
const FSP = ["", "{}", "{ fsp: 3 }", "{ fsp: 0 }"];
const FSP_DATE = [...DATE, "{ fsp: 3 }", "{ mode: 'string', fsp: 6 }"];
const UNSIGNED_SCALED = [
  ...SCALED,
  "{ unsigned: true }",
  "{ precision: 8, scale: 2, unsigned: true }",
];
const BLOB = ["", "{}", "{ mode: 'string' }", "{ mode: 'buffer' }"];

const CUSTOM = `
const money = customType({
  dataType(config) {
    return config?.digits ? \`money(\${config.digits})\` : "money";
  },
});`;
const CUSTOM_CHAINS = [
  "money()",
  "money('n')",
  "money({ digits: 4 })",
  "money('n', { digits: 4 }).notNull()",
];

const DEFAULTS = [
  "text().default('x')",
  "text().default('')",
  "text().default(null)",
  "text().default(undefined)",
  "text().default(7)",
  "text().default(-7)",
  "text().default(7n)",
  "text().default(true)",
  "text().default([])",
  "text().default({ a: 1 })",
  "text().default(sql`lower('X')`)",
  "text().default(sql`${1} + 2`)",
  "text().default(sql.raw('now()'))",
  "text().default('x').default(sql`y`)",
  "text().default('x').$defaultFn(() => 'y')",
];
const CHAINS = [
  ...DEFAULTS,
  ...CUSTOM_CHAINS,
  "text('n').notNull().unique().primaryKey()",
  "text(undefined)",
  "text().unique()",
  "text('n').unique('the_name')",
  "text().$onUpdate(() => 'x').$default(() => 'y')",
  "text('n').generatedAlwaysAs(sql`1`).notNull()",
];
const ENUM_CHAINS = [
  "mood()",
  "mood('n')",
  "mood('')",
  "mood('n').notNull().default('sad')",
  "moodOfObject('n')",
];
const ARRAY_CHAINS = [
  "text().array()",
  "text('n').array().notNull()",
  "text('n').notNull().unique().default('x').array()",
  "text('n').$default(() => []).array()",
  "mood('n').array()",
  "money('n', { digits: 4 }).array()",
];

function enums(kind: string): string {
  return `
const mood = ${kind}("mood", ["sad", "ok"]);
const moodOfObject = ${kind}("mood_of_object", { Sad: "sad" });`;
}

const MYSQL_FAMILY = {
  bigint: BIG_UNSIGNED,
  binary: ["", "{}", "{ length: 12 }"],
  boolean: ALONE,
  char: SIZED,
  date: DATE,
  double: UNSIGNED_SCALED,
  decimal: [...UNSIGNED_SCALED, ...SCALED_MODES, "{ precision: 10, scale: 0, unsigned: true }"],
  float: UNSIGNED_SCALED,
  int: UNSIGNED,
  json: ALONE,
  longtext: ["", "{ enum: ['a'] }"],
  mediumint: UNSIGNED,
  mediumtext: ["", "{ enum: ['a'] }"],
  real: SCALED,
  serial: ALONE,
  smallint: UNSIGNED,
  text: ["", "{ enum: ['a'] }"],
  tinyint: UNSIGNED,
  tinytext: ["", "{ enum: ['a'] }"],
  varbinary: ["{}", "{ length: 12 }"],
  varchar: ["{}", "{ length: 12 }", "{ length: 12, enum: ['a'] }"],
  year: ALONE,
};
const MYSQL_CHAINS = [
  ...CHAINS,
  "int().autoincrement().primaryKey()",
  "serial().primaryKey()",
  "timestamp().defaultNow().onUpdateNow().notNull()",
];

export const DIALECTS: readonly DialectCalls[] = [
  {
    dialect: "postgresql",
    core: "drizzle-orm/pg-core",
    table: "pgTable",
    releases: ["0.x", "1.0"],
    prelude: CUSTOM + enums("pgEnum"),
    configs: {
      bigint: BIG,
      bigserial: BIG,
      bit: VECTOR,
      boolean: ALONE,
      bytea: ALONE,
      char: SIZED,
      cidr: ALONE,
      date: DATE,
      decimal: SCALED_MODES,
      doublePrecision: ALONE,
      geometry: GEOMETRY,
      halfvec: VECTOR,
      inet: ALONE,
      integer: ALONE,
      interval: INTERVAL,
      json: ALONE,
      jsonb: ALONE,
      line: ["", "{ mode: 'tuple' }", "{ mode: 'abc' }"],
      macaddr: ALONE,
      macaddr8: ALONE,
      numeric: SCALED_MODES,
      point: ["", "{ mode: 'tuple' }", "{ mode: 'xy' }"],
      real: ALONE,
      serial: ALONE,
      smallint: ALONE,
      smallserial: ALONE,
      sparsevec: VECTOR,
      text: ["", "{ enum: ['a'] }"],
      time: ZONED,
      timestamp: ZONED_DATE,
      uuid: ALONE,
      varchar: SIZED,
      vector: VECTOR,
    },
    chains: [
      ...CHAINS,
      ...ENUM_CHAINS,
      ...ARRAY_CHAINS,
      "uuid().primaryKey().defaultRandom()",
      "integer().primaryKey().generatedAlwaysAsIdentity({ startWith: 10 })",
      "text().unique('u', { nulls: 'not distinct' })",
      "serial('n').primaryKey()",
      "timestamp({ precision: 3, withTimezone: true }).defaultNow().notNull().array()",
    ],
    throwing: [],
  },
  {
    dialect: "mysql",
    core: "drizzle-orm/mysql-core",
    table: "mysqlTable",
    releases: ["0.x", "1.0"],
    prelude: CUSTOM,
    configs: {
      ...MYSQL_FAMILY,
      blob: BLOB,
      datetime: FSP_DATE,
      longblob: BLOB,
      mediumblob: BLOB,
      mysqlEnum: ["['a', 'b']", '["it\'s"]', "{ A: 'a', 1: 'first' }"],
      time: FSP,
      timestamp: FSP_DATE,
      tinyblob: BLOB,
    },
    chains: MYSQL_CHAINS,
    throwing: [],
  },
  {
    dialect: "sqlite",
    core: "drizzle-orm/sqlite-core",
    table: "sqliteTable",
    releases: ["0.x", "1.0"],
    prelude: CUSTOM,
    configs: {
      blob: ["", "{}", "{ mode: 'json' }", "{ mode: 'bigint' }", "{ mode: 'buffer' }"],
      int: ["", "{ mode: 'boolean' }", "{ mode: 'timestamp' }"],
      integer: [
        "",
        "{}",
        "{ mode: 'number' }",
        "{ mode: 'boolean' }",
        "{ mode: 'timestamp' }",
        "{ mode: 'timestamp_ms' }",
      ],
      numeric: ["", "{}", "{ mode: 'number' }", "{ mode: 'bigint' }", "{ mode: 'string' }"],
      real: ALONE,
      text: [
        ...SIZED,
        "{ length: 0 }",
        "{ mode: 'text', length: 12 }",
        "{ mode: 'json' }",
        "{ mode: 'json', length: 12 }",
      ],
    },
    chains: [
      ...CHAINS,
      "integer().primaryKey()",
      "integer().primaryKey({ autoIncrement: true })",
      "integer().primaryKey({ autoIncrement: false, onConflict: 'abort' })",
      "integer({ mode: 'timestamp_ms' }).defaultNow().notNull()",
      "int({ mode: 'timestamp' }).primaryKey({ autoIncrement: true })",
      "text().primaryKey({ autoIncrement: true })",
    ],
    throwing: [],
  },
  {
    dialect: "singlestore",
    core: "drizzle-orm/singlestore-core",
    table: "singlestoreTable",
    releases: ["0.x", "1.0"],
    prelude: CUSTOM,
    configs: {
      ...MYSQL_FAMILY,
      datetime: DATE,
      singlestoreEnum: ["['a', 'b']"],
      time: ALONE,
      timestamp: DATE,
      varchar: ["{}", "{ length: 12 }"],
      vector: [
        ...VECTOR,
        "{ dimensions: 3, elementType: 'I8' }",
        "{ dimensions: 3, elementType: 'I64' }",
      ],
    },
    chains: MYSQL_CHAINS,
    throwing: [
      "generatedAlwaysAs of datetime",
      "generatedAlwaysAs of singlestoreEnum",
      "generatedAlwaysAs of vector",
    ],
  },
  {
    dialect: "mssql",
    core: "drizzle-orm/mssql-core",
    table: "mssqlTable",
    releases: ["1.0"],
    prelude: CUSTOM,
    configs: {
      bigint: [...BIG, "{ mode: 'string' }"],
      binary: ["", "{}", "{ length: 12 }"],
      bit: ALONE,
      char: SIZED,
      date: DATE,
      datetime: DATE,
      datetime2: [...DATE, ...PRECISE],
      datetimeoffset: [...DATE, ...PRECISE, "{ mode: 'string', precision: 3 }"],
      decimal: [...SCALED_MODES, "{ mode: 'bigint', scale: 2 }"],
      float: PRECISE,
      int: ALONE,
      nchar: SIZED,
      ntext: ["", "{ enum: ['a'] }"],
      numeric: SCALED_MODES,
      nvarchar: [
        ...SIZED,
        "{ length: 'max' }",
        "{ mode: 'text' }",
        "{ mode: 'json' }",
        "{ mode: 'json', length: 'max' }",
      ],
      real: ALONE,
      smallint: ALONE,
      text: ["", "{ enum: ['a'] }"],
      time: [...DATE, ...PRECISE, "{ mode: 'string', precision: 3 }"],
      tinyint: ALONE,
      varbinary: ["", "{}", "{ length: 12 }", "{ length: 'max' }"],
      varchar: [...SIZED, "{ length: 'max' }"],
    },
    chains: [
      ...CHAINS,
      "int().identity().primaryKey()",
      "int('n').identity({ seed: 2, increment: 3 })",
    ],
    throwing: [],
  },
  {
    dialect: "cockroach",
    core: "drizzle-orm/cockroach-core",
    table: "cockroachTable",
    releases: ["1.0"],
    prelude: CUSTOM + enums("cockroachEnum"),
    configs: {
      bigint: BIG,
      bit: ["", "{}", "{ length: 12 }"],
      bool: ALONE,
      boolean: ALONE,
      char: SIZED,
      date: DATE,
      decimal: SCALED_MODES,
      doublePrecision: ALONE,
      float: ALONE,
      geometry: GEOMETRY,
      inet: ALONE,
      int2: ALONE,
      int4: ALONE,
      int8: BIG,
      interval: INTERVAL,
      jsonb: ALONE,
      numeric: SCALED_MODES,
      real: ALONE,
      smallint: ALONE,
      string: SIZED,
      text: SIZED,
      time: ZONED,
      timestamp: ZONED_DATE,
      uuid: ALONE,
      varbit: ["", "{}", "{ length: 12 }", "{ length: 0 }"],
      varchar: SIZED,
      vector: VECTOR,
    },
    chains: [
      ...CHAINS,
      ...ENUM_CHAINS,
      ...ARRAY_CHAINS,
      "uuid().primaryKey().defaultRandom()",
      "int4().array('[][]')",
    ],
    throwing: ["array of jsonb", "array of vector"],
  },
  {
    dialect: "gel",
    core: "drizzle-orm/gel-core",
    table: "gelTable",
    releases: ["0.x"],
    prelude: CUSTOM,
    configs: {
      bigint: ALONE,
      bigintT: ALONE,
      boolean: ALONE,
      bytes: ALONE,
      dateDuration: ALONE,
      decimal: ALONE,
      doublePrecision: ALONE,
      duration: ALONE,
      integer: ALONE,
      json: ALONE,
      localDate: ALONE,
      localTime: ALONE,
      real: ALONE,
      relDuration: ALONE,
      smallint: ALONE,
      text: ALONE,
      timestamp: ALONE,
      timestamptz: ALONE,
      uuid: ALONE,
    },
    chains: [
      ...CHAINS,
      "text('n').notNull().array(3).array()",
      "integer().primaryKey().generatedByDefaultAsIdentity()",
    ],
    throwing: [],
  },
];

/** Chains that mean something only in one release. */
export const CHAINS_OF_RELEASE: Readonly<
  Record<RealRelease, Readonly<Partial<Record<Dialect, readonly string[]>>>>
> = {
  "0.x": {
    postgresql: [
      "text('n').array(3).array()",
      "text().array(0)",
      "integer('n').primaryKey().array()",
    ],
  },
  "1.0": {
    postgresql: [
      "text().array('[][]')",
      "text().array('[][]').array()",
      "bigint({ mode: 'string' })",
      "integer('n').primaryKey().array()",
    ],
    mysql: [
      "bigint({ mode: 'string' })",
      "text().charSet('utf8mb4').collate('utf8mb4_bin')",
      "datetime().defaultNow().onUpdateNow({ fsp: 3 })",
    ],
  },
};

/** The arguments to call each method of a builder with; the methods that a schema does not call are left out. */
export const METHOD_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  $default: ["() => 1"],
  $defaultFn: ["() => 1"],
  $onUpdate: ["() => 1"],
  $onUpdateFn: ["() => 1"],
  $type: [""],
  array: [""],
  autoincrement: [""],
  charSet: ["'utf8mb4'"],
  collate: ["'utf8mb4_bin'"],
  default: ["sql`1`"],
  defaultGetDate: [""],
  defaultNow: [""],
  defaultRandom: [""],
  generatedAlwaysAs: ["sql`1`", "() => sql`1`", "sql`1`, { mode: 'stored' }"],
  generatedAlwaysAsIdentity: ["", "{ name: 'a_sequence' }"],
  generatedByDefaultAsIdentity: ["", "{ name: 'a_sequence' }"],
  identity: ["", "{ seed: 1, increment: 1 }"],
  notNull: [""],
  onUpdateNow: [""],
  primaryKey: ["", "{ autoIncrement: true }"],
  references: ["() => other.id", "() => other.id, { onDelete: 'cascade' }"],
  unique: ["", "'u'"],
};

/** Methods of builders that drizzle-orm keeps to itself. */
export const INTERNAL_METHODS: ReadonlySet<string> = new Set([
  "build",
  "buildExtraConfigColumn",
  "buildForeignKeys",
  "constructor",
  "setName",
]);
