import { createRule } from "../create-rule.ts";
import { schemaOf } from "../reading/index.ts";
import { type Column, qualifiedName } from "../schema/model.ts";
import { matchesAny, namePatterns } from "../schema/name-pattern.ts";
import { isSnakeCase, toSnakeCase } from "../schema/naming.ts";
import { isListed, ownColumnsBeside } from "../schema/questions.ts";

type Options = [{ ignore: readonly string[]; ignoreTables: readonly string[] }];
type MessageId = "column" | "sharedColumn";

/** PostgreSQL folds what is not quoted to lower case, so a camelCase name has to be quoted wherever SQL is written. */
export default createRule<Options, MessageId>({
  name: "snake-case-columns",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require snake_case names for columns in the database",
      preset: "recommended",
    },
    schema: [
      {
        type: "object",
        description: "Names that are left alone.",
        properties: {
          ignore: namePatterns("Database names of columns that are left alone."),
          ignoreTables: namePatterns("Names of tables whose columns are left alone."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignore: [], ignoreTables: [] }],
    messages: {
      column: 'Column "{{table}}"."{{column}}" is not snake_case, {{why}}. Name it {{proposal}}.',
      sharedColumn:
        'Shared column "{{column}}" is not snake_case, {{why}} in every table that has it. Name it {{proposal}}.',
    },
  },
  create(context, [{ ignore, ignoreTables }]) {
    const namesToTell = (columns: readonly Column[]) =>
      columns.flatMap(({ name, place }) =>
        name === undefined || isSnakeCase(name) || matchesAny(ignore, name)
          ? []
          : [{ name, node: place.label }],
      );
    return {
      Program() {
        const { tables, sharedColumns } = schemaOf(context);
        const ownColumns = ownColumnsBeside(sharedColumns);
        for (const table of tables) {
          if (isListed(table, ignoreTables)) continue;
          for (const { name, node } of namesToTell(ownColumns(table)))
            context.report({
              node,
              messageId: "column",
              data: {
                table: qualifiedName(table),
                column: name,
                why: reasonFor(name),
                proposal: proposalFor(name),
              },
            });
        }
        for (const { name, node } of namesToTell(sharedColumns))
          context.report({
            node,
            messageId: "sharedColumn",
            data: { column: name, why: reasonFor(name), proposal: proposalFor(name) },
          });
      },
    };
  },
});

/** PostgreSQL reads a name without quotes where it is in lower case and begins with a letter or an underscore. */
function reasonFor(name: string): string {
  return /^[\p{Ll}\p{Lo}_][\p{Ll}\p{Lo}\d_$]*$/u.test(name)
    ? "as PostgreSQL's convention asks"
    : "so SQL must quote it";
}

function proposalFor(name: string): string {
  const proposal = toSnakeCase(name);
  return isSnakeCase(proposal) ? `"${proposal}"` : "in lower case with underscores";
}
