import type { CoverageCells } from '../../contract/cells.ts';
import { notExpected } from './absence.ts';
import { gapKey } from './key.ts';
import { ranked } from './rank.ts';
import { allGaps } from './rules.ts';
import type { Gap, GapGround, NotExpected } from './types.ts';

export interface Found {
  /** Ranked. */
  readonly gaps: readonly Gap[];
  /** Empty cells that the plan does not ask for. */
  readonly notExpected: readonly NotExpected[];
  /** What would be a gap under the filters, and is none without them. */
  readonly masked: number;
}

/**
 * The gaps under the filters. One that only the filters make (they mask the operations) is no gap:
 * it is counted apart.
 */
export function findGaps(ground: GapGround, unfiltered: CoverageCells): Found {
  const free = { ...ground, cells: unfiltered };
  const real = new Set(allGaps(free).map((gap) => gapKey(ground.contract, gap)));
  const found = allGaps(ground);
  const gaps = found.filter((gap) => real.has(gapKey(ground.contract, gap)));
  return {
    gaps: ranked(gaps, ground),
    notExpected: notExpected(free),
    masked: found.length - gaps.length,
  };
}
