import type { TSESTree } from "@typescript-eslint/utils";
import { isUnreadable, type Neighbourhood, type SourceFile } from "../files/index.ts";
import { remember } from "../remember.ts";
import type { Dialect, Table } from "../schema/model.ts";
import { walk } from "../syntax.ts";
import { keepFacts } from "./kept-facts.ts";
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
  return readElsewhere(session, dialect, (file) => ({
    tables: tablesIn(file, session, dialect),
    mayHideKeys: leadsOf(file, session, dialect).mayHideKeys,
  }));
}

/**
 * Reads the tables of those other schema files that have foreign keys to the file that a session is for. Where the
 * foreign keys of a file lead is kept, so that an edit of one schema file does not have all others evaluated.
 *
 * @param own The tables of the file that the session is for.
 */
export function readReferencingTables(
  session: Session,
  dialect: Dialect,
  own: readonly Table[],
): TablesElsewhere {
  const names = [...session.main.exportNames().names];
  const wanted = new Set(own.map(({ name, schema }) => nameOf(schema, name)));
  return readElsewhere(session, dialect, (file) => {
    if (!mayReference(file, names)) return NO_TABLES;
    const { leads, mayHideKeys } = leadsOf(file, session, dialect);
    const isLeadingHere = leads.some((each) => wanted.has(each));
    return { tables: isLeadingHere ? tablesIn(file, session, dialect) : [], mayHideKeys };
  });
}

interface TablesOfFile {
  readonly tables: readonly Table[];
  /** Whether one of them may have foreign keys that were not read. */
  readonly mayHideKeys: boolean;
}

const NO_TABLES: TablesOfFile = { tables: [], mayHideKeys: false };

function readElsewhere(
  session: Session,
  dialect: Dialect,
  read: (file: SourceFile) => TablesOfFile,
): TablesElsewhere {
  const files = otherFiles(session, dialect);
  const tables: Table[] = [];
  let isComplete = files !== undefined;
  for (const file of files ?? []) {
    const source = session.options.neighbourhood.open(file);
    const found = isUnreadable(source) ? undefined : read(source);
    if (!found || found.mayHideKeys) isComplete = false;
    tables.push(...(found?.tables ?? []));
  }
  return { tables, isComplete };
}

function tablesIn(
  file: SourceFile,
  { options }: Session,
  dialect: Dialect,
  neighbourhood: Neighbourhood = options.neighbourhood,
): readonly Table[] {
  const { tables } = readSchema(file, { ...options, neighbourhood });
  return tables.filter((each) => each.dialect === dialect);
}

/** What is kept of the foreign keys of a file. */
interface Leads {
  /** The tables that they lead to. */
  readonly leads: readonly string[];
  readonly mayHideKeys: boolean;
}

/** Of how many letters of schema files it is kept where their foreign keys lead. */
const MAX_KEPT = 8_000_000;

const kept = keepFacts<Leads>(MAX_KEPT);

function leadsOf(file: SourceFile, session: Session, dialect: Dialect): Leads {
  const { casing = "", neighbourhood } = session.options;
  const key = [dialect, casing, file.path].join("\0");
  return kept.get(key, file.text.length, neighbourhood, (asked) => {
    // What is made of another text of the file is not kept for this one.
    const source = asked.open(file.path);
    if (isUnreadable(source)) return { leads: [], mayHideKeys: true };
    const tables = tablesIn(source, session, dialect, asked);
    const targets = tables.flatMap(({ foreignKeys }) => foreignKeys.map(({ target }) => target));
    return {
      leads: [...new Set(targets.map((target) => nameOf(target?.schema, target?.table)))],
      mayHideKeys: tables.some(mayHideKeys),
    };
  });
}

function nameOf(schema: string | undefined, table: string | undefined): string {
  return JSON.stringify([schema, table]);
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
function mayReference({ program, text }: SourceFile, exported: readonly string[]): boolean {
  const { areImportsUsed, words } = wordsIn(program, text);
  return areImportsUsed || (words !== undefined && exported.some((name) => words.has(name)));
}

const wordsIn = remember(
  (
    program: TSESTree.Program,
    text: string,
  ): {
    /** Whether it calls or spreads something that it imports from the project. */
    readonly areImportsUsed: boolean;
    /** The names that it says; `undefined` where it makes no foreign keys itself. */
    readonly words: ReadonlySet<string> | undefined;
  } => {
    const imported = new Set<string>();
    for (const statement of program.body)
      if (
        statement.type === "ImportDeclaration" &&
        !statement.source.value.startsWith("drizzle-orm")
      )
        for (const { local } of statement.specifiers) imported.add(local.name);
    const isImported = (node: TSESTree.Node): boolean => {
      const root = rootOf(node);
      return root.type === "Identifier" && imported.has(root.name);
    };
    const words = MAKES_KEYS.test(text) ? new Set<string>() : undefined;
    let areImportsUsed = false;
    walk(program, (node) => {
      if (node.type === "CallExpression") areImportsUsed ||= isImported(node.callee);
      else if (node.type === "SpreadElement") areImportsUsed ||= isImported(node.argument);
      else if (node.type === "ImportDefaultSpecifier") words?.add("default");
      else if (node.type === "Identifier") words?.add(node.name);
      else if (node.type === "Literal" && typeof node.value === "string") words?.add(node.value);
      return undefined;
    });
    return { areImportsUsed, words };
  },
);

/** What a chain of members begins with. */
function rootOf(node: TSESTree.Node): TSESTree.Node {
  let root = node;
  while (root.type === "MemberExpression") root = root.object;
  return root;
}
