import type { CoverageCells } from '../../contract/cells.ts';
import { notExpected } from './absence.ts';
import { gapKey } from './key.ts';
import { ranked } from './rank.ts';
import { allGaps } from './rules.ts';
import { summaries, type PlaceSummary } from './summary.ts';
import type { Gap, GapGround, NotExpected } from './types.ts';

export interface Found {
  /** Ranked. */
  readonly gaps: readonly Gap[];
  /** Empty cells that the plan does not ask for. */
  readonly notExpected: readonly NotExpected[];
  /** What would be a gap under the filters, and is none without them. */
  readonly masked: number;
  readonly summaries: readonly PlaceSummary[];
}

/**
 * A gap is judged on every operation, so that its figures and its doubts are true whatever filters;
 * filters choose which gaps are shown. What only they make, by masking operations, is no gap: it is
 * counted apart.
 */
export function findGaps(ground: GapGround, unfiltered: CoverageCells): Found {
  const free = { ...ground, cells: unfiltered };
  const key = (gap: Gap) => gapKey(ground.contract, gap);
  const all = allGaps(free);
  // Without filters both are the same answer.
  const shown = ground.cells === unfiltered ? all : allGaps(ground);
  const under = new Set(shown.map(key));
  const gaps = all.filter((gap) => under.has(key(gap)));
  return {
    gaps: ranked(gaps, ground),
    notExpected: notExpected(free),
    masked: under.size - gaps.length,
    summaries: summaries(free),
  };
}
