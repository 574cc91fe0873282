import { type Evidence, gatherEvidence, type Neighbourhood } from "../files/index.ts";

/** Facts that were made of files, kept from one lint to the next for as long as the disk would give the same ones. */
export interface KeptFacts<T> {
  /**
   * The facts by a key, made anew where what was asked for them has another answer now.
   *
   * @param size What they count for.
   * @param make Makes them; all that it asks the disk it asks the neighbourhood that it is handed.
   */
  get(
    key: string,
    size: number,
    neighbourhood: Neighbourhood,
    make: (neighbourhood: Neighbourhood) => T,
  ): T;
}

interface Kept<T> {
  readonly evidence: Evidence;
  readonly value: T;
  readonly size: number;
}

/** Makes a keeper of facts, from which those go first that were not asked for the longest. */
export function keepFacts<T>(maxSize: number): KeptFacts<T> {
  const kept = new Map<string, Kept<T>>();
  let total = 0;

  function forget(key: string): void {
    total -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  }

  return {
    get(key, size, neighbourhood, make) {
      const known = kept.get(key);
      if (known?.evidence.renew(neighbourhood)) {
        kept.delete(key);
        kept.set(key, known);
        return known.value;
      }
      forget(key);
      const evidence = gatherEvidence(neighbourhood);
      const value = make(evidence);
      kept.set(key, { evidence, value, size });
      total += size;
      for (const oldest of kept.keys()) {
        if (total <= maxSize || oldest === key) break;
        forget(oldest);
      }
      return value;
    },
  };
}
