import fkNeedsIndex from "./fk-needs-index.ts";
import noHardDeleteOnUserTables from "./no-hard-delete-on-user-tables.ts";
import noIgnoredWhere from "./no-ignored-where.ts";
import noSerialId from "./no-serial-id.ts";
import requireSoftDeleteFilter from "./require-soft-delete-filter.ts";
import requireTimestamps from "./require-timestamps.ts";
import requireWhere from "./require-where.ts";
import snakeCaseColumns from "./snake-case-columns.ts";

/** Every rule by its name. */
export const rules = {
  "fk-needs-index": fkNeedsIndex,
  "no-hard-delete-on-user-tables": noHardDeleteOnUserTables,
  "no-ignored-where": noIgnoredWhere,
  "no-serial-id": noSerialId,
  "require-soft-delete-filter": requireSoftDeleteFilter,
  "require-timestamps": requireTimestamps,
  "require-where": requireWhere,
  "snake-case-columns": snakeCaseColumns,
};
