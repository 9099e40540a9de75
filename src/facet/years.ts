import type { Contract } from '../contract/types.ts';
import { NO_YEAR, type YearRange } from '../selection/types.ts';

export interface YearBar {
  readonly year: number;
  readonly operations: number;
  /** 0 to 1, of the tallest bar. */
  readonly height: number;
  readonly selected: boolean;
  readonly inPeriod: boolean;
}

/** One bar per year of the data; `counts` is `ExplorerCounts.year`, « année non renseignée » last. */
export function yearBars(
  contract: Contract,
  counts: readonly number[],
  ranges: readonly YearRange[],
): readonly YearBar[] {
  const known = counts.slice(0, -1);
  const most = Math.max(1, ...known);
  const [from, to] = contract.period;
  return known.map((operations, place) => {
    const year = contract.years[0] + place;
    return {
      year,
      operations,
      height: operations / most,
      selected: ranges.length === 0 || ranges.some(([a, b]) => year >= a && year <= b),
      inPeriod: year >= from && year <= to,
    };
  });
}

/** Operations whose year nobody knows. */
export function unknownYears(counts: readonly number[]): number {
  return counts.at(-1) ?? 0;
}

/** « Année inconnue » is chosen, alone or beside years. */
export function choosesUnknown(ranges: readonly YearRange[]): boolean {
  return ranges.some(isUnknown);
}

function isUnknown([from, to]: YearRange): boolean {
  return from === NO_YEAR[0] && to === NO_YEAR[1];
}

/** The chosen years themselves. */
export function knownRanges(ranges: readonly YearRange[]): readonly YearRange[] {
  return ranges.filter((range) => !isUnknown(range));
}

/** One range in the place of the others; « année non renseignée » stays as it is. */
export function withRange(ranges: readonly YearRange[], range: YearRange): readonly YearRange[] {
  return [range, ...ranges.filter(isUnknown)];
}

/** Named ranges: the contract's own years, before and after them where the data has some. */
export function yearPresets(contract: Contract): readonly {
  readonly kind: 'before' | 'contract' | 'after';
  readonly range: YearRange;
}[] {
  const [from, to] = contract.period;
  const [first, last] = contract.years;
  return [
    ...(first < from ? [{ kind: 'before' as const, range: [first, from - 1] as const }] : []),
    { kind: 'contract' as const, range: [from, to] as const },
    ...(last > to ? [{ kind: 'after' as const, range: [to + 1, last] as const }] : []),
  ];
}

export function sameRange(ranges: readonly YearRange[], range: YearRange): boolean {
  const [only, ...more] = knownRanges(ranges);
  return more.length === 0 && only !== undefined && only[0] === range[0] && only[1] === range[1];
}

/** From the first to the last year of what is chosen; the whole data when nothing is. */
export function hull(contract: Contract, ranges: readonly YearRange[]): YearRange {
  const known = knownRanges(ranges);
  if (known.length === 0) return contract.years;
  return [Math.min(...known.map(([a]) => a)), Math.max(...known.map(([, b]) => b))];
}

/** The range after one end moved; the other end follows when they would cross. */
export function moved(range: YearRange, end: 'from' | 'to', year: number): YearRange {
  return end === 'from' ? [year, Math.max(year, range[1])] : [Math.min(year, range[0]), year];
}
