import type { Neighbourhood } from '../contract/types.ts';

/** Below this many operations a share or a rate says nothing: it is neither ranked nor compared. */
export const SMALL = 5;

/** True when there is something, but too little to compare shares and rates. */
export function tooFew(operations: number): boolean {
  return operations > 0 && operations < SMALL;
}

/** Part of a column's operations; null where there are too few. */
export function share(part: number, operations: number): number | null {
  return operations < SMALL ? null : part / operations;
}

/** Operations per 1,000 residents. */
export type Rate =
  | {
      readonly kind: 'known';
      readonly value: number;
      readonly population: NonNullable<Neighbourhood['population']>;
      /** 1 for the highest of the compared; null when it is not ranked. */
      readonly rank: number | null;
      /** How many are ranked. */
      readonly ranked: number;
    }
  | { readonly kind: 'unknown'; readonly of: Neighbourhood['kind'] };

/** Rates of the compared neighbourhoods, in their order. No population is ever made up. */
export function rates(
  places: readonly {
    readonly neighbourhood: Neighbourhood;
    readonly operations: number;
  }[],
): readonly Rate[] {
  const found = places.map(({ neighbourhood: { population, kind }, operations }) =>
    population && population.count > 0
      ? { population, operations, value: (operations * 1000) / population.count }
      : kind,
  );
  const ranked = found
    .flatMap((one) => (typeof one === 'string' || one.operations < SMALL ? [] : [one.value]))
    .toSorted((a, b) => b - a);
  return found.map((one) => {
    if (typeof one === 'string') return { kind: 'unknown', of: one };
    const alone = ranked.length < 2 || one.operations < SMALL;
    const rank = alone ? null : ranked.indexOf(one.value) + 1;
    const { value, population } = one;
    return { kind: 'known', value, population, rank, ranked: ranked.length };
  });
}

/** True when the populations that rates rest on differ by year or by source. */
export function unlikePopulations(all: readonly Rate[]): boolean {
  const grounds = all.flatMap((rate) =>
    rate.kind === 'known' ? [`${rate.population.year ?? ''} ${rate.population.source}`] : [],
  );
  return new Set(grounds).size > 1;
}
