import { createRule } from "../create-rule.ts";
import { mayDeclare, schemaOf, spokenOf } from "../reading/index.ts";
import { type Misfit, misfits } from "../schema/key-types.ts";
import { type Column, qualifiedName, type Table } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed } from "../schema/questions.ts";
import { writtenKeys } from "../schema/written-keys.ts";

type Options = [{ ignoreTables: readonly string[] }];
type MessageId = Misfit["why"];

/** drizzle-orm and its types let a foreign key point to a column of any type; the database does not. */
export default createRule<Options, MessageId>({
  name: "no-foreign-key-type-mismatch",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow foreign keys whose type does not fit the column that they point to",
      preset: "strict",
    },
    schema: [
      {
        type: "object",
        description: "Tables that are left alone.",
        properties: {
          ignoreTables: namePatterns("Names of tables whose foreign keys may be of other types."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [] }],
    messages: {
      refused:
        "Foreign key {{column}} is {{type}}, but {{target}} is {{targetType}}, so the database refuses to make the foreign key. Make both of one type.",
      narrower:
        "Foreign key {{column}} is {{type}}, but {{target}} is {{targetType}}, so not all values of that fit into it. Make it {{fitting}}.",
    },
  },
  create(context, [{ ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const spoken = spokenOf(context);
        for (const { key, table } of writtenKeys(schemaOf(context))) {
          if (table && isListed(table, ignoreTables)) continue;
          if (!spoken.foreignKey(table, key)) continue;
          for (const { column, fitting, target, why } of misfits(key))
            context.report({
              node: key.place.label,
              messageId: why,
              data: {
                column: nameOf(column, table),
                type: column.type,
                target: nameOf(target, key.target?.referenced),
                targetType: target.type,
                fitting,
              },
            });
        }
      },
    };
  },
});

function nameOf({ name = "" }: Column, table: Table | undefined): string {
  return table ? `"${qualifiedName(table)}"."${name}"` : `"${name}"`;
}
