import { createRule } from "../create-rule.ts";
import { asSuggestions } from "../fixes/destructive.ts";
import { withoutValue } from "../fixes/without-value.ts";
import { mayDeclare, pickColumns } from "../reading/index.ts";
import { type Column, qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed } from "../schema/questions.ts";
import {
  isSoftDeleteColumn,
  SOFT_DELETE_DEFAULTS,
  SOFT_DELETE_SCHEMA,
  softDeleteFault,
  type SoftDeleteFault,
  type SoftDeleteOptions,
} from "../schema/soft-delete.ts";

type Options = [{ ignoreTables: readonly string[] } & SoftDeleteOptions];
type MessageId = "column" | "sharedColumn" | "takeOut";

/** Reads look for rows that are null here, and who brings a row back asks when it was deleted. */
export default createRule<Options, MessageId>({
  name: "soft-delete-column",
  meta: {
    type: "problem",
    docs: {
      description: "Require soft-delete columns to be nullable timestamps without a default",
      preset: "strict",
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Which columns mark a row as deleted, and tables that are left alone.",
        properties: {
          ignoreTables: namePatterns("Names of tables whose soft-delete column is left alone."),
          ...SOFT_DELETE_SCHEMA,
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [], ...SOFT_DELETE_DEFAULTS }],
    messages: {
      column:
        'Soft-delete column "{{table}}"."{{column}}" {{fault}}. Make it a nullable timestamp without a default.',
      sharedColumn:
        'Shared soft-delete column "{{column}}" {{fault}}. Make it a nullable timestamp without a default.',
      takeOut:
        "Let it be null until a row is deleted. Rows that are there keep their value, so those that are not deleted have to be set to null.",
    },
  },
  create(context, [{ ignoreTables, softDeleteColumns }]) {
    if (!mayDeclare(context)) return {};
    const isMeant = (column: Column) =>
      isSoftDeleteColumn(column, { softDeleteColumns }) && !column.unread && !column.isReplaceable;
    return {
      Program() {
        for (const { column, table } of pickColumns(context, isMeant)) {
          const fault = softDeleteFault(column, table);
          if (!fault || (table && isListed(table, ignoreTables))) continue;
          const edits = fault === "noTimestamp" ? undefined : withoutValue(column);
          const data = { column: column.name ?? column.key, fault: FAULTS[fault] };
          context.report({
            node: column.place.label,
            messageId: table ? "column" : "sharedColumn",
            data: { ...(table && { table: qualifiedName(table) }), ...data },
            suggest: asSuggestions(edits, { messageId: "takeOut", data: {} }),
          });
        }
      },
    };
  },
});

const FAULTS: Readonly<Record<SoftDeleteFault, string>> = {
  noTimestamp: "is no timestamp, so it cannot be compared with other times",
  notNull: "may not be null, so isNull() finds no row that is not deleted",
  default: "has a default, so new rows count as deleted",
};
