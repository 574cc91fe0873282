// The built plugin with faults, as comments of a file ask for them: it reports what is not so, keeps silent, throws or hangs.

// By a path that is made: the types of the build would be added to those of the source.
const { default: plugin } = await import(new URL("../../dist/index.js", import.meta.url).href);

const rule = plugin.rules["no-serial-id"];

export default {
  ...plugin,
  rules: {
    ...plugin.rules,
    "no-serial-id": {
      ...rule,
      create(context) {
        const { text } = context.sourceCode;
        if (text.includes("// throw")) throw new Error("planted");
        while (text.includes("// hang"));
        if (text.includes("// keep silent")) return {};
        if (!text.includes("// report wrongly")) return rule.create(context);
        return {
          Program: (node) =>
            context.report({ node, message: 'Primary key "users"."id" is a serial.' }),
        };
      },
    },
  },
};
