import { createRule } from "../create-rule.ts";
import { type LackingTable, timestampEdits } from "../fixes/add-timestamps.ts";
import { reportWithFixes } from "../fixes/in-one-run.ts";
import { mayDeclare, schemaOf, shippingOf, spokenOf } from "../reading/index.ts";
import { type Column, qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isJunction, isListed, ownColumnsBeside } from "../schema/questions.ts";
import { missingTimestamps, timestampFault } from "../schema/timestamps.ts";

type Options = [
  {
    ignoreTables: readonly string[];
    exemptJunctions: boolean;
    shape: "any" | "contract";
  },
];
type MessageId = "missing" | "malformed" | "sharedMalformed";

/** Without both timestamps nobody can tell later on when a row came or changed. */
export default createRule<Options, MessageId>({
  name: "require-timestamps",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require createdAt and updatedAt on every table",
      preset: "recommended",
    },
    fixable: "code",
    schema: [
      {
        type: "object",
        description: "What counts as a table with timestamps.",
        properties: {
          ignoreTables: namePatterns("Names of tables that need no timestamps."),
          exemptJunctions: {
            type: "boolean",
            description: "Whether tables that consist of their foreign keys are left alone.",
          },
          shape: {
            type: "string",
            enum: ["any", "contract"],
            description:
              'With "contract" the two columns must also be timestamps, not null and with a default.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [], exemptJunctions: false, shape: "any" }],
    messages: {
      missing:
        'Table "{{table}}" has no {{columns}}, so nobody can tell when its rows came or changed. Add {{columns}} with .defaultNow().notNull(), or spread the project\'s shared timestamps.',
      malformed:
        'Timestamp "{{table}}"."{{column}}" {{fault}}, so it cannot be relied on. Make it a timestamp with .defaultNow().notNull().',
      sharedMalformed:
        'Shared timestamp "{{column}}" {{fault}}, so no table that has it can rely on it. Make it a timestamp with .defaultNow().notNull().',
    },
  },
  create(context, [{ ignoreTables, exemptJunctions, shape }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const { tables, sharedColumns } = schemaOf(context);
        const ownColumns = ownColumnsBeside(sharedColumns);
        const spoken = spokenOf(context);
        const shipping = shippingOf(context);
        const judged = tables.filter(
          (table) => !isListed(table, ignoreTables) && !(exemptJunctions && isJunction(table)),
        );
        const problems = judged.flatMap((table) => {
          const missing = missingTimestamps(table);
          if (missing.length === 0 || !spoken.table(table)) return [];
          const isUnshipped = () => shipping.table(table).state === "unshipped";
          return [reportOf({ table, missing, isUnshipped })];
        });
        const isContract = shape === "contract";
        reportWithFixes(context, problems, (lacking) =>
          timestampEdits(context, lacking, { tables, isContract }),
        );
        if (!isContract) return;
        for (const table of judged)
          for (const { node, column, fault } of malformedTimestamps(
            ownColumns(table).filter((each) => spoken.column(table, each)),
          ))
            context.report({
              node,
              messageId: "malformed",
              data: { table: qualifiedName(table), column, fault },
            });
        for (const { node, column, fault } of malformedTimestamps(
          sharedColumns.filter((each) => spoken.sharedColumn(each)),
        ))
          context.report({ node, messageId: "sharedMalformed", data: { column, fault } });
      },
    };
  },
});

function reportOf(lacking: LackingTable) {
  const { missing, table } = lacking;
  const columns = missing.map(({ key }) => key).join(" and ");
  return {
    node: table.place.label,
    messageId: "missing" as const,
    data: { table: qualifiedName(table), columns },
    subject: lacking,
  };
}

function malformedTimestamps(columns: readonly Column[]): readonly {
  readonly node: Column["place"]["label"];
  readonly column: string;
  readonly fault: string;
}[] {
  return columns.flatMap((column) => {
    const { key, name, place } = column;
    if (column.unread || column.isReplaceable) return [];
    const fault = timestampFault(column);
    return fault ? [{ node: place.label, column: name ?? key, fault }] : [];
  });
}
