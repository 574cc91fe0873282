import { isUnreadable, type SourceFile } from "../files/index.ts";
import type { Dialect, Table } from "../schema/model.ts";
import { readSchema } from "./read-schema.ts";
import { filesSeenBy } from "./schema-files.ts";
import type { Session } from "./session.ts";

/** One of these is written where a foreign key is made. */
const MAKES_KEYS = /references|foreignKey/;

/** The tables of the schema files besides the one that is read. */
export interface TablesElsewhere {
  readonly tables: readonly Table[];
  /** Whether there are no others: the schema files are known, and what was read of them was read in full. */
  readonly isComplete: boolean;
}

/** Reads the tables of all schema files but the one that a session is for. */
export function readTablesElsewhere(session: Session, dialect: Dialect): TablesElsewhere {
  return readElsewhere(session, dialect, () => true);
}

/** Reads the tables of those other schema files that may have foreign keys to the file that a session is for. */
export function readReferencingTables(session: Session, dialect: Dialect): TablesElsewhere {
  const names = [...session.main.exportNames().names];
  return readElsewhere(session, dialect, (file) => mayReference(file, names));
}

function readElsewhere(
  session: Session,
  dialect: Dialect,
  isAsked: (file: SourceFile) => boolean,
): TablesElsewhere {
  const files = otherFiles(session, dialect);
  const tables: Table[] = [];
  let isComplete = files !== undefined;
  for (const file of files ?? []) {
    const source = session.options.neighbourhood.open(file);
    if (isUnreadable(source)) isComplete = false;
    else if (isAsked(source))
      tables.push(
        ...readSchema(source, session.options).tables.filter((each) => each.dialect === dialect),
      );
  }
  return { tables, isComplete: isComplete && !tables.some(mayHideKeys) };
}

/** The other files that any configuration for a dialect leads drizzle-kit to. */
function otherFiles(session: Session, of: Dialect): readonly string[] | undefined {
  const { main } = session;
  const configurations = session
    .configurations(main.path)
    .filter(({ dialect }) => (dialect ?? of) === of);
  if (configurations.length === 0) return undefined;
  const files = new Set<string>();
  for (const configuration of configurations) {
    const seen = filesSeenBy(configuration, session.options.neighbourhood);
    if (!seen) return undefined;
    for (const file of seen) files.add(file);
  }
  files.delete(main.path);
  return [...files].sort();
}

function mayHideKeys({ unread, foreignKeys }: Table): boolean {
  return (
    unread.columns.length > 0 ||
    unread.extras.length > 0 ||
    foreignKeys.some(({ target }) => target?.table === undefined)
  );
}

/**
 * A file makes foreign keys itself, to a table that it calls by the name that it is exported under, or with something of
 * the project that it calls or spreads.
 */
function mayReference({ text, program }: SourceFile, exported: readonly string[]): boolean {
  if (MAKES_KEYS.test(text) && exported.some((name) => text.includes(name))) return true;
  const names = program.body.flatMap((statement) =>
    statement.type === "ImportDeclaration" && !statement.source.value.startsWith("drizzle-orm")
      ? statement.specifiers.map(({ local }) => local.name.replaceAll("$", "\\$"))
      : [],
  );
  if (names.length === 0) return false;
  const imported = `(?:${names.join("|")})`;
  return new RegExp(`\\.\\.\\.\\s*${imported}\\b|\\b${imported}(?:\\.\\w+)*\\s*\\(`).test(text);
}
