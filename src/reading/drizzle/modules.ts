import type { TSESTree } from "@typescript-eslint/utils";
import type { Scope } from "../scope.ts";
import {
  type Arguments,
  HostFunction,
  isUnknown,
  literal,
  type Site,
  unknown,
  type Value,
} from "../value.ts";
import { DRIVER_EXPORTS, relationsOf } from "./database.ts";
import { SQL_EXPORTS } from "./sql-operators.ts";
import { TableFactory } from "./table-factory.ts";
import { aliasOf, TableValue } from "./table.ts";
import { coreOf, coreOptions, DrizzleModule, makeCore } from "./cores.ts";

const FACTORY_TYPE = /^(?:Pg|MySql|SQLite|SingleStore|MsSql|Cockroach|Gel)TableFn$/;

/**
 * The function that makes tables which a parameter stands for by its type, as in
 * `(mysqlTable: MySqlTableFn) => mysqlTable("users", {...})`. It may change the names of its tables.
 */
export function factoryOfType(parameter: TSESTree.Node, scope: Scope): Value | undefined {
  if (parameter.type !== "Identifier") return undefined;
  const type = parameter.typeAnnotation?.typeAnnotation;
  if (type?.type !== "TSTypeReference" || type.typeName.type !== "Identifier") return undefined;
  const { module } = scope;
  const site = { node: parameter, scope };
  const imported = module.importedType(type.typeName.name);
  const core = imported && FACTORY_TYPE.test(imported.name) && coreOf(imported.specifier);
  return core
    ? new TableFactory({
        ...coreOptions(core),
        rename: unknown("a parameter makes the table", site),
      })
    : undefined;
}

const modules = new Map<string, DrizzleModule>();

/**
 * The module that an import of drizzle-orm leads to.
 *
 * @returns `undefined` for any other module. A package that ends in a core's name, such as
 * `@payloadcms/db-postgres/drizzle/pg-core`, hands that core on.
 */
export function drizzleModule(specifier: string): DrizzleModule | undefined {
  const known = modules.get(specifier);
  if (known) return known;
  const core = coreOf(specifier);
  const made = core ? makeCore(core) : makeOther(specifier);
  if (made) modules.set(specifier, made);
  return made;
}

function makeOther(specifier: string): DrizzleModule | undefined {
  switch (specifier) {
    case "drizzle-orm":
    case "drizzle-orm/sql":
      return new DrizzleModule(specifier, ormExports());
    case "drizzle-kit":
      return new DrizzleModule(
        specifier,
        new Map([["defineConfig", new HostFunction("defineConfig", (args) => args.at(0))]]),
      );
    default:
      return DRIVER.test(specifier) ? new DrizzleModule(specifier, DRIVER_EXPORTS) : undefined;
  }
}

/** Whatever else there is beside them has no `drizzle`. */
const DRIVER = /^drizzle-orm\/[a-z\d/-]+$/;

function ormExports(): ReadonlyMap<string, Value> {
  return new Map<string, Value>([
    ...SQL_EXPORTS,
    ["aliasedTable", new HostFunction("aliasedTable", aliasOf)],
    ["getTableColumns", new HostFunction("getTableColumns", columnsOf)],
    ["getColumns", new HostFunction("getColumns", columnsOf)],
    ["defineRelations", new HostFunction("defineRelations", relationsOf)],
    ["getTableName", new HostFunction("getTableName", nameOf)],
  ]);
}

function columnsOf(args: Arguments, site: Site): Value {
  const table = args.at(0);
  if (!(table instanceof TableValue))
    return isUnknown(table) ? table : unknown("the columns of what is no table", site);
  return (
    table.parts.unreadColumns[0] ??
    new DrizzleModule("the columns of a table", table.columnReferences())
  );
}

function nameOf(args: Arguments, site: Site): Value {
  const table = args.at(0);
  return table instanceof TableValue && table.sqlName !== undefined
    ? literal(table.sqlName)
    : unknown("the name of what is no table", site);
}
