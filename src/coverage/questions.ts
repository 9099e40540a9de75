import type { CoverageCells, PlaceKey, RowKey } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import type { CoverageLook } from '../selection/types.ts';
import { placeCode, rowCode } from './claim-codes.ts';
import type { Claim } from './claims.ts';

/** What a claim is read from: cells without any filter, and the codes they are counted by. */
export interface ClaimGround {
  readonly contract: Contract;
  readonly unfiltered: CoverageCells;
  readonly codes: CoverageLook['codes'];
}

/** Every operation of the data. */
export function totalOf(unfiltered: CoverageCells): number {
  return unfiltered.get('all')?.get('anywhere')?.operations ?? 0;
}

/** The claim that a cell makes: nothing here, nothing anywhere, or so many operations. */
export function questionFromCell(ground: ClaimGround, row: RowKey, place: PlaceKey): Claim {
  const { contract, unfiltered, codes } = ground;
  const operations = unfiltered.get(row)?.get(place)?.operations ?? 0;
  const total = totalOf(unfiltered);
  const empty = place === 'anywhere' ? 'nulle-part' : 'sans-operation';
  return {
    rule: operations > 0 ? 'compte' : empty,
    node: rowCode(contract, row),
    place: placeCode(contract, place),
    codes,
    figures: { operations, total },
    named: null,
  };
}
