import fkNeedsIndex from "./fk-needs-index.ts";
import foreignKeyNames from "./foreign-key-names.ts";
import indexNames from "./index-names.ts";
import noCascadeToSoftDeletable from "./no-cascade-to-soft-deletable.ts";
import noCollidingNames from "./no-colliding-names.ts";
import noDroppedExtras from "./no-dropped-extras.ts";
import noDuplicateColumns from "./no-duplicate-columns.ts";
import noDuplicateTables from "./no-duplicate-tables.ts";
import noForeignKeyTypeMismatch from "./no-foreign-key-type-mismatch.ts";
import noHardDeleteOnUserTables from "./no-hard-delete-on-user-tables.ts";
import noIgnoredWhere from "./no-ignored-where.ts";
import noLongNames from "./no-long-names.ts";
import noLostModifiers from "./no-lost-modifiers.ts";
import noRedundantIndexes from "./no-redundant-indexes.ts";
import noReusedBuilders from "./no-reused-builders.ts";
import noSerialId from "./no-serial-id.ts";
import noStaleUpdatedAt from "./no-stale-updated-at.ts";
import noUniqueOverSoftDeleted from "./no-unique-over-soft-deleted.ts";
import pluralTables from "./plural-tables.ts";
import requireExportedTables from "./require-exported-tables.ts";
import requireJunctionKey from "./require-junction-key.ts";
import requireOnDelete from "./require-on-delete.ts";
import requireSoftDeleteFilter from "./require-soft-delete-filter.ts";
import requireTimestamps from "./require-timestamps.ts";
import requireUuidDefault from "./require-uuid-default.ts";
import requireWhere from "./require-where.ts";
import snakeCaseColumns from "./snake-case-columns.ts";
import snakeCaseTables from "./snake-case-tables.ts";
import softDeleteColumn from "./soft-delete-column.ts";

/** Every rule by its name. */
export const rules = {
  "fk-needs-index": fkNeedsIndex,
  "foreign-key-names": foreignKeyNames,
  "index-names": indexNames,
  "no-cascade-to-soft-deletable": noCascadeToSoftDeletable,
  "no-colliding-names": noCollidingNames,
  "no-dropped-extras": noDroppedExtras,
  "no-duplicate-columns": noDuplicateColumns,
  "no-duplicate-tables": noDuplicateTables,
  "no-foreign-key-type-mismatch": noForeignKeyTypeMismatch,
  "no-hard-delete-on-user-tables": noHardDeleteOnUserTables,
  "no-ignored-where": noIgnoredWhere,
  "no-long-names": noLongNames,
  "no-lost-modifiers": noLostModifiers,
  "no-redundant-indexes": noRedundantIndexes,
  "no-reused-builders": noReusedBuilders,
  "no-serial-id": noSerialId,
  "no-stale-updated-at": noStaleUpdatedAt,
  "no-unique-over-soft-deleted": noUniqueOverSoftDeleted,
  "plural-tables": pluralTables,
  "require-exported-tables": requireExportedTables,
  "require-junction-key": requireJunctionKey,
  "require-on-delete": requireOnDelete,
  "require-soft-delete-filter": requireSoftDeleteFilter,
  "require-timestamps": requireTimestamps,
  "require-uuid-default": requireUuidDefault,
  "require-where": requireWhere,
  "snake-case-columns": snakeCaseColumns,
  "snake-case-tables": snakeCaseTables,
  "soft-delete-column": softDeleteColumn,
};
