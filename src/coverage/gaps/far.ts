import type { Contract } from '../../contract/types.ts';
import type { Territory } from '../../neighbourhood/territory.ts';
import type { OperationPoint } from '../../operation/types.ts';
import { nodeAt } from '../../plan/tree.ts';
import type { Expected } from '../expectations.ts';
import { farShare, sample } from './area.ts';
import { certaintyOf } from './certainty.ts';
import { evidenceOf, operationsAt } from './read.ts';
import type { Doubt, FarShare, Gap, GapGround } from './types.ts';

/** Share of the area from which most of a neighbourhood is far. */
const MOSTLY = 0.5;

/** A pillar is for every neighbourhood; how near, the plan does not say. */
const EXPECTED: Expected = { expectation: 'expected', row: null };

/**
 * Shares of each neighbourhood's area that are far from every point of each top-level node (pillar).
 * A pillar without any point is left out: that nothing is drawn says nothing of where it is done.
 */
export function farShares(
  { plan }: Pick<Contract, 'plan'>,
  { neighbourhoods }: Pick<Territory, 'neighbourhoods'>,
  points: readonly OperationPoint[],
  places: readonly number[],
  metres: number,
): readonly FarShare[] {
  const byRoot = plan.roots.map((node) => ({
    node,
    near: points.filter(({ root }) => root === node),
  }));
  return neighbourhoods.features
    .filter(({ properties }) => places.includes(properties.index))
    .flatMap(({ properties: { index: place }, geometry }) => {
      const sampled = sample(geometry);
      return byRoot
        .filter(({ near }) => near.length > 0)
        .map(({ node, near }) => {
          const share = farShare(sampled, near, metres);
          return { node, place, share, points: near.length, metres };
        });
    });
}

/** Most of a neighbourhood is far from every point of a pillar: of its area, not of its residents. */
export function farFromPillar({ contract, cells, far, places, nodes }: GapGround): readonly Gap[] {
  const roots = new Set<number>(nodes.map((node) => nodeAt(contract.plan, node).root));
  return (far ?? [])
    .filter(({ node, place, share }) => roots.has(node) && places.includes(place) && share > MOSTLY)
    .map((one) => {
      const { node, place, points } = one;
      const offPoints = points < operationsAt(cells, node, 'anywhere');
      const doubts: readonly Doubt[] = offPoints ? ['by-default', 'off-points'] : ['by-default'];
      const evidence = { ...evidenceOf(contract, cells, node, place), far: one };
      const certainty = certaintyOf(doubts);
      return { rule: 'loin', node, place, certainty, doubts, expected: EXPECTED, evidence };
    });
}
