import { createRule } from "../create-rule.ts";
import { fixOrSuggest, mayBeFix } from "../fixes/destructive.ts";
import { unwrapExtra } from "../fixes/unwrap-extra.ts";
import { mayDeclare, schemaOf, shippingOf, spokenOf } from "../reading/index.ts";
import { contentsInWords, isAdditive, isNameTaken } from "../schema/dropped-extras.ts";
import { unindexedKeys } from "../schema/missing-indexes.ts";
import { type DroppedExtra, qualifiedName, type Table } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, placeIn } from "../schema/questions.ts";
import { costState } from "../schema/shipping.ts";

type Options = [{ ignoreTables: readonly string[] }];
type MessageId = "dropped" | "refused" | "unwrap";

/** drizzle-orm 0.x says nothing of what it does not know, so an index can be in the code and in no database. */
export default createRule<Options, MessageId>({
  name: "no-dropped-extras",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow what makes nothing in the third argument of a table",
      preset: "strict",
    },
    fixable: "code",
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Tables that are left alone.",
        properties: {
          ignoreTables: namePatterns("Names of tables whose third argument is left alone."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [] }],
    messages: {
      dropped:
        'Table "{{table}}" does not get {{what}}: in its third argument, drizzle-orm silently drops {{why}}. {{advice}}.',
      refused:
        'Table "{{table}}" stops drizzle-kit at {{what}}: in its third argument, drizzle-orm throws at {{why}}. {{advice}}.',
      unwrap:
        "Put it where drizzle-orm looks, so that the next migration makes {{what}}; {{state}}. It fails where rows are in the way.",
    },
  },
  create(context, [{ ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const { neighbours, tables } = schemaOf(context);
        const spoken = spokenOf(context);
        let all: readonly Table[] | undefined;
        for (const table of tables.filter((each) => !isListed(each, ignoreTables)))
          for (const dropped of table.dropped) {
            if (!spoken.table(table)) break;
            const { isRefused, place } = dropped;
            all ??= [...tables, ...neighbours()];
            const edits = isNameTaken(dropped, all)
              ? undefined
              : unwrapExtra(context.sourceCode, table, dropped);
            const shipped = shippingOf(context).table(table);
            // Its own fix and that of fk-needs-index would make the same index twice.
            const isFix =
              unindexedKeys(table).length === 0 &&
              (isAdditive(table, dropped) || mayBeFix(context, shipped));
            const what = contentsInWords(dropped);
            const data = { what, state: costState(shipped) };
            const { fix, suggest } = fixOrSuggest(edits, isFix, { messageId: "unwrap", data });
            context.report({
              node: placeIn(table, place).label,
              messageId: isRefused ? "refused" : "dropped",
              data: {
                table: qualifiedName(table),
                what: what || inWords(dropped),
                ...REASONS[dropped.why],
              },
              fix,
              suggest,
            });
          }
      },
    };
  },
});

function inWords({ isRefused, what }: DroppedExtra): string {
  return isRefused ? what : `anything from ${what}`;
}

const REASONS: Readonly<Record<DroppedExtra["why"], { why: string; advice: string }>> = {
  "in an object": {
    why: "what is in an object of its own",
    advice: "Take it out of the object",
  },
  "in a list": { why: "what is in a list of its own", advice: "Take it out of that list" },
  alone: { why: "what is returned without a list", advice: "Return it in a list" },
  "without columns": {
    why: "indexes and constraints without .on()",
    advice: "Call .on() with the columns",
  },
  "no builder": {
    why: "all but indexes, keys, checks and policies",
    advice: "Take it out, or make an index, a key or a check of it",
  },
};
