import { never } from '../base/never.ts';
import type { CoverageCells, PlaceKey, RowKey } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';

/** Which zero a zero is (strongest first): what is known to exist elsewhere than in the cell. */
export type Zero =
  /** There are operations here, hidden by a filter. */
  | 'filtered'
  /** The QPV of another contract: its operations are not in the loaded file. */
  | 'outside'
  /** Operations whose place, or sector, is not known. */
  | 'unlocated'
  /** Operations for the whole contract. */
  | 'whole'
  | 'none';

/** True when something of a place is counted: at a row of the plan, with a mechanism, in a year. */
export type Has = (cells: CoverageCells, place: PlaceKey) => boolean;

export function hasRow(row: RowKey): Has {
  return (cells, place) => (cells.get(row)?.get(place)?.operations ?? 0) > 0;
}

/** By a position in what cells list: mechanisms, years. */
export function hasValue(list: 'mechanisms' | 'years', position: number): Has {
  return (cells, place) => cells.get('all')?.get(place)?.[list].includes(position) ?? false;
}

/** Why a place has nothing. @param cells under the filters. @param all without any. */
export function zeroAt(
  { neighbourhoods }: Contract,
  cells: CoverageCells,
  all: CoverageCells,
  has: Has,
  place: number,
): Zero {
  const one = neighbourhoods[place];
  if (has(all, place)) return 'filtered';
  if (one && !one.inContract) return 'outside';
  const parent = one?.parent ?? null;
  const within = parent !== null && has(cells, `within:${parent}`);
  if (within || has(cells, 'unlocated')) return 'unlocated';
  return has(cells, 'whole') ? 'whole' : 'none';
}

/** A few words for a cell. */
export function zeroWords(zero: Zero): string {
  switch (zero) {
    case 'filtered':
      return m.compare_zero_filtered();
    case 'outside':
      return m.compare_zero_outside();
    case 'unlocated':
      return m.compare_zero_unlocated();
    case 'whole':
      return m.compare_zero_whole();
    case 'none':
      return m.compare_zero_none();
    default:
      return never(zero);
  }
}
