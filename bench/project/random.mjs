// Numbers that look random and are the same for the same seed, on every machine.

/**
 * @typedef {object} Random
 * @property {() => number} next A number from 0 up to 1.
 * @property {(from: number, to: number) => number} between A whole number, both ends included.
 * @property {(share: number) => boolean} chance Whether something that happens in such a share of cases happens now.
 * @property {<T>(list: readonly T[]) => T} pick
 * @property {<T>(list: readonly T[], count: number) => T[]} some Different ones, at most as many as there are.
 */

/**
 * @param {number} seed
 * @returns {Random}
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  // Mulberry32: short, and good enough to choose words by.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (list) => list[between(0, list.length - 1)];
  return {
    next,
    between,
    pick,
    chance: (share) => next() < share,
    some(list, count) {
      const left = [...list];
      const chosen = [];
      while (left.length > 0 && chosen.length < count)
        chosen.push(...left.splice(between(0, left.length - 1), 1));
      return chosen;
    },
  };
}
