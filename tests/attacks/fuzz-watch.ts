import { type ChildProcess, fork } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Fault, FuzzCase, Outcome } from "./fuzz-case.ts";
import type { Answer, Task } from "./fuzz-child.ts";
import { bundle } from "./fuzz-bundle.mjs";

/** What a case may take before its process is ended, in milliseconds of CPU: all its lints and the start of the process. */
const PATIENCE = 60_000;
/** How often is looked, in milliseconds. */
const INTERVAL = 2_000;

/** Milliseconds of CPU that a process has had; where nobody tells (outside of Linux), of time that has passed. */
function cpuOf({ pid }: ChildProcess): number {
  try {
    const stat = fs.readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    // Behind the name, which may hold anything: user and system time are the 12th and 13th, in hundredths of a second.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return performance.now();
  }
}

/** Runs cases in a process of its own, which is started again where a case ends it or does not end. */
export class Watch {
  readonly #bundle: Awaited<ReturnType<typeof bundle>>;
  readonly #patience: number;
  #child: ChildProcess | undefined;

  private constructor(bundled: Awaited<ReturnType<typeof bundle>>, patience: number) {
    this.#bundle = bundled;
    this.#patience = patience;
  }

  static async start(patience = PATIENCE): Promise<Watch> {
    return new Watch(await bundle(path.join(import.meta.dirname, "fuzz-child.ts")), patience);
  }

  stop(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
    this.#bundle.remove();
  }

  /** What came of a case; that a process died or said nothing for too long is a fault, too. */
  async run(task: Task): Promise<Answer> {
    const child = (this.#child ??= fork(this.#bundle.file, {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    }));
    let words = "";
    child.stderr?.on(
      "data",
      (chunk: Buffer) => (words = `${words}${chunk.toString()}`.slice(-2_000)),
    );
    const start = cpuOf(child);
    let timer: NodeJS.Timeout | undefined;
    const answer = await new Promise<Answer | Fault>((resolve) => {
      timer = setInterval(
        () => {
          if (cpuOf(child) - start > this.#patience) resolve({ property: "hang", detail: "" });
        },
        Math.min(INTERVAL, this.#patience),
      );
      child.once("message", (message: Answer) => {
        resolve(message);
      });
      child.once("exit", () => {
        resolve({ property: "death", detail: lastWords(words) });
      });
      child.send(task);
    });
    clearInterval(timer);
    child.removeAllListeners("message");
    child.removeAllListeners("exit");
    child.stderr?.removeAllListeners("data");
    if ("outcome" in answer) return answer;
    child.kill("SIGKILL");
    this.#child = undefined;
    return { outcome: { ...NOTHING, fault: answer }, cpu: 0 };
  }

  /** Makes a case smaller for as long as it has the same fault. */
  async shrink(big: FuzzCase, fault: Fault, tries: number): Promise<FuzzCase> {
    let [small, left] = [big, tries];
    const isAlike = async (candidate: FuzzCase): Promise<boolean> => {
      if (left <= 0) return false;
      left -= 1;
      const { outcome } = await this.run({ case: candidate });
      return outcome.fault?.property === fault.property && outcome.fault.detail === fault.detail;
    };
    for (const name of Object.keys(big.files)) {
      const files = without(small.files, name);
      const linted = small.linted.filter((each) => each !== name);
      if (linted.length > 0 && (await isAlike({ ...small, files, linted })))
        small = { ...small, files, linted };
    }
    for (const rule of Object.keys(big.rules)) {
      const rules = without(small.rules, rule);
      if (await isAlike({ ...small, rules })) small = { ...small, rules };
    }
    for (const pieces of [lines, words, characters])
      for (const name of Object.keys(small.files)) {
        const text = await withLess(pieces(small.files[name] ?? ""), (candidate) =>
          isAlike({ ...small, files: { ...small.files, [name]: candidate } }),
        );
        small = { ...small, files: { ...small.files, [name]: text } };
      }
    return small;
  }
}

const NOTHING: Outcome = {
  unparsed: 0,
  parsed: 0,
  tables: 0,
  reports: 0,
  edits: 0,
  tried: {},
  slowest: 0,
  steps: 0,
};

function lastWords(words: string): string {
  return (
    /^(?:\w*Error|FATAL ERROR): .*$/m.exec(words)?.[0] ?? words.trim().split("\n").at(-1) ?? ""
  );
}

function lines(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

function words(text: string): readonly string[] {
  return text.match(/\s+|[\w$]+|[^\s\w$]/g) ?? [];
}

function characters(text: string): readonly string[] {
  return text.length < 300 ? text.split("") : [text];
}

function without<T>(all: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([each]) => each !== name));
}

/** Takes away halves, quarters and so on, for as long as something stays true of what is left. */
async function withLess(
  all: readonly string[],
  holds: (text: string) => Promise<boolean>,
): Promise<string> {
  let left = [...all];
  for (
    let size = Math.ceil(left.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  )
    for (let at = 0; at < left.length;) {
      const shorter = left.toSpliced(at, size);
      if (await holds(shorter.join(""))) left = shorter;
      else at += size;
    }
  return left.join("");
}
