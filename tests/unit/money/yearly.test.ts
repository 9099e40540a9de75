import { describe, expect, test } from 'vitest';
import type { YearCounts } from '../../../src/engine/questions/year-counts.ts';
import {
  amountYears,
  masksAll,
  operationYears,
  postYears,
  sumIn,
  valueIn,
} from '../../../src/money/yearly.ts';
import { CONTRACT } from '../../fixtures/contract.ts';
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

  test('is masked where filters leave nothing of something', () => {
    expect(valueIn(before, first, 2016) - valueIn(years, first, 2016)).toBe(2);
    expect(masksAll(years, before)).toBe(true);
    expect(masksAll(before, before)).toBe(false);
    const fewer = counts.active.map((one) => ({ ...one, operations: 1 }));
    expect(masksAll(operationYears(CONTRACT, { ...counts, active: fewer }), before)).toBe(false);
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
