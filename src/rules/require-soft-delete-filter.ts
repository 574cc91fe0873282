import { createRule } from "../create-rule.ts";
import { eachRead } from "../queries/reads.ts";
import { releaseOf } from "../reading/index.ts";
import { qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed } from "../schema/questions.ts";
import { filterEdit } from "../fixes/filter.ts";
import {
  aliveCondition,
  deletionColumns,
  SOFT_DELETE_DEFAULTS,
  SOFT_DELETE_SCHEMA,
  type SoftDeleteOptions,
} from "../schema/soft-delete.ts";

type Options = [{ ignoreTables: readonly string[]; lookups: boolean } & SoftDeleteOptions];
type MessageId = (typeof MESSAGES)[keyof typeof MESSAGES] | "addFilter";

const MESSAGES = {
  from: "unfiltered",
  join: "unfilteredJoin",
  count: "unfilteredCount",
  find: "unfilteredFind",
} as const;

/** A row that is marked as deleted comes back in every read that does not leave it out. */
export default createRule<Options, MessageId>({
  name: "require-soft-delete-filter",
  meta: {
    type: "problem",
    docs: {
      description: "Require reads of soft-deletable tables to leave deleted rows out",
      preset: "all",
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Which tables are soft-deletable, and which of them are exempt.",
        properties: {
          ignoreTables: namePatterns("Names of tables whose deleted rows may be read."),
          lookups: {
            type: "boolean",
            description:
              "Whether to report joins that look up one row by its key, such as the author of a post.",
          },
          ...SOFT_DELETE_SCHEMA,
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [], lookups: false, ...SOFT_DELETE_DEFAULTS }],
    messages: {
      unfiltered:
        'Deleted rows of "{{table}}" are read here, too, for nothing in this query speaks of "{{column}}". Add {{condition}} to its .where().',
      unfilteredJoin:
        'Deleted rows of "{{table}}" are joined here, too, for nothing in this query speaks of "{{column}}". Add {{condition}} to the condition of the join.',
      unfilteredCount:
        'Deleted rows of "{{table}}" are counted here, too, for nothing in this count speaks of "{{column}}". Add {{condition}} to its second argument.',
      unfilteredFind:
        'Deleted rows of "{{table}}" are read here, too, for nothing in this query speaks of "{{column}}". Add {{condition}} to its "where".',
      addFilter:
        "Add {{condition}}. Whoever counts on the deleted rows does not get them any more.",
    },
  },
  create(context, [{ ignoreTables, lookups, softDeleteColumns }]) {
    return eachRead(context, (read) => {
      const { kind, table, node, name } = read;
      const columns = deletionColumns(table, { softDeleteColumns });
      const [column] = columns;
      const alive = column && aliveCondition(column);
      if (!alive || isListed(table, ignoreTables)) return;
      if (read.isLookup && !lookups) return;
      if (read.speaksOf(columns) !== false || read.isCheckedAround(columns)) return;
      const condition =
        kind === "find" && releaseOf(context) === "1.0"
          ? alive.filter
          : `${alive.operator}(${alive.operands(name)})`;
      const edit = filterEdit(context, read, column);
      context.report({
        node,
        messageId: MESSAGES[kind],
        data: { table: qualifiedName(table), column: column.name ?? column.key, condition },
        suggest: edit ? [{ messageId: "addFilter", data: { condition }, fix: edit }] : [],
      });
    });
  },
});
