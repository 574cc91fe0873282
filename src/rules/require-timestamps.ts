import { createRule } from "../create-rule.ts";
import { type LackingTable, timestampEdits } from "../fixes/add-timestamps.ts";
import { reportWithFixes } from "../fixes/in-one-run.ts";
import {
  findInSchema,
  mayDeclare,
  type Judged,
  schemaOf,
  shippingOf,
  spokenOf,
} from "../reading/index.ts";
import { type Column, qualifiedName, type Table } from "../schema/model.ts";
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
        const spoken = spokenOf(context);
        const isContract = shape === "contract";
        const judged = (table: Table) =>
          !isListed(table, ignoreTables) && !(exemptJunctions && isJunction(table));
        const lackingIn = ({ tables }: Judged) =>
          tables.filter(judged).flatMap((table) => {
            const missing = missingTimestamps(table);
            return missing.length > 0 && spoken.table(table) ? [{ table, missing }] : [];
          });
        const malformedIn = ({ tables, sharedColumns }: Judged) => {
          if (!isContract) return [];
          const ownColumns = ownColumnsBeside(sharedColumns);
          return [
            ...tables.filter(judged).flatMap((table) =>
              malformedTimestamps(
                ownColumns(table).filter((each) => spoken.column(table, each)),
                table,
              ),
            ),
            ...malformedTimestamps(sharedColumns.filter((each) => spoken.sharedColumn(each))),
          ];
        };
        const found = findInSchema<Lacking | Malformed>(context, "require-timestamps", (schema) => [
          ...lackingIn(schema),
          ...malformedIn(schema),
        ]);
        if (found.length === 0) return;
        const { tables } = schemaOf(context);
        const shipping = shippingOf(context);
        const problems = found.flatMap((each) => {
          if (!("missing" in each)) return [];
          const { table, missing } = each;
          const isUnshipped = () => shipping.table(table).state === "unshipped";
          return [reportOf({ table, missing, isUnshipped })];
        });
        reportWithFixes(context, problems, (lacking) =>
          timestampEdits(context, lacking, { tables, isContract }),
        );
        for (const each of found) {
          if (!("fault" in each)) continue;
          const { column, fault, table } = each;
          const node = column.place.label;
          const name = column.name ?? column.key;
          if (table)
            context.report({
              node,
              messageId: "malformed",
              data: { table: qualifiedName(table), column: name, fault },
            });
          else
            context.report({ node, messageId: "sharedMalformed", data: { column: name, fault } });
        }
      },
    };
  },
});

type Lacking = Pick<LackingTable, "table" | "missing">;

/** A column that is no timestamp to rely on; without a table it is a shared one. */
interface Malformed {
  readonly table: Table | undefined;
  readonly column: Column;
  readonly fault: string;
}

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

function malformedTimestamps(columns: readonly Column[], table?: Table): readonly Malformed[] {
  return columns.flatMap((column) => {
    if (column.unread || column.isReplaceable) return [];
    const fault = timestampFault(column);
    return fault ? [{ table, column, fault }] : [];
  });
}
