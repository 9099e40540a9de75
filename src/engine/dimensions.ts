import type { Contract } from '../contract/types.ts';
import { LINKS } from './schema.ts';

/**
 * Bits of a mask word: an INTEGER keeps 31 clear of the sign, so that a dictionary of any size fits
 * in a few words and each word reaches TypeScript as a plain number.
 */
export const WORD = 31;

/** A dimension of which an operation may have several values; its links are a table of the file. */
export interface LinkDimension {
  readonly name: keyof typeof LINKS;
  /** Table and column of the published file. */
  readonly table: string;
  readonly column: string;
  /** Stored value of the first position: 0, or the first year. */
  readonly first: number;
  /** Number of values; position `size` stands for « aucun ». */
  readonly size: number;
}

export function linkDimensions(
  contract: Contract,
): Readonly<Record<keyof typeof LINKS, LinkDimension>> {
  const [firstYear, lastYear] = contract.years;
  const dimension = (name: keyof typeof LINKS, size: number, first = 0): LinkDimension => ({
    name,
    table: LINKS[name].name,
    column: LINKS[name].columns[1]?.[0] ?? '',
    first,
    size,
  });
  return {
    theme: dimension('theme', contract.themes.length),
    mechanism: dimension('mechanism', contract.mechanisms.length),
    neighbourhood: dimension('neighbourhood', contract.neighbourhoods.length),
    operator: dimension('operator', contract.operators.length),
    public: dimension('public', contract.publics.length),
    year: dimension('year', lastYear - firstYear + 1, firstYear),
  };
}

/** Number of mask words of a dimension, « aucun » included. */
export function words(dimension: LinkDimension): number {
  return Math.floor(dimension.size / WORD) + 1;
}

/** Column of `fact` with a word of the values an operation has. */
export function maskColumn(name: string, word: number): string {
  return `${name}_${word}`;
}

/** Condition on `fact`: operations that have at least one of the values. */
export function hasAny(dimension: LinkDimension, values: readonly number[]): string {
  const tests = Array.from({ length: words(dimension) }, (_, word) => {
    const mask = values
      .filter((value) => Math.floor(value / WORD) === word)
      .reduce((bits, value) => bits | (1 << (value - word * WORD)), 0);
    return mask === 0 ? [] : [`${maskColumn(dimension.name, word)} & ${mask} <> 0`];
  }).flat();
  return tests.length === 0 ? 'false' : `(${tests.join(' OR ')})`;
}

/** Positions of the years from one to another, both included, that the dimension covers. */
export function yearPositions(year: LinkDimension, from: number, to: number): readonly number[] {
  return Array.from({ length: year.size }, (_, position) => position).filter(
    (position) => from <= year.first + position && year.first + position <= to,
  );
}

/** Positions that the words of a mask name, « aucun » included, lowest first. */
export function positionsOf(masks: readonly number[]): number[] {
  const found: number[] = [];
  const columns = masks.map((mask) => [mask]);
  eachPosition(columns, 0, (position) => found.push(position));
  return found;
}

/** Visits the positions that a mask names, whose words stand in a row of some columns. */
export function eachPosition(
  columns: readonly ArrayLike<number | null>[],
  row: number,
  visit: (position: number) => void,
): void {
  for (let word = 0; word < columns.length; word++) {
    for (let rest = columns[word]?.[row] ?? 0; rest !== 0; rest &= rest - 1) {
      visit(word * WORD + 31 - Math.clz32(rest & -rest));
    }
  }
}

/** The columns of `fact` that hold a dimension's mask. */
export function maskColumns(dimension: LinkDimension): readonly string[] {
  return Array.from({ length: words(dimension) }, (_, word) => maskColumn(dimension.name, word));
}

/**
 * Each value that the masks of `rows` name, « aucun » included: a FROM item with the masks and the
 * position `v`. Rows have few distinct masks, so that this joins hundreds of rows, not links.
 */
export function heldSql(dimension: LinkDimension, rows: string): string {
  const masks = maskColumns(dimension);
  const word = masks.map((mask, at) => `WHEN ${at} THEN ${mask}`).join(' ');
  return `(SELECT ${masks.join(', ')}, v FROM (SELECT DISTINCT ${masks.join(', ')} FROM ${rows}),
    (SELECT range::INTEGER AS v FROM range(${dimension.size + 1}))
    WHERE (CASE v // ${WORD} ${word} END >> (v % ${WORD})) & 1 = 1)`;
}
