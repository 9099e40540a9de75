import { describe, expect, test } from 'vitest';
import {
  comparedPlaces,
  insideAnother,
  lockedScale,
  pagePlace,
  placeGroups,
} from '../../../src/compare/places.ts';
import { rates, share, unlikePopulations } from '../../../src/compare/rates.ts';
import type { CoverageCell, CoverageCells } from '../../../src/contract/cells.ts';
import type { Neighbourhood } from '../../../src/contract/types.ts';
import { contract } from '../data/ales.ts';

const at = (code: string) => contract.neighbourhoods.findIndex((one) => one.code === code);

function cell(operations: number): CoverageCell {
  const none = { value: 0, known: 0 };
  const lists = { mechanisms: [], operators: [], years: [], statuses: [] };
  return { operations, amount: none, participants: none, withSplit: 0, ...lists };
}

const cells: CoverageCells = new Map([
  [
    'all',
    new Map([
      [at('QP030001'), cell(60)],
      [at('rochebelle'), cell(18)],
      [at('pres-saint-jean'), cell(20)],
      [at('tamaris'), cell(7)],
      [at('QP030002'), cell(6)],
      [at('QP030016'), cell(90)],
    ]),
  ],
]);

const codes = (lieux: readonly string[], filtered: readonly string[] = []) => {
  const { places, chosen } = comparedPlaces(contract, cells, lieux, filtered);
  return [places.map((place) => contract.neighbourhoods[place]?.code), chosen];
};

describe('the compared neighbourhoods', () => {
  test('are at first the most documented of the contract, sectors rather than their QPV', () => {
    expect(codes([])).toEqual([['pres-saint-jean', 'rochebelle', 'tamaris'], 0]);
  });

  test('are those asked for, two at least and four at most', () => {
    expect(codes(['tamaris', 'QP030001'])).toEqual([['tamaris', 'QP030001'], 2]);
    expect(codes(['rochebelle'])).toEqual([['rochebelle', 'pres-saint-jean'], 1]);
    expect(codes(['cevennes', 'tamaris', 'rochebelle', 'QP030002', 'QP030001'])[0]).toHaveLength(4);
    expect(codes(['aucun'])[1]).toBe(0);
  });

  test('start with those filtered on where none is asked for', () => {
    expect(codes([], ['tamaris'])).toEqual([['tamaris', 'pres-saint-jean', 'rochebelle'], 1]);
    expect(codes([], ['rochebelle', 'aucun'])).toEqual([
      ['rochebelle', 'pres-saint-jean', 'tamaris'],
      1,
    ]);
    expect(codes(['QP030001', 'rochebelle'], ['tamaris'])[0]).toEqual(['QP030001', 'rochebelle']);
    expect(codes([], ['aucun'])[1]).toBe(0);
  });

  test('keep one scale whatever stands beside them', () => {
    const scale = (...names: string[]) => lockedScale(contract, cells, names.map(at));
    expect(scale('tamaris', 'cevennes')).toBe(20);
    expect(scale('tamaris', 'rochebelle')).toBe(20);
    expect(scale('tamaris', 'QP030002')).toBe(60);
    expect(lockedScale(contract, new Map(), [0])).toBe(1);
  });

  test('may hold a sector and its QPV, which is said', () => {
    const [found] = insideAnother(contract, [at('tamaris'), at('QP030001'), at('QP030002')]);
    expect([found?.sector.code, found?.qpv.code]).toEqual(['tamaris', 'QP030001']);
    expect(insideAnother(contract, [at('tamaris'), at('rochebelle')])).toEqual([]);
  });
});

test('the page is of the first one asked for, else of the first QPV', () => {
  expect(pagePlace(contract, ['tamaris', 'rochebelle'])).toBe(at('tamaris'));
  expect(pagePlace(contract, [])).toBe(at('QP030001'));
  expect(pagePlace({ ...contract, neighbourhoods: [] }, [])).toBeNull();
});

test('every neighbourhood can be chosen once', () => {
  const listed = placeGroups(contract).flatMap(({ places }) => places);
  expect(new Set(listed)).toEqual(new Set(contract.neighbourhoods));
  expect(listed).toHaveLength(contract.neighbourhoods.length);
  expect(placeGroups({ ...contract, neighbourhoods: [] })).toEqual([]);
});

describe('rates', () => {
  const one = (count: number | null, operations: number, year: number | null = 2018) => ({
    operations,
    neighbourhood: {
      kind: 'secteur',
      population: count === null ? null : { count, year, source: 'INSEE' },
    } as Neighbourhood,
  });

  test('are ranked from the highest, except below 5 operations', () => {
    const found = rates([one(1000, 6), one(500, 4), one(1000, 9)]);
    expect(found.map((rate) => rate.kind === 'known' && [rate.value, rate.rank])).toEqual([
      [6, 2],
      [8, null],
      [9, 1],
    ]);
  });

  test('are not ranked alone', () => {
    expect(rates([one(1000, 6), one(null, 9)])).toMatchObject([
      { kind: 'known', rank: null },
      { kind: 'unknown', of: 'secteur' },
    ]);
    expect(rates([one(0, 6)])).toEqual([{ kind: 'unknown', of: 'secteur' }]);
  });

  test('on populations of different years are told apart', () => {
    expect(unlikePopulations(rates([one(1, 6, 2013), one(1, 6, null)]))).toBe(true);
    expect(unlikePopulations(rates([one(1, 6), one(2, 6), one(null, 6)]))).toBe(false);
  });

  test('and shares rest on 5 operations at least', () => {
    expect([share(4, 4), share(0, 0), share(4, 5)]).toEqual([null, null, 0.8]);
  });
});
