import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { separate, type Disc } from '../../../src/map/separate.ts';

const disc = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 400 }),
  radius: fc.integer({ min: 4, max: 30 }),
  fixed: fc.boolean(),
});

/** How deep one lies in the other, in pixels; negative when they are apart. */
function overlap(a: Disc, b: Disc): number {
  return a.radius + b.radius - Math.hypot(a.x - b.x, a.y - b.y);
}

describe('separate', () => {
  test('parts two that lie on each other, and leaves what is fixed in its place', () => {
    const [free, fixed] = separate(
      [
        { x: 0, y: 0, radius: 10, fixed: false },
        { x: 5, y: 0, radius: 5, fixed: true },
      ],
      2,
      40,
    );
    expect(free?.dx).toBeCloseTo(-12);
    expect(free?.dy).toBeCloseTo(0);
    expect(fixed).toEqual({ dx: 0, dy: 0 });
  });

  test('a thousand fixed points far away change nothing', () => {
    const near = [
      { x: 0, y: 0, radius: 10, fixed: false },
      { x: 12, y: 3, radius: 10, fixed: false },
      { x: 5, y: -4, radius: 5, fixed: true },
    ];
    const far = Array.from({ length: 1000 }, (_, index) => ({
      x: 500 + (index % 40),
      y: 500 + index / 40,
      radius: 5,
      fixed: true,
    }));
    expect(separate([...near, ...far], 2, 40).slice(0, 3)).toEqual(separate(near, 2, 40));
  });

  test('never moves one further than the leash, nor a fixed one at all', () => {
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 30 }), (discs) => {
        separate(discs, 3, 25).forEach(({ dx, dy }, index) => {
          const far = discs[index]?.fixed === true ? 0 : 25;
          expect(Math.hypot(dx, dy)).toBeLessThanOrEqual(far + 1e-9);
        });
      }),
      { seed: 20, numRuns: 300 },
    );
  });

  test('no two that touched nobody are moved onto another', () => {
    fc.assert(
      fc.property(fc.array(disc, { minLength: 2, maxLength: 12 }), (discs) => {
        const apart = discs.every((one, i) =>
          discs.every((other, j) => i === j || overlap(one, other) < -3),
        );
        fc.pre(apart);
        expect(separate(discs, 3, 25)).toEqual(discs.map(() => ({ dx: 0, dy: 0 })));
      }),
      { seed: 21, numRuns: 100 },
    );
  });
});
