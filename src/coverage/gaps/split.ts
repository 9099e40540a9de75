import { nodeAt } from '../../plan/tree.ts';
import { certaintyOf } from './certainty.ts';
import { cellAt, evidenceOf } from './read.ts';
import type { Doubt, Gap, GapGround } from './types.ts';

/** The plan demands figures by sex for a sheet, and none of its operations gives them. */
export function splitNeverReported(ground: GapGround): readonly Gap[] {
  const { contract, cells, nodes, sheets } = ground;
  if (sheets === null) return [];
  return nodes.flatMap((node) => {
    const demanded = (sheets[nodeAt(contract.plan, node).code]?.indicators ?? []).filter(
      ({ split }) => split !== null,
    );
    const cell = cellAt(cells, node, 'anywhere');
    if (demanded.length === 0 || cell === null || cell.withSplit > 0) return [];
    // One indicator that is surely the sheet's is enough.
    const confidences = new Set(demanded.map(({ confidence }) => confidence));
    const doubts: readonly Doubt[] = confidences.has('certain')
      ? []
      : [confidences.has('probable') ? 'reading-probable' : 'reading-uncertain'];
    return {
      rule: 'fh-jamais-rapporte',
      node,
      place: null,
      certainty: certaintyOf(doubts),
      doubts,
      expected: null,
      evidence: { ...evidenceOf(contract, cells, node, null), indicators: demanded },
    };
  });
}
