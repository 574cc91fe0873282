import { createRule } from "../create-rule.ts";
import { fixOrSuggest, mayBeFix, renaming } from "../fixes/destructive.ts";
import { renameIndex } from "../fixes/rename-index.ts";
import { mayDeclare, schemaOf, shippingOf, spokenOf } from "../reading/index.ts";
import {
  columnsOf,
  INDEX_FORM,
  indexNames,
  type IndexOfTable,
  isMisnamedIndex,
  newIndexNames,
  partsInWords,
} from "../schema/index-name.ts";
import { missingIndexNames } from "../schema/missing-indexes.ts";
import { qualifiedName } from "../schema/model.ts";
import { formInWords, nameForms } from "../schema/name-form.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, placeIn } from "../schema/questions.ts";
import { shippedOver } from "../schema/shipping.ts";

type Options = [
  { forms: readonly string[]; ignoreTables: readonly string[]; uniqueForms: readonly string[] },
];
type MessageId = "misnamed" | "unnamed" | "renameShipped" | "renameUnshipped";

/** An error or a query plan shows the name of an index and nothing else of it. */
export default createRule<Options, MessageId>({
  name: "index-names",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require names of indexes that tell their table and columns",
      preset: "strict",
    },
    fixable: "code",
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "What indexes are called.",
        properties: {
          forms: nameForms(
            "columns",
            "Forms of names, of which the first is the one to propose.",
            1,
          ),
          ignoreTables: namePatterns("Names of tables whose indexes may be called anything."),
          uniqueForms: nameForms(
            "columns",
            "Further forms that the names of unique indexes may have.",
          ),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [
      {
        forms: [INDEX_FORM],
        ignoreTables: [],
        uniqueForms: ["uidx_{table}_{columns}", "uq_{table}_{columns}", "unique_{table}_{columns}"],
      },
    ],
    messages: {
      misnamed:
        'Index "{{index}}" of "{{table}}" is not called {{form}}, as the convention asks. Name it "{{proposal}}".',
      unnamed:
        'Index on {{columns}} of "{{table}}" has no name, and the one that drizzle-kit makes is not {{form}}, as the convention asks. Name it "{{proposal}}".',
      renameShipped:
        'Name it "{{proposal}}"; {{state}}. A migration drops the index and builds it anew, unless drizzle-kit is told that it is renamed.',
      renameUnshipped: 'Name it "{{proposal}}"; no migration has the index yet.',
    },
  },
  create(context, [{ forms, ignoreTables, uniqueForms }]) {
    if (!mayDeclare(context)) return {};
    const [form = INDEX_FORM] = forms;
    const report = ({ index, table }: IndexOfTable, proposal: string) => {
      const { builderPlace, isUnnamed, name } = index;
      const edits = renameIndex(context.sourceCode, { index, table }, proposal);
      const shipped = shippedOver(shippingOf(context), table, columnsOf(index));
      const isFix = mayBeFix(context, shipped);
      const { fix, suggest } = fixOrSuggest(edits, isFix, renaming(proposal, shipped));
      context.report({
        node: placeIn(table, builderPlace).label,
        messageId: isUnnamed ? "unnamed" : "misnamed",
        data: {
          table: qualifiedName(table),
          form: formInWords(form),
          proposal,
          ...(isUnnamed ? { columns: partsInWords(index) } : { index: name }),
        },
        fix,
        suggest,
      });
    };
    return {
      Program() {
        const { neighbours, tables } = schemaOf(context);
        const spoken = spokenOf(context);
        const misnamed = tables
          .filter((table) => !isListed(table, ignoreTables))
          .flatMap((table) => table.indexes.map((index) => ({ table, index })))
          .filter(({ index, table }) => spoken.index(table, index))
          .filter((each) =>
            isMisnamedIndex(each, each.index.isUnique ? [...forms, ...uniqueForms] : forms),
          );
        if (misnamed.length === 0) return;
        const taken = indexNames([...tables, ...neighbours()]);
        const names = new Set([...taken, ...missingIndexNames(tables, taken)]);
        const proposals = newIndexNames(misnamed, form, names);
        for (const each of misnamed) report(each, proposals.get(each.index) ?? "");
      },
    };
  },
});
