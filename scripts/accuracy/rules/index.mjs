// The rules that drizzle-orm's tables decide by themselves, each written from its page in docs/rules and not from src.
import fkNeedsIndex from "./fk-needs-index.mjs";
import foreignKeyNames from "./foreign-key-names.mjs";
import indexNames from "./index-names.mjs";
import noDuplicateColumns from "./no-duplicate-columns.mjs";
import noLongNames from "./no-long-names.mjs";
import noRedundantIndexes from "./no-redundant-indexes.mjs";
import noSerialId from "./no-serial-id.mjs";
import requireJunctionKey from "./require-junction-key.mjs";
import requireOnDelete from "./require-on-delete.mjs";
import requireTimestamps from "./require-timestamps.mjs";
import requireUuidDefault from "./require-uuid-default.mjs";
import snakeCaseColumns from "./snake-case-columns.mjs";
import snakeCaseTables from "./snake-case-tables.mjs";
import softDeleteColumn from "./soft-delete-column.mjs";

/**
 * Each has `speaksOf`, what a message is about (`{ table, part }`; without a table for what tables share), and `expected`,
 * the parts of a table that the rule has to report. `cannotTell` is true of tables of which drizzle-orm does not say all.
 */
export const RULES = [
  fkNeedsIndex,
  foreignKeyNames,
  indexNames,
  noDuplicateColumns,
  noLongNames,
  noRedundantIndexes,
  noSerialId,
  requireJunctionKey,
  requireOnDelete,
  requireTimestamps,
  requireUuidDefault,
  snakeCaseColumns,
  snakeCaseTables,
  softDeleteColumn,
];
