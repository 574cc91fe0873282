import { createRule } from "../create-rule.ts";
import { mayDeclare, schemaOf, spokenOf } from "../reading/index.ts";
import { type Named, namesOf, ofColumn } from "../schema/all-names.ts";
import { qualifiedName } from "../schema/model.ts";
import { isCut, isTooLong, nameLengths } from "../schema/name-length.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, ownColumnsBeside } from "../schema/questions.ts";

type Options = [{ defaults: boolean; ignoreTables: readonly string[] }];
type MessageId = "cut" | "refused";

/** PostgreSQL cuts a long name and drizzle-kit does not, so they no longer speak of the same thing; MySQL refuses it. */
export default createRule<Options, MessageId>({
  name: "no-long-names",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow names that are longer than the database takes",
      preset: "strict",
    },
    schema: [
      {
        type: "object",
        description: "Which names are looked at.",
        properties: {
          defaults: {
            type: "boolean",
            description:
              "Whether names are looked at that drizzle-kit makes and PostgreSQL cuts; what MySQL refuses is reported anyway.",
          },
          ignoreTables: namePatterns("Names of tables that are left alone."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ defaults: false, ignoreTables: [] }],
    messages: {
      cut: 'The name of {{what}} has {{length}} bytes and PostgreSQL keeps {{limit}}, so it is "{{kept}}" there and drizzle-kit push and pull take it for another. Give it a shorter name.',
      refused:
        "The name of {{what}} has {{length}} characters and {{database}} takes {{limit}}, so its migration fails. Give it a shorter name.",
    },
  },
  create(context, [{ defaults, ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    const isJudged = ({ dialect, isDefault = false, name }: Named) =>
      isTooLong(dialect, name) && (!isDefault || defaults || !isCut(dialect));
    return {
      Program() {
        const { sharedColumns, tables } = schemaOf(context);
        const spoken = spokenOf(context);
        const ownColumns = ownColumnsBeside(sharedColumns);
        const judged = tables.filter((table) => !isListed(table, ignoreTables));
        const all: readonly Named[] = [
          ...judged.filter((table) => spoken.table(table)).flatMap(namesOf),
          ...judged.flatMap((table) =>
            ownColumns(table)
              .filter((column) => spoken.column(table, column))
              .map((column) => ofColumn(column, `column "${qualifiedName(table)}".`)),
          ),
          ...sharedColumns
            .filter((column) => spoken.sharedColumn(column))
            .map((column) => ofColumn(column, "shared column ")),
        ];
        for (const { dialect, name, node, what } of all.filter(isJudged))
          context.report({
            node,
            messageId: isCut(dialect) ? "cut" : "refused",
            data: { what, ...nameLengths(dialect, name) },
          });
      },
    };
  },
});
