import { createRule } from "../create-rule.ts";
import { schemaOf } from "../reading/index.ts";
import { type Column, qualifiedName, type Table } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import {
  findColumn,
  isJunction,
  isListed,
  isTimestamp,
  knowsAllColumns,
  ownColumnsBeside,
} from "../schema/questions.ts";

type Options = [
  {
    ignoreTables: readonly string[];
    exemptJunctions: boolean;
    shape: "any" | "contract";
  },
];
type MessageId = "missing" | "malformed" | "sharedMalformed";

const TIMESTAMPS = [
  { key: "createdAt", name: "created_at" },
  { key: "updatedAt", name: "updated_at" },
] as const;

/** Without both timestamps nobody can tell later on when a row came or changed. */
export default createRule<Options, MessageId>({
  name: "require-timestamps",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require createdAt and updatedAt on every table",
      preset: "recommended",
    },
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
    return {
      Program() {
        const { tables, sharedColumns } = schemaOf(context);
        const ownColumns = ownColumnsBeside(sharedColumns);
        for (const table of tables) {
          if (isListed(table, ignoreTables)) continue;
          if (exemptJunctions && isJunction(table)) continue;
          const columns = missingTimestamps(table);
          if (columns.length > 0)
            context.report({
              node: table.place.label,
              messageId: "missing",
              data: { table: qualifiedName(table), columns: columns.join(" and ") },
            });
          if (shape === "any") continue;
          for (const { node, column, fault } of malformedTimestamps(ownColumns(table)))
            context.report({
              node,
              messageId: "malformed",
              data: { table: qualifiedName(table), column, fault },
            });
        }
        if (shape === "any") return;
        for (const { node, column, fault } of malformedTimestamps(sharedColumns))
          context.report({ node, messageId: "sharedMalformed", data: { column, fault } });
      },
    };
  },
});

function missingTimestamps(table: Table): readonly string[] {
  if (!knowsAllColumns(table)) return [];
  return TIMESTAMPS.filter(({ key, name }) => !findColumn(table, [key, name])).map(
    ({ key }) => key,
  );
}

const NAMES: ReadonlySet<string | undefined> = new Set(
  TIMESTAMPS.flatMap(({ key, name }) => [key, name]),
);

function malformedTimestamps(columns: readonly Column[]): readonly {
  readonly node: Column["place"]["label"];
  readonly column: string;
  readonly fault: string;
}[] {
  return columns.flatMap((column) => {
    const { key, name, place } = column;
    if (!NAMES.has(key) && !NAMES.has(name)) return [];
    if (column.unread || column.isReplaceable) return [];
    const fault = faultOf(column);
    return fault ? [{ node: place.label, column: name ?? key, fault }] : [];
  });
}

function faultOf(column: Column): string | undefined {
  if (!isTimestamp(column)) return "is no timestamp";
  if (!column.isNotNull) return "may be null";
  return column.hasDefault ? undefined : "has no default";
}
