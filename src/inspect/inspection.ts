import type { ColumnDefault, Dialect, DroppedExtra, Release } from "../schema/model.ts";

/**
 * What `drizzle-schema inspect --json` prints, and what the other outputs are made of. Paths are relative to the inspected
 * folder, with `/`. A later release of this package may add members; `version` changes where one is taken away or changes
 * its meaning.
 */
export interface Inspection {
  readonly version: 1;
  readonly linter: LinterUsed;
  readonly drizzle: {
    /** The drizzle-kit configurations that the files belong to, as far as they were read. */
    readonly configurations: readonly InspectedConfiguration[];
    /** The versions of drizzle-orm that the tables are written for. */
    readonly releases: readonly InspectedRelease[];
  };
  readonly files: readonly InspectedFile[];
  readonly tables: readonly InspectedTable[];
  /** Columns in objects that tables anywhere may spread, outside of any table. */
  readonly sharedColumns: readonly InspectedColumn[];
  /** Where reading stopped, and why. */
  readonly notRead: readonly NotRead[];
  /** What the plugin's rules report, suppressed reports included. */
  readonly reports: readonly Report[];
  readonly summary: Summary;
}

/** How the files were linted. */
export interface LinterUsed {
  /** By the project's own configuration, by a preset of this plugin, or not at all. */
  readonly by: "configuration" | "preset" | "nothing";
  readonly preset: string | null;
  /** The version of ESLint. */
  readonly eslint: string | null;
  /** The configuration of ESLint that was found. */
  readonly configuration: string | null;
  /** Why it was not linted by the project's own configuration, and what to do about it. */
  readonly reason: string | null;
}

/** A part of a file; lines and columns count from 1, as ESLint's do. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface InspectedConfiguration {
  readonly file: string;
  readonly dialect: Dialect | null;
  /** `"unread"` where it was not read. */
  readonly casing: string | null;
  /** `null` where it was not read. */
  readonly schema: readonly string[] | null;
  /** Why nothing of it is known. */
  readonly problem: string | null;
}

export interface InspectedRelease {
  /** As it is installed or else declared; `null` where nothing tells. */
  readonly drizzleOrm: string | null;
  readonly readAs: Release;
  readonly tables: number;
}

/** A file that has something to tell: tables, shared columns, reports, or that it was not read. */
export interface InspectedFile {
  readonly path: string;
  /** How many rules of the plugin are on for it. */
  readonly rules: number;
  /** ESLint's configuration leaves it out: its tables are counted and not listed. */
  readonly isLeftOut: boolean;
  readonly tables: number;
  /** Why it was not read. */
  readonly problem: string | null;
}

export interface InspectedTable {
  /** Its name with its schema; another table of that name has a number behind it. */
  readonly id: string;
  readonly name: string;
  readonly schema: string | null;
  /** The constant that holds it: `users`, `schema.users`. */
  readonly constant: string | null;
  readonly dialect: Dialect;
  readonly release: Release;
  readonly at: Position;
  /** Nothing of it is in `notRead`. */
  readonly isReadInFull: boolean;
  readonly columns: readonly InspectedColumn[];
  /** Those of columns, too. */
  readonly primaryKeys: readonly InspectedKey[];
  readonly uniqueConstraints: readonly InspectedKey[];
  readonly indexes: readonly InspectedIndex[];
  readonly foreignKeys: readonly InspectedForeignKey[];
  readonly checks: readonly { readonly name: string | null; readonly at: Position }[];
  /** What is written among its indexes and keys, and drizzle-orm makes nothing of. */
  readonly dropped: readonly {
    readonly what: string;
    readonly why: DroppedExtra["why"];
    readonly at: Position;
  }[];
}

export interface InspectedColumn {
  readonly key: string;
  /** The name in the database; `null` where it was not read. */
  readonly name: string | null;
  /** The type in the database; `null` where it was not read. */
  readonly type: string | null;
  readonly isNotNull: boolean;
  /** Alone or with others. */
  readonly isPrimaryKey: boolean;
  /** By itself. */
  readonly isUnique: boolean;
  readonly default: ColumnDefault | null;
  /** drizzle-orm fills it in. */
  readonly hasRuntimeDefault: boolean;
  readonly hasOnUpdate: boolean;
  readonly isGenerated: boolean;
  readonly identity: "always" | "byDefault" | null;
  readonly isAutoIncrement: boolean;
  /** A later spread that was not read may have replaced it. */
  readonly isReplaceable: boolean;
  readonly at: Position;
}

export interface InspectedKey {
  /** As written; `null` where none is, or where it was not read. */
  readonly name: string | null;
  /** Names in the database, keys where those were not read. */
  readonly columns: readonly string[];
  readonly at: Position;
}

export interface InspectedIndex {
  readonly name: string | null;
  readonly isUnique: boolean;
  readonly method: string | null;
  /** Columns and expressions; `null` for one that was not read. */
  readonly parts: readonly (string | null)[];
  /** The condition of a partial index: `text` is `null` where it was not read. */
  readonly where: { readonly text: string | null } | null;
  readonly at: Position;
}

export interface InspectedForeignKey {
  readonly name: string | null;
  readonly columns: readonly string[];
  /** `null` where the table it points to was not read. */
  readonly to: {
    /** The name of the table, with its schema. */
    readonly table: string | null;
    readonly columns: readonly (string | null)[];
  } | null;
  readonly onDelete: string | null;
  readonly onUpdate: string | null;
  /** What serves the check that a delete of the parent makes. */
  readonly index: {
    readonly verdict: "served" | "missing" | "unknown" | "made by the database";
    /** The index, unique constraint or primary key: `index "idx_posts_author_id"`. */
    readonly by: string | null;
  };
  readonly at: Position;
}

/** What was not read, from a whole file down to the name of an index. */
export type UnreadPart =
  | "configuration"
  | "file"
  | "declaration"
  | "name"
  | "columns"
  | "column"
  | "keys and indexes"
  | "foreign key"
  | "index";

export interface NotRead {
  readonly part: UnreadPart;
  /** The `id` of the table. */
  readonly table: string | null;
  /** The key of the column, the name of the index or the constant that is meant. */
  readonly what: string | null;
  readonly reason: string;
  readonly at: Position;
}

export interface Report {
  /** Without the plugin's namespace. */
  readonly rule: string;
  readonly severity: "error" | "warn";
  readonly message: string;
  /** The `id` of the table in which it is. */
  readonly table: string | null;
  /** The key of the column in which it is, shared ones included. */
  readonly column: string | null;
  /** By a comment that turns the rule off. */
  readonly isSuppressed: boolean;
  readonly isFixable: boolean;
  readonly at: Position;
}

export interface Summary {
  readonly filesFound: number;
  readonly filesWithTables: number;
  readonly tables: number;
  readonly tablesReadInFull: number;
  readonly columns: number;
  readonly indexes: number;
  readonly foreignKeys: number;
  readonly foreignKeysWithoutIndex: number;
  readonly notRead: number;
  readonly reports: number;
  readonly suppressedReports: number;
  /** Without the suppressed ones. */
  readonly reportsByRule: Readonly<Record<string, number>>;
}
