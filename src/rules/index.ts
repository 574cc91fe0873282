import fkNeedsIndex from "./fk-needs-index.ts";
import noForeignKeyTypeMismatch from "./no-foreign-key-type-mismatch.ts";
import noHardDeleteOnUserTables from "./no-hard-delete-on-user-tables.ts";
import noSerialId from "./no-serial-id.ts";
import requireJunctionKey from "./require-junction-key.ts";
import requireOnDelete from "./require-on-delete.ts";
import requireTimestamps from "./require-timestamps.ts";
import requireUuidDefault from "./require-uuid-default.ts";
import snakeCaseColumns from "./snake-case-columns.ts";

/** Every rule by its name. */
export const rules = {
  "fk-needs-index": fkNeedsIndex,
  "no-foreign-key-type-mismatch": noForeignKeyTypeMismatch,
  "no-hard-delete-on-user-tables": noHardDeleteOnUserTables,
  "no-serial-id": noSerialId,
  "require-junction-key": requireJunctionKey,
  "require-on-delete": requireOnDelete,
  "require-timestamps": requireTimestamps,
  "require-uuid-default": requireUuidDefault,
  "snake-case-columns": snakeCaseColumns,
};
