import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaks, classOf } from '../../../src/measure/breaks.ts';
import { ramp } from '../../../src/measure/ramp.ts';

describe('classes of the choropleth', () => {
  it('have round limits that a person reads at once', () => {
    expect(breaks([20, 18, 13, 12, 7, 5, 3, 6], 1)).toEqual({ limits: [1, 5, 10, 15], max: 20 });
  });

  it('are none when nothing is above zero, and one when all values are equal', () => {
    expect(breaks([0, 0], 1).limits).toEqual([]);
    expect(breaks([4, 4], 1).limits).toHaveLength(1);
  });

  it('are few, rise, and hold every positive value', () => {
    const values = fc.array(fc.integer({ min: 0, max: 5_000_000 }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(values, (list) => {
        const scale = breaks(list, 1);
        expect(scale.limits.length).toBeLessThanOrEqual(5);
        scale.limits
          .slice(1)
          .forEach((limit, row) => expect(limit).toBeGreaterThan(scale.limits[row] ?? 0));
        for (const value of list.filter((one) => one > 0)) {
          expect(value).toBeGreaterThanOrEqual(scale.limits[classOf(scale, value)] ?? 0);
        }
      }),
      { seed: 7 },
    );
  });

  it('go from light to dark in as many steps as there are classes', () => {
    expect(new Set(ramp(4, 'papier')).size).toBe(4);
    expect(ramp(2, 'projecteur')).toHaveLength(2);
    expect(ramp(0, 'papier')).toEqual([]);
  });
});
