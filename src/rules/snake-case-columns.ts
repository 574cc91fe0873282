import { createRule } from "../create-rule.ts";
import { fixOrSuggest, mayBeFix, type SuggestionText } from "../fixes/destructive.ts";
import { renameColumn } from "../fixes/rename-column.ts";
import { isNamedInSql } from "../fixes/sql-texts.ts";
import { findInSchema, mayDeclare, pickColumns, schemaOf, shippingOf } from "../reading/index.ts";
import { type Column, qualifiedName, type Table } from "../schema/model.ts";
import { matchesAny, namePatterns } from "../schema/name-pattern.ts";
import { isSnakeCase, whySnakeCase } from "../schema/naming.ts";
import { columnsBeside, isFreeName, snakeCaseProposal } from "../schema/renames.ts";
import { isListed } from "../schema/questions.ts";
import { costState, type Shipped } from "../schema/shipping.ts";

type Options = [{ ignore: readonly string[]; ignoreTables: readonly string[] }];
type MessageId = "column" | "sharedColumn" | "renameInSql" | "renameShipped" | "renameUnshipped";

/** PostgreSQL folds what is not quoted to lower case, so a camelCase name has to be quoted wherever SQL is written. */
export default createRule<Options, MessageId>({
  name: "snake-case-columns",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require snake_case names for columns in the database",
      preset: "recommended",
    },
    fixable: "code",
    hasSuggestions: true,
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
      renameShipped:
        "Name it {{proposal}}; {{state}}. Tell drizzle-kit that the column is renamed, or its data is lost.",
      renameUnshipped: "Name it {{proposal}}; no migration has the column yet.",
      renameInSql:
        "Name it {{proposal}}. Change the SQL in this file that speaks of the old name, and tell drizzle-kit that the column is renamed.",
    },
  },
  create(context, [{ ignore, ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    const { sourceCode } = context;
    const isAccused = ({ name }: Column): boolean =>
      name !== undefined && !isSnakeCase(name) && !matchesAny(ignore, name);
    const report = (column: Column, shipped: Shipped, beside: readonly Column[], table?: Table) => {
      const { name = "", place } = column;
      const proposal = snakeCaseProposal(name);
      const isFree = proposal !== undefined && isFreeName(proposal, column, beside);
      const edits = isFree ? renameColumn(sourceCode, column, proposal) : undefined;
      const isInSql = edits !== undefined && isNamedInSql(sourceCode, name);
      const isFix = !isInSql && mayBeFix(context, shipped);
      const { fix, suggest } = fixOrSuggest(
        edits,
        isFix,
        suggestionFor(proposal, shipped, isInSql),
      );
      context.report({
        node: place.label,
        messageId: table ? "column" : "sharedColumn",
        data: {
          ...(table && { table: qualifiedName(table) }),
          column: name,
          why: whySnakeCase(name),
          proposal: proposal === undefined ? "in lower case with underscores" : `"${proposal}"`,
        },
        fix,
        suggest,
      });
    };
    return {
      Program() {
        const accused = findInSchema(context, "snake-case-columns", (schema) =>
          pickColumns(context, isAccused, schema).filter(
            ({ table }) => !(table && isListed(table, ignoreTables)),
          ),
        );
        if (accused.length === 0) return;
        const { tables, sharedColumns } = schemaOf(context);
        const shipping = shippingOf(context);
        for (const declared of accused) {
          const { column, table } = declared;
          const beside = table?.columns ?? columnsBeside(column, tables, sharedColumns);
          report(column, shipping.declaredColumn(declared), beside, table);
        }
      },
    };
  },
});

function suggestionFor(
  proposal: string | undefined,
  shipped: Shipped,
  isInSql: boolean,
): SuggestionText<MessageId> {
  const data = { proposal: `"${proposal ?? ""}"` };
  if (isInSql) return { messageId: "renameInSql", data };
  return shipped.state === "unshipped"
    ? { messageId: "renameUnshipped", data }
    : { messageId: "renameShipped", data: { ...data, state: costState(shipped) } };
}
