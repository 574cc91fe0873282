// Written by scripts/docs.mjs from the rules (npm run docs); a change here is lost.
import type { Linter } from "eslint";

/**
 * Options of `drizzle-schema/fk-needs-index`.
 */
export interface FkNeedsIndexOptions {
  /**
   * Names of tables whose foreign keys need no index. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/foreign-key-names`.
 */
export interface ForeignKeyNamesOptions {
  /**
   * Forms of names, of which the first is the one to propose.
   *
   * @default ["fk_{table}_{ref}"]
   */
  readonly forms?: readonly string[];
  /**
   * Names of tables whose foreign keys may be called anything. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/index-names`.
 */
export interface IndexNamesOptions {
  /**
   * Forms of names, of which the first is the one to propose.
   *
   * @default ["idx_{table}_{columns}"]
   */
  readonly forms?: readonly string[];
  /**
   * Names of tables whose indexes may be called anything. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
  /**
   * Further forms that the names of unique indexes may have.
   *
   * @default ["uidx_{table}_{columns}","uq_{table}_{columns}","unique_{table}_{columns}"]
   */
  readonly uniqueForms?: readonly string[];
}

/**
 * Options of `drizzle-schema/no-cascade-to-soft-deletable`.
 */
export interface NoCascadeToSoftDeletableOptions {
  /**
   * Names of tables whose rows may go with their parents. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
  /**
   * Names of tables whose rows may take all others along. A `*` stands for any characters.
   *
   * @default ["tenant*","organization*","workspace","workspaces"]
   */
  readonly ignoreParents?: readonly string[];
  /**
   * Keys or database names of columns that mark a row as deleted; a table with one of them is deleted from softly.
   *
   * @default ["deletedAt","deleted_at"]
   */
  readonly softDeleteColumns?: readonly string[];
}

/**
 * Options of `drizzle-schema/no-colliding-names`.
 */
export interface NoCollidingNamesOptions {
  /**
   * Names of tables whose indexes and constraints are left alone. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/no-dropped-extras`.
 */
export interface NoDroppedExtrasOptions {
  /**
   * Names of tables whose third argument is left alone. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/no-duplicate-columns`.
 */
export interface NoDuplicateColumnsOptions {
  /**
   * Names of tables that may have a column twice. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/no-duplicate-tables`.
 */
export interface NoDuplicateTablesOptions {
  /**
   * Names of tables that may be declared twice. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/no-foreign-key-type-mismatch`.
 */
export interface NoForeignKeyTypeMismatchOptions {
  /**
   * Names of tables whose foreign keys may be of other types. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/no-hard-delete-on-user-tables`.
 */
export interface NoHardDeleteOnUserTablesOptions {
  /**
   * Names of tables that hold user data, with or without a soft-delete column. A `*` stands for any characters.
   *
   * @default ["user","users","customer","customers","profile","profiles"]
   */
  readonly tables?: readonly string[];
  /**
   * Keys or database names of columns that mark a row as deleted; a table with one of them is deleted from softly.
   *
   * @default ["deletedAt","deleted_at"]
   */
  readonly softDeleteColumns?: readonly string[];
}

/**
 * Options of `drizzle-schema/no-long-names`.
 */
export interface NoLongNamesOptions {
  /**
   * Whether names are looked at that drizzle-kit makes and PostgreSQL cuts; what MySQL refuses is reported anyway.
   *
   * @default false
   */
  readonly defaults?: boolean;
  /**
   * Names of tables that are left alone. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/no-lost-modifiers`.
 */
export interface NoLostModifiersOptions {
  /**
   * Names of tables whose columns may lose modifiers. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/no-redundant-indexes`.
 */
export interface NoRedundantIndexesOptions {
  /**
   * Names of tables whose indexes are left alone. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
  /**
   * Whether an index is reported whose columns a wider one starts with; those with the very same columns are reported anyway.
   *
   * @default true
   */
  readonly prefixes?: boolean;
}

/**
 * Options of `drizzle-schema/no-reused-builders`.
 */
export interface NoReusedBuildersOptions {
  /**
   * Names of tables whose columns may have names of other keys. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/no-serial-id`.
 */
export interface NoSerialIdOptions {
  /**
   * Whether identity columns are let pass.
   *
   * @default false
   */
  readonly allowIdentity?: boolean;
  /**
   * Whether SQLite's plain `integer primary key`, which numbers its rows too, is reported.
   *
   * @default false
   */
  readonly sqliteRowid?: boolean;
}

/**
 * Options of `drizzle-schema/no-stale-updated-at`.
 */
export interface NoStaleUpdatedAtOptions {
  /**
   * Names of tables whose updatedAt is set otherwise, by a trigger for example. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/no-unique-over-soft-deleted`.
 */
export interface NoUniqueOverSoftDeletedOptions {
  /**
   * Names of tables whose deleted rows keep their values. A `*` stands for any characters.
   *
   * @default ["auth.users"]
   */
  readonly ignoreTables?: readonly string[];
  /**
   * Keys or database names of columns that mark a row as deleted; a table with one of them is deleted from softly.
   *
   * @default ["deletedAt","deleted_at"]
   */
  readonly softDeleteColumns?: readonly string[];
}

/**
 * Options of `drizzle-schema/plural-tables`.
 */
export interface PluralTablesOptions {
  /**
   * Whether the names that better-auth and Auth.js give to their tables are left alone.
   *
   * @default true
   */
  readonly allowAuthTables?: boolean;
  /**
   * Names of tables that are left alone. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
  /**
   * Words that have no plural, or are plural in another language.
   *
   * @default []
   */
  readonly uncountable?: readonly string[];
}

/**
 * Options of `drizzle-schema/require-exported-tables`.
 */
export interface RequireExportedTablesOptions {
  /**
   * Names of tables that drizzle-kit need not see. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/require-junction-key`.
 */
export interface RequireJunctionKeyOptions {
  /**
   * Names of tables that may join the same rows twice. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/require-on-delete`.
 */
export interface RequireOnDeleteOptions {
  /**
   * Names of tables whose foreign keys need not say it. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/require-soft-delete-filter`.
 */
export interface RequireSoftDeleteFilterOptions {
  /**
   * Names of tables whose deleted rows may be read. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
  /**
   * Whether to report joins that look up one row by its key, such as the author of a post.
   *
   * @default false
   */
  readonly lookups?: boolean;
  /**
   * Keys or database names of columns that mark a row as deleted; a table with one of them is deleted from softly.
   *
   * @default ["deletedAt","deleted_at"]
   */
  readonly softDeleteColumns?: readonly string[];
}

/**
 * Options of `drizzle-schema/require-timestamps`.
 */
export interface RequireTimestampsOptions {
  /**
   * Names of tables that need no timestamps. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
  /**
   * Whether tables that consist of their foreign keys are left alone.
   *
   * @default false
   */
  readonly exemptJunctions?: boolean;
  /**
   * With "contract" the two columns must also be timestamps, not null and with a default.
   *
   * @default "any"
   */
  readonly shape?: "any" | "contract";
}

/**
 * Options of `drizzle-schema/require-uuid-default`.
 */
export interface RequireUuidDefaultOptions {
  /**
   * Names of tables whose keys come from elsewhere; those of Supabase's own schemas, if nothing else is said. A `*` stands for any characters.
   *
   * @default ["auth.*","storage.*"]
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/require-where`.
 */
export interface RequireWhereOptions {
  /**
   * Names of tables of which all rows may be changed at once. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/snake-case-columns`.
 */
export interface SnakeCaseColumnsOptions {
  /**
   * Database names of columns that are left alone. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignore?: readonly string[];
  /**
   * Names of tables whose columns are left alone. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/snake-case-tables`.
 */
export interface SnakeCaseTablesOptions {
  /**
   * Names of tables that are left alone. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
}

/**
 * Options of `drizzle-schema/soft-delete-column`.
 */
export interface SoftDeleteColumnOptions {
  /**
   * Names of tables whose soft-delete column is left alone. A `*` stands for any characters.
   *
   * @default []
   */
  readonly ignoreTables?: readonly string[];
  /**
   * Keys or database names of columns that mark a row as deleted; a table with one of them is deleted from softly.
   *
   * @default ["deletedAt","deleted_at"]
   */
  readonly softDeleteColumns?: readonly string[];
}

/**
 * What a configuration says of the rules. A type, and no interface, so that it fits where any rules do.
 */
export type DrizzleSchemaRules = {
  /**
   * Require an index that starts with the columns of each foreign key.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/fk-needs-index.md
   */
  "drizzle-schema/fk-needs-index"?: Linter.RuleEntry<[FkNeedsIndexOptions]>;
  /**
   * Require names of foreign keys that tell their table and what it references.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/foreign-key-names.md
   */
  "drizzle-schema/foreign-key-names"?: Linter.RuleEntry<[ForeignKeyNamesOptions]>;
  /**
   * Require names of indexes that tell their table and columns.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/index-names.md
   */
  "drizzle-schema/index-names"?: Linter.RuleEntry<[IndexNamesOptions]>;
  /**
   * Disallow cascades that destroy rows which are only to be marked as deleted.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-cascade-to-soft-deletable.md
   */
  "drizzle-schema/no-cascade-to-soft-deletable"?: Linter.RuleEntry<
    [NoCascadeToSoftDeletableOptions]
  >;
  /**
   * Disallow indexes and constraints that have the name of another one.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-colliding-names.md
   */
  "drizzle-schema/no-colliding-names"?: Linter.RuleEntry<[NoCollidingNamesOptions]>;
  /**
   * Disallow what makes nothing in the third argument of a table.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-dropped-extras.md
   */
  "drizzle-schema/no-dropped-extras"?: Linter.RuleEntry<[NoDroppedExtrasOptions]>;
  /**
   * Disallow two keys of a table for one column in the database.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-duplicate-columns.md
   */
  "drizzle-schema/no-duplicate-columns"?: Linter.RuleEntry<[NoDuplicateColumnsOptions]>;
  /**
   * Disallow declaring a table of the database twice.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-duplicate-tables.md
   */
  "drizzle-schema/no-duplicate-tables"?: Linter.RuleEntry<[NoDuplicateTablesOptions]>;
  /**
   * Disallow foreign keys whose type does not fit the column that they point to.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-foreign-key-type-mismatch.md
   */
  "drizzle-schema/no-foreign-key-type-mismatch"?: Linter.RuleEntry<
    [NoForeignKeyTypeMismatchOptions]
  >;
  /**
   * Disallow deleting rows of tables that hold user data.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-hard-delete-on-user-tables.md
   */
  "drizzle-schema/no-hard-delete-on-user-tables"?: Linter.RuleEntry<
    [NoHardDeleteOnUserTablesOptions]
  >;
  /**
   * Disallow conditions of relational queries that drizzle-orm ignores.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-ignored-where.md
   */
  "drizzle-schema/no-ignored-where"?: Linter.RuleEntry<[]>;
  /**
   * Disallow names that are longer than the database takes.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-long-names.md
   */
  "drizzle-schema/no-long-names"?: Linter.RuleEntry<[NoLongNamesOptions]>;
  /**
   * Disallow column modifiers that .array() makes drizzle-orm forget.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-lost-modifiers.md
   */
  "drizzle-schema/no-lost-modifiers"?: Linter.RuleEntry<[NoLostModifiersOptions]>;
  /**
   * Disallow indexes whose work another index, constraint or key does as well.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-redundant-indexes.md
   */
  "drizzle-schema/no-redundant-indexes"?: Linter.RuleEntry<[NoRedundantIndexesOptions]>;
  /**
   * Disallow a column builder that gives a column the name of another key.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-reused-builders.md
   */
  "drizzle-schema/no-reused-builders"?: Linter.RuleEntry<[NoReusedBuildersOptions]>;
  /**
   * Disallow primary keys that count up.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-serial-id.md
   */
  "drizzle-schema/no-serial-id"?: Linter.RuleEntry<[NoSerialIdOptions]>;
  /**
   * Disallow updatedAt columns that each update has to remember to set.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-stale-updated-at.md
   */
  "drizzle-schema/no-stale-updated-at"?: Linter.RuleEntry<[NoStaleUpdatedAtOptions]>;
  /**
   * Disallow unique constraints that take no account of rows that are marked as deleted.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/no-unique-over-soft-deleted.md
   */
  "drizzle-schema/no-unique-over-soft-deleted"?: Linter.RuleEntry<[NoUniqueOverSoftDeletedOptions]>;
  /**
   * Require plural names for tables in the database.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/plural-tables.md
   */
  "drizzle-schema/plural-tables"?: Linter.RuleEntry<[PluralTablesOptions]>;
  /**
   * Require tables of the schema to be exported where drizzle-kit sees them.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/require-exported-tables.md
   */
  "drizzle-schema/require-exported-tables"?: Linter.RuleEntry<[RequireExportedTablesOptions]>;
  /**
   * Require a composite primary key for tables that join others.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/require-junction-key.md
   */
  "drizzle-schema/require-junction-key"?: Linter.RuleEntry<[RequireJunctionKeyOptions]>;
  /**
   * Require each foreign key to say what a delete of the parent row does.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/require-on-delete.md
   */
  "drizzle-schema/require-on-delete"?: Linter.RuleEntry<[RequireOnDeleteOptions]>;
  /**
   * Require reads of soft-deletable tables to leave deleted rows out.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/require-soft-delete-filter.md
   */
  "drizzle-schema/require-soft-delete-filter"?: Linter.RuleEntry<[RequireSoftDeleteFilterOptions]>;
  /**
   * Require createdAt and updatedAt on every table.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/require-timestamps.md
   */
  "drizzle-schema/require-timestamps"?: Linter.RuleEntry<[RequireTimestampsOptions]>;
  /**
   * Require a random default for primary keys that are uuids.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/require-uuid-default.md
   */
  "drizzle-schema/require-uuid-default"?: Linter.RuleEntry<[RequireUuidDefaultOptions]>;
  /**
   * Require updates and deletes to say which rows they are for.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/require-where.md
   */
  "drizzle-schema/require-where"?: Linter.RuleEntry<[RequireWhereOptions]>;
  /**
   * Require snake_case names for columns in the database.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/snake-case-columns.md
   */
  "drizzle-schema/snake-case-columns"?: Linter.RuleEntry<[SnakeCaseColumnsOptions]>;
  /**
   * Require snake_case names for tables in the database.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/snake-case-tables.md
   */
  "drizzle-schema/snake-case-tables"?: Linter.RuleEntry<[SnakeCaseTablesOptions]>;
  /**
   * Require soft-delete columns to be nullable timestamps without a default.
   *
   * @see https://github.com/eslint-plugin-drizzle-schema/eslint-plugin-drizzle-schema/blob/main/docs/rules/soft-delete-column.md
   */
  "drizzle-schema/soft-delete-column"?: Linter.RuleEntry<[SoftDeleteColumnOptions]>;
};
