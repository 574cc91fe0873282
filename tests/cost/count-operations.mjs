// Counts what the built plugin does while it lints: run as a child process, so that nothing else of a test run is
// counted. It reads projects from standard input and writes the counts of each to standard output, as JSON.
import fs from "node:fs";
import inspector from "node:inspector/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";

/** How many elements, letters or files functions of the language and of Node looked at for a rule. */
let walked = new Map();
let rule;

function walk(what, count) {
  if (rule === undefined) return;
  const key = `${what} in ${rule}`;
  walked.set(key, (walked.get(key) ?? 0) + count);
}

/** Runs something for a rule, or with no rule what is not to be counted. */
function within(name, run) {
  const before = rule;
  rule = name;
  try {
    return run();
  } finally {
    rule = before;
  }
}

/** Has a function tell how far it walked, of what it was called on, handed and answered. */
function tell(owner, name, count) {
  const original = owner[name];
  const label = typeof name === "symbol" ? String(name.description) : name;
  Object.defineProperty(owner, name, {
    ...Object.getOwnPropertyDescriptor(owner, name),
    value: function (...args) {
      const answer = Reflect.apply(original, this, args);
      if (rule !== undefined) walk(label, count.call(this, answer, args));
      return answer;
    },
  });
}

function untilFound(at) {
  return at < 0 ? this.length : at + 1;
}
function ofAnswer(answer) {
  return answer?.length ?? 1;
}
function allOfIt() {
  return this.length;
}
const one = () => 1;

for (const name of ["indexOf", "findIndex"]) tell(Array.prototype, name, untilFound);
tell(Array.prototype, "includes", allOfIt);
for (const name of ["concat", "slice", "splice", "flat"]) tell(Array.prototype, name, ofAnswer);
for (const name of ["join", "sort", "reverse"]) tell(Array.prototype, name, allOfIt);
for (const name of ["keys", "values", "entries"]) tell(Object, name, ofAnswer);
// A spread, a `for` and the making of a set or a map take one element after the other.
for (const iterable of [[], new Set(), new Map(), [].entries()])
  tell(Object.getPrototypeOf(iterable[Symbol.iterator]()), "next", one);
// Letters are looked at many at once, so that a hundred of them count for one.
const letters = (text) => Math.ceil(text.length / 100);
for (const name of ["includes", "indexOf", "replaceAll", "split", "match"])
  tell(String.prototype, name, function () {
    return letters(this);
  });
tell(RegExp.prototype, "exec", function (answer, [text]) {
  // A search that goes on from the last match ends at the next one, and a sticky one where it begins.
  if (this.sticky) return 1;
  return this.global && answer ? Math.ceil(answer[0].length / 100) : letters(String(text));
});
for (const name of ["statSync", "readFileSync", "readdirSync"]) tell(fs, name, one);
tell(fs.realpathSync, "native", one);

const dist = path.resolve(import.meta.dirname, "../../dist");
const { default: plugin } = await import(pathToFileURL(path.join(dist, "index.js")).href);

const counted = Object.fromEntries(
  Object.entries(plugin.rules).map(([name, each]) => [
    name,
    {
      ...each,
      create(context) {
        const own = Object.create(context, {
          report: { value: (problem) => within(undefined, () => context.report(problem)) },
        });
        const listeners = within(name, () => each.create(own));
        return Object.fromEntries(
          Object.entries(listeners).map(([selector, listen]) => [
            selector,
            (node) => within(name, () => listen(node)),
          ]),
        );
      },
    },
  ]),
);

function lint(root, files, rules) {
  const linter = new Linter({ cwd: root });
  const config = {
    files: ["**/*.ts"],
    languageOptions: { parser },
    plugins: { "drizzle-schema": { ...plugin, rules: counted } },
    rules: Object.fromEntries(rules.map((name) => [`drizzle-schema/${name}`, "error"])),
  };
  return files.flatMap((file) => {
    const filename = path.join(root, file);
    return linter.verify(fs.readFileSync(filename, "utf8"), [config], { filename });
  });
}

const session = new inspector.Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/** How often the busiest piece of each function of the plugin was run since this was asked the last time. */
async function takeCalls() {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const calls = new Map();
  const from = `${pathToFileURL(dist).href}/`;
  for (const { url, functions } of result)
    if (url.startsWith(from))
      for (const { functionName, ranges } of functions) {
        const most = Math.max(...ranges.map(({ count }) => count));
        const key = `${functionName || "(anonymous)"} in ${url.slice(from.length)}:${String(ranges[0].startOffset)}`;
        if (most > 0) calls.set(key, (calls.get(key) ?? 0) + most);
      }
  return calls;
}

/** Lints the files of a project and counts. */
async function count({ root, files }, rules) {
  walked = new Map();
  const messages = lint(root, files, rules);
  const calls = await takeCalls();
  const reports = {};
  for (const { ruleId, fatal, message } of messages) {
    if (fatal) throw new Error(`${root}: ${message}`);
    reports[ruleId] = (reports[ruleId] ?? 0) + 1;
  }
  return { counts: Object.fromEntries([...calls, ...walked]), reports };
}

const { projects, rules } = JSON.parse(fs.readFileSync(0, "utf8"));
// What is made once a process is no part of what a file costs.
await count(projects[0][0], rules);
const answers = [];
for (const sizes of projects) {
  const counted = [];
  for (const project of sizes) counted.push(await count(project, rules));
  answers.push(counted);
}
process.stdout.write(JSON.stringify(answers));
