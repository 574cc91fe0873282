import { createRule } from "../create-rule.ts";
import { mayDeclare, schemaOf, spokenOf } from "../reading/index.ts";
import { hasNameOfOtherKey } from "../schema/duplicate-columns.ts";
import { qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, placeIn } from "../schema/questions.ts";

type Options = [{ ignoreTables: readonly string[] }];

/** A builder without a name takes that of the first key it stands under, and keeps it for every other key. */
export default createRule<Options, "otherName">({
  name: "no-reused-builders",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow a column builder that gives a column the name of another key",
      preset: "strict",
    },
    schema: [
      {
        type: "object",
        description: "Tables that are left alone.",
        properties: {
          ignoreTables: namePatterns("Names of tables whose columns may have names of other keys."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [] }],
    messages: {
      otherName:
        'Key {{key}} of "{{table}}" stands for a column called "{{column}}", for its builder stood under the key {{namedBy}} before and keeps that name. Make a builder for each key, by calling a function.',
    },
  },
  create(context, [{ ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const spoken = spokenOf(context);
        for (const table of schemaOf(context).tables)
          for (const column of table.columns.filter(hasNameOfOtherKey)) {
            const { isReplaceable, key, name, namedBy, place } = column;
            if (isReplaceable || isListed(table, ignoreTables) || !spoken.column(table, column))
              continue;
            context.report({
              node: placeIn(table, place).label,
              messageId: "otherName",
              data: { table: qualifiedName(table), column: name ?? namedBy, key, namedBy },
            });
          }
      },
    };
  },
});
