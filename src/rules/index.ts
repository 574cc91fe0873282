import fkNeedsIndex from "./fk-needs-index.ts";
import noCascadeToSoftDeletable from "./no-cascade-to-soft-deletable.ts";
import noHardDeleteOnUserTables from "./no-hard-delete-on-user-tables.ts";
import noSerialId from "./no-serial-id.ts";
import noStaleUpdatedAt from "./no-stale-updated-at.ts";
import noUniqueOverSoftDeleted from "./no-unique-over-soft-deleted.ts";
import requireTimestamps from "./require-timestamps.ts";
import snakeCaseColumns from "./snake-case-columns.ts";
import softDeleteColumn from "./soft-delete-column.ts";

/** Every rule by its name. */
export const rules = {
  "fk-needs-index": fkNeedsIndex,
  "no-cascade-to-soft-deletable": noCascadeToSoftDeletable,
  "no-hard-delete-on-user-tables": noHardDeleteOnUserTables,
  "no-serial-id": noSerialId,
  "no-stale-updated-at": noStaleUpdatedAt,
  "no-unique-over-soft-deleted": noUniqueOverSoftDeleted,
  "require-timestamps": requireTimestamps,
  "snake-case-columns": snakeCaseColumns,
  "soft-delete-column": softDeleteColumn,
};
