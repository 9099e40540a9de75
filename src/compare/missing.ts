import type { CoverageCells } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import type { ExpectedIn } from '../coverage/expectations.ts';
import { nodeAt } from '../plan/tree.ts';
import type { PlanNode } from '../plan/types.ts';
import { ofRow, zeroAt } from './zeros.ts';

export interface MissingSheet {
  readonly node: PlanNode;
  /** Something serves it for the whole contract or at an unknown place: nothing can be concluded. */
  readonly doubtful: boolean;
}

/** Sheets under one node that the plan expects in a place, and those that nothing documents there. */
export interface MissingGroup {
  /** The node above the sheets; the sheet itself when it is at the top. */
  readonly node: PlanNode;
  readonly expected: number;
  readonly missing: readonly MissingSheet[];
}

/** How many sheets have an operation in a place where the plan does not ask for one. */
export function beyondExpected(
  { plan, sheetDepth }: Contract,
  expected: ExpectedIn,
  unfiltered: CoverageCells,
  place: number,
): number {
  return plan.nodes.filter(
    ({ depth, index }) =>
      depth === sheetDepth &&
      unfiltered.get(index)?.get(place) &&
      expected(index, place)?.expectation !== 'expected',
  ).length;
}

/**
 * Sheets that the plan expects in a place and that no operation documents there, whatever the
 * filters: what a filter hides is not missing.
 */
export function missingSheets(
  contract: Contract,
  expected: ExpectedIn,
  unfiltered: CoverageCells,
  place: number,
): readonly MissingGroup[] {
  const { plan, sheetDepth } = contract;
  const groups = new Map<PlanNode, { expected: number; missing: MissingSheet[] }>();
  for (const node of plan.nodes) {
    if (node.depth !== sheetDepth) continue;
    if (expected(node.index, place)?.expectation !== 'expected') continue;
    const above = node.parent === null ? node : nodeAt(plan, node.parent);
    const group = groups.get(above) ?? { expected: 0, missing: [] };
    groups.set(above, group);
    group.expected += 1;
    if (unfiltered.get(node.index)?.get(place)) continue;
    const zero = zeroAt(contract, unfiltered, unfiltered, ofRow(node.index), place);
    const doubtful = zero?.kind !== 'none';
    group.missing.push({ node, doubtful });
  }
  return [...groups].map(([node, group]) => ({ node, ...group }));
}
