import { createRule } from "../create-rule.ts";
import { schemaOf } from "../reading/index.ts";
import { type Column, type Dialect, qualifiedName, type Table } from "../schema/model.ts";
import { isWrittenIn, ownColumnsBeside, primaryKeyColumns } from "../schema/questions.ts";

type Options = [{ allowIdentity: boolean; sqliteRowid: boolean }];
type MessageId = "serialKey" | "sharedSerialKey";

/** Numbers in a row tell how many rows there are, can be guessed, and clash when databases are merged. */
export default createRule<Options, MessageId>({
  name: "no-serial-id",
  meta: {
    type: "suggestion",
    docs: {
      description: "Disallow primary keys that count up",
      preset: "recommended",
    },
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
      sharedSerialKey:
        'Shared primary key "{{column}}" is {{kind}}, so its values can be guessed and clash between databases. Make it {{remedy}}.',
    },
  },
  create(context, [{ allowIdentity, sqliteRowid }]) {
    const kindOf = (column: Column, isFilledIn: boolean) => {
      if (column.identity && !allowIdentity) return "an identity column";
      if (isSerial(column)) return column.type ?? "serial";
      if (column.isAutoIncrement) return "an autoincrement column";
      return sqliteRowid && isFilledIn && isRowid(column) ? "a rowid" : undefined;
    };
    return {
      Program() {
        const { tables, sharedColumns } = schemaOf(context);
        const ownColumns = ownColumnsBeside(sharedColumns);
        for (const table of tables) {
          for (const column of keysToTell(table, ownColumns(table))) {
            const kind = kindOf(column, isFilledIn(column, table));
            if (kind === undefined || column.name === undefined) continue;
            const isOwn = isWrittenIn(column.place, table.place);
            context.report({
              node: isOwn ? column.place.label : table.place.label,
              messageId: "serialKey",
              data: {
                table: qualifiedName(table),
                column: column.name,
                kind,
                remedy: REMEDIES[table.dialect],
              },
            });
          }
        }
        for (const column of sharedColumns) {
          const kind = column.isPrimaryKey ? kindOf(column, true) : undefined;
          if (kind === undefined || column.name === undefined) continue;
          context.report({
            node: column.place.label,
            messageId: "sharedSerialKey",
            data: { column: column.name, kind, remedy: REMEDIES[column.dialect] },
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

function isSerial({ builder }: Column): boolean {
  return builder !== undefined && /^(?:small|big)?serial\d?$/.test(builder);
}

function isRowid({ dialect, hasRuntimeDefault, type }: Column): boolean {
  return dialect === "sqlite" && type === "integer" && !hasRuntimeDefault;
}

/** SQLite makes up the value of a key that is one column, where no parent row gives it. */
function isFilledIn(column: Column, table: Table): boolean {
  return (
    primaryKeyColumns(table).length === 1 &&
    !table.foreignKeys.some(({ columns }) => columns.includes(column))
  );
}

/** A shared column that is a key by itself is told of where it is shared. */
function keysToTell(table: Table, own: readonly Column[]): readonly Column[] {
  return primaryKeyColumns(table).filter((column) => !column.isPrimaryKey || own.includes(column));
}
