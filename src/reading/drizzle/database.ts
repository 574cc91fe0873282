import { certainMemberOf } from "../operations.ts";
import {
  type Arguments,
  Host,
  HostFunction,
  isUnknown,
  type Site,
  unknown,
  type Value,
} from "../value.ts";
import { TableValue } from "./table.ts";

/** `db.query.users`: what reads a table, and what is related to it. */
export class TableQueries extends Host {
  readonly what = "the relational queries of a table";
  readonly table: TableValue;

  constructor(table: TableValue) {
    super();
    this.table = table;
  }
}

/** An object that holds something for each table of a schema, by the name that the schema has it by. */
class ByTable extends Host {
  readonly what: string;
  readonly #schema: Value;
  readonly #of: (table: TableValue) => Value;

  constructor(what: string, schema: Value, of: (table: TableValue) => Value) {
    super();
    this.what = what;
    this.#schema = schema;
    this.#of = of;
  }

  override get(key: string, site: Site): Value {
    const table = certainMemberOf(this.#schema, key, site);
    if (table instanceof TableValue) return this.#of(table);
    return isUnknown(table) ? table : super.get(key, site);
  }
}

/** What `drizzle()` gives. */
class Database extends Host {
  readonly what = "a database";
  readonly #config: Value;

  constructor(config: Value) {
    super();
    this.#config = config;
  }

  override get(key: string, site: Site): Value {
    if (key !== "query") return super.get(key, site);
    const { module } = site.scope;
    const source = module.session.release(module) === "1.0" ? "relations" : "schema";
    const tables = certainMemberOf(this.#config, source, site);
    return new ByTable("the relational queries", tables, (table) => new TableQueries(table));
  }
}

/** `drizzle(client, config)`, or `drizzle({ client, ...config })`. */
function databaseOf(args: Arguments, site: Site): Value {
  const [first, second] = [args.at(0), args.at(1)];
  const config = second.kind === "literal" ? first : second;
  return config.kind === "object" ? new Database(config) : unknown("drizzle is called", site);
}

/** `drizzle` of a driver. */
class Drizzle extends Host {
  readonly what = "drizzle";

  override call(args: Arguments, site: Site): Value {
    return databaseOf(args, site);
  }

  override get(key: string, site: Site): Value {
    return key === "mock" ? new HostFunction("drizzle.mock", databaseOf) : super.get(key, site);
  }
}

/** What the drivers of drizzle-orm export, as `drizzle-orm/postgres-js` does. */
export const DRIVER_EXPORTS: ReadonlyMap<string, Value> = new Map([["drizzle", new Drizzle()]]);

/** `defineRelations(schema, ...)` of 1.0, which is what a database is made with: an object that holds each table. */
export function relationsOf(args: Arguments): Value {
  return new ByTable("the relations of tables", args.at(0), (table) => table);
}
