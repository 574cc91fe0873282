import type { TSESTree } from "@typescript-eslint/utils";
import type { Casing } from "./naming.ts";

/** A database that drizzle-orm has a core for. */
export type Dialect =
  "postgresql" | "mysql" | "sqlite" | "singlestore" | "mssql" | "cockroach" | "gel";

/** The releases of drizzle-orm that mean different things by the same code. */
export type Release = "0.x" | "1.0-beta" | "1.0";

/** Where something is written. */
export interface Place {
  /** Absolute real path. */
  readonly file: string;
  readonly node: TSESTree.Node;
  /** The part of the node to underline in a report. */
  readonly label: TSESTree.Node;
}

/** Where reading stopped, and why. */
export interface Unread {
  readonly reason: string;
  readonly place: Place;
}

export type ColumnDefault =
  | {
      readonly kind: "value";
      readonly value: string | number | bigint | boolean | null;
    }
  /** An SQL expression; the text is missing where it was not read. */
  | { readonly kind: "sql"; readonly text: string | undefined }
  /** A value that is no plain one, or that was not read. */
  | { readonly kind: "other" };

/** A column as drizzle-orm builds it. */
export interface Column {
  readonly dialect: Dialect;
  /** The key in the object of columns. */
  readonly key: string;
  /** The name in the database; `undefined` where it was not read. */
  readonly name: string | undefined;
  /** No name is written: it is the key, perhaps in another casing. */
  readonly isNamedByKey: boolean;
  /** The key that its builder took its name from: that of its first use, which it keeps; `undefined` where a name is written. */
  readonly namedBy: string | undefined;
  /** The function that made it: `"uuid"`; `undefined` where the column was not read. */
  readonly builder: string | undefined;
  /** The type in the database: `"varchar(255)"`; `undefined` where it was not read. */
  readonly type: string | undefined;
  readonly isNotNull: boolean;
  /** Its own `.primaryKey()`. */
  readonly isPrimaryKey: boolean;
  readonly isUnique: boolean;
  readonly uniqueName: string | undefined;
  /** drizzle-orm lets an insert leave it out. */
  readonly hasDefault: boolean;
  /** The default in the database. */
  readonly default: ColumnDefault | undefined;
  readonly hasRuntimeDefault: boolean;
  readonly hasOnUpdate: boolean;
  readonly isGenerated: boolean;
  readonly identity: "always" | "byDefault" | undefined;
  readonly isAutoIncrement: boolean;
  /** What was said before `.array()`, which forgets it up to 0.45, and not again behind it. */
  readonly lost: readonly LostModifier[];
  /** How JavaScript sees the value: `"date"`, `"string"`, ...; only where a builder offers a choice. */
  readonly mode: string | undefined;
  /** Why nothing but the key is known. */
  readonly unread: Unread | undefined;
  /** A later spread that was not read may have replaced it. */
  readonly isReplaceable: boolean;
  /** The property that holds it. */
  readonly place: Place;
  /** The call of the function that made it: `text("name")`; `undefined` where the column was not read. */
  readonly builderPlace: Place | undefined;
}

/** A modifier of a column that came to nothing. */
export interface LostModifier {
  /** `"notNull"` */
  readonly method: string;
  readonly place: Place;
}

export interface PrimaryKey {
  readonly name: string | undefined;
  /** No name is written, so that drizzle-kit or the database makes one. */
  readonly isUnnamed: boolean;
  readonly columns: readonly Column[];
  readonly place: Place;
}

export interface UniqueConstraint {
  readonly name: string | undefined;
  readonly columns: readonly Column[];
  readonly nullsNotDistinct: boolean;
  readonly place: Place;
}

export interface IndexPart {
  /** The column; `undefined` for an expression. */
  readonly column: Column | undefined;
  /** The text of an expression, where it was read. */
  readonly expression: string | undefined;
  readonly order: "asc" | "desc";
  readonly nulls: "first" | "last";
  readonly opClass: string | undefined;
}

export interface Index {
  /** The name as written; `undefined` where it was not read, or there is none. */
  readonly name: string | undefined;
  /** No name is written: drizzle-kit makes one. */
  readonly isUnnamed: boolean;
  readonly isUnique: boolean;
  /** The access method: `"btree"`. */
  readonly method: string | undefined;
  readonly parts: readonly IndexPart[];
  /** The predicate of a partial index; its text is missing where it was not read. */
  readonly where: { readonly text: string | undefined } | undefined;
  readonly place: Place;
  /** The call that its name is handed to: `index("name")`. */
  readonly builderPlace: Place;
}

export interface ForeignKey {
  /** The name as written; `undefined` where it was not read, or there is none. */
  readonly name: string | undefined;
  /** No name is written, or drizzle-orm takes no notice of it: drizzle-kit makes one. */
  readonly isUnnamed: boolean;
  readonly columns: readonly Column[];
  /** The table it points to; `undefined` where it was not read. */
  readonly target: ForeignKeyTarget | undefined;
  readonly onDelete: string | undefined;
  /** Whether that was read, so that none is none. */
  readonly isOnDeleteRead: boolean;
  readonly onUpdate: string | undefined;
  /** Made by `.references()`, not by `foreignKey()`. */
  readonly isInline: boolean;
  /** drizzle-orm takes a name where it is made: `.references()` takes one from 1.0 on, in some dialects. */
  readonly takesName: boolean;
  readonly place: Place;
}

export interface ForeignKeyTarget {
  readonly table: string | undefined;
  readonly schema: string | undefined;
  /** Database names; `undefined` where one was not read. */
  readonly columns: readonly (string | undefined)[];
  /** That table, which may be of another file; it is described when it is asked for, since tables point to each other in circles. */
  readonly referenced: Table;
}

export interface Check {
  readonly name: string | undefined;
  readonly place: Place;
}

/** What the third argument of a table can make. */
export type ExtraKind =
  | "index"
  | "unique index"
  | "unique constraint"
  | "primary key"
  | "foreign key"
  | "check"
  | "policy";

/** What the third argument of a table returns and drizzle-orm makes nothing of. */
export interface DroppedExtra {
  /** What it is, in words: `an object`. */
  readonly what: string;
  /** The keys, indexes, checks and policies that are in it. */
  readonly contents: readonly {
    readonly kind: ExtraKind;
    readonly name: string | undefined;
    /** The database names of the columns of an index; `undefined` for an expression, and what was not read. */
    readonly columns: readonly (string | undefined)[];
  }[];
  /** Builders count in the list or object that is returned, and in a list in that list. */
  readonly why: "in an object" | "in a list" | "alone" | "without columns" | "no builder";
  /** It is not dropped without a word, as up to the betas of 1.0: drizzle-orm throws once the table's configuration is read. */
  readonly isRefused: boolean;
  readonly place: Place;
}

/** A table as `getTableConfig` of drizzle-orm would tell it. */
export interface Table {
  readonly dialect: Dialect;
  /** The release of drizzle-orm that it is written for. */
  readonly release: Release;
  /** The name in the database; the name as written where a creator was not read. */
  readonly name: string;
  /** The name that was handed to the function that makes the table, before a `pgTableCreator` changed it. */
  readonly baseName: string;
  /** The name that it would have if another one were handed to the function that makes it; `undefined` where that was not read. */
  readonly nameFor: (baseName: string) => string | undefined;
  /** The schema, where it is not the default one. */
  readonly schema: string | undefined;
  readonly columns: readonly Column[];
  /** Those of columns and those of the third argument. */
  readonly primaryKeys: readonly PrimaryKey[];
  readonly uniqueConstraints: readonly UniqueConstraint[];
  readonly indexes: readonly Index[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly checks: readonly Check[];
  /** What is written among the extras and makes nothing. */
  readonly dropped: readonly DroppedExtra[];
  /** What may be missing above: empty for a table that was read in full. */
  readonly unread: {
    /** The name or the schema. */
    readonly name: readonly Unread[];
    /** There may be more columns. */
    readonly columns: readonly Unread[];
    /** There may be more keys and indexes. */
    readonly extras: readonly Unread[];
  };
  /** The call that makes it. */
  readonly place: Place;
  /** The arguments of that call; `undefined` where it is not drizzle-orm's own function that is called there. */
  readonly written: WrittenTable | undefined;
  /** How it names a column of which only the key is written; `undefined` where nothing tells. */
  readonly keyNaming: Casing | "as written" | undefined;
  /** Its third argument may return an object alone, not a list, as it was before drizzle-orm 0.36. */
  readonly takesOnlyObjects: boolean;
}

/** A table as it is written: `pgTable("users", columns, extras)`. */
export interface WrittenTable {
  readonly name: TSESTree.Node;
  readonly columns: TSESTree.Node;
  readonly extras: TSESTree.Node | undefined;
}

/** The name of a table as messages say it: with its schema, where that is not the default one. */
export function qualifiedName({ schema, name }: Pick<Table, "schema" | "name">): string {
  return schema === undefined ? name : `${schema}.${name}`;
}
