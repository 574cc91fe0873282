import { createRule } from "../create-rule.ts";
import { moveBehindArray } from "../fixes/array-modifiers.ts";
import { fixOrSuggest, mayBeFix } from "../fixes/destructive.ts";
import { mayDeclare, pickColumns, shippingOf } from "../reading/index.ts";
import { type Column, qualifiedName, type Table } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, isWrittenIn } from "../schema/questions.ts";
import { costState, type Shipped } from "../schema/shipping.ts";

type Options = [{ ignoreTables: readonly string[] }];
type MessageId = "column" | "sharedColumn" | "move";

/** Up to 0.45 `.array()` begins a new column and forgets the old one, though TypeScript's type remembers it. */
export default createRule<Options, MessageId>({
  name: "no-lost-modifiers",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow column modifiers that .array() makes drizzle-orm forget",
      preset: "strict",
    },
    fixable: "code",
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Tables that are left alone.",
        properties: {
          ignoreTables: namePatterns("Names of tables whose columns may lose modifiers."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [] }],
    messages: {
      column:
        'Column "{{table}}"."{{column}}" has lost {{modifiers}}, for .array() forgets what is said before it. {{advice}}.',
      sharedColumn:
        'Shared column "{{column}}" has lost {{modifiers}}, for .array() forgets what is said before it. {{advice}}.',
      move: "Say it behind .array(), so that the next migration makes it so; {{state}}. It fails where rows are in the way.",
    },
  },
  create(context, [{ ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    const report = (column: Column, shipped: Shipped, table?: Table) => {
      const [first] = column.lost;
      if (!first) return;
      const edits = moveBehindArray(context.sourceCode, column);
      const methods = new Set(column.lost.map(({ method }) => method));
      const isFix = mayBeFix(context, shipped);
      const isHere = isWrittenIn(first.place, column.place);
      const { fix, suggest } = fixOrSuggest(edits, isFix, {
        messageId: "move",
        data: { state: costState(shipped) },
      });
      context.report({
        node: isHere ? first.place.label : column.place.label,
        messageId: table ? "column" : "sharedColumn",
        data: {
          ...(table && { table: qualifiedName(table) }),
          column: column.name ?? column.key,
          modifiers: [...methods].map((method) => `.${method}()`).join(" and "),
          advice: methods.has("references")
            ? "Make a junction table, for a list can have no foreign key"
            : "Say it behind .array()",
        },
        fix,
        suggest,
      });
    };
    return {
      Program() {
        const shipping = shippingOf(context);
        for (const declared of pickColumns(context, ({ lost }) => lost.length > 0)) {
          const { column, table } = declared;
          if (table && isListed(table, ignoreTables)) continue;
          report(column, shipping.declaredColumn(declared), table);
        }
      },
    };
  },
});
