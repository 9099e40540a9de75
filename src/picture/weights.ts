import type { PlanFilter } from '../plan/filter.ts';
import type { Plan } from '../plan/types.ts';
import type { PlanSize } from '../selection/types.ts';
import { at, type Figures } from './figures.ts';

/** At most this part of the picture goes to branches that have nothing to be sized by. */
export const MINIMUM_SHARE = 0.3;

/**
 * What each node is worth in the picture, 0 when filtered out; children never exceed their parent.
 * By actions, a leaf is worth 1. By operations or euros, a branch without any, or whose amounts are
 * unknown, keeps one small equal share: a gap must stay visible, and unknown is not zero.
 */
export function planWeights(
  plan: Plan,
  filter: PlanFilter,
  figures: Figures,
  size: PlanSize,
): Float64Array {
  const weights = new Float64Array(plan.nodes.length);
  if (size === 'actions') {
    for (const node of plan.nodes) {
      if (node.children.length === 0 && filter.kept[node.index]) weights[node.index] = 1;
    }
    addUp(plan, weights);
    return weights;
  }
  const column = size === 'operations' ? figures.operations : figures.cents;
  const empty = (index: number): boolean => at(column, index) === 0;
  const share = minimumShare(plan, filter, column);
  for (const node of plan.nodes) {
    if (!filter.kept[node.index]) continue;
    const parent = node.parent;
    if (!empty(node.index)) {
      const below = node.children.reduce((sum, child) => sum + at(column, child), 0);
      weights[node.index] = Math.max(0, at(column, node.index) - below);
      // Operations attached to filtered-out children still belong to the node itself.
      for (const child of node.children) {
        if (!filter.kept[child]) weights[node.index] = at(weights, node.index) + at(column, child);
      }
    } else if (parent === null || !empty(parent)) {
      spread(plan, filter, weights, node.index, share);
    }
  }
  addUp(plan, weights);
  return weights;
}

/** Divides a share equally among the kept leaves of an empty branch. */
function spread(
  plan: Plan,
  filter: PlanFilter,
  weights: Float64Array,
  index: number,
  share: number,
): void {
  const children = plan.nodes[index]?.children.filter((child) => filter.kept[child]) ?? [];
  if (children.length === 0) weights[index] = share;
  for (const child of children) spread(plan, filter, weights, child, share / children.length);
}

function minimumShare(plan: Plan, filter: PlanFilter, column: Float64Array): number {
  const total = plan.roots.reduce((sum, root) => sum + at(column, root), 0);
  if (total === 0) return 1;
  const branches = plan.nodes.filter(
    ({ index, parent }) =>
      filter.kept[index] && at(column, index) === 0 && (parent === null || at(column, parent) > 0),
  ).length;
  return branches === 0 ? 0 : (MINIMUM_SHARE * total) / ((1 - MINIMUM_SHARE) * branches);
}

function addUp(plan: Plan, weights: Float64Array): void {
  for (let index = plan.nodes.length - 1; index >= 0; index--) {
    const parent = plan.nodes[index]?.parent;
    if (parent !== null && parent !== undefined) {
      weights[parent] = at(weights, parent) + at(weights, index);
    }
  }
}
