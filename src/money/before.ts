import type { CoverageCells } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';

/**
 * Whether a top-level node has operations when nothing filters. The published counts know main codes
 * only; cells count by the codes that the person looks at, once they are there.
 */
export function rootHas(
  contract: Contract,
  unfiltered: CoverageCells | null,
  root: number | 'none',
): boolean {
  if (unfiltered) return unfiltered.get(root)?.get('anywhere') !== undefined;
  return contract.baseline.plan.some(
    ({ node }) => (contract.plan.nodes[node]?.root ?? 'none') === root,
  );
}
