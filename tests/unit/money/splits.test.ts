import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contract } from '../../../src/contract/types.ts';
import type { MoneyLine } from '../../../src/engine/questions/money-rows.ts';
import { apportion } from '../../../src/money/apportion.ts';
import { splitByNode, splitByPlace, withoutResidents } from '../../../src/money/splits.ts';
import type { SplitRule } from '../../../src/selection/types.ts';
import { CONTRACT } from '../../fixtures/contract.ts';
import { moneyLine } from '../../fixtures/money.ts';

describe('cents divided by weights', () => {
  test.each([
    ['the cent that is left to the largest remainder', 100, [1, 2, 3], [17, 33, 50]],
    ['to the first among equals', 100, [1, 1, 1], [34, 33, 33]],
    ['equally when no weight is known', 7, [0, 0], [4, 3]],
    ['nothing to a weight of nothing', 5, [0, 1], [0, 5]],
    ['a negative amount as its opposite', -100, [1, 1, 1], [-34, -33, -33]],
    ['a large amount exactly', 9_007_199_254_740_991, [1, 2], [3002399751580330, 6004799503160661]],
    ['nothing among nobody', 5, [], []],
  ] as const)('give %s', (_name, cents, weights, parts) => {
    expect(apportion(cents, weights)).toEqual(parts);
  });

  test('add up, each within a cent of its due', () => {
    const property = fc.property(
      fc.nat(10_000_000_000),
      fc.array(fc.nat(30_000), { minLength: 1, maxLength: 20 }),
      (cents, weights) => {
        const parts = apportion(cents, weights);
        const sum = weights.reduce((all, weight) => all + weight, 0);
        expect(parts.reduce((all, part) => all + part, 0)).toBe(cents);
        for (const [at, weight] of weights.entries()) {
          const due = sum === 0 ? cents / weights.length : (cents * weight) / sum;
          expect(Math.abs((parts[at] ?? 0) - due)).toBeLessThan(1.001);
        }
      },
    );
    fc.assert(property, { seed: 12, numRuns: 500 });
  });
});

/** Q1 (divided in Q1-nord 300 and Q1-sud, unknown), Q2 100 residents, Q3 300, Q4 unknown. */
const RESIDENTS = [400, 300, null, 100, 300, null];
const places: Contract['neighbourhoods'] = CONTRACT.neighbourhoods.map((one, at) => {
  const count = RESIDENTS[at] ?? null;
  return { ...one, population: count === null ? null : { count, year: 2018, source: 'INSEE' } };
});
const [Q1, NORD, SUD, Q2, Q3] = [0, 1, 2, 3, 4] as const;

/** Parts by place, then what is whole in each of several. */
function placed(facts: Partial<MoneyLine>, rule: SplitRule) {
  const { parts, undivided } = splitByPlace(moneyLine(facts), rule, places);
  return [
    Object.fromEntries(parts.map(({ key, cents }) => [key, cents])),
    ...(undivided ? [undivided] : []),
  ];
}

describe('an amount in one place', () => {
  test.each(['entier', 'egal', 'habitants', 'declare'] as const)('is whole there: %s', (rule) => {
    expect(placed({ neighbourhoods: [Q2] }, rule)).toEqual([{ [Q2]: 10000 }]);
    expect(placed({ neighbourhoods: [Q1, SUD] }, rule)).toEqual([{ [SUD]: 10000 }]);
    expect(placed({ neighbourhoods: [Q1] }, rule)).toEqual([{ [Q1]: 10000 }]);
    expect(placed({}, rule)).toEqual([{ whole: 10000 }]);
    expect(placed({ unlocated: true }, rule)).toEqual([{ unlocated: 10000 }]);
  });
});

describe('an amount in several places', () => {
  const shared = { neighbourhoods: [Q1, NORD, Q2, Q3], cents: 100_01 };

  test('not divided is whole in each of the finest, the QPV of a sector being no other place', () => {
    expect(placed(shared, 'entier')).toEqual([{}, { keys: [NORD, Q2, Q3], cents: 10001 }]);
  });

  test('in equal parts gives the cents left to the first', () => {
    expect(placed(shared, 'egal')).toEqual([{ [NORD]: 3334, [Q2]: 3334, [Q3]: 3333 }]);
  });

  test('by residents follows them, and is equal when one has none published', () => {
    expect(placed(shared, 'habitants')).toEqual([{ [NORD]: 4286, [Q2]: 1429, [Q3]: 4286 }]);
    const unknown = moneyLine({ neighbourhoods: [Q1, SUD, Q2] });
    expect(splitByPlace(unknown, 'habitants', places)).toMatchObject({
      parts: [
        { key: SUD, cents: 5000 },
        { key: Q2, cents: 5000 },
      ],
      equalForWant: true,
    });
    expect(withoutResidents([unknown, moneyLine(shared)], places)).toBe(1);
  });

  test('with no declared share is not divided', () => {
    expect(placed(shared, 'declare')).toEqual([{}, { keys: [NORD, Q2, Q3], cents: 10001 }]);
  });
});

describe('declared shares', () => {
  const declared = (...pairs: readonly [place: number, share: number][]) => ({
    neighbourhoods: [Q1, NORD, Q2, Q3],
    shares: pairs.map(([place, share]) => ({ place, share })),
  });

  test('of every place divide the amount, and what they leave is elsewhere', () => {
    expect(placed(declared([NORD, 0.5], [Q2, 0.3], [Q3, 0.2]), 'declare')).toEqual([
      { [NORD]: 5000, [Q2]: 3000, [Q3]: 2000 },
    ]);
    expect(placed(declared([NORD, 0.5], [Q2, 0.2], [Q3, 0.2]), 'declare')).toEqual([
      { [NORD]: 5000, [Q2]: 2000, [Q3]: 2000, outside: 1000 },
    ]);
  });

  test('written with two decimals are the whole', () => {
    expect(placed(declared([NORD, 0.33], [Q2, 0.33], [Q3, 0.33]), 'declare')).toEqual([
      { [NORD]: 3334, [Q2]: 3333, [Q3]: 3333 },
    ]);
  });

  test('of some places leave the rest undivided between the others', () => {
    expect(placed(declared([NORD, 0.4]), 'declare')).toEqual([
      { [NORD]: 4000 },
      { keys: [Q2, Q3], cents: 6000 },
    ]);
    expect(placed(declared([NORD, 0.4], [Q2, 0.4]), 'declare')).toEqual([
      { [NORD]: 4000, [Q2]: 4000, [Q3]: 2000 },
    ]);
  });

  test('of a QPV beside its sector are of the rest of the QPV', () => {
    expect(placed(declared([Q1, 0.5], [NORD, 0.25], [Q2, 0.25], [Q3, 0]), 'declare')).toEqual([
      { [Q1]: 5000, [NORD]: 2500, [Q2]: 2500, [Q3]: 0 },
    ]);
  });

  test('change nothing under another rule', () => {
    expect(placed(declared([NORD, 1]), 'egal')).toEqual(placed(declared(), 'egal'));
  });
});

describe('an amount of several plan codes', () => {
  const { plan } = CONTRACT;
  const node = (code: string) => plan.byCode.get(code) ?? expect.fail(code);
  const line = moneyLine({
    node: node('1.1.1.a'),
    otherNodes: [node('1.1'), node('2.1'), node('3.1')],
  });

  test('is divided among the finest, since a code says nothing beside one below it', () => {
    expect(splitByNode(line, 'egal', plan).parts.map(({ key, cents }) => [key, cents])).toEqual([
      [node('1.1.1.a'), 3334],
      [node('2.1'), 3333],
      [node('3.1'), 3333],
    ]);
  });

  test('has neither residents nor declared shares', () => {
    expect(splitByNode(line, 'habitants', plan)).toMatchObject({ equalForWant: true });
    expect(splitByNode(line, 'declare', plan)).toEqual(splitByNode(line, 'entier', plan));
    expect(splitByNode(moneyLine(), 'egal', plan).parts).toEqual([{ key: 'none', cents: 10000 }]);
  });
});
