import { createRule } from "../create-rule.ts";
import { offersOfRenames, type RenameMessage } from "../fixes/rename-table.ts";
import { mayDeclare, schemaOf, spokenOf } from "../reading/index.ts";
import { type Dialect, qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isSnakeCase, whySnakeCase } from "../schema/naming.ts";
import { isListed } from "../schema/questions.ts";
import { snakeCaseProposal } from "../schema/renames.ts";

type Options = [{ ignoreTables: readonly string[] }];
type MessageId = "table" | "created" | RenameMessage;

/** PostgreSQL folds what is not quoted to lower case, so a table in PascalCase has to be quoted wherever SQL is written. */
export default createRule<Options, MessageId>({
  name: "snake-case-tables",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require snake_case names for tables in the database",
      preset: "strict",
    },
    fixable: "code",
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Names that are left alone.",
        properties: {
          ignoreTables: namePatterns("Names of tables that are left alone."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [] }],
    messages: {
      table: 'Table "{{table}}" is not snake_case, {{why}}. Name it {{proposal}}.',
      created:
        'Table "{{table}}" is not snake_case, {{why}}: its creator makes that of "{{base}}". Have it make {{proposal}}.',
      renameShipped:
        'Name it "{{proposal}}"; {{state}}. Tell drizzle-kit that the table is renamed, or its rows are lost.',
      renameUnshipped: 'Name it "{{proposal}}"; no migration has the table yet.',
      renameInSql:
        'Name it "{{proposal}}". Change the SQL in this file that speaks of the old name, and tell drizzle-kit that the table is renamed.',
    },
  },
  create(context, [{ ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const { neighbours, tables } = schemaOf(context);
        const spoken = spokenOf(context);
        const offerOf = offersOfRenames(context, snakeCaseProposal, () => [
          ...tables,
          ...neighbours(),
        ]);
        for (const table of tables) {
          const { baseName, dialect, name, place, unread } = table;
          if (isSnakeCase(name) || unread.name.length > 0) continue;
          if (isListed(table, ignoreTables) || !spoken.table(table)) continue;
          const isCreated = isSnakeCase(baseName);
          const proposal = snakeCaseProposal(name);
          const { fix, suggestions } = offerOf(table);
          context.report({
            node: place.label,
            messageId: isCreated ? "created" : "table",
            data: {
              table: qualifiedName(table),
              ...(isCreated && { base: baseName }),
              why: folds(dialect) ? whySnakeCase(name) : "as the contract asks",
              proposal: proposal ? `"${proposal}"` : "in lower case with underscores",
            },
            fix,
            suggest: suggestions.map(({ cost, ...edit }) => ({ messageId: cost, ...edit })),
          });
        }
      },
    };
  },
});

/** Whether names that are not quoted become lower case. */
function folds(dialect: Dialect): boolean {
  return dialect === "postgresql" || dialect === "cockroach";
}
