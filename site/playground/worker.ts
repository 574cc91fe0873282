import type { Answer, Question } from "./project.ts";

// What libraries that were written for Node ask their process for as they load.
globalThis.process = {
  argv: [],
  env: {},
  platform: "linux",
  version: "v20.19.0",
  versions: {},
  cwd: () => "/",
} as unknown as typeof globalThis.process;

const loading = import("./lint-project.ts");

async function answer({ id, kind, project }: Question): Promise<Answer> {
  try {
    const { fixProject, lintProject } = await loading;
    return kind === "lint"
      ? { id, reports: lintProject(project) }
      : { id, fixed: fixProject(project) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  void answer(data).then((answered) => self.postMessage(answered));
});
