import { createRule } from "../create-rule.ts";
import { asFix } from "../fixes/edit.ts";
import { setOnUpdate } from "../fixes/set-on-update.ts";
import { schemaOf, spokenOf } from "../reading/index.ts";
import { type Column, qualifiedName, type Table } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, ownColumnsBeside } from "../schema/questions.ts";
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
    const report = (column: Column, table?: Table) => {
      const edits = setOnUpdate(context.sourceCode, column);
      context.report({
        node: column.place.label,
        messageId: table ? "stale" : "sharedStale",
        data: { ...(table && { table: qualifiedName(table) }), column: column.name ?? column.key },
        fix: edits ? asFix(edits) : null,
      });
    };
    return {
      Program() {
        const { tables, sharedColumns } = schemaOf(context);
        const spoken = spokenOf(context);
        const ownColumns = ownColumnsBeside(sharedColumns);
        for (const table of tables)
          if (!isListed(table, ignoreTables))
            for (const column of ownColumns(table))
              if (isLeftBehind(column) && spoken.column(table, column)) report(column, table);
        for (const column of sharedColumns)
          if (isLeftBehind(column) && spoken.sharedColumn(column)) report(column);
      },
    };
  },
});
