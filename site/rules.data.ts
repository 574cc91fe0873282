import { ruleGroups, type RuleGroup } from "./rule-list.ts";

/** Hands the list of rules to pages as plain data, so that no page loads the rules. */
declare const data: readonly RuleGroup[];
export { data };

export default { load: () => ruleGroups };
