import { createRule } from "../create-rule.ts";
import { asFix } from "../fixes/edit.ts";
import { setOnUpdate } from "../fixes/set-on-update.ts";
import { mayDeclare, pickColumns } from "../reading/index.ts";
import { qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed } from "../schema/questions.ts";
import { isLeftBehind } from "../schema/timestamps.ts";

type Options = [{ ignoreTables: readonly string[] }];
type MessageId = "stale" | "sharedStale";

/** A default is taken when a row comes; when it changes, `updatedAt` stays as it was unless something sets it. */
export default createRule<Options, MessageId>({
  name: "no-stale-updated-at",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow updatedAt columns that each update has to remember to set",
      preset: "all",
    },
    fixable: "code",
    schema: [
      {
        type: "object",
        description: "Tables that are left alone.",
        properties: {
          ignoreTables: namePatterns(
            "Names of tables whose updatedAt is set otherwise, by a trigger for example.",
          ),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [] }],
    messages: {
      stale:
        'Nothing in the schema sets "{{table}}"."{{column}}" when a row changes, so it is right only where each update remembers to. Add .$onUpdate() to it.',
      sharedStale:
        'Nothing sets the shared column "{{column}}" when a row changes, so it is right only where each update of each table that has it remembers to. Add .$onUpdate() to it.',
    },
  },
  create(context, [{ ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        for (const { column, table } of pickColumns(context, isLeftBehind)) {
          if (table && isListed(table, ignoreTables)) continue;
          const edits = setOnUpdate(context.sourceCode, column);
          const name = column.name ?? column.key;
          context.report({
            node: column.place.label,
            messageId: table ? "stale" : "sharedStale",
            data: { ...(table && { table: qualifiedName(table) }), column: name },
            fix: edits ? asFix(edits) : null,
          });
        }
      },
    };
  },
});
