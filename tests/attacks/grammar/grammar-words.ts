import type { Dice } from "../../truth/random/dice.ts";

/** A core of drizzle-orm, in the words that programs around it need. */
export interface CoreWords {
  readonly specifier: string;
  /** What tables, schemas and creators begin with: `pg`. */
  readonly prefix: string;
  readonly columns: readonly [string, ...string[]];
}

export const CORES: readonly [CoreWords, ...CoreWords[]] = [
  {
    specifier: "drizzle-orm/pg-core",
    prefix: "pg",
    columns: ["text", "uuid", "serial", "integer", "timestamp", "varchar", "jsonb", "bigserial"],
  },
  {
    specifier: "drizzle-orm/mysql-core",
    prefix: "mysql",
    columns: ["varchar", "int", "serial", "timestamp", "text", "datetime", "binary"],
  },
  {
    specifier: "drizzle-orm/sqlite-core",
    prefix: "sqlite",
    columns: ["text", "integer", "blob", "real", "numeric"],
  },
  {
    specifier: "drizzle-orm/singlestore-core",
    prefix: "singlestore",
    columns: ["text", "int", "serial", "timestamp", "varchar"],
  },
  {
    specifier: "drizzle-orm/mssql-core",
    prefix: "mssql",
    columns: ["text", "int", "datetime2", "varchar"],
  },
  {
    specifier: "drizzle-orm/cockroach-core",
    prefix: "cockroach",
    columns: ["text", "uuid", "int4", "timestamp"],
  },
  {
    specifier: "drizzle-orm/gel-core",
    prefix: "gel",
    columns: ["text", "uuid", "integer", "timestamp"],
  },
];

/** What the core exports that stands in third arguments. */
export const EXTRAS = [
  "index",
  "index",
  "uniqueIndex",
  "unique",
  "primaryKey",
  "foreignKey",
  "check",
] as const;

const KEYS = [
  "id",
  "name",
  "email",
  "userId",
  "ownerId",
  "createdAt",
  "updatedAt",
  "deletedAt",
  "slug",
] as const;

const HOSTILE_KEYS = [
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "then",
  "length",
  "名前",
  "ünïcode",
  "\\u0061bc",
  "$",
  "_",
  "default",
  "class",
  "get",
  "async",
] as const;

/** A key as it is known by: mostly of those that schemas have. */
export function key(dice: Dice): string {
  return dice.rarely(12) ? dice.pick(HOSTILE_KEYS) : dice.pick(KEYS);
}

const HOSTILE_NAMES = [
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "名前",
  "ünïcode",
  "\\u0061bc",
  "\\u{1F600}".replace("1F600", "62"),
  "$",
  "_",
  "async",
  "of",
  "type",
  "declare",
  "pgTable",
  "sql",
  "db",
  "Object",
  "undefined_",
] as const;

/** A name for something that is declared: mostly one that nothing else has. */
export function bindingName(dice: Dice, prefix: string): string {
  return dice.rarely(25) ? dice.pick(HOSTILE_NAMES) : dice.fresh(prefix);
}

/** A text between quotes, or what else may stand where a name in the database does. */
export function databaseName(dice: Dice): string {
  return dice.pick([
    '"users"',
    '"user_id"',
    '"createdAt"',
    '"deleted_at"',
    '"OrderItems"',
    '"a"',
    '""',
    `"${dice.fresh("n_")}"`,
    '"__proto__"',
    '"constructor"',
    '"we\\"ird {{table}} $& \\\\"',
    '"\\ud83e"',
    '"\\0"',
    '"a\\u2028b"',
    "'\\x41'",
    `"${"long_".repeat(15)}"`,
    "`t_${1 + 1}`",
    '`a${"b"}c`',
    "String.raw`\\u`",
    '"日本"',
  ]);
}

/** A value that is no part of a schema. */
export function literal(dice: Dice): string {
  return dice.pick([
    "0",
    "1",
    "null",
    "undefined",
    "true",
    "-1",
    "1_000",
    "0x1F",
    "10n",
    ".5e-3",
    "NaN",
    "Infinity",
    "/a[/](?<b>.)+/gu",
    "Symbol.iterator",
    "[,]",
    "{}",
    "new Date()",
    "import.meta",
    "this",
    "void 0",
    "typeof missing",
    "() => {}",
    "class {}",
    "new (class { static #a = 1; #b; has = #b in this; })()",
    "9".repeat(30),
  ]);
}

/** A small type that a cast or an annotation names. */
export function type(dice: Dice): string {
  return dice.pick([
    "any",
    "unknown",
    "never",
    "Record<string, any>",
    "typeof globalThis",
    "readonly string[]",
    "`a${string}`",
    "{ readonly [K in 'a' | 'b']?: K }",
    "(a: any) => a is string",
    "import('drizzle-orm').SQL",
    "any extends infer T ? T : never",
    "unique symbol".replace("unique ", ""),
    "[first: 1, ...rest: 2[]]",
  ]);
}
