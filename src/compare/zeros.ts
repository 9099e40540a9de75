import { never } from '../base/never.ts';
import type { CoverageCells, RowKey } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import { operationsIn, zerosAt, type CountIn, type ZeroKind } from '../coverage/zeros.ts';
import { m } from '../i18n/paraglide/messages.js';

/** Counts a row of the plan. */
export function ofRow(row: RowKey): CountIn {
  return (cells, place) => operationsIn(cells, row, place);
}

/** By a position in what cells list (mechanisms, years): 1 where some operation has it. */
export function ofValue(list: 'mechanisms' | 'years', position: number): CountIn {
  return (cells, place) => (cells.get('all')?.get(place)?.[list].includes(position) ? 1 : 0);
}

/**
 * The strongest reason why a place has nothing; null where it has something. Nothing is imagined
 * away in what is compared. @param cells under the filters. @param unfiltered without any.
 */
export function zeroAt(
  contract: Pick<Contract, 'neighbourhoods'>,
  cells: CoverageCells,
  unfiltered: CoverageCells,
  count: CountIn,
  place: number,
): ZeroKind | null {
  const answers = { cells, whole: cells, unfiltered };
  return zerosAt(contract, answers, count, place)[0]?.kind ?? null;
}

/** A few words for a cell. */
export function zeroWords(zero: ZeroKind): string {
  switch (zero) {
    case 'filtered':
      return m.compare_zero_filtered();
    case 'other-contract':
      return m.compare_zero_other();
    case 'whole':
      return m.compare_zero_whole();
    case 'unlocated':
      return m.compare_zero_unlocated();
    case 'none':
      return m.compare_zero_none();
    default:
      return never(zero);
  }
}
