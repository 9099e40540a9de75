/**
 * Divides integer cents by weights, so that the parts are integers and add up to the cents: each gets
 * the whole cents of its due, and the cents that are left go to the largest remainders, the first in
 * order among equals. Weights that are all 0 divide equally.
 */
export function apportion(cents: number, weights: readonly number[]): readonly number[] {
  if (weights.length === 0) return [];
  if (cents < 0) return apportion(-cents, weights).map((part) => -part);
  const whole = weights.map((weight) => BigInt(Math.round(weight * PRECISION)));
  const sum = whole.reduce((all, weight) => all + weight, 0n);
  if (sum === 0n) {
    return apportion(
      cents,
      weights.map(() => 1),
    );
  }
  // Cents by residents pass 2^53; big integers keep every remainder exact.
  const dues = whole.map((weight) => BigInt(cents) * weight);
  const parts = dues.map((due) => Number(due / sum));
  const left = cents - parts.reduce((all, part) => all + part, 0);
  const order = dues
    .map((due, at) => ({ at, rest: due % sum }))
    .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1));
  for (const { at } of order.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}

/** Declared shares have a few decimals; residents are whole. */
const PRECISION = 1_000_000;
