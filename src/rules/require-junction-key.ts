import { createRule } from "../create-rule.ts";
import { type NewPrimaryKey, primaryKeyEdits, primaryKeyText } from "../fixes/add-primary-keys.ts";
import { asSuggestions, mayBeFix } from "../fixes/destructive.ts";
import { type Problem, reportWithFixes } from "../fixes/in-one-run.ts";
import { extrasStyleOf } from "../fixes/third-argument.ts";
import { mayDeclare, schemaOf, shippingOf, spokenOf } from "../reading/index.ts";
import { keylessJunctions } from "../schema/junctions.ts";
import { type Column, qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed } from "../schema/questions.ts";
import { costState } from "../schema/shipping.ts";

type Options = [{ ignoreTables: readonly string[] }];
type MessageId = "missing" | "addKey";

/** Without a key, the same two rows can be joined twice, and no row can be told from the other. */
export default createRule<Options, MessageId>({
  name: "require-junction-key",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require a composite primary key for tables that join others",
      preset: "strict",
    },
    fixable: "code",
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Tables that are left alone.",
        properties: {
          ignoreTables: namePatterns("Names of tables that may join the same rows twice."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [] }],
    messages: {
      missing:
        'Table "{{table}}" joins rows by {{columns}} and has no primary key, so it can hold the same row twice. Add {{proposal}}.',
      addKey:
        "Add {{proposal}}; {{state}}. The migration fails where the table holds a row twice or a null.",
    },
  },
  create(context, [{ ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const { tables } = schemaOf(context);
        const spoken = spokenOf(context);
        const junctions = keylessJunctions(tables).filter(
          ({ table }) => !isListed(table, ignoreTables) && spoken.table(table),
        );
        if (junctions.length === 0) return;
        const style = extrasStyleOf(tables);
        const fixable: Problem<MessageId, NewPrimaryKey>[] = [];
        for (const { columns, isPair, table } of junctions) {
          const shipped = shippingOf(context).table(table);
          const subject = { table, columns };
          const proposal = isPair
            ? primaryKeyText(columns)
            : "a primaryKey() of those that tell its rows apart";
          const report = {
            node: table.place.label,
            messageId: "missing" as const,
            data: { table: qualifiedName(table), columns: namesOf(columns), proposal },
          };
          if (isPair && mayBeFix(context, shipped)) fixable.push({ ...report, subject });
          else {
            const edits = isPair ? primaryKeyEdits(context, [subject], style) : undefined;
            const data = { proposal, state: costState(shipped) };
            context.report({
              ...report,
              suggest: asSuggestions(edits, { messageId: "addKey", data }),
            });
          }
        }
        reportWithFixes(context, fixable, (keys) => primaryKeyEdits(context, keys, style));
      },
    };
  },
});

function namesOf(columns: readonly Column[]): string {
  return columns.map(({ key, name = key }) => `"${name}"`).join(" and ");
}
