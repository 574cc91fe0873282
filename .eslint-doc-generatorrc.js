import { format, resolveConfig } from "prettier";

/** @type {import("eslint-doc-generator").GenerateOptions} */
export default {
  ruleDocTitleFormat: "name",
  // It has every rule, so that it tells nothing of any.
  ignoreConfig: ["all"],
  ruleListColumns: ["name", "description", "configsError", "fixable", "hasSuggestions"],
  postprocess: async (content, file) =>
    format(content, { ...(await resolveConfig(file)), parser: "markdown" }),
};
