import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { asFix, type Edit, idOf, insertAt } from "./edit.ts";

/** Something to report, and what an edit that mends it is about. */
export interface Problem<MessageId extends string, Subject> {
  readonly node: TSESTree.Node;
  readonly messageId: MessageId;
  readonly data: Readonly<Record<string, unknown>>;
  readonly subject: Subject;
}

/** The edits that mend some problems at once; `undefined` where there are none. */
type EditsFor<Subject> = (subjects: readonly Subject[]) => readonly Edit[] | undefined;

interface Fixable<MessageId extends string, Subject> {
  readonly problem: Problem<MessageId, Subject>;
  readonly edits: readonly Edit[];
  readonly start: number;
  readonly end: number;
}

/**
 * Reports problems of which each has a fix of its own. ESLint applies of overlapping fixes only the first, and makes ten
 * passes at most; so where fixes overlap, the one of the first report mends them all.
 *
 * @param mayBeOne Whether the first report mends all, too, where all fixes together do more than each alone: an import
 * that nobody uses any more goes with the last of its users.
 */
export function reportWithFixes<MessageId extends string, Subject>(
  context: Pick<TSESLint.RuleContext<MessageId, readonly unknown[]>, "report">,
  problems: readonly Problem<MessageId, Subject>[],
  editsFor: EditsFor<Subject>,
  mayBeOne = false,
): void {
  const edits = new Map<Problem<MessageId, Subject>, readonly Edit[]>();
  const all = fixable(problems, editsFor);
  for (const group of mayBeOne && doMoreTogether(all, editsFor) ? [all] : overlapping(all)) {
    for (const { problem, edits: own } of group) edits.set(problem, own);
    const [first] = group.map(({ problem }) => problem).sort(byPlace);
    if (!first || group.length === 1) continue;
    const together = editsFor(group.map(({ problem }) => problem.subject));
    // An edit of nothing makes it begin before the others, so that ESLint takes it and not one of them.
    if (together)
      edits.set(first, [
        nothingBefore([...group.flatMap((each) => each.edits), ...together]),
        ...together,
      ]);
  }
  for (const problem of problems) {
    const { node, messageId, data } = problem;
    const own = edits.get(problem);
    context.report({ node, messageId, data, fix: own ? asFix(own) : null });
  }
}

function doMoreTogether<MessageId extends string, Subject>(
  all: readonly Fixable<MessageId, Subject>[],
  editsFor: EditsFor<Subject>,
): boolean {
  const alone = new Set(all.flatMap(({ edits }) => edits.map(idOf)));
  const together = editsFor(all.map(({ problem }) => problem.subject)) ?? [];
  return together.some((edit) => !alone.has(idOf(edit)));
}

function fixable<MessageId extends string, Subject>(
  problems: readonly Problem<MessageId, Subject>[],
  editsFor: EditsFor<Subject>,
): readonly Fixable<MessageId, Subject>[] {
  return problems.flatMap((problem) => {
    const edits = editsFor([problem.subject]) ?? [];
    if (edits.length === 0) return [];
    const start = Math.min(...edits.map(({ range }) => range[0]));
    const end = Math.max(...edits.map(({ range }) => range[1]));
    return [{ problem, edits, start, end }];
  });
}

/** Groups of fixes of which ESLint would apply one in a pass: ranges that only touch overlap for it, too. */
function overlapping<MessageId extends string, Subject>(
  all: readonly Fixable<MessageId, Subject>[],
): readonly (readonly Fixable<MessageId, Subject>[])[] {
  const groups: Fixable<MessageId, Subject>[][] = [];
  let end = -1;
  for (const each of [...all].sort((one, other) => one.start - other.start)) {
    const group = groups.at(-1);
    if (group && each.start <= end) group.push(each);
    else groups.push([each]);
    end = Math.max(end, each.end);
  }
  return groups;
}

function byPlace(one: { node: TSESTree.Node }, other: { node: TSESTree.Node }): number {
  return one.node.range[0] - other.node.range[0];
}

function nothingBefore(edits: readonly Edit[]): Edit {
  const start = Math.min(...edits.map(({ range }) => range[0]));
  return insertAt(Math.max(0, start - 1), "");
}
