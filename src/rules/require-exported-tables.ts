import { createRule } from "../create-rule.ts";
import { asSuggestions } from "../fixes/destructive.ts";
import { exportTable } from "../fixes/export-table.ts";
import { mayDeclare, shortPathOf, spokenOf, unseenTablesOf } from "../reading/index.ts";
import { qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed } from "../schema/questions.ts";

type Options = [{ ignoreTables: readonly string[] }];
type MessageId = "unexported" | "notHandedOn" | "exportIt";

/** drizzle-kit makes migrations for what schema files export, and passes over the rest without a word. */
export default createRule<Options, MessageId>({
  name: "require-exported-tables",
  meta: {
    type: "problem",
    docs: {
      description: "Require tables of the schema to be exported where drizzle-kit sees them",
      preset: "strict",
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Tables that are left alone.",
        properties: {
          ignoreTables: namePatterns("Names of tables that drizzle-kit need not see."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [] }],
    messages: {
      unexported:
        'Table "{{table}}" is not exported by itself, so drizzle-kit does not see it and no migration makes it. Export it as the other tables of this file.',
      notHandedOn:
        'Table "{{table}}" is not among what {{file}} exports, so drizzle-kit does not see it and no migration makes it. Export {{name}} from there, as the tables beside it are.',
      exportIt: "Export it; the next migration makes the table.",
    },
  },
  create(context, [{ ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const spoken = spokenOf(context);
        for (const { table, missingIn } of unseenTablesOf(context)) {
          if (isListed(table, ignoreTables) || !spoken.table(table)) continue;
          context.report({
            node: table.place.label,
            messageId: missingIn ? "notHandedOn" : "unexported",
            data: {
              table: qualifiedName(table),
              ...(missingIn && {
                file: shortPathOf(context, missingIn.file),
                name: missingIn.name,
              }),
            },
            suggest: missingIn
              ? []
              : asSuggestions(exportTable(table), { messageId: "exportIt", data: {} }),
          });
        }
      },
    };
  },
});
