import type { FuzzCase, Outcome } from "./fuzz-case.ts";
import { caseOfKind, type KindName } from "./fuzz-kinds.ts";
import { runCase } from "./fuzz-run.ts";

/** What the watching process asks for: a case that is written out, or one that a seed makes. */
export type Task =
  | { readonly case: FuzzCase }
  | { readonly kind: KindName; readonly seed: number; readonly folder?: string | undefined };

/** What it is told of each. */
export interface Answer {
  readonly outcome: Outcome;
  /** Where there is a fault. */
  readonly case?: FuzzCase;
  /** Milliseconds of CPU since the last answer. */
  readonly cpu: number;
}

let before = process.cpuUsage();

process.on("message", (task: Task) => {
  const made = "case" in task ? task.case : caseOfKind(task.kind, task.seed, task.folder);
  void runCase(made).then((outcome) => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    const answer: Answer = {
      outcome,
      ...(outcome.fault ? { case: made } : {}),
      cpu: (user + system) / 1_000,
    };
    process.send?.(answer);
  });
});
process.on("disconnect", () => process.exit());
