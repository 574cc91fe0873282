import fc from "fast-check";
import { describe, it } from "vitest";
import { expectTruth, RELEASES } from "./compare.ts";
import { randomSchema, type RandomSchema } from "./random/schema.ts";
import { MYSQL, POSTGRESQL, SQLITE, type Vocabulary } from "./random/vocabulary.ts";

/**
 * TRUTH_RUNS and TRUTH_SEED ask for more runs and for other ones. A failure prints the schema; make it small, and keep
 * it in found-by-generator.test.ts.
 */
const runs = Number(process.env["TRUTH_RUNS"] ?? 150);
const seed = Number(process.env["TRUTH_SEED"] ?? 20_251_122);

const VOCABULARIES: readonly (readonly [string, Vocabulary, number])[] = [
  ["PostgreSQL", POSTGRESQL, runs],
  ["MySQL", MYSQL, Math.ceil(runs / 5)],
  ["SQLite", SQLITE, Math.ceil(runs / 5)],
];

describe.each(RELEASES)("random schemas are read as drizzle-orm %s builds them", (release) => {
  it.each(VOCABULARIES)(
    "for %s",
    async (_, words, numRuns) => {
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (generate) => {
          const choose = (max: number) => generate(fc.nat, { max });
          await check(randomSchema(choose, words, release));
        }),
        { numRuns, seed, endOnFailure: process.env["TRUTH_SHRINK"] === undefined },
      );
    },
    600_000,
  );

  async function check({ files, casing }: RandomSchema): Promise<void> {
    try {
      await expectTruth(release, files, casing ? { casing } : {});
    } catch (error) {
      const source = Object.entries(files).map(([name, text]) => `// ${name}\n${text}`);
      throw new Error(`casing ${String(casing)}\n${source.join("\n")}`, { cause: error });
    }
  }
});
