import { format, resolveConfig } from "prettier";

/** @type {import("eslint-doc-generator").GenerateOptions} */
export default {
  ruleDocTitleFormat: "name",
  ruleListColumns: ["name", "description", "configsError", "fixable", "hasSuggestions"],
  postprocess: async (content, file) =>
    format(content, { ...(await resolveConfig(file)), parser: "markdown" }),
};
