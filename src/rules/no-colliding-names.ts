import { createRule } from "../create-rule.ts";
import { mayDeclare, schemaOf, spokenOf, tablesSaying } from "../reading/index.ts";
import { type Collision, collisions } from "../schema/colliding-names.ts";
import { qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed, placeIn } from "../schema/questions.ts";

type Options = [{ ignoreTables: readonly string[] }];
type MessageId = "same" | "cut";

/** A copied table keeps the names of its indexes, and no migration can make two of one name. */
export default createRule<Options, MessageId>({
  name: "no-colliding-names",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow indexes and constraints that have the name of another one",
      preset: "strict",
    },
    schema: [
      {
        type: "object",
        description: "Tables that are left alone.",
        properties: {
          ignoreTables: namePatterns(
            "Names of tables whose indexes and constraints are left alone.",
          ),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [] }],
    messages: {
      same: "No migration can make {{what}} beside {{other}}: they have one name, and a name is there once in a {{scope}}. Give it a name of its own.",
      cut: 'No migration can make {{what}} beside {{other}}: they are called "{{name}}" once PostgreSQL has cut them to 63 bytes, and a name is there once in a {{scope}}. Give it a shorter name of its own.',
    },
  },
  create(context, [{ ignoreTables }]) {
    if (!mayDeclare(context)) return {};
    return {
      Program() {
        const { neighbours, tables } = schemaOf(context);
        const spoken = spokenOf(context);
        const others = (names: ReadonlySet<string>) => [
          ...neighbours(),
          ...tablesSaying(context, tables, names),
        ];
        for (const collision of collisions(tables, others)) {
          const { isCut, name, other, scope, thing } = collision;
          const { place, table } = thing;
          if (isListed(table, ignoreTables) || !spoken.table(table)) continue;
          context.report({
            node: placeIn(table, place).label,
            messageId: isCut ? "cut" : "same",
            data: { what: inWords(thing, true), name, other: inWords(other, false), scope },
          });
        }
      },
    };
  },
});

/** `index "by_user" of "posts"`, or what has that name already: `an index of "posts"`. */
function inWords({ kind, name, table }: Collision["thing"], isNamed: boolean): string {
  if (kind === "table") return `table "${qualifiedName(table)}"`;
  const of = `of "${qualifiedName(table)}"`;
  return isNamed ? `${kind} "${name}" ${of}` : `${kind === "index" ? "an" : "a"} ${kind} ${of}`;
}
