import { createRule } from "../create-rule.ts";
import { offersOfRenames, type RenameMessage } from "../fixes/rename-table.ts";
import { mayDeclare, schemaOf, spokenOf } from "../reading/index.ts";
import { isNamedByAuthLibrary } from "../schema/auth-tables.ts";
import { qualifiedName, type Table } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { pluralProposal } from "../schema/plurals.ts";
import { isListed } from "../schema/questions.ts";

type Options = [
  {
    allowAuthTables: boolean;
    ignoreTables: readonly string[];
    uncountable: readonly string[];
  },
];
type MessageId = "singular" | RenameMessage;

/** A table holds many rows, and one convention for that is worth more than which one it is. */
export default createRule<Options, MessageId>({
  name: "plural-tables",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require plural names for tables in the database",
      preset: "strict",
    },
    fixable: "code",
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Names that are left alone.",
        properties: {
          allowAuthTables: {
            type: "boolean",
            description:
              "Whether the names that better-auth and Auth.js give to their tables are left alone.",
          },
          ignoreTables: namePatterns("Names of tables that are left alone."),
          uncountable: {
            type: "array",
            description: "Words that have no plural, or are plural in another language.",
            items: { type: "string", pattern: "^[a-z]+$" },
            uniqueItems: true,
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allowAuthTables: true, ignoreTables: [], uncountable: [] }],
    messages: {
      singular:
        'Table "{{table}}" is named for one row, and it holds many. Name it "{{proposal}}".',
      renameShipped:
        'Name it "{{proposal}}"; {{state}}. Tell drizzle-kit that the table is renamed, or its rows are lost.',
      renameUnshipped: 'Name it "{{proposal}}"; no migration has the table yet.',
      renameInSql:
        'Name it "{{proposal}}". Change the SQL in this file that speaks of the old name, and tell drizzle-kit that the table is renamed.',
    },
  },
  create(context, [{ allowAuthTables, ignoreTables, uncountable }]) {
    if (!mayDeclare(context)) return {};
    const words = new Set(uncountable);
    const renaming = (name: string) => pluralProposal(name, words);
    const isLeftAlone = (table: Table) =>
      isListed(table, ignoreTables) || (allowAuthTables && isNamedByAuthLibrary(table));
    return {
      Program() {
        const { neighbours, tables } = schemaOf(context);
        const spoken = spokenOf(context);
        const offerOf = offersOfRenames(context, renaming, () => [...tables, ...neighbours()]);
        for (const table of tables) {
          const proposal = renaming(table.name);
          if (proposal === undefined || table.unread.name.length > 0) continue;
          if (isLeftAlone(table) || !spoken.table(table)) continue;
          const { fix, suggestions } = offerOf(table);
          context.report({
            node: table.place.label,
            messageId: "singular",
            data: { table: qualifiedName(table), proposal },
            fix,
            suggest: suggestions.map(({ cost, ...edit }) => ({ messageId: cost, ...edit })),
          });
        }
      },
    };
  },
});
