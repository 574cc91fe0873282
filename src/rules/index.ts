import fkNeedsIndex from "./fk-needs-index.ts";
import noDroppedExtras from "./no-dropped-extras.ts";
import noDuplicateColumns from "./no-duplicate-columns.ts";
import noDuplicateTables from "./no-duplicate-tables.ts";
import noHardDeleteOnUserTables from "./no-hard-delete-on-user-tables.ts";
import noIgnoredWhere from "./no-ignored-where.ts";
import noLostModifiers from "./no-lost-modifiers.ts";
import noRedundantIndexes from "./no-redundant-indexes.ts";
import noReusedBuilders from "./no-reused-builders.ts";
import noSerialId from "./no-serial-id.ts";
import requireExportedTables from "./require-exported-tables.ts";
import requireSoftDeleteFilter from "./require-soft-delete-filter.ts";
import requireTimestamps from "./require-timestamps.ts";
import requireWhere from "./require-where.ts";
import snakeCaseColumns from "./snake-case-columns.ts";

/** Every rule by its name. */
export const rules = {
  "fk-needs-index": fkNeedsIndex,
  "no-dropped-extras": noDroppedExtras,
  "no-duplicate-columns": noDuplicateColumns,
  "no-duplicate-tables": noDuplicateTables,
  "no-hard-delete-on-user-tables": noHardDeleteOnUserTables,
  "no-ignored-where": noIgnoredWhere,
  "no-lost-modifiers": noLostModifiers,
  "no-redundant-indexes": noRedundantIndexes,
  "no-reused-builders": noReusedBuilders,
  "no-serial-id": noSerialId,
  "require-exported-tables": requireExportedTables,
  "require-soft-delete-filter": requireSoftDeleteFilter,
  "require-timestamps": requireTimestamps,
  "require-where": requireWhere,
  "snake-case-columns": snakeCaseColumns,
};
