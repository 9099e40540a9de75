import type { PlanFilter } from '../plan/filter.ts';
import type { Plan, PlanNode } from '../plan/types.ts';
import type { PlanSize } from '../selection/types.ts';
import { at, type Figures } from './figures.ts';

/** This part of the picture goes to the leaves that have nothing to be sized by. */
export const MINIMUM_SHARE = 0.3;

/**
 * What each node is worth in the picture, 0 when filtered out; children never exceed their parent.
 * By actions, a leaf (or a node of which no child is kept) is worth 1. By euros that must not be added, operations that have some count
 * instead. By operations or euros, a leaf without any, or whose amounts are
 * unknown, keeps a small equal share: a gap must stay visible, and unknown is not zero.
 */
export function planWeights(
  plan: Plan,
  filter: PlanFilter,
  figures: Figures,
  size: PlanSize,
): Float64Array {
  const weights = new Float64Array(plan.nodes.length);
  const column = size === 'euros' ? (figures.cents ?? figures.known) : figures.operations;
  const share = size === 'actions' ? 1 : minimumShare(plan, filter, column);
  for (const node of plan.nodes) {
    if (!filter.kept[node.index]) continue;
    if (size === 'actions' || at(column, node.index) === 0) {
      weights[node.index] = ends(node, filter) ? share : 0;
    } else {
      // What is attached to the node itself, or to children that the filter left out.
      const shown = node.children.filter((child) => filter.kept[child]);
      const below = shown.reduce((sum, child) => sum + at(column, child), 0);
      weights[node.index] = Math.max(0, at(column, node.index) - below);
    }
  }
  addUp(plan, weights);
  return weights;
}

function minimumShare(plan: Plan, filter: PlanFilter, column: Float64Array): number {
  const shown = plan.roots.filter((root) => filter.kept[root]);
  const total = shown.reduce((sum, root) => sum + at(column, root), 0);
  if (total === 0) return 1;
  const empty = plan.nodes.filter(
    (node) => filter.kept[node.index] && ends(node, filter) && at(column, node.index) === 0,
  ).length;
  return empty === 0 ? 0 : (MINIMUM_SHARE * total) / ((1 - MINIMUM_SHARE) * empty);
}

/** True where the picture ends: nothing below, or nothing that the filter keeps. */
function ends({ children }: PlanNode, { kept }: PlanFilter): boolean {
  return !children.some((child) => kept[child]);
}

function addUp(plan: Plan, weights: Float64Array): void {
  for (let index = plan.nodes.length - 1; index >= 0; index--) {
    const parent = plan.nodes[index]?.parent;
    if (parent !== null && parent !== undefined) {
      weights[parent] = at(weights, parent) + at(weights, index);
    }
  }
}
