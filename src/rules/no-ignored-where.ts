import { createRule } from "../create-rule.ts";
import { rawFilterEdit } from "../fixes/filter.ts";
import { eachIgnoredWhere } from "../queries/relational.ts";

type MessageId = "callback" | "always" | "wrap";

/** drizzle-orm 1.0 takes an object where 0.x took a callback, and reads every row where it is handed one. */
export default createRule<[], MessageId>({
  name: "no-ignored-where",
  meta: {
    type: "problem",
    docs: {
      description: "Disallow conditions of relational queries that drizzle-orm ignores",
      preset: "strict",
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      callback:
        'Every row of "{{name}}" is read here, for drizzle-orm 1.0 ignores a callback as where. Write an object, such as { id: 1 }, or hand the callback over as RAW.',
      always:
        'Every row of "{{name}}" is read here, for drizzle-orm 1.0 takes no boolean as where. Write an object, such as { id: 1 }, or leave it out.',
      wrap: "Hand the callback over as RAW. The query returns only the rows that it chooses.",
    },
  },
  create(context) {
    return eachIgnoredWhere(context, ({ kind, name, property }) => {
      const edit = kind === "function" ? rawFilterEdit(property) : undefined;
      context.report({
        node: property.key,
        messageId: kind === "function" ? "callback" : "always",
        data: { name },
        suggest: edit ? [{ messageId: "wrap", fix: edit }] : [],
      });
    });
  },
});
