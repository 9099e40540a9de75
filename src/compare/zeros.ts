import { never } from '../base/never.ts';
import type { CoverageCells, PlaceKey, RowKey } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import { m } from '../i18n/paraglide/messages.js';

/** Which zero a zero is (strongest first): what is known to exist elsewhere than in the cell. */
export type Zero =
  /** The QPV of another contract: its operations are not in the loaded file. */
  | 'outside'
  /** There are operations here, hidden by a filter. */
  | 'filtered'
  /** Operations whose place, or sector, is not known. */
  | 'unlocated'
  /** Operations for the whole contract. */
  | 'whole'
  | 'none';

/** Why a place has nothing at a row. @param cells under the filters. @param all without any. */
export function zeroAt(
  contract: Contract,
  cells: CoverageCells,
  all: CoverageCells,
  row: RowKey,
  place: number,
): Zero {
  const one = contract.neighbourhoods[place];
  const has = (from: CoverageCells, key: PlaceKey) =>
    (from.get(row)?.get(key)?.operations ?? 0) > 0;
  if (has(all, place)) return 'filtered';
  if (one && !one.inContract) return 'outside';
  const parent = one?.parent ?? null;
  if ((parent !== null && has(cells, `within:${parent}`)) || has(cells, 'unlocated'))
    return 'unlocated';
  return has(cells, 'whole') ? 'whole' : 'none';
}

/** A few words for a cell. */
export function zeroWords(zero: Zero): string {
  switch (zero) {
    case 'outside':
      return m.compare_zero_outside();
    case 'filtered':
      return m.compare_zero_filtered();
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
