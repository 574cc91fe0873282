import { afterAll, beforeAll, expect, it } from "vitest";
import type { FuzzCase } from "./fuzz-case.ts";
import { caseOfKind, type KindName } from "./fuzz-kinds.ts";
import { Watch } from "./fuzz-watch.ts";

/** Guards against hangs of the watch itself; what a case may take is counted in CPU. */
const PATIENCE = 900_000;

let watch: Watch;

beforeAll(async () => {
  watch = await Watch.start();
});

afterAll(() => {
  watch.stop();
});

/** What came of some cases: all faults, and how many cases had a table, a report and an edit. */
async function tried(kind: KindName, cases: number) {
  const sum = {
    faults: [] as string[],
    tables: 0,
    reports: 0,
    edits: 0,
    properties: new Set<string>(),
  };
  for (let seed = 1; seed <= cases; seed += 1) {
    const { outcome } = await watch.run({ kind, seed });
    const { edits, fault, reports, tables, tried: properties } = outcome;
    if (fault)
      sum.faults.push(
        `${fault.property}: ${fault.detail}; npm run fuzz -- --kind ${kind} --seed ${String(seed)} --cases 1`,
      );
    sum.tables += Number(tables > 0);
    sum.reports += Number(reports > 0);
    sum.edits += Number(edits > 0);
    for (const property of Object.keys(properties)) sum.properties.add(property);
  }
  return sum;
}

it("programs of a grammar, grammatical nonsense among them", { timeout: PATIENCE }, async () => {
  const { edits, faults, reports, tables } = await tried("grammar", 30);
  expect(faults).toEqual([]);
  expect(tables).toBeGreaterThan(17);
  expect(reports).toBeGreaterThan(15);
  expect(edits).toBeGreaterThan(12);
});

it("mutations of the examples in this repository", { timeout: PATIENCE }, async () => {
  const { edits, faults, reports, tables } = await tried("mutation", 12);
  expect(faults).toEqual([]);
  expect(tables).toBeGreaterThan(9);
  expect(reports).toBeGreaterThan(9);
  expect(edits).toBeGreaterThan(8);
});

it(
  "schemas that run, beside drizzle-orm and others that mean the same",
  { timeout: PATIENCE },
  async () => {
    const { edits, faults, properties, reports, tables } = await tried("schema", 8);
    expect(faults).toEqual([]);
    expect(tables).toBe(8);
    expect(reports).toBeGreaterThan(6);
    expect(edits).toBeGreaterThan(5);
    expect([...properties]).toEqual(
      expect.arrayContaining([
        "noise",
        "names",
        "order of statements",
        "split",
        "hole: call",
        "hole: spread",
        "hole: table",
        "fixed and loaded",
        "judged: require-timestamps",
      ]),
    );
  },
);

it("a seed makes the same case again", () => {
  for (const kind of ["grammar", "mutation", "schema"] as const)
    expect(caseOfKind(kind, 7)).toEqual(caseOfKind(kind, 7));
  expect(caseOfKind("grammar", 7)).not.toEqual(caseOfKind("grammar", 8));
});

const EMPTY: FuzzCase = {
  kind: "grammar",
  seed: 0,
  files: { "schema.ts": "export const a = 1;\n" },
  linted: ["schema.ts"],
  rules: {},
  settings: {},
};

it(
  "an error of a rule is a fault, and the case is made as small as it can be",
  { timeout: PATIENCE },
  async () => {
    const files = { ...EMPTY.files, "other.ts": "export {};", "third.ts": "" };
    const refused: FuzzCase = {
      ...EMPTY,
      files: { ...files, "schema.ts": `const a = 1;\nconst table = 2;\nexport { a, table };\n` },
      rules: { "drizzle-schema/no-serial-id": "error", "drizzle-schema/no-ignored-where": "error" },
      settings: { "drizzle-schema": { stamp: 1 } },
    };
    const { outcome } = await watch.run({ case: refused });
    expect(outcome.fault).toMatchObject({ property: "crash" });
    if (!outcome.fault) return;
    const small = await watch.shrink(refused, outcome.fault, 300);
    expect(Object.keys(small.files)).toEqual(["schema.ts"]);
    expect(small.files["schema.ts"]?.length).toBeLessThan(10);
    expect(small.rules).toEqual({});
  },
);

it(
  "a process that does not answer is ended, and the next case is run in another one",
  { timeout: PATIENCE },
  async () => {
    const impatient = await Watch.start(1);
    const { outcome } = await impatient.run({ case: EMPTY });
    expect(outcome.fault).toEqual({ property: "hang", detail: "" });
    impatient.stop();
    expect((await watch.run({ case: EMPTY })).outcome.fault).toBeUndefined();
  },
);
