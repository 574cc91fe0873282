import { compareAlike } from "./fuzz-alike.ts";
import type { FuzzCase, Outcome } from "./fuzz-case.ts";
import { check } from "./fuzz-properties.ts";
import { compareWithDrizzle } from "./fuzz-truth.ts";

/** Tries all properties that a case of its kind has to have. */
export async function runCase(fuzzCase: FuzzCase): Promise<Outcome> {
  const { real } = fuzzCase;
  if (!real) return check(fuzzCase);
  return check(fuzzCase, async (_, ground) => {
    compareAlike(fuzzCase, ground);
    await compareWithDrizzle(fuzzCase, real.release, real.casing, ground);
  });
}
