import { createRule } from "../create-rule.ts";
import { asSuggestions } from "../fixes/destructive.ts";
import { changeOnDelete } from "../fixes/on-delete.ts";
import { mayDeclare, schemaOf, spokenOf } from "../reading/index.ts";
import { destructiveCascades } from "../schema/cascades.ts";
import { qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, isWrittenIn } from "../schema/questions.ts";
import {
  SOFT_DELETE_DEFAULTS,
  SOFT_DELETE_SCHEMA,
  type SoftDeleteOptions,
} from "../schema/soft-delete.ts";

type Options = [
  { ignoreTables: readonly string[]; ignoreParents: readonly string[] } & SoftDeleteOptions,
];
type MessageId = "cascade" | "change";

/** Who marks rows as deleted promises to keep them; a cascade of the database knows nothing of that promise. */
export default createRule<Options, MessageId>({
  name: "no-cascade-to-soft-deletable",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow cascades that destroy rows which are only to be marked as deleted",
      preset: "strict",
    },
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        description: "Which columns mark a row as deleted, and tables that are left alone.",
        properties: {
          ignoreTables: namePatterns("Names of tables whose rows may go with their parents."),
          ignoreParents: namePatterns("Names of tables whose rows may take all others along."),
          ...SOFT_DELETE_SCHEMA,
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [
      {
        ignoreTables: [],
        ignoreParents: ["tenant*", "organization*", "workspace", "workspaces"],
        ...SOFT_DELETE_DEFAULTS,
      },
    ],
    messages: {
      cascade:
        'A delete of "{{parent}}" destroys the rows of "{{table}}" that "{{columns}}" ties to it, though those are to be marked as deleted only. Make it onDelete: "{{action}}", or mark the rows of "{{parent}}" as well.',
      change:
        'Make it onDelete: "{{action}}". A delete of "{{parent}}" fails then as long as "{{table}}" has rows that point to it; the migration makes the constraint anew.',
    },
  },
  create(context, [{ ignoreTables, ignoreParents, softDeleteColumns }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const spoken = spokenOf(context);
        const cascades = schemaOf(context)
          .tables.filter((table) => !isListed(table, ignoreTables))
          .flatMap((table) => destructiveCascades(table, { softDeleteColumns }));
        for (const { key, parent, table } of cascades) {
          if (isListed(parent, ignoreParents) || !spoken.foreignKey(table, key)) continue;
          const isOwn = isWrittenIn(key.place, table.place);
          const action = table.dialect === "mssql" ? "no action" : "restrict";
          const edits = isOwn ? changeOnDelete(context.sourceCode, key, action) : undefined;
          const data = {
            table: qualifiedName(table),
            columns: key.columns.map((each) => each.name ?? each.key).join(", "),
            parent: qualifiedName(parent),
            action,
          };
          context.report({
            node: (isOwn ? key.place : table.place).label,
            messageId: "cascade",
            data,
            suggest: asSuggestions(edits, { messageId: "change", data }),
          });
        }
      },
    };
  },
});
