import type { CoverageCells, PlaceKey, RowKey } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';

/** Why a cell is empty, strongest first (DESIGN.md §7): an empty cell may have several reasons. */
export const ZERO_KINDS = ['filtered', 'other-contract', 'whole', 'unlocated', 'none'] as const;
export type ZeroKind = (typeof ZERO_KINDS)[number];

export type Zero =
  /** Operations that a filter hides, or that fall with what the plan is imagined without. */
  | { readonly kind: 'filtered'; readonly by: 'filters' | 'without'; readonly operations: number }
  /** A neighbourhood of another contract: the loaded file does not speak of it. */
  | { readonly kind: 'other-contract' }
  /** Nothing here, but operations of the row are for the whole contract. */
  | { readonly kind: 'whole'; readonly operations: number }
  /** Nothing placed here, but operations of the row have no known place, or no known sector here. */
  | { readonly kind: 'unlocated'; readonly operations: number }
  | { readonly kind: 'none' };

/** The same cells asked three ways, as `CoverageState` has them. */
export interface CellAnswers {
  readonly cells: CoverageCells;
  readonly whole: CoverageCells;
  readonly unfiltered: CoverageCells;
}

/**
 * Counts the operations of a place; where it is only known that there are some, 1: the reasons then
 * say « at least ».
 */
export type CountIn = (cells: CoverageCells, place: PlaceKey) => number;

/** How many operations a cell has. */
export function operationsIn(cells: CoverageCells, row: RowKey, place: PlaceKey): number {
  return cells.get(row)?.get(place)?.operations ?? 0;
}

/** Every reason of an empty cell, strongest first; none for a cell that has operations. */
export function zerosOf(
  contract: Pick<Contract, 'neighbourhoods'>,
  answers: CellAnswers,
  row: RowKey,
  place: PlaceKey,
): readonly Zero[] {
  return zerosAt(contract, answers, (cells, at) => operationsIn(cells, row, at), place);
}

/** Every reason why nothing is counted in a place, strongest first; none where something is. */
export function zerosAt(
  { neighbourhoods }: Pick<Contract, 'neighbourhoods'>,
  { cells, whole, unfiltered }: CellAnswers,
  count: CountIn,
  place: PlaceKey,
): readonly Zero[] {
  if (count(cells, place) > 0) return [];
  const found: Zero[] = [];
  const before = count(whole, place);
  const hidden = count(unfiltered, place);
  if (before > 0) found.push({ kind: 'filtered', by: 'without', operations: before });
  else if (hidden > 0) found.push({ kind: 'filtered', by: 'filters', operations: hidden });
  if (typeof place === 'number') {
    const here = neighbourhoods[place];
    const everywhere = count(cells, 'whole');
    const loose =
      count(cells, 'unlocated') +
      // A set of places never holds both no place and a QPV: the two are different operations.
      (here?.parent == null ? 0 : count(cells, `within:${here.parent}`));
    if (!here?.inContract) found.push({ kind: 'other-contract' });
    else {
      if (everywhere > 0) found.push({ kind: 'whole', operations: everywhere });
      if (loose > 0) found.push({ kind: 'unlocated', operations: loose });
    }
  }
  return found.length > 0 ? found : [{ kind: 'none' }];
}
