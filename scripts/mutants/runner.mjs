import fs from "node:fs";
import { createRequire, register } from "node:module";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import picomatch from "picomatch";

/**
 * A test runner of Stryker that loads plugin and tests once and runs tests in its own process: a mutant costs the tests
 * that meet it, and not a start of vitest with ESLint and TypeScript for each of their files.
 */

/** The tests that a mutant may meet: those of behaviour, without what starts servers, compilers or packs. */
const TESTS = [
  "tests/{rules,reading,schema,fixes}/**/*.test.ts",
  ...(process.env.MUTANTS_TRUTH ? ["tests/truth/{forms,queries}/*.test.ts"] : []),
  "tests/inspect/{text,json,mermaid}.test.ts",
  "tests/{messages,options}.test.ts",
];
/** A database in each test, or hundreds of tables. */
const TOO_SLOW = ["tests/fixes/{migration,harness,soft-delete,one-run,one-edit}.test.ts"];

/** What cannot be run without the tests before it. */
const NOT_ALONE = ["tests/messages.test.ts#messages, word for word every message was told above"];

/** So many of the tests that meet a mutant are run; what they let live counts as alive. */
const MOST_TESTS = Number(process.env.MUTANTS_MOST_TESTS ?? 400);

/** Which mutants each test meets, for the processes that come after the first run. */
const MET = path.resolve("reports/mutation/met.json");
/** Mutants are numbered as they stand in the code: so many of them around one are about the same thing. */
const AROUND = 30;

let generation = 0;

/** A WeakMap that is empty again for each mutant. */
globalThis.ForgetfulWeakMap = class ForgetfulWeakMap {
  #of = 0;
  #map = new WeakMap();
  get #now() {
    if (this.#of !== generation) {
      this.#of = generation;
      this.#map = new WeakMap();
    }
    return this.#map;
  }
  get(key) {
    return this.#now.get(key);
  }
  has(key) {
    return this.#now.has(key);
  }
  set(key, value) {
    this.#now.set(key, value);
    return this;
  }
  delete(key) {
    return this.#now.delete(key);
  }
};

class InProcessRunner {
  /** Tests that killed a mutant lately, the last one first: neighbours often fall to the same one. */
  #killers = [];
  #met = {};

  /** Where Stryker's code in the plugin looks which mutant is on, and counts what it meets. */
  state = (globalThis.__stryker__ ??= {});

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), "drizzle-schema-mutants-"));
    this.#useFolder("loading");
    const suite = new URL("./suite.mjs", import.meta.url).href;
    register("./loader.mjs", { parentURL: import.meta.url, data: { suite } });
    this.suite = await import(suite);
    await import(pathToFileURL(path.resolve("tests/support/rule-tester-globals.ts")).href);
    allowRepeatedCases();
    const isMeant = picomatch(TESTS, { ignore: TOO_SLOW });
    const files = fs
      .readdirSync("tests", { recursive: true })
      .map((name) => path.posix.join("tests", name.split(path.sep).join("/")))
      .filter((name) => isMeant(name))
      .sort();
    for (const file of files) {
      this.suite.enter(file);
      await import(pathToFileURL(path.resolve(file)).href);
    }
    for (const id of NOT_ALONE) this.suite.tests.delete(id);
    if (fs.existsSync(MET)) this.#met = JSON.parse(fs.readFileSync(MET, "utf8"));
  }

  async dryRun() {
    const ids = [...this.suite.tests.keys()];
    this.state.activeMutant = undefined;
    const first = await this.#run(ids, { isBailing: false });
    const mutantCoverage =
      JSON.parse(JSON.stringify(this.state.mutantCoverage ?? null)) ?? undefined;
    // What a test leaves behind would be taken for the work of a mutant.
    const some = ids.filter((_, place) => place % 7 === 0).reverse();
    const again = new Map(
      (await this.#run(some, { isBailing: false })).map((each) => [each.id, each]),
    );
    const results = first.map((each) =>
      each.failure === undefined ? (again.get(each.id) ?? each) : each,
    );
    this.#met = Object.fromEntries(
      Object.entries(mutantCoverage?.perTest ?? {}).map(([id, met]) => [
        id,
        Object.keys(met).map(Number),
      ]),
    );
    fs.mkdirSync(path.dirname(MET), { recursive: true });
    fs.writeFileSync(MET, JSON.stringify(this.#met));
    return {
      status: "complete",
      mutantCoverage,
      tests: results.map(({ id, time, failure }) => ({
        id,
        name: id,
        timeSpentMs: time,
        ...(failure === undefined ? { status: 0 } : { status: 1, failureMessage: failure }),
      })),
    };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    this.state.activeMutant = activeMutant.id;
    this.state.hitLimit = hitLimit;
    this.state.hitCount = hitLimit === undefined ? undefined : 0;
    const all = testFilter ?? [...this.suite.tests.keys()];
    const ids = this.#inOrder(all, Number(activeMutant.id)).slice(0, MOST_TESTS);
    const results = await this.#run(ids, { isBailing: true });
    const { hitCount } = this.state;
    this.state.activeMutant = undefined;
    if (hitLimit !== undefined && hitCount > hitLimit)
      return { status: "timeout", reason: `Hit limit reached (${hitCount}/${hitLimit})` };
    const killer = results.find(({ failure }) => failure !== undefined);
    if (!killer) return { status: "survived", nrOfTests: results.length };
    this.#killers = [killer.id, ...this.#killers.filter((id) => id !== killer.id)].slice(0, 8);
    return {
      status: "killed",
      killedBy: [killer.id],
      failureMessage: killer.failure,
      nrOfTests: results.length,
    };
  }

  async dispose() {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  #useFolder(name) {
    const folder = path.join(this.folder, name);
    fs.mkdirSync(folder);
    for (const variable of ["TMPDIR", "TEMP", "TMP"]) process.env[variable] = folder;
    return folder;
  }

  /** Those first that killed lately; then those of which the most is about this place, for they are made for it. */
  #inOrder(ids, mutant) {
    const aboutOf = (id) => {
      const met = this.#met[id] ?? [];
      return met.filter((each) => Math.abs(each - mutant) <= AROUND).length / met.length || 0;
    };
    const about = new Map(ids.map((id) => [id, aboutOf(id)]));
    const killers = this.#killers.filter((id) => about.has(id));
    const others = [...ids].sort((one, other) => about.get(other) - about.get(one));
    return [...new Set([...killers, ...others])];
  }

  /** Runs tests in an order, with the hooks of their suites around them. */
  async #run(ids, { isBailing }) {
    generation += 1;
    const folder = this.#useFolder(`run-${generation}`);
    const begun = new Set();
    const results = [];
    for (const id of ids) {
      const test = this.suite.tests.get(id);
      const before = performance.now();
      this.state.currentTestId = id;
      const failure = await this.#failureOf(test, begun);
      this.state.currentTestId = undefined;
      const time = performance.now() - before;
      results.push({ id, time, failure });
      if (isBailing && failure !== undefined) break;
    }
    for (const suite of [...begun].reverse()) await callAll(suite.hooks.afterAll);
    fs.rmSync(folder, { recursive: true, force: true });
    return results;
  }

  runForProbe(ids) {
    return this.#run(ids, { isBailing: false });
  }

  async #failureOf({ suites, run, isToFail }, begun) {
    let failure;
    try {
      for (const suite of suites)
        if (!begun.has(suite)) {
          begun.add(suite);
          await callAll(suite.hooks.beforeAll);
        }
      for (const suite of suites) await callAll(suite.hooks.beforeEach);
      await run();
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    for (const suite of [...suites].reverse()) await callAll(suite.hooks.afterEach);
    if (!isToFail) return failure;
    return failure === undefined ? "was expected to fail" : undefined;
  }
}

/** The tester refuses to run a case that it has run; each mutant runs it anew. */
function allowRepeatedCases() {
  const load = createRequire(import.meta.url);
  const tester = load.resolve("@typescript-eslint/rule-tester");
  load(path.join(path.dirname(tester), "utils/serialization.js")).isSerializable = () => false;
}

async function callAll(hooks) {
  for (const hook of hooks) await hook();
}

export const strykerPlugins = [
  { kind: "TestRunner", name: "in-process", injectableClass: InProcessRunner },
];
