import { createRule } from "../create-rule.ts";
import { asSuggestions, mayBeFix, renaming } from "../fixes/destructive.ts";
import { type Problem, reportWithFixes } from "../fixes/in-one-run.ts";
import { keyNameEdits, type KeyToName } from "../fixes/name-foreign-keys.ts";
import { extrasStyleOf } from "../fixes/third-argument.ts";
import { mayDeclare, schemaOf, shippingOf, spokenOf } from "../reading/index.ts";
import { FOREIGN_KEY_FORM, misnamedKeys, newKeyNames } from "../schema/foreign-key-name.ts";
import { qualifiedName } from "../schema/model.ts";
import { formInWords, nameForms } from "../schema/name-form.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, placeIn } from "../schema/questions.ts";
import { shippedOver } from "../schema/shipping.ts";

type Options = [{ forms: readonly string[]; ignoreTables: readonly string[] }];
type MessageId = "misnamed" | "unnamed" | "renameShipped" | "renameUnshipped";

/** The name is what an error of the database shows; the one that drizzle-kit makes is another one in each release. */
export default createRule<Options, MessageId>({
  name: "foreign-key-names",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require names of foreign keys that tell their table and what it references",
      preset: "strict",
    },
    fixable: "code",
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "What foreign keys are called.",
        properties: {
          forms: nameForms("ref", "Forms of names, of which the first is the one to propose.", 1),
          ignoreTables: namePatterns("Names of tables whose foreign keys may be called anything."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ forms: [FOREIGN_KEY_FORM], ignoreTables: [] }],
    messages: {
      misnamed:
        'Foreign key "{{table}}"."{{columns}}" is called "{{key}}", not {{form}}, as the convention asks. Name it "{{proposal}}".',
      unnamed:
        'Foreign key "{{table}}"."{{columns}}" has no name, and the one that drizzle-kit makes is not {{form}}, as the convention asks. Name it "{{proposal}}".',
      renameShipped:
        'Name it "{{proposal}}"; {{state}}. A migration drops the foreign key and adds it anew, which checks every row, unless drizzle-kit is told that it is renamed.',
      renameUnshipped: 'Name it "{{proposal}}"; no migration has the foreign key yet.',
    },
  },
  create(context, [{ forms, ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const { neighbours, tables } = schemaOf(context);
        const spoken = spokenOf(context);
        const misnamed = tables
          .filter((table) => !isListed(table, ignoreTables))
          .flatMap((table) => misnamedKeys(table, forms))
          .filter(({ key, table }) => spoken.foreignKey(table, key));
        if (misnamed.length === 0) return;
        const [form = FOREIGN_KEY_FORM] = forms;
        const names = newKeyNames(misnamed, form, [...tables, ...neighbours()]);
        const style = extrasStyleOf(tables);
        const fixable: Problem<MessageId, KeyToName>[] = [];
        for (const each of misnamed) {
          const subject = { ...each, name: names.get(each.key) ?? "" };
          const shipped = shippedOver(shippingOf(context), each.table, each.key.columns);
          const problem = { ...reportOf(subject, form), subject };
          if (mayBeFix(context, shipped)) fixable.push(problem);
          else {
            const edits = keyNameEdits(context, [subject], style);
            context.report({
              ...problem,
              suggest: asSuggestions(edits, renaming(subject.name, shipped)),
            });
          }
        }
        reportWithFixes(context, fixable, (keys) => keyNameEdits(context, keys, style), true);
      },
    };
  },
});

function reportOf({ columns, key, name, table }: KeyToName, form: string) {
  return {
    node: placeIn(table, key.place).label,
    messageId: key.isUnnamed ? ("unnamed" as const) : ("misnamed" as const),
    data: {
      table: qualifiedName(table),
      columns: columns.join(", "),
      form: formInWords(form),
      proposal: name,
      ...(!key.isUnnamed && { key: key.name }),
    },
  };
}
