import type { Dialect } from "../../schema/model.ts";
import { capitalized, type Casing } from "../../schema/naming.ts";
import { callValue } from "../operations.ts";
import {
  Arguments,
  asString,
  Host,
  HostFunction,
  type Site,
  UNDEFINED,
  unknown,
  type Value,
} from "../value.ts";
import { customTypeFunction, makeColumnBuilder } from "./column-builder.ts";
import type { ColumnFacts } from "./column-facts/fact.ts";
import { columnFacts } from "./column-facts/index.ts";
import {
  CheckBuilder,
  ForeignKeyBuilder,
  IndexStart,
  Policy,
  PrimaryKeyBuilder,
  UniqueBuilder,
} from "./extra-builders.ts";
import { type FactoryOptions, TableFactory } from "./table-factory.ts";
import { aliasOf } from "./table.ts";

type Call = (args: Arguments, site: Site) => Value;

/** One of drizzle-orm's cores: its dialect, and how its exports begin. */
export interface Core {
  readonly dialect: Dialect;
  readonly prefix: string;
}

const CORES: ReadonlyMap<string, Core> = new Map<string, Core>([
  ["pg-core", { dialect: "postgresql", prefix: "pg" }],
  ["mysql-core", { dialect: "mysql", prefix: "mysql" }],
  ["sqlite-core", { dialect: "sqlite", prefix: "sqlite" }],
  ["singlestore-core", { dialect: "singlestore", prefix: "singlestore" }],
  ["mssql-core", { dialect: "mssql", prefix: "mssql" }],
  ["cockroach-core", { dialect: "cockroach", prefix: "cockroach" }],
  ["gel-core", { dialect: "gel", prefix: "gel" }],
]);

/** The module of drizzle-orm that is a dialect's core. */
export function coreSpecifier(dialect: Dialect): string {
  const [name] = [...CORES].find(([, core]) => core.dialect === dialect) ?? [""];
  return `drizzle-orm/${name}`;
}

interface CoreOptions extends FactoryOptions {
  readonly builders: DrizzleModule;
}

/** A value whose kind nobody asks for: a view, a sequence, a role. */
class Opaque extends Host {
  readonly what: string;

  constructor(what: string) {
    super();
    this.what = what;
  }
}

/** A module of drizzle-orm, or a package that hands a core on: the exports that a schema is written with. */
export class DrizzleModule extends Host {
  readonly what: string;
  readonly #exports: ReadonlyMap<string, Value>;

  constructor(what: string, exports: ReadonlyMap<string, Value>) {
    super();
    this.what = what;
    this.#exports = exports;
  }

  override get(key: string, site: Site): Value {
    return this.#exports.get(key) ?? (key === "default" ? this : super.get(key, site));
  }

  override entries(): ReadonlyMap<string, Value> {
    return this.#exports;
  }
}

const LONGEST_SPECIFIER = 1_000;

/** The core that a specifier ends in. */
export function coreOf(specifier: string): Core | undefined {
  // Matching takes time by the square of the length, and a specifier may be as long as a file.
  if (specifier.length > LONGEST_SPECIFIER) return undefined;
  const [, name = ""] =
    /^(?:drizzle-orm|.+\/drizzle(?:-orm)?)\/([a-z]+-core)(?:\/.+)?$/.exec(specifier) ?? [];
  return CORES.get(name);
}

export function coreOptions({ dialect }: Core): CoreOptions {
  const columns = columnFunctions(dialect, columnFacts(dialect));
  return { dialect, builders: new DrizzleModule(`the column functions of ${dialect}`, columns) };
}

/** The exports of a core. */
export function makeCore(core: Core): DrizzleModule {
  const { dialect, prefix } = core;
  const options = coreOptions(core);
  const fn = (name: string, call: Call): [string, Value] => [name, new HostFunction(name, call)];
  const schema = fn("", (args, site) => schemaOf(options, args.at(0), site))[1];
  const exports = new Map<string, Value>([
    ...options.builders.entries(),
    [`${prefix}Table`, new TableFactory(options)],
    fn(`${prefix}TableCreator`, (args) => creator(options, args)),
    [`${prefix}Schema`, schema],
    [`${prefix}Database`, schema],
    ["snakeCase", casedCore(options, prefix, "snake_case")],
    ["camelCase", casedCore(options, prefix, "camelCase")],
    ...(dialect === "postgresql" || dialect === "cockroach"
      ? [fn(`${prefix}Enum`, (args) => new EnumFunction(dialect, args.at(0)))]
      : []),
    fn("index", (args, site) => new IndexStart(false, args.at(0), site)),
    fn("uniqueIndex", (args, site) => new IndexStart(true, args.at(0), site)),
    fn("unique", (args, site) => new UniqueBuilder(args.at(0), site)),
    fn("primaryKey", (args, site) => new PrimaryKeyBuilder(args, site)),
    fn("foreignKey", (args, site) => foreignKey(dialect, args.at(0), site)),
    fn("check", (args, site) => new CheckBuilder(args.at(0), site)),
    fn(`${prefix}Policy`, () => new Policy()),
    fn(`get${capitalized(prefix)}ColumnBuilders`, () => options.builders),
    fn("alias", aliasOf),
    fn(`${prefix}TableWithSchema`, (args, site) =>
      new TableFactory({ ...options, schema: args.at(3) }).call(args, site),
    ),
    ...["View", "MaterializedView", "Sequence", "Role"].map((kind) =>
      fn(`${prefix}${kind}`, () => new Opaque(`a ${kind}`)),
    ),
  ]);
  return new DrizzleModule(`the ${dialect} core`, exports);
}

function columnFunctions(dialect: Dialect, facts: ColumnFacts): ReadonlyMap<string, Value> {
  const functions = new Map<string, Value>(
    [...facts].map(([name, fact]) => [
      name,
      new HostFunction(name, (args, site) => makeColumnBuilder(dialect, name, fact, args, site)),
    ]),
  );
  functions.set(
    "customType",
    new HostFunction(
      "customType",
      (definition) =>
        new HostFunction("a custom type", (args, site) =>
          customTypeFunction(dialect, definition.at(0), args, site),
        ),
    ),
  );
  return functions;
}

/** SQLite's takes a function that returns its configuration, too; the others throw at one. */
function foreignKey(dialect: Dialect, config: Value, site: Site): ForeignKeyBuilder {
  const isCalled = dialect === "sqlite" && config.kind === "function";
  return new ForeignKeyBuilder(
    isCalled ? callValue(config, new Arguments([]), site) : config,
    site,
  );
}

function creator(options: FactoryOptions, args: Arguments): Value {
  const casing = asCasing(args.at(1));
  return new TableFactory({ ...options, rename: args.at(0), ...(casing ? { casing } : {}) });
}

function asCasing(value: Value): Casing | undefined {
  const text = asString(value);
  return text === "snake_case" || text === "camelCase" ? text : undefined;
}

/** `pgSchema(name)`. */
class SchemaValue extends Host {
  readonly what = "a database schema";
  readonly #options: FactoryOptions;

  constructor(options: FactoryOptions) {
    super();
    this.#options = options;
  }

  override get(key: string, site: Site): Value {
    switch (key) {
      case "table":
        return new TableFactory(this.#options);
      case "schemaName":
        return this.#options.schema ?? UNDEFINED;
      case "enum":
        return new HostFunction(
          "enum",
          (args) => new EnumFunction(this.#options.dialect, args.at(0)),
        );
      case "existing":
        return new HostFunction("existing", () => this);
      case "view":
      case "materializedView":
      case "sequence":
        return new HostFunction(key, () => new Opaque(`a ${key}`));
      default:
        return super.get(key, site);
    }
  }
}

function schemaOf(options: FactoryOptions, name: Value, site: Site): Value {
  if (options.dialect === "postgresql" && asString(name) === "public")
    return unknown('drizzle-orm throws at pgSchema("public")', site);
  return new SchemaValue({ ...options, schema: name });
}

/** 1.0's `snakeCase` and `camelCase`: `.table()` and `.schema()` that name columns by their keys in that casing. */
function casedCore(options: FactoryOptions, prefix: string, casing: Casing): Value {
  const cased = { ...options, casing };
  return new DrizzleModule(
    `${prefix}'s ${casing}`,
    new Map<string, Value>([
      ["table", new TableFactory(cased)],
      ["schema", new HostFunction("schema", (args, site) => schemaOf(cased, args.at(0), site))],
      ["view", new HostFunction("view", () => new Opaque("a view"))],
      ["materializedView", new HostFunction("materializedView", () => new Opaque("a view"))],
    ]),
  );
}

/** What `pgEnum(name, values)` gives: a column function. */
class EnumFunction extends Host {
  readonly what = "an enum";
  readonly #dialect: Dialect;
  readonly #name: Value;

  constructor(dialect: Dialect, name: Value) {
    super();
    this.#dialect = dialect;
    this.#name = name;
  }

  override call(args: Arguments, site: Site): Value {
    const column = makeColumnBuilder(this.#dialect, "enum", { type: "" }, args, site);
    column.state.type = { text: asString(this.#name) };
    return column;
  }

  override get(key: string, site: Site): Value {
    return key === "enumName" ? this.#name : super.get(key, site);
  }
}
