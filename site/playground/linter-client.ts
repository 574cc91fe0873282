import worker from "virtual:linter-worker";
import type { Answer, Project, Question, Reports } from "./project.ts";

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** The linter, which runs beside the page so that typing never waits for it. */
export interface LinterClient {
  lint(project: Project): Promise<Reports>;
  /** The files after all fixes. */
  fix(project: Project): Promise<Project["files"]>;
  close(): void;
}

/** @param base Where the site begins, such as `/`. */
export function startLinter(base: string): LinterClient {
  const linter = new Worker(base + worker, { type: "module" });
  const waiting = new Map<number, Waiting>();
  let questions = 0;
  linter.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  });
  linter.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.values())
      reject(new Error(message || "The linter could not be loaded."));
    waiting.clear();
  });

  async function ask(kind: Question["kind"], project: Project): Promise<Answer> {
    questions += 1;
    const id = questions;
    const answer = await new Promise<Answer>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      linter.postMessage({ id, kind, project } satisfies Question);
    });
    if ("failure" in answer) throw new Error(answer.failure);
    return answer;
  }

  return {
    async lint(project) {
      const answer = await ask("lint", project);
      return "reports" in answer ? answer.reports : {};
    },
    async fix(project) {
      const answer = await ask("fix", project);
      return "fixed" in answer ? answer.fixed : project.files;
    },
    close: () => linter.terminate(),
  };
}
