import type { CoverageCells } from '../contract/cells.ts';
import type { Contract, Neighbourhood } from '../contract/types.ts';

/** Columns that can be read side by side. */
export const LEAST = 2;
export const MOST = 4;
/** Compared before anyone has chosen. */
const FIRST = 3;

export interface Compared {
  /** Positions in the contract's neighbourhoods, in the order of the columns. */
  readonly places: readonly number[];
  /** How many of them the address asks for, or filters on; the others are the most documented. */
  readonly chosen: number;
}

/**
 * The asked-for neighbourhoods, completed by those that have most operations. Where none is asked
 * for, those that are filtered on come first: they are what the person was reading.
 */
export function comparedPlaces(
  contract: Contract,
  cells: CoverageCells,
  lieux: readonly string[],
  filtered: readonly string[],
): Compared {
  const named = positions(contract, lieux);
  const asked = (named.length > 0 ? named : positions(contract, filtered)).slice(0, MOST);
  const others = mostDocumented(contract, cells).filter((place) => !asked.includes(place));
  const wanted = Math.max(asked.length, named.length > 0 ? LEAST : FIRST);
  return { places: [...asked, ...others].slice(0, wanted), chosen: asked.length };
}

/** The neighbourhood of the page: the first asked for, or the contract's first QPV; null without any. */
export function pagePlace(contract: Contract, lieux: readonly string[]): number | null {
  const [asked = null] = positions(contract, lieux);
  if (asked !== null) return asked;
  const first = contract.neighbourhoods.findIndex((one) => one.inContract && one.parent === null);
  return first < 0 ? null : first;
}

/** Neighbourhoods of the contract, sectors rather than the QPV they divide, most documented first. */
export function mostDocumented(contract: Contract, cells: CoverageCells): readonly number[] {
  const divided = new Set(contract.neighbourhoods.map(({ parent }) => parent));
  return contract.neighbourhoods
    .flatMap((one, place) => (one.inContract && !divided.has(place) ? [place] : []))
    .toSorted((a, b) => operationsIn(cells, b) - operationsIn(cells, a));
}

export function operationsIn(cells: CoverageCells, place: number): number {
  return cells.get('all')?.get(place)?.operations ?? 0;
}

/**
 * The number of operations of a full bar: that of the most documented neighbourhood of the compared
 * kinds, so that a column keeps its bars whatever stands beside it.
 */
export function lockedScale(
  contract: Contract,
  cells: CoverageCells,
  places: readonly number[],
): number {
  const kinds = new Set(places.map((place) => contract.neighbourhoods[place]?.kind));
  const peers = contract.neighbourhoods.flatMap((one, place) =>
    (one.inContract && kinds.has(one.kind)) || places.includes(place) ? [place] : [],
  );
  return Math.max(1, ...peers.map((place) => operationsIn(cells, place)));
}

/** Sectors that stand beside the QPV they belong to: their operations count in both columns. */
export function insideAnother(
  contract: Contract,
  places: readonly number[],
): readonly { readonly sector: Neighbourhood; readonly qpv: Neighbourhood }[] {
  return places.flatMap((place) => {
    const sector = contract.neighbourhoods[place];
    const parent = sector?.parent ?? null;
    const qpv =
      parent === null || !places.includes(parent) ? null : contract.neighbourhoods[parent];
    return sector && qpv ? [{ sector, qpv }] : [];
  });
}

export interface PlaceGroup {
  /** The divided QPV, `own` for the contract's other QPV, `others` for those of other contracts. */
  readonly group: Neighbourhood | 'own' | 'others';
  readonly places: readonly Neighbourhood[];
}

/** Neighbourhoods as a choice shows them: each divided QPV with its sectors, then the others. */
export function placeGroups({ neighbourhoods }: Contract): readonly PlaceGroup[] {
  const under = (place: number) => neighbourhoods.filter(({ parent }) => parent === place);
  const qpv = neighbourhoods.filter(({ parent }) => parent === null);
  const divided = neighbourhoods.flatMap((one, place) => {
    const sectors = under(place);
    return sectors.length === 0 ? [] : [{ group: one, places: [one, ...sectors] }];
  });
  const alone = qpv.filter((one) => !divided.some(({ group }) => group === one));
  const rest: readonly PlaceGroup[] = [
    { group: 'own', places: alone.filter(({ inContract }) => inContract) },
    { group: 'others', places: alone.filter(({ inContract }) => !inContract) },
  ];
  return [...divided, ...rest.filter(({ places }) => places.length > 0)];
}

function positions({ neighbourhoods }: Contract, codes: readonly string[]): readonly number[] {
  return codes
    .map((code) => neighbourhoods.findIndex((one) => one.code === code))
    .filter((place) => place >= 0);
}
