import { extent, group, range, sum } from 'd3-array';
import type { Contract } from '../contract/types.ts';
import type { Coverage, PostContract, PostYear } from '../coverage/types.ts';
import type { MoneyLine, MoneyRows } from '../engine/questions/money-rows.ts';
import type { YearCounts } from '../engine/questions/year-counts.ts';

/** One value a year, by top-level plan node; `root` null for what has no plan code. */
export interface YearSeries {
  readonly root: number | null;
  /** By position in the years. */
  readonly values: readonly number[];
  /** Operations behind each value. */
  readonly operations: readonly number[];
  /** Value and operations of no known year. */
  readonly unknown: { readonly value: number; readonly operations: number };
  /** Distinct operations (not the sum of the years), or all cents. */
  readonly total: number;
}

export interface Years {
  readonly years: readonly number[];
  readonly series: readonly YearSeries[];
}

/** A column of years: a year, null for what has no known year, undefined for all together. */
export type YearColumn = number | null | undefined;

/** The value of a top-level node in a column; 0 where there is no such node or year. */
export function valueIn({ years, series }: Years, root: number | null, column: YearColumn): number {
  const own = series.find((one) => one.root === root);
  if (column === undefined) return own?.total ?? 0;
  if (column === null) return own?.unknown.value ?? 0;
  return own?.values[years.indexOf(column)] ?? 0;
}

/** The values of a column, added up. */
export function sumIn(years: Years, column: YearColumn): number {
  return sum(years.series, ({ root }) => valueIn(years, root, column));
}

/** The same figures as the filters leave them, with what is taken away put back, and without a filter. */
export interface YearsThrice {
  readonly years: Years;
  /** Under the filters, with everything. */
  readonly whole: Years;
  readonly unfiltered: Years;
}

/** Why a figure is nothing: what of it falls with what is taken away, and what a filter hides. */
export interface Nothing {
  readonly taken: number;
  readonly masked: number;
}

/** Of the sums where `root` is undefined. */
export function nothingIn(
  { years, whole, unfiltered }: YearsThrice,
  root: number | null | undefined,
  column: YearColumn,
): Nothing {
  const of = (some: Years) =>
    root === undefined ? sumIn(some, column) : valueIn(some, root, column);
  return { taken: of(whole) - of(years), masked: of(unfiltered) - of(whole) };
}

/** Which of its reasons some empty figure of the table has; the stronger one is that it falls. */
export function nothings(thrice: YearsThrice): {
  readonly taken: boolean;
  readonly masked: boolean;
} {
  const { years } = thrice;
  const columns: readonly YearColumn[] = [...years.years, null, undefined];
  const empty = years.series
    .flatMap(({ root }) => columns.map((column) => ({ root, column })))
    .filter(({ root, column }) => valueIn(years, root, column) === 0)
    .map(({ root, column }) => nothingIn(thrice, root, column));
  return {
    taken: empty.some(({ taken }) => taken > 0),
    masked: empty.some(({ taken, masked }) => taken === 0 && masked > 0),
  };
}

/** The lines behind a figure of the table of amounts; of every node where `root` is undefined. */
export function linesIn(
  contract: Contract,
  { lines }: MoneyRows,
  root: number | null | undefined,
  column: YearColumn,
): readonly MoneyLine[] {
  return lines.filter(
    ({ counted, node, year }) =>
      counted &&
      (root === undefined || rootOf(contract, node) === root) &&
      (column === undefined || year === column),
  );
}

interface Cell {
  readonly node: number | null;
  readonly year: number | null;
  readonly operations: number;
  readonly value: number;
}

/** Operations by year: an operation of several years stands in each of them, once in the total. */
export function operationYears(contract: Contract, counts: YearCounts): Years {
  const cells = counts.active.map((cell) => ({ ...cell, value: cell.operations }));
  const distinct = (root: number | null) =>
    sum(
      counts.distinct.filter(({ node }) => rootOf(contract, node) === root),
      ({ operations }) => operations,
    );
  return yearsOf(contract, cells, distinct);
}

/** Amounts of one nature by the year that they have. */
export function amountYears(contract: Contract, counts: YearCounts, nature: number): Years {
  const cells = counts.amounts
    .filter((cell) => cell.nature === nature)
    .map((cell) => ({ ...cell, value: cell.cents }));
  const cents = (root: number | null) =>
    sum(
      cells.filter(({ node }) => rootOf(contract, node) === root),
      ({ value }) => value,
    );
  return yearsOf(contract, cells, cents);
}

function yearsOf(
  contract: Contract,
  cells: readonly Cell[],
  total: (root: number | null) => number,
): Years {
  const [first, last] = extent([...contract.years, ...cells.flatMap(({ year }) => year ?? [])]);
  const years = first === undefined ? [] : range(first, (last ?? first) + 1);
  const byRoot = group(cells, ({ node }) => rootOf(contract, node));
  const series = [...contract.plan.roots, null].map((root): YearSeries => {
    const own = byRoot.get(root) ?? [];
    const of = (wanted: number | null, value: (cell: Cell) => number) =>
      sum(
        own.filter(({ year }) => year === wanted),
        value,
      );
    return {
      root,
      values: years.map((year) => of(year, ({ value }) => value)),
      operations: years.map((year) => of(year, ({ operations }) => operations)),
      unknown: {
        value: of(null, ({ value }) => value),
        operations: of(null, ({ operations }) => operations),
      },
      total: total(root),
    };
  });
  return { years, series: series.filter(({ root, total: all }) => root !== null || all > 0) };
}

function rootOf({ plan }: Contract, node: number | null): number | null {
  return node === null ? null : (plan.nodes[node]?.root ?? null);
}

/** Posts paid by the State under one contract. */
export interface PostSeries {
  readonly contract: PostContract;
  /** Post-years by position in the years; 0 where the file has none. */
  readonly posts: readonly number[];
  readonly cells: readonly (readonly PostYear[])[];
}

export interface Posts {
  readonly years: readonly number[];
  readonly series: readonly PostSeries[];
  /** Posts, each counted once a year. */
  readonly posts: number;
  readonly lines: number;
  /** Years from which one contract follows several: before and after are not to be compared. */
  readonly breaks: readonly Break[];
  /** Years whose amount by post falls by more than half: the file says no reason. */
  readonly low: readonly number[];
}

export interface Break {
  readonly year: number;
  readonly into: PostContract;
  readonly from: readonly PostContract[];
}

export function postYears({ contracts, posts }: Coverage): Posts {
  const [first, last] = extent(posts, ({ year }) => year);
  const years = first === undefined ? [] : range(first, (last ?? first) + 1);
  const series = contracts.flatMap((contract, at): PostSeries[] => {
    const own = posts.filter((post) => post.contract === at);
    const cells = years.map((year) => own.filter((post) => post.year === year));
    const counts = cells.map((cell) => sum(cell, (post) => post.posts));
    return own.length === 0 ? [] : [{ contract, cells, posts: counts }];
  });
  const breaks = contracts.flatMap((into, at): Break[] => {
    const from = contracts.filter(({ next }) => next === at);
    const year = years.find((one) => posts.some((p) => p.contract === at && p.year === one));
    return from.length < 2 || year === undefined ? [] : [{ year, into, from }];
  });
  const byPost = years.map((year) => {
    const own = posts.filter((post) => post.year === year);
    return (
      sum(own, ({ amount }) => amount.value) /
      Math.max(
        1,
        sum(own, (post) => post.posts),
      )
    );
  });
  return {
    years,
    series,
    posts: sum(posts, (post) => post.posts),
    lines: sum(posts, (post) => post.lines),
    breaks,
    low: years.filter((_, at) => at > 0 && (byPost[at] ?? 0) < (byPost[at - 1] ?? 0) / 2),
  };
}
