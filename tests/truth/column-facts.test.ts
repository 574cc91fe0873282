import { describe, expect, it } from "vitest";
import { columnFacts } from "../../src/reading/drizzle/column-facts/index.ts";
import type { Column } from "../../src/schema/model.ts";
import { readProject } from "../support/read.ts";
import { loadReal, realModule, type RealRelease, versionOf } from "../support/real-drizzle.ts";
import {
  tellRead,
  tellReal,
  kindOfMode,
  kindOfReal,
  type RealColumn,
} from "../support/told-column.ts";
import {
  CHAINS_OF_RELEASE,
  type DialectCalls,
  DIALECTS,
  INTERNAL_METHODS,
  METHOD_ARGUMENTS,
} from "./column-calls.ts";

const EVERYTHING = DIALECTS.flatMap((calls) =>
  calls.releases.map((release) => ({ ...calls, calls, release })),
);

describe.each(DIALECTS)("the column functions of $dialect", (calls) => {
  const facts = [...columnFacts(calls.dialect).keys()].sort();

  it("are those that drizzle-orm exports", () => {
    const exported = calls.releases.flatMap((release) => [...realFunctions(calls, release).keys()]);
    expect(facts).toEqual([...new Set(exported)].sort());
  });

  it("are all tried out", () => {
    expect(Object.keys(calls.configs).sort()).toEqual(facts);
  });
});

describe.each(EVERYTHING)("columns of $dialect in $release", ({ calls, release }) => {
  const functions = realFunctions(calls, release);
  const plain = plainCalls(calls, functions);
  const chains = [...calls.chains, ...(CHAINS_OF_RELEASE[release][calls.dialect] ?? [])];

  it("are read as drizzle-orm builds them", async () => {
    await expectTruth(calls, release, [...plain, ...chains]);
  });

  it("are read as drizzle-orm builds them from the callback's functions", async () => {
    const given = await functionsOfCallback(calls, release);
    const calledByName = plain.filter((call) => given.has(functionOf(call)));
    const custom = "customType({ dataType: () => 'custom' })('n')";
    await expectTruth(calls, release, [...calledByName, custom], "t.");
  });

  it("are read as drizzle-orm builds them with every method", async () => {
    await expectTruth(calls, release, callsOfMethods(calls, functions));
  });

  it("have the mode that decides their type in JavaScript", async () => {
    const pairs = await readAndBuild(calls, release, plain);
    const modal = functionsWithModes(pairs);
    for (const { call, read, real } of pairs) {
      // Both modes of MySQL's blobs say "string" at run time, though one gives a Buffer.
      if (/^\w*blob\(/.test(call) && calls.dialect === "mysql") continue;
      const kind = kindOfMode(read.mode);
      if (modal.has(functionOf(call))) expect([call, kind]).toEqual([call, kindOfReal(real)]);
      else expect([call, kind ?? kindOfReal(real)]).toEqual([call, kindOfReal(real)]);
    }
  });
});

type Builder = Readonly<Record<string, unknown>>;

/** The functions that a core exports which make a column builder, found by calling all of them. */
function realFunctions({ core }: DialectCalls, release: RealRelease): ReadonlyMap<string, Builder> {
  const found = new Map<string, Builder>();
  for (const [name, value] of Object.entries(realModule(core, release))) {
    if (typeof value !== "function" || !/^[a-z]/.test(name)) continue;
    const config = Object.assign(["a"], { length: 1, dimensions: 3, mode: "number" });
    const made = attempt(() => (value as (...args: unknown[]) => unknown)("n", config));
    if (isBuilder(made)) found.set(name, made);
  }
  return found;
}

function attempt(call: () => unknown): unknown {
  try {
    const made = call();
    if (made instanceof Promise) made.catch(() => undefined);
    return made;
  } catch {
    return undefined;
  }
}

function isBuilder(value: unknown): value is Builder {
  const config = (value as { config?: { columnType?: unknown } } | undefined)?.config;
  return typeof config?.columnType === "string";
}

function methodsOf(builder: Builder): readonly string[] {
  const names = new Set<string>();
  for (
    let holder: object = builder;
    holder !== Object.prototype;
    holder = Object.getPrototypeOf(holder) as object
  )
    for (const name of Object.getOwnPropertyNames(holder))
      if (typeof builder[name] === "function" && !INTERNAL_METHODS.has(name)) names.add(name);
  return [...names];
}

/** Every function with each of its configurations, with and without a name. */
function plainCalls(
  { configs }: DialectCalls,
  functions: ReadonlyMap<string, unknown>,
): readonly string[] {
  return Object.entries(configs)
    .filter(([name]) => functions.has(name))
    .flatMap(([name, each]) => each.flatMap((config) => callsOf(name, config)));
}

function callsOf(name: string, config: string): readonly string[] {
  return config === ""
    ? [`${name}()`, `${name}("n")`, `${name}("")`]
    : [`${name}(${config})`, `${name}("n", ${config})`, `${name}("", ${config})`];
}

function functionOf(call: string): string {
  return /^\w+/.exec(call)?.[0] ?? "";
}

/** Every function with each of the methods of its builder. */
function callsOfMethods(
  { configs, throwing }: DialectCalls,
  functions: ReadonlyMap<string, Builder>,
): readonly string[] {
  return [...functions].flatMap(([name, builder]) => {
    const call = `${name}(${["'n'", configs[name]?.[0]].filter(Boolean).join(", ")})`;
    return methodsOf(builder)
      .filter((method) => !throwing.includes(`${method} of ${name}`))
      .flatMap((method) => {
        const variants = METHOD_ARGUMENTS[method];
        if (!variants) throw new Error(`No arguments are known for .${method}() of ${name}`);
        return variants.map((variant) => `${call}.${method}(${variant})`);
      });
  });
}

async function functionsOfCallback(
  { core, table }: DialectCalls,
  release: RealRelease,
): Promise<ReadonlySet<string>> {
  const { given } = await loadReal(
    `import { ${table} } from "${core}";
export let given;
${table}("t", (t) => { given = Object.keys(t); return {}; });`,
    release,
  );
  return new Set(given as string[]);
}

interface Pair {
  readonly call: string;
  readonly read: Column;
  readonly real: RealColumn;
}

/** Builds a table of columns with drizzle-orm and reads the same text. */
async function readAndBuild(
  { core, table, prelude }: DialectCalls,
  release: RealRelease,
  calls: readonly string[],
  holder = "",
): Promise<readonly Pair[]> {
  const names = Object.keys(realModule(core, release)).filter((name) => /^[a-z]/.test(name));
  const columns = calls.map((call, index) => `  c${String(index)}: ${holder}${call},`).join("\n");
  const text = `import { sql } from "drizzle-orm";
import { ${names.join(", ")} } from "${core}";
${prelude}
const other = ${table}("other", { id: text("id") });
export const subject = ${table}("subject", ${holder ? "(t) => (" : ""}{
${columns}
}${holder ? ")" : ""});
`;
  const { subject } = await loadReal(text, release);
  const manifest = { dependencies: { "drizzle-orm": versionOf(release) } };
  const { tables } = readProject(
    {
      "schema.ts": text,
      "package.json": JSON.stringify(manifest),
      "drizzle.config.ts": `export default { schema: "./schema.ts" };`,
    },
    "schema.ts",
  );
  const read = tables.find(({ name }) => name === "subject")?.columns ?? [];
  expect(read.length).toBe(calls.length);
  return read.map((column, index) => ({
    call: calls[index] ?? "",
    read: column,
    real: (subject as Record<string, RealColumn>)[column.key] as RealColumn,
  }));
}

async function expectTruth(
  calls: DialectCalls,
  release: RealRelease,
  columns: readonly string[],
  holder = "",
): Promise<void> {
  const pairs = await readAndBuild(calls, release, columns, holder);
  expect(pairs.map(({ call, read }) => ({ call, ...tellRead(read) }))).toEqual(
    pairs.map(({ call, real }) => ({ call, ...tellReal(real, release) })),
  );
}

/** The functions whose configuration decides the type in JavaScript. */
function functionsWithModes(pairs: readonly Pair[]): ReadonlySet<string> {
  const kinds = new Map<string, Set<string>>();
  for (const { call, real } of pairs) {
    const name = functionOf(call);
    kinds.set(name, (kinds.get(name) ?? new Set()).add(kindOfReal(real)));
  }
  return new Set([...kinds].filter(([, all]) => all.size > 1).map(([name]) => name));
}

describe("a configuration that was not read", () => {
  it.each([
    ["varchar('n', { length: Number(unread) })", undefined],
    ["varchar('n', { ...unread })", undefined],
    ["varchar(unread)", undefined],
    ["varchar(unread, { length: 3 })", "varchar(3)"],
    ["mysqlEnum('n', unread)", undefined],
    ["mysqlEnum('n', ['a', unread])", undefined],
    ["mysqlEnum('n', ['a', ...unread])", undefined],
    ["mysqlEnum('n', { A: 'a', ...unread })", undefined],
    ["text(unread)", "text"],
  ])("leaves the type of %s at %s", (call, type) => {
    const text = `import { mysqlEnum, mysqlTable, text, varchar } from "drizzle-orm/mysql-core";
import { unread } from "nowhere";
export const subject = mysqlTable("subject", { column: ${call} });`;
    const { tables } = readProject({ "schema.ts": text }, "schema.ts");
    expect(tables[0]?.columns[0]?.unread).toBeUndefined();
    expect(tables[0]?.columns[0]?.type).toBe(type);
  });
});
