import { number } from '../base/format.ts';
import { never } from '../base/never.ts';
import type { CoverageCells, RowKey } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import {
  operationsIn,
  zerosAt,
  type CountIn,
  type Zero,
  type ZeroKind,
} from '../coverage/zeros.ts';
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
): Zero | null {
  const answers = { cells, whole: cells, unfiltered };
  return zerosAt(contract, answers, count, place)[0] ?? null;
}

/** A zero in a cell. */
export interface ShownZero {
  readonly kind: ZeroKind;
  /** How many operations may be here; absent where it is only known that there are some. */
  readonly operations?: number;
}

/** A few words for a cell. */
export function zeroWords({ kind, operations }: ShownZero): string {
  switch (kind) {
    case 'filtered':
      return m.compare_zero_filtered();
    case 'other-contract':
      return m.compare_zero_other();
    case 'whole':
      return operations === undefined
        ? m.compare_zero_whole()
        : m.compare_zero_whole_count({ number: number(operations) });
    case 'unlocated':
      return operations === undefined
        ? m.compare_zero_unlocated()
        : m.compare_zero_unlocated_count({ number: number(operations) });
    case 'none':
      return m.compare_zero_none();
    default:
      return never(kind);
  }
}
