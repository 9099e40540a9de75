/** Most classes on a map: more steps than this are not told apart. */
export const MOST_CLASSES = 4;

/** Class limits: class i holds values from `limits[i]` up to, not including, `limits[i + 1]`. */
export interface Breaks {
  readonly limits: readonly number[];
  /** Highest value, shown as the end of the last class. */
  readonly max: number;
}

/**
 * Few classes with round limits. Counts get whole steps; the first class starts above 0, since a
 * zero has its own pattern. `unit` is the smallest step that makes sense (1 for counts).
 */
export function breaks(values: readonly number[], unit: number): Breaks {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return { limits: [], max: 0 };
  const max = Math.max(...positive);
  const distinct = new Set(positive).size;
  const classes = Math.min(MOST_CLASSES, distinct);
  const step = Math.max(unit, roundUp(max / classes));
  const first = Math.min(...positive);
  const start = Math.floor(first / step) * step;
  const limits: number[] = [];
  for (let at = start; at <= max; at += step) limits.push(tidy(at));
  if (limits.length > 1 && limits.at(-1) === max && limits.length > MOST_CLASSES) limits.pop();
  if (limits[0] === 0) limits[0] = Math.min(unit, first);
  return { limits, max };
}

/** Class of a positive value. */
export function classOf(scale: Breaks, value: number): number {
  let index = scale.limits.length - 1;
  while (index > 0 && value < (scale.limits[index] ?? 0)) index -= 1;
  return Math.max(0, index);
}

/** The next number of the form 1, 2, 2.5 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [1, 2, 2.5, 5, 10].find((one) => one * power >= value * 0.999999) ?? 10;
  const step = digit * power;
  return value >= 1 && value < 10 ? Math.ceil(step) : step;
}

/** Sums of decimal steps drift by a few units in the last place. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
