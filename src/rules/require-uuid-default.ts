import { createRule } from "../create-rule.ts";
import { asFix } from "../fixes/edit.ts";
import { randomDefaultEdits } from "../fixes/random-default.ts";
import { mayDeclare, schemaOf, spokenOf } from "../reading/index.ts";
import { type Column, qualifiedName, type Table } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, isWrittenIn, ownColumnsBeside } from "../schema/questions.ts";
import { ownKeys, uuidFault } from "../schema/uuid-keys.ts";

type Options = [{ ignoreTables: readonly string[] }];
type MessageId = "missing" | "fixed" | "missingInShared" | "fixedInShared";

/** A key that the database makes is there for whoever inserts: the application, a script, somebody in psql. */
export default createRule<Options, MessageId>({
  name: "require-uuid-default",
  meta: {
    type: "suggestion",
    docs: {
      description: "Require a random default for primary keys that are uuids",
      preset: "all",
    },
    fixable: "code",
    schema: [
      {
        type: "object",
        description: "Tables that are left alone.",
        properties: {
          ignoreTables: namePatterns(
            "Names of tables whose keys come from elsewhere; those of Supabase's own schemas, if nothing else is said.",
          ),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: ["auth.*", "storage.*"] }],
    messages: {
      missing:
        'Primary key "{{table}}"."{{column}}" has no default, so an insert that does not bring a uuid fails. Add .defaultRandom().',
      fixed:
        'Primary key "{{table}}"."{{column}}" has the same default for every row, so the second insert fails. Make it .defaultRandom().',
      missingInShared:
        'Shared primary key "{{column}}" has no default, so an insert that does not bring a uuid fails. Add .defaultRandom().',
      fixedInShared:
        'Shared primary key "{{column}}" has the same default for every row, so the second insert fails. Make it .defaultRandom().',
    },
  },
  create(context, [{ ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    const report = (column: Column, table?: Table) => {
      const fault = uuidFault(column);
      if (!fault || column.name === undefined) return;
      const isOwn = !table || isWrittenIn(column.place, table.place);
      const edits = fault === "missing" && isOwn ? randomDefaultEdits(context, column) : undefined;
      context.report({
        node: (isOwn ? column.place : table.place).label,
        messageId: table ? fault : `${fault}InShared`,
        data: { ...(table && { table: qualifiedName(table) }), column: column.name },
        fix: edits ? asFix(edits) : null,
      });
    };
    return {
      Program() {
        const { sharedColumns, sharedForeignKeys, tables } = schemaOf(context);
        const spoken = spokenOf(context);
        const ownColumns = ownColumnsBeside(sharedColumns);
        for (const table of tables) {
          if (isListed(table, ignoreTables)) continue;
          for (const column of ownKeys(table))
            if (!column.isPrimaryKey || ownColumns(table).includes(column))
              if (spoken.column(table, column)) report(column, table);
        }
        const foreign = new Set(sharedForeignKeys().flatMap(({ columns }) => columns));
        for (const column of sharedColumns)
          if (column.isPrimaryKey && !foreign.has(column) && spoken.sharedColumn(column))
            report(column);
      },
    };
  },
});
