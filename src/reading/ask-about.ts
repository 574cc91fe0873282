import type { ForeignKey, Table } from "../schema/model.ts";
import type { Configuration } from "./drizzle/config.ts";
import type { SchemaFile } from "./read-schema.ts";
import { filesSeenBy } from "./schema-files.ts";
import { exportsSeenBy } from "./seen-exports.ts";
import type { Session } from "./session.ts";

/**
 * Asks the neighbourhood of a session all that rules may ask it about the tables of its file, apart from what they ask
 * about the other schema files one by one: these are files of their own.
 */
export function askAbout(schema: SchemaFile, session: Session): void {
  const { main, options } = session;
  for (const table of schema.tables) {
    askAboutTable(table);
    table.foreignKeys.forEach(askAboutTarget);
  }
  schema.neighbours().forEach(askAboutTable);
  schema.sharedForeignKeys().forEach(askAboutTarget);
  for (const name of main.exportNames().names) main.exported(name);
  options.neighbourhood.hasMoreDrizzleConfigs(main.path);
  for (const each of session.configurations(main.path)) askAboutConfiguration(each, session);
}

/** Has all of a table evaluated that is not before somebody asks, its third argument above all. */
export function askAboutTable(table: Table): void {
  Object.values(table);
}

function askAboutTarget({ target }: ForeignKey): void {
  if (target) askAboutTable(target.referenced);
}

function askAboutConfiguration(configuration: Configuration, session: Session): void {
  const { neighbourhood } = session.options;
  const { out, path } = configuration;
  if (out !== undefined) neighbourhood.migrations(path, out);
  neighbourhood.pushesOnly(path);
  for (const file of filesSeenBy(configuration, neighbourhood) ?? []) neighbourhood.open(file);
  exportsSeenBy(configuration, session);
}
