import type { TSESLint } from "@typescript-eslint/utils";
import { destructiveFixesOf } from "../reading/index.ts";
import { costState, mayFix, type Shipped } from "../schema/shipping.ts";
import { asFix, type Edit, type EditContext } from "./edit.ts";

/** What a suggestion says of itself. */
export interface SuggestionText<MessageId extends string> {
  readonly messageId: MessageId;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Whether an edit that asks for a destructive migration may be a fix: by the settings, and by what has shipped. */
export function mayBeFix(context: EditContext, shipped: Shipped): boolean {
  return mayFix(shipped, destructiveFixesOf(context));
}

/** Edits as a suggestion, for somebody to choose who has read its text; none where there are no edits. */
export function asSuggestions<MessageId extends string>(
  edits: readonly Edit[] | undefined,
  text: SuggestionText<MessageId>,
): TSESLint.SuggestionReportDescriptor<MessageId>[] {
  return edits ? [{ ...text, fix: asFix(edits) }] : [];
}

/** What a report says of its edits: that they are its fix, or else that they are a suggestion. */
export function fixOrSuggest<MessageId extends string>(
  edits: readonly Edit[] | undefined,
  isFix: boolean,
  text: SuggestionText<MessageId>,
): Pick<TSESLint.ReportDescriptor<MessageId>, "fix" | "suggest"> {
  return isFix ? { fix: edits && asFix(edits) } : { suggest: asSuggestions(edits, text) };
}

/** What the suggestion of a new name for an index or a key says: the cost, where a database may have the old one. */
export function renaming(
  proposal: string,
  shipped: Shipped,
): SuggestionText<"renameShipped" | "renameUnshipped"> {
  return shipped.state === "unshipped"
    ? { messageId: "renameUnshipped", data: { proposal } }
    : { messageId: "renameShipped", data: { proposal, state: costState(shipped, "the table") } };
}
