// Medians and what lies around them.

/**
 * @typedef {object} Spread
 * @property {number} median
 * @property {number} low The first quartile, or the least of fewer than four numbers.
 * @property {number} high The third quartile, or the greatest.
 * @property {number} count
 */

/** @param {readonly number[]} sorted @param {number} share From 0 to 1. */
function quantile(sorted, share) {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at - Math.floor(at));
}

/**
 * @param {readonly number[]} numbers
 * @returns {Spread | undefined} `undefined` where there are none.
 */
export function spreadOf(numbers) {
  if (numbers.length === 0) return undefined;
  const sorted = [...numbers].sort((one, other) => one - other);
  const few = sorted.length < 4;
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, few ? 0 : 0.25),
    high: quantile(sorted, few ? 1 : 0.75),
    count: sorted.length,
  };
}

/** @param {readonly number[]} numbers */
export const median = (numbers) => spreadOf(numbers)?.median;

/**
 * Ratios of what was measured in the same round, so that what slowed the machine down slowed both down.
 *
 * @param {ReadonlyMap<number, number>} ones By round.
 * @param {ReadonlyMap<number, number>} others
 * @returns {Spread | undefined} Of the rounds that have both.
 */
export function ratioOf(ones, others) {
  const ratios = [];
  for (const [round, one] of ones) {
    const other = others.get(round);
    if (other) ratios.push(one / other);
  }
  return spreadOf(ratios);
}

/**
 * The slope through points, by Theil and Sen: the median of the slopes between all pairs of them, which a few outliers
 * do not bend.
 *
 * @param {readonly (readonly [x: number, y: number])[]} points
 * @returns {Spread | undefined} `undefined` for fewer than two points.
 */
export function slopeOf(points) {
  const slopes = [];
  for (const [at, [x, y]] of points.entries())
    for (const [otherX, otherY] of points.slice(at + 1)) slopes.push((otherY - y) / (otherX - x));
  return spreadOf(slopes);
}
