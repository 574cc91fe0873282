import { format } from "node:util";
import { format as print } from "@vitest/pretty-format";
import { expect as expectOfVitest } from "vitest";

/**
 * What tests import as `vitest`: `expect` and `vi` are vitest's own, while `describe` and `it` only note the tests, so
 * that they can be run again and again without being loaded again. What the tests do not use is not here.
 */

export { expectTypeOf, vi } from "vitest";

const PRINTED = { escapeString: false, printBasicPrototype: false };

/** Vitest's `expect`, but for inline snapshots: for those it would ask vitest which test is running. */
export function expect(actual, message) {
  return Object.defineProperty(expectOfVitest(actual, message), "toMatchInlineSnapshot", {
    value: (snapshot) => {
      const [first, ...lines] = snapshot.split("\n");
      const indent = /^ */.exec(lines[0] ?? "")[0].length;
      const inner = lines.slice(0, -1).map((line) => line.slice(indent));
      const expected = lines.length > 0 ? inner.join("\n") : first;
      expectOfVitest(print(actual, PRINTED), message).toBe(expected);
    },
  });
}
Object.setPrototypeOf(expect, expectOfVitest);

/**
 * @typedef {{
 *   readonly parent: Suite | undefined,
 *   readonly name: string,
 *   readonly hooks: Readonly<Record<"beforeAll" | "afterAll" | "beforeEach" | "afterEach", (() => unknown)[]>>,
 * }} Suite
 * @typedef {{
 *   readonly id: string,
 *   readonly file: string,
 *   readonly suites: readonly Suite[],
 *   readonly isToFail: boolean,
 *   readonly run: () => unknown,
 * }} Test
 */

/** @returns {Suite} */
function newSuite(name, parent) {
  return {
    name,
    parent,
    hooks: { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] },
  };
}

/** @type {Map<string, Test>} */
export const tests = new Map();

/** Hooks that every test has. */
export const everywhere = newSuite("", undefined);

let file = "";
let current = everywhere;

/** Notes what is declared from now on as of a file. */
export function enter(name) {
  file = name;
  current = newSuite("", everywhere);
}

function note(name, run, isToFail = false) {
  const suites = [];
  for (let suite = current; suite; suite = suite.parent) suites.unshift(suite);
  const words = [...suites.map((suite) => suite.name), name].filter((word) => word !== "");
  let id = `${file}#${words.join(" ")}`;
  while (tests.has(id)) id += "'";
  tests.set(id, { id, file, suites, isToFail, run });
}

/** The arguments of `it` without its options, which say no more than how long it may take. */
function bodyOf(rest) {
  return rest.find((each) => typeof each === "function");
}

function rowsOf(rows) {
  return rows.map((row) => (Array.isArray(row) ? row : [row]));
}

function titleOf(title, row, index) {
  const named = title
    .replaceAll("%#", String(index))
    .replaceAll(/\$([\w.]+)/g, (_, path) =>
      String(path.split(".").reduce((value, key) => value?.[key], row[0])),
    );
  const places = named.match(/%[sdifjoO]/g)?.length ?? 0;
  return format(named, ...row.slice(0, places));
}

export function it(name, ...rest) {
  note(name, bodyOf(rest));
}
it.fails = (name, ...rest) => note(name, bodyOf(rest), true);
it.todo = () => undefined;
it.each =
  (rows) =>
  (title, ...rest) =>
    rowsOf(rows).forEach((row, index) =>
      note(titleOf(title, row, index), () => bodyOf(rest)(...row)),
    );
it.only = it;
export const test = it;

export function describe(name, ...rest) {
  const outer = current;
  current = newSuite(typeof name === "string" ? name : name.name, outer);
  bodyOf(rest)();
  current = outer;
}
describe.each =
  (rows) =>
  (title, ...rest) =>
    rowsOf(rows).forEach((row, index) =>
      describe(titleOf(title, row, index), () => bodyOf(rest)(...row)),
    );

export const beforeAll = (hook) => void current.hooks.beforeAll.push(hook);
export const afterAll = (hook) => void current.hooks.afterAll.push(hook);
export const beforeEach = (hook) => void current.hooks.beforeEach.push(hook);
export const afterEach = (hook) => void current.hooks.afterEach.push(hook);
