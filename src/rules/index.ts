import fkNeedsIndex from "./fk-needs-index.ts";
import noCollidingNames from "./no-colliding-names.ts";
import noHardDeleteOnUserTables from "./no-hard-delete-on-user-tables.ts";
import noLongNames from "./no-long-names.ts";
import noSerialId from "./no-serial-id.ts";
import pluralTables from "./plural-tables.ts";
import requireTimestamps from "./require-timestamps.ts";
import snakeCaseColumns from "./snake-case-columns.ts";
import snakeCaseTables from "./snake-case-tables.ts";

/** Every rule by its name. */
export const rules = {
  "fk-needs-index": fkNeedsIndex,
  "no-colliding-names": noCollidingNames,
  "no-hard-delete-on-user-tables": noHardDeleteOnUserTables,
  "no-long-names": noLongNames,
  "no-serial-id": noSerialId,
  "plural-tables": pluralTables,
  "require-timestamps": requireTimestamps,
  "snake-case-columns": snakeCaseColumns,
  "snake-case-tables": snakeCaseTables,
};
