import { createRule } from "../create-rule.ts";
import { fixOrSuggest, mayBeFix } from "../fixes/destructive.ts";
import { renameColumn } from "../fixes/rename-column.ts";
import { mayDeclare, schemaOf, shippingOf, spokenOf } from "../reading/index.ts";
import { duplicateColumns } from "../schema/duplicate-columns.ts";
import { qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, isWrittenIn } from "../schema/questions.ts";
import { isFreeName, snakeCaseProposal } from "../schema/renames.ts";
import { costState } from "../schema/shipping.ts";

type Options = [{ ignoreTables: readonly string[] }];
type MessageId = "duplicate" | "rename";

/** A line that was copied and not renamed makes two keys of one column: no row can be inserted, and one key has no column. */
export default createRule<Options, MessageId>({
  name: "no-duplicate-columns",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow two keys of a table for one column in the database",
      preset: "strict",
    },
    fixable: "code",
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Tables that are left alone.",
        properties: {
          ignoreTables: namePatterns("Names of tables that may have a column twice."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [] }],
    messages: {
      duplicate:
        'Column "{{table}}"."{{column}}" is declared twice, by the keys {{key}} and {{other}}, so one of them has no column and inserts name it twice. Give {{key}} a name of its own.',
      rename:
        'Name it "{{proposal}}", so that the next migration adds that column; {{state}}. What was written to "{{column}}" stays there.',
    },
  },
  create(context, [{ ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const { tables } = schemaOf(context);
        const spoken = spokenOf(context);
        for (const table of tables.filter((each) => !isListed(each, ignoreTables)))
          for (const { column, other } of duplicateColumns(table)) {
            if (!spoken.column(table, column)) continue;
            const { key, name = "", place } = column;
            const isOwn = isWrittenIn(place, table.place);
            const proposal = snakeCaseProposal(key);
            const isFree = proposal !== undefined && isFreeName(proposal, column, table.columns);
            const edits =
              isOwn && isFree ? renameColumn(context.sourceCode, column, proposal) : undefined;
            const shipped = shippingOf(context).column(table, column);
            const isFix = mayBeFix(context, shipped);
            const data = { column: name, proposal, state: costState(shipped) };
            const { fix, suggest } = fixOrSuggest(edits, isFix, { messageId: "rename", data });
            context.report({
              node: isOwn ? place.label : table.place.label,
              messageId: "duplicate",
              data: { table: qualifiedName(table), column: name, key, other: other.key },
              fix,
              suggest,
            });
          }
      },
    };
  },
});
