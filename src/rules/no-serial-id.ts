import { createRule } from "../create-rule.ts";
import { asSuggestions } from "../fixes/destructive.ts";
import { type Problem, reportWithFixes } from "../fixes/in-one-run.ts";
import { type CountingKey, uuidEdits } from "../fixes/uuid-key.ts";
import { type UuidPlan, uuidPlan } from "../fixes/uuid-plan.ts";
import { findInSchema, mayDeclare, type Judged, schemaOf, spokenOf } from "../reading/index.ts";
import { countingKind, type CountingOptions, isFilledIn } from "../schema/counting-keys.ts";
import { type Column, type Dialect, qualifiedName, type Table } from "../schema/model.ts";
import { isWrittenIn, ownColumnsBeside, primaryKeyColumns } from "../schema/questions.ts";
import { type ColumnOfTable, referencesTo } from "../schema/references.ts";

type Options = [CountingOptions];
type MessageId =
  "serialKey" | "referencedSerialKey" | "sharedSerialKey" | "useUuid" | "useUuidInAll";

/** Numbers in a row tell how many rows there are, can be guessed, and clash when databases are merged. */
export default createRule<Options, MessageId>({
  name: "no-serial-id",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow primary keys that count up",
      preset: "recommended",
    },
    fixable: "code",
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Which counting keys are let pass.",
        properties: {
          allowIdentity: {
            type: "boolean",
            description: "Whether identity columns are let pass.",
          },
          sqliteRowid: {
            type: "boolean",
            description:
              "Whether SQLite's plain `integer primary key`, which numbers its rows too, is reported.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allowIdentity: false, sqliteRowid: false }],
    messages: {
      serialKey:
        'Primary key "{{table}}"."{{column}}" is {{kind}}, so its values can be guessed and clash between databases. Make it {{remedy}}.',
      referencedSerialKey:
        'Primary key "{{table}}"."{{column}}" is {{kind}}, so its values can be guessed and clash between databases. Make it {{remedy}}, and change with it what references it in other files: {{elsewhere}}.',
      sharedSerialKey:
        'Shared primary key "{{column}}" is {{kind}}, so its values can be guessed and clash between databases. Make it {{remedy}}.',
      useUuid:
        "Make it a random uuid, with the columns of this file that reference it; {{caveat}}.",
      useUuidInAll:
        "Make it a random uuid in every table that has it; columns that reference those tables have to be changed with it, and numbers that are stored are not turned into uuids.",
    },
  },
  create(context, [options]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const spoken = spokenOf(context);
        const found = findInSchema(context, "no-serial-id", (schema) =>
          countingKeys(schema, options).filter(({ column, table }) =>
            table ? spoken.column(table, column) : spoken.sharedColumn(column),
          ),
        );
        if (found.length === 0) return;
        const { tables } = schemaOf(context);
        const fixable: Problem<MessageId, CountingKey>[] = [];
        for (const { table, column, kind } of found) {
          if (!table) continue;
          const key = { table, column };
          const subject = { key, references: referencesTo(key, tables) };
          const plan = uuidPlan(context, key, subject.references);
          const report = { ...reportOf(key, kind, plan), subject };
          if (plan.isFix) fixable.push(report);
          else
            context.report({
              ...report,
              suggest: asSuggestions(uuidEdits(context, [subject]), {
                messageId: "useUuid",
                data: { caveat: plan.caveat },
              }),
            });
        }
        reportWithFixes(context, fixable, (keys) => uuidEdits(context, keys), true);
        for (const { table, column, kind } of found) {
          if (table) continue;
          const edits = uuidEdits(context, [{ key: { column }, references: [] }]);
          context.report({
            node: column.place.label,
            messageId: "sharedSerialKey",
            data: { column: column.name, kind, remedy: REMEDIES[column.dialect] },
            suggest: asSuggestions(edits, { messageId: "useUuidInAll", data: {} }),
          });
        }
      },
    };
  },
});

const UUID_TEXT = "a text with .$defaultFn(() => crypto.randomUUID())";

const REMEDIES: Readonly<Record<Dialect, string>> = {
  postgresql: "uuid().primaryKey().defaultRandom()",
  cockroach: "uuid().primaryKey().defaultRandom()",
  gel: "uuid().primaryKey()",
  mysql: "varchar({ length: 36 }).primaryKey().$defaultFn(() => crypto.randomUUID())",
  singlestore: "varchar({ length: 36 }).primaryKey().$defaultFn(() => crypto.randomUUID())",
  sqlite: UUID_TEXT,
  mssql: "uniqueidentifier or char(36) with .$defaultFn(() => crypto.randomUUID())",
};

interface CountingKeyFound {
  readonly table: Table | undefined;
  readonly column: Column & { readonly name: string };
  readonly kind: string;
}

function countingKeys(
  { tables, sharedColumns }: Judged,
  options: CountingOptions,
): readonly CountingKeyFound[] {
  const ownColumns = ownColumnsBeside(sharedColumns);
  const found = (table: Table | undefined, column: Column, kind: string | undefined) =>
    kind !== undefined && isNamed(column) ? [{ table, column, kind }] : [];
  return [
    ...tables.flatMap((table) =>
      keysToTell(table, ownColumns(table)).flatMap((column) =>
        found(table, column, countingKind(column, isFilledIn(column, table), options)),
      ),
    ),
    ...sharedColumns
      .filter(({ isPrimaryKey }) => isPrimaryKey)
      .flatMap((column) => found(undefined, column, countingKind(column, true, options))),
  ];
}

/** A shared column that is a key by itself is told of where it is shared. */
function keysToTell(table: Table, own: readonly Column[]): readonly Column[] {
  return primaryKeyColumns(table).filter((column) => !column.isPrimaryKey || own.includes(column));
}

function isNamed(column: Column): column is Column & { readonly name: string } {
  return column.name !== undefined;
}

function reportOf({ column, table }: ColumnOfTable, kind: string, { elsewhere }: UuidPlan) {
  const isOwn = isWrittenIn(column.place, table.place);
  const data = {
    table: qualifiedName(table),
    column: column.name,
    kind,
    remedy: REMEDIES[table.dialect],
  };
  return {
    node: isOwn ? column.place.label : table.place.label,
    ...(elsewhere.length > 0
      ? {
          messageId: "referencedSerialKey" as const,
          data: { ...data, elsewhere: elsewhere.join(", ") },
        }
      : { messageId: "serialKey" as const, data }),
  };
}
