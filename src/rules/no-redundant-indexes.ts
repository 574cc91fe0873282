import { createRule } from "../create-rule.ts";
import { asSuggestions } from "../fixes/destructive.ts";
import { removeIndex } from "../fixes/remove-index.ts";
import { mayDeclare, schemaOf, spokenOf } from "../reading/index.ts";
import { qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, placeIn } from "../schema/questions.ts";
import { type IndexedKey, redundantIndexes } from "../schema/redundant-indexes.ts";

type Options = [{ ignoreTables: readonly string[]; prefixes: boolean }];
type MessageId = "same" | "prefix" | "removeSame" | "removePrefix";

/** Every index takes space and makes each write slower, so one that does another one's work is paid for twice. */
export default createRule<Options, MessageId>({
  name: "no-redundant-indexes",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow indexes whose work another index, constraint or key does as well",
      preset: "strict",
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Which indexes are let pass.",
        properties: {
          ignoreTables: namePatterns("Names of tables whose indexes are left alone."),
          prefixes: {
            type: "boolean",
            description:
              "Whether an index is reported whose columns a wider one starts with; those with the very same columns are reported anyway.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [], prefixes: true }],
    messages: {
      same: 'Table "{{table}}" does not need {{index}}, which makes writes slower: {{other}} has the same columns and serves the same queries. Remove it.',
      prefix:
        'Table "{{table}}" does not need {{index}}, which makes writes slower: {{other}} starts with the same columns and serves the same queries. Remove it.',
      removeSame: "Remove it. The migration drops it; no data is lost.",
      removePrefix:
        "Remove it. The migration drops it; no data is lost. The other one is wider, so see that your queries stay fast.",
    },
  },
  create(context, [{ ignoreTables, prefixes }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const spoken = spokenOf(context);
        const judged = schemaOf(context).tables.filter((table) => !isListed(table, ignoreTables));
        for (const { table, index, by, isSame } of judged.flatMap(redundantIndexes)) {
          const isSpokenOf = index.parts.some(({ column }) =>
            column ? spoken.column(table, column) : spoken.table(table),
          );
          if (!isSpokenOf || !(isSame || prefixes)) continue;
          context.report({
            node: placeIn(table, index.place).label,
            messageId: isSame ? "same" : "prefix",
            data: { table: qualifiedName(table), index: nameOf(index), other: nameOf(by) },
            suggest: asSuggestions(removeIndex(context, table, index), {
              messageId: isSame ? "removeSame" : "removePrefix",
              data: {},
            }),
          });
        }
      },
    };
  },
});

function nameOf({ kind, name, parts }: IndexedKey): string {
  if (kind === "primary key") return "the primary key";
  const columns = parts.map(({ column, expression }) => column?.name ?? column?.key ?? expression);
  return `${kind}${name === undefined ? "" : ` "${name}"`} on "${columns.join(", ")}"`;
}
