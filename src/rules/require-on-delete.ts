import { createRule } from "../create-rule.ts";
import { asSuggestions } from "../fixes/destructive.ts";
import { onDeleteEdits } from "../fixes/on-delete.ts";
import { mayDeclare, schemaOf, shippingOf, spokenOf } from "../reading/index.ts";
import { qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { deleteActions, lacksOnDelete } from "../schema/on-delete.ts";
import { isListed } from "../schema/questions.ts";
import { costState, shippedKey } from "../schema/shipping.ts";
import { columnNames, writtenKeys } from "../schema/written-keys.ts";

type Options = [{ ignoreTables: readonly string[] }];
type MessageId = "missing" | "missingInShared" | "write" | "writeDefault";

/** Whether the children go, stay without a parent or keep it from going is for somebody to decide, not for a default. */
export default createRule<Options, MessageId>({
  name: "require-on-delete",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require each foreign key to say what a delete of the parent row does",
      preset: "strict",
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Tables that are left alone.",
        properties: {
          ignoreTables: namePatterns("Names of tables whose foreign keys need not say it."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [] }],
    messages: {
      missing:
        'Foreign key "{{table}}"."{{columns}}" has no onDelete, so a delete of its parent fails as long as a row points to it. Add onDelete, be it "no action".',
      missingInShared:
        'Shared foreign key "{{columns}}" has no onDelete, so a delete of its parent fails as long as a row of any table points to it. Add onDelete, be it "no action".',
      write:
        'Write onDelete: "{{action}}", so that {{effect}}; {{state}}. A foreign key that has shipped is dropped and made again.',
      writeDefault: 'Write onDelete: "no action", which is what happens now: {{effect}}.',
    },
  },
  create(context, [{ ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const spoken = spokenOf(context);
        for (const { key, table } of writtenKeys(schemaOf(context))) {
          const columns = columnNames(key);
          if (columns === undefined || !lacksOnDelete(key, table) || !spoken.foreignKey(table, key))
            continue;
          if (table && isListed(table, ignoreTables)) continue;
          const state = costState(shippedKey(shippingOf(context), key, table));
          context.report({
            node: key.place.label,
            ...(table
              ? { messageId: "missing", data: { table: qualifiedName(table), columns } }
              : { messageId: "missingInShared", data: { columns } }),
            suggest: deleteActions(key).flatMap(({ action, effect }) =>
              asSuggestions(onDeleteEdits(context.sourceCode, key, action), {
                messageId: action === "no action" ? "writeDefault" : "write",
                data: { action, effect, state },
              }),
            ),
          });
        }
      },
    };
  },
});
