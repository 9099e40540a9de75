import { describe, expect, test } from 'vitest';
import type { MoneyLine } from '../../../src/engine/questions/money-rows.ts';
import type { YearCounts } from '../../../src/engine/questions/year-counts.ts';
import {
  amountYears,
  linesIn,
  nothingIn,
  nothings,
  operationYears,
  postYears,
  sumIn,
  valueIn,
} from '../../../src/money/yearly.ts';
import { CONTRACT } from '../../fixtures/contract.ts';
import { ALL_KNOWN, moneyLine, NONE_FALLEN } from '../../fixtures/money.ts';
import { covered } from '../data/ales.ts';

const [first = 0, second = 0] = CONTRACT.plan.roots;
const counts: YearCounts = {
  active: [
    { node: first, year: 2015, operations: 2 },
    { node: first + 1, year: 2015, operations: 1 },
    { node: first, year: 2016, operations: 2 },
    { node: second, year: null, operations: 4 },
  ],
  distinct: [
    { node: first, operations: 3 },
    { node: first + 1, operations: 1 },
    { node: second, operations: 4 },
  ],
  amounts: [
    { node: first, year: 2022, nature: 0, operations: 1, cents: 500 },
    { node: first, year: null, nature: 0, operations: 2, cents: 70 },
    { node: null, year: 2015, nature: 0, operations: 1, cents: 9 },
    { node: first, year: 2015, nature: 1, operations: 1, cents: 8000 },
  ],
};

describe('years', () => {
  test('hold operations in each of their years, once in the total, the unknown apart', () => {
    const { years, series } = operationYears(CONTRACT, counts);
    expect(years).toEqual([2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020]);
    expect(series.map(({ root, total }) => [root, total])).toEqual([
      [first, 4],
      [second, 4],
      [CONTRACT.plan.roots[2], 0],
    ]);
    expect(series[0]?.values).toEqual([0, 0, 3, 2, 0, 0, 0, 0]);
    expect(series[1]?.unknown).toEqual({ value: 4, operations: 4 });
  });

  test('hold amounts of one nature, past the years of operations when they are', () => {
    const { years, series } = amountYears(CONTRACT, counts, 0);
    expect(years.at(-1)).toBe(2022);
    expect(series[0]).toMatchObject({ total: 570, unknown: { value: 70, operations: 2 } });
    expect(series.at(-1)).toMatchObject({ root: null, total: 9 });
    expect(series[0]?.values.at(-1)).toBe(500);
  });
});

describe('a column of years', () => {
  const before = operationYears(CONTRACT, counts);
  const active = counts.active.filter(({ year, node }) => year !== 2016 && node !== second);
  const distinct = counts.distinct.filter(({ node }) => node !== second);
  const years = operationYears(CONTRACT, { ...counts, active, distinct });

  test('is a year, what has no known year, or everything', () => {
    expect([2015, null, undefined].map((one) => valueIn(before, first, one))).toEqual([3, 0, 4]);
    expect([2015, null, undefined].map((one) => valueIn(before, second, one))).toEqual([0, 4, 4]);
    expect([2015, 2016, null, undefined].map((one) => sumIn(before, one))).toEqual([3, 2, 4, 8]);
    expect(valueIn(before, null, 2015)).toBe(0);
    expect(valueIn(before, first, 1999)).toBe(0);
  });

  test('is nothing because a filter hides it, or because it falls with what is taken away', () => {
    const masked = { years, whole: years, unfiltered: before };
    const taken = { years, whole: before, unfiltered: before };
    expect(nothingIn(masked, first, 2016)).toEqual({ taken: 0, masked: 2 });
    expect(nothingIn(taken, first, 2016)).toEqual({ taken: 2, masked: 0 });
    expect(nothingIn(taken, undefined, undefined)).toEqual({ taken: 4, masked: 0 });
    expect(nothings(masked)).toEqual({ taken: false, masked: true });
    expect(nothings(taken)).toEqual({ taken: true, masked: false });
    const same = { years: before, whole: before, unfiltered: before };
    expect(nothings(same)).toEqual({ taken: false, masked: false });
    const fewer = operationYears(CONTRACT, {
      ...counts,
      active: counts.active.map((one) => ({ ...one, operations: 1 })),
    });
    // Less is not nothing.
    expect(nothings({ years: fewer, whole: before, unfiltered: before }).taken).toBe(false);
  });
});

describe('the lines of a figure', () => {
  const line = (node: number | null, year: number | null, more: Partial<MoneyLine> = {}) =>
    moneyLine({ node, year, ...more });
  const lines = [
    line(first + 1, 2015),
    line(first, 2016),
    line(second, 2015),
    line(null, 2015),
    line(first, null),
    line(first, 2015, { counted: false }),
  ];
  const money = { nature: 0, lines, without: ALL_KNOWN, payers: [], fallen: NONE_FALLEN };
  const found = (root: number | null | undefined, column: number | null | undefined) =>
    linesIn(CONTRACT, money, root, column).map((one) => lines.indexOf(one));

  test('are those of its node and what is below it, of its year, counted ones only', () => {
    expect(found(first, 2015)).toEqual([0]);
    expect(found(first, null)).toEqual([4]);
    expect(found(first, undefined)).toEqual([0, 1, 4]);
    expect(found(null, 2015)).toEqual([3]);
    expect(found(undefined, 2015)).toEqual([0, 2, 3]);
    expect(found(undefined, undefined)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('the posts that the State pays', () => {
  const posts = postYears(covered);

  test('are 121 post-years for 125 lines, from 2020 to 2025', () => {
    expect([posts.posts, posts.lines]).toEqual([121, 125]);
    expect(posts.years).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
    const byYear = posts.years.map((_, at) =>
      posts.series.reduce((all, { posts: each }) => all + (each[at] ?? 0), 0),
    );
    expect(byYear).toEqual([19, 20, 22, 22, 22, 16]);
  });

  test('break where one contract follows two', () => {
    expect(posts.breaks.map(({ year, into, from }) => [year, into.code, from.length])).toEqual([
      [2024, 'CN03001I', 2],
    ]);
  });

  test('cost less than half by post in the last year', () => {
    expect(posts.low).toEqual([2025]);
  });
});
