import { createRule } from "../create-rule.ts";
import { extrasStyleOf } from "../fixes/third-argument.ts";
import { asSuggestions } from "../fixes/destructive.ts";
import { leaveOutDeleted } from "../fixes/partial-unique.ts";
import { mayDeclare, referencingTablesOf, schemaOf, spokenOf } from "../reading/index.ts";
import {
  type ForgetfulUnique,
  forgetfulUniques,
  isReferenced,
} from "../schema/forgetful-uniques.ts";
import { indexNames } from "../schema/index-name.ts";
import { qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, placeIn } from "../schema/questions.ts";
import {
  SOFT_DELETE_DEFAULTS,
  SOFT_DELETE_SCHEMA,
  softDeleteColumn,
  type SoftDeleteOptions,
} from "../schema/soft-delete.ts";

type Options = [{ ignoreTables: readonly string[] } & SoftDeleteOptions];
type MessageId = ForgetfulUnique["why"] | "leaveOut";

/** For a unique a row that is marked as deleted is there like any other: the e-mail of a user who left stays taken. */
export default createRule<Options, MessageId>({
  name: "no-unique-over-soft-deleted",
  meta: {
    type: "problem",
    docs: {
      description:
        "Disallow unique constraints that take no account of rows that are marked as deleted",
      preset: "all",
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Which columns mark a row as deleted, and tables that are left alone.",
        properties: {
          ignoreTables: namePatterns("Names of tables whose deleted rows keep their values."),
          ...SOFT_DELETE_SCHEMA,
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: ["auth.users"], ...SOFT_DELETE_DEFAULTS }],
    messages: {
      keepsValues:
        'Unique "{{table}}"."{{columns}}" counts rows that are marked as deleted, so what a deleted row has stays taken. Make it a uniqueIndex() with .where(isNull(table.{{key}})).',
      admitsTwins:
        'Unique "{{table}}"."{{columns}}" lets in rows that are alike: "{{name}}" is null where a row is not deleted, and no null equals another. Make it a uniqueIndex() without that column and with .where(isNull(table.{{key}})).',
      leaveOut:
        "Make it a unique index of the rows that are not deleted; an upsert that has these columns as its target must then say the condition, too.",
    },
  },
  create(context, [{ ignoreTables, softDeleteColumns }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const { neighbours, tables } = schemaOf(context);
        const spoken = spokenOf(context);
        const uniques = tables.flatMap((table) => {
          const deletedAt = softDeleteColumn(table, { softDeleteColumns });
          const isJudged = deletedAt && !deletedAt.unread && !isListed(table, ignoreTables);
          return isJudged && spoken.table(table) ? forgetfulUniques(table, deletedAt) : [];
        });
        if (uniques.length === 0) return;
        const read = [...tables, ...neighbours()];
        const taken = indexNames(read);
        const style = extrasStyleOf(tables);
        for (const unique of uniques) {
          const { columns, deletedAt, made, table, why } = unique;
          const isKeyTarget =
            isReferenced(unique, read) ||
            isReferenced(unique, referencingTablesOf(context, table.dialect).tables);
          if (isKeyTarget) continue;
          const { label } = placeIn(table, made.place);
          context.report({
            node: label,
            messageId: why,
            data: {
              table: qualifiedName(table),
              columns: columns.join(", "),
              key: deletedAt.key,
              name: deletedAt.name ?? deletedAt.key,
            },
            suggest: asSuggestions(leaveOutDeleted(context, unique, taken, style), {
              messageId: "leaveOut",
              data: {},
            }),
          });
        }
      },
    };
  },
});
