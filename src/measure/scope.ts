import type { Contract } from '../contract/types.ts';
import type { PlanSelection } from '../selection/types.ts';

/**
 * Nodes of one depth that the plan filter keeps: the selected subtrees, and the selected node
 * itself when it lies deeper than `depth` (an action selected keeps its objective in scope).
 */
export function nodesInScope(
  contract: Contract,
  selection: PlanSelection,
  depth: number,
): ReadonlySet<number> {
  const { plan } = contract;
  const chosen = selection.plan
    .map((code) => plan.byCode.get(code))
    .filter((index) => index !== undefined);
  const all = plan.nodes.filter((node) => node.depth === depth);
  if (chosen.length === 0) return new Set(all.map((node) => node.index));
  const kept = all.filter((node) =>
    chosen.some((top) => {
      const root = plan.nodes[top];
      if (!root) return false;
      return (node.index >= top && node.index < root.end) || (top >= node.index && top < node.end);
    }),
  );
  return new Set(kept.map((node) => node.index));
}

/** The ancestor of a node at a depth, itself included; null when the node lies above it. */
export function ancestorAt(contract: Contract, index: number, depth: number): number | null {
  let node = contract.plan.nodes[index];
  while (node && node.depth > depth) {
    node = node.parent === null ? undefined : contract.plan.nodes[node.parent];
  }
  return node && node.depth === depth ? node.index : null;
}
