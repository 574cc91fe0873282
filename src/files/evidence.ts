import type { Neighbourhood } from "./index.ts";

/** A neighbourhood that knows what it was asked, so that what was made of its answers can be kept. */
export interface Evidence extends Neighbourhood {
  /**
   * Asks the disk of a later lint the same questions, and from then on answers by it.
   *
   * @returns Whether all answers are still the same. If not, nothing that was made of them may be used any more.
   */
  renew(now: Neighbourhood): boolean;
}

/** Makes the evidence that is gathered while a neighbourhood is asked. */
export function gatherEvidence(first: Neighbourhood): Evidence {
  let source = first;
  const asked = new Map<string, { readonly answer: unknown; readonly ask: () => unknown }>();

  function note<T>(ask: () => T, ...words: readonly string[]): T {
    const question = words.join("\0");
    const known = asked.get(question);
    if (known) return known.answer as T;
    const answer = ask();
    asked.set(question, { answer, ask });
    return answer;
  }

  return {
    renew(now) {
      if (now === source) return true;
      source = now;
      for (const { answer, ask } of asked.values()) if (!isSame(answer, ask())) return false;
      return true;
    },
    open: (path) => note(() => source.open(path), "open", path),
    resolve: (importer, specifier) =>
      note(() => source.resolve(importer, specifier), "resolve", importer, specifier),
    realPath: (file) => note(() => source.realPath(file), "real path", file),
    drizzleRelease: (file) => note(() => source.drizzleRelease(file), "release", file),
    drizzleVersion: (file) => note(() => source.drizzleVersion(file), "version", file),
    takesOnlyObjects: (file) => note(() => source.takesOnlyObjects(file), "only objects", file),
    pushesOnly: (config) => note(() => source.pushesOnly(config), "pushes only", config),
    drizzleConfigs: (file) => note(() => source.drizzleConfigs(file), "configs", file),
    hasMoreDrizzleConfigs: (file) =>
      note(() => source.hasMoreDrizzleConfigs(file), "more configs", file),
    migrations: (config, out) =>
      note(() => source.migrations(config, out), "migrations", config, out),
    schemaFiles: (config, entries) => ({
      has: (file) =>
        note(() => source.schemaFiles(config, entries).has(file), "has", config, ...entries, file),
      list: () =>
        note(() => source.schemaFiles(config, entries).list(), "list", config, ...entries),
    }),
  };
}

/** An answer that is neither the same object nor made of the same texts counts as another one. */
function isSame(before: unknown, now: unknown): boolean {
  if (Object.is(before, now)) return true;
  if (Array.isArray(before) && Array.isArray(now))
    return before.length === now.length && before.every((each, index) => isSame(each, now[index]));
  return isProblem(before) && isProblem(now) && before.problem === now.problem;
}

function isProblem(answer: unknown): answer is { readonly problem: string } {
  return typeof answer === "object" && answer !== null && "problem" in answer;
}
