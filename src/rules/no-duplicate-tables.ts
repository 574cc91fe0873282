import { createRule } from "../create-rule.ts";
import {
  mayDeclare,
  readTwiceBy,
  schemaOf,
  seenTablesOf,
  shortPathOf,
  spokenOf,
} from "../reading/index.ts";
import { otherDeclaration } from "../schema/duplicates.ts";
import { qualifiedName, type Table } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed } from "../schema/questions.ts";

type Options = [{ ignoreTables: readonly string[] }];
type MessageId = "inFile" | "elsewhere" | "readTwice";

/** Of two declarations of a table drizzle-kit takes the one that it reads last, and from 1.0 on none. */
export default createRule<Options, MessageId>({
  name: "no-duplicate-tables",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow declaring a table of the database twice",
      preset: "strict",
    },
    schema: [
      {
        type: "object",
        description: "Tables that are left alone.",
        properties: {
          ignoreTables: namePatterns("Names of tables that may be declared twice."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [] }],
    messages: {
      inFile:
        'Table "{{table}}" is declared on line {{line}} already, and drizzle-kit makes one of the two at most. Keep one of them, or give the other table a name of its own.',
      elsewhere:
        'Table "{{table}}" is declared in {{file}} as well, and drizzle-kit makes one of the two at most. Import it from where it belongs, or do not export the one that only stands in for it.',
      readTwice:
        'Table "{{table}}"{{more}} is handed on here and read in {{file}} too, and drizzle-kit 1.0 takes that for two tables and makes no migration. Name this file alone in the "schema" of drizzle.config, or only the others.',
    },
  },
  create(context, [{ ignoreTables }]) {
    const otherOf = (table: Table): Table | undefined =>
      seenTablesOf(context, table.dialect)
        .filter((seen) => seen.sees(table))
        .flatMap((seen) => otherDeclaration(table, seen.namesakesOf(table)) ?? [])[0];
    const isJudged = (table: Table) => !isListed(table, ignoreTables);
    return {
      Program() {
        for (const { file, node, tables } of readTwiceBy(context)) {
          const [table, ...more] = tables.filter(isJudged);
          if (!table) continue;
          const data = {
            table: qualifiedName(table),
            more: more.length > 0 ? ` with ${String(more.length)} more` : "",
            file: shortPathOf(context, file),
          };
          context.report({ node, messageId: "readTwice", data });
        }
        if (!mayDeclare(context)) return;
        const spoken = spokenOf(context);
        for (const table of schemaOf(context).tables) {
          const other = isJudged(table) ? otherOf(table) : undefined;
          if (!other || !spoken.table(table)) continue;
          const { file, node } = other.place;
          const isHere = file === table.place.file;
          context.report({
            node: table.place.label,
            messageId: isHere ? "inFile" : "elsewhere",
            data: {
              table: qualifiedName(table),
              ...(isHere ? { line: node.loc.start.line } : { file: shortPathOf(context, file) }),
            },
          });
        }
      },
    };
  },
});
