import { createRule } from "../create-rule.ts";
import { eachDelete } from "../queries/deletes.ts";
import { softDeleteEdit } from "../fixes/soft-delete.ts";
import type { NamedTable } from "../queries/raw-sql.ts";
import { qualifiedName, type Table } from "../schema/model.ts";
import { matchesAny, namePatterns } from "../schema/name-pattern.ts";
import { isListed, knowsAllColumns } from "../schema/questions.ts";
import {
  SOFT_DELETE_DEFAULTS,
  SOFT_DELETE_SCHEMA,
  softDeleteColumn,
  type SoftDeleteOptions,
} from "../schema/soft-delete.ts";

type Options = [{ tables: readonly string[] } & SoftDeleteOptions];
type MessageId = "softDelete" | "noSoftDeleteColumn" | "unreadColumns" | "useUpdate";

/** A deleted row of a user cannot be brought back when the customer, or the law, asks for it. */
export default createRule<Options, MessageId>({
  name: "no-hard-delete-on-user-tables",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow deleting rows of tables that hold user data",
      preset: "recommended",
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Which tables hold user data.",
        properties: {
          tables: namePatterns(
            "Names of tables that hold user data, with or without a soft-delete column.",
          ),
          ...SOFT_DELETE_SCHEMA,
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [
      {
        tables: ["user", "users", "customer", "customers", "profile", "profiles"],
        ...SOFT_DELETE_DEFAULTS,
      },
    ],
    messages: {
      softDelete:
        'Rows of "{{table}}" are deleted for good here, though it has "{{column}}" to mark them as deleted. Set that with .update() instead.',
      noSoftDeleteColumn:
        'Rows of "{{table}}" are user data and are deleted for good here. Add a nullable {{proposal}} timestamp to the table and set that instead.',
      unreadColumns:
        'Rows of "{{table}}" are user data and are deleted for good here. Set a nullable {{proposal}} timestamp instead, and add it where the table has none.',
      useUpdate: "Set {{column}} with .update() instead of deleting.",
    },
  },
  create(context, [{ tables, softDeleteColumns }]) {
    return eachDelete(context, (statement) => {
      const { table } = statement;
      const column = isTable(table) ? softDeleteColumn(table, { softDeleteColumns }) : undefined;
      if (!column && !holdsUserData(table, tables)) return;
      const node = statement.kind === "call" ? statement.method : statement.node;
      const tableName = qualifiedName(table);
      if (!column) {
        const [proposal = ""] = softDeleteColumns;
        const isLacking = isTable(table) && knowsAllColumns(table);
        context.report({
          node,
          messageId: isLacking ? "noSoftDeleteColumn" : "unreadColumns",
          data: { table: tableName, proposal },
        });
        return;
      }
      const edit = statement.kind === "call" ? softDeleteEdit(statement, column) : undefined;
      context.report({
        node,
        messageId: "softDelete",
        data: { table: tableName, column: column.name ?? column.key },
        suggest: edit ? [{ messageId: "useUpdate", data: { column: column.key }, fix: edit }] : [],
      });
    });
  },
});

function isTable(table: NamedTable): table is Table {
  return "columns" in table;
}

function holdsUserData(table: NamedTable, tables: readonly string[]): boolean {
  return isTable(table)
    ? isListed(table, tables)
    : [table.name, qualifiedName(table)].some((name) => matchesAny(tables, name));
}
