import { createRule } from "../create-rule.ts";
import { eachWrite, type Write } from "../queries/writes.ts";
import { qualifiedName } from "../schema/model.ts";
import { namePatterns } from "../schema/name-pattern.ts";
import { isListed } from "../schema/questions.ts";

type Options = [{ ignoreTables: readonly string[] }];
type MessageId = "noWhere" | "noCondition" | "replaced" | "callback";

/** drizzle-orm leaves out a condition that is undefined, and then the statement acts on every row. */
export default createRule<Options, MessageId>({
  name: "require-where",
  meta: {
    type: "problem",
    docs: {
      description: "Require updates and deletes to say which rows they are for",
      preset: "strict",
    },
    schema: [
      {
        type: "object",
        description: "Which tables are exempt.",
        properties: {
          ignoreTables: namePatterns("Names of tables of which all rows may be changed at once."),
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreTables: [] }],
    messages: {
      noWhere:
        'Every row of "{{table}}" is {{done}} here, for there is no .where(). Add one, and where all rows are meant, say so with .where(sql`true`).',
      noCondition:
        'Every row of "{{table}}" is {{done}} here, for what .where() is given is no condition, and is left out. Give it one, and where all rows are meant, say so with sql`true`.',
      replaced:
        'This .where() replaces the one before it, so that "{{table}}" is {{done}} without that condition. Combine the two with and().',
      callback:
        'No row of "{{table}}" is {{done}} here, for .where() of .{{method}}() takes no function. Give it the condition itself.',
    },
  },
  create(context, [{ ignoreTables }]) {
    return eachWrite(context, ({ kind, table, method, wheres }) => {
      if (isListed(table, ignoreTables)) return;
      const last = wheres.at(-1);
      const messageId = last ? faultOf(wheres) : "noWhere";
      if (!messageId) return;
      context.report({
        node: last?.call.method ?? method,
        messageId,
        data: { table: qualifiedName(table), done: `${kind}d`, method: kind },
      });
    });
  },
});

/** What is wrong with conditions of which each replaces the one before. */
function faultOf(wheres: Write["wheres"]): MessageId | undefined {
  switch (wheres.at(-1)?.condition.kind) {
    case "none":
    case "always":
      return "noCondition";
    case "function":
      return "callback";
    default:
      return wheres.slice(0, -1).some(({ condition }) => condition.kind !== "none")
        ? "replaced"
        : undefined;
  }
}
