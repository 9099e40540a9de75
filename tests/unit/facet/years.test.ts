import { describe, expect, test } from 'vitest';
import {
  choosesUnknown,
  hull,
  moved,
  sameRange,
  unknownYears,
  withRange,
  yearBars,
  yearPresets,
} from '../../../src/facet/years.ts';
import { NO_YEAR } from '../../../src/selection/types.ts';
import { BASELINE, CONTRACT } from '../../component/lists/contract.ts';

describe('the years', () => {
  test('have one bar each, and unknown years none', () => {
    const bars = yearBars(CONTRACT, BASELINE.year, [[2016, 2016]]);
    expect(bars.map(({ year, operations, selected }) => [year, operations, selected])).toEqual([
      [2014, 1, false],
      [2015, 0, false],
      [2016, 2, true],
      [2017, 1, false],
    ]);
    expect(unknownYears(BASELINE.year)).toBe(1);
  });

  test('offer those of the contract, before and after it', () => {
    expect(yearPresets(CONTRACT)).toEqual([
      { kind: 'before', range: [2014, 2014] },
      { kind: 'contract', range: [2015, 2016] },
      { kind: 'after', range: [2017, 2017] },
    ]);
  });

  test('are one range from the first to the last chosen', () => {
    expect(hull(CONTRACT, [])).toEqual([2014, 2017]);
    expect(
      hull(CONTRACT, [
        [2016, 2016],
        [2014, 2015],
      ]),
    ).toEqual([2014, 2016]);
    expect(sameRange([[2015, 2016]], [2015, 2016])).toBe(true);
    expect(
      sameRange(
        [
          [2015, 2016],
          [2017, 2017],
        ],
        [2015, 2016],
      ),
    ).toBe(false);
  });

  test('that are unknown are a choice of their own, beside the range', () => {
    const both = [NO_YEAR, [2016, 2016]] as const;
    expect([choosesUnknown([]), choosesUnknown(both)]).toEqual([false, true]);
    expect(hull(CONTRACT, both)).toEqual([2016, 2016]);
    expect(hull(CONTRACT, [NO_YEAR])).toEqual([2014, 2017]);
    expect(sameRange(both, [2016, 2016])).toBe(true);
    expect(withRange(both, [2014, 2015])).toEqual([[2014, 2015], NO_YEAR]);
    expect(withRange([[2016, 2016]], [2014, 2015])).toEqual([[2014, 2015]]);
    const bars = yearBars(CONTRACT, BASELINE.year, [NO_YEAR]);
    expect(bars.some(({ selected }) => selected)).toBe(false);
  });

  test('never cross when one end moves', () => {
    expect(moved([2015, 2016], 'from', 2017)).toEqual([2017, 2017]);
    expect(moved([2015, 2016], 'to', 2014)).toEqual([2014, 2014]);
  });
});
