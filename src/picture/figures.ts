import type { PlanCell } from '../contract/counts.ts';
import type { PlanFilter } from '../plan/filter.ts';
import type { Plan } from '../plan/types.ts';

/** Sums over subtrees, by node index. */
export interface Figures {
  /** Nodes of the deepest level that the plan filter keeps: planned actions. */
  readonly planned: Float64Array;
  /** Operations by main code, under the current filters. */
  readonly operations: Float64Array;
  /** Cents of the asked-for nature; null for a nature that must not be added. */
  readonly cents: Float64Array | null;
  /** Operations that have an amount of that nature. */
  readonly known: Float64Array;
}

/**
 * Operations of a kept node count even when a filter hides the leaf that they are attached to.
 * `adds`: amounts of the asked-for nature may be added.
 */
export function planFigures(
  plan: Plan,
  filter: PlanFilter,
  cells: readonly PlanCell[],
  adds: boolean,
): Figures {
  const size = plan.nodes.length;
  const planned = new Float64Array(size);
  const operations = new Float64Array(size);
  const cents = new Float64Array(size);
  const known = new Float64Array(size);
  for (const cell of cells) {
    operations[cell.node] = cell.operations;
    cents[cell.node] = cell.amount.value;
    known[cell.node] = cell.amount.known;
  }
  for (const node of plan.nodes) {
    planned[node.index] = node.depth === plan.depth - 1 && filter.kept[node.index] ? 1 : 0;
  }
  // Preorder read backwards: every child is complete before it is added to its parent.
  for (let index = size - 1; index >= 0; index--) {
    const parent = plan.nodes[index]?.parent;
    if (parent === null || parent === undefined) continue;
    for (const column of [planned, operations, cents, known]) {
      column[parent] = at(column, parent) + at(column, index);
    }
  }
  return { planned, operations, cents: adds ? cents : null, known };
}

/** What a node's hatching says: nothing documents it, or its amounts are not known. */
export type NodeState = 'documented' | 'undocumented' | 'amountUnknown';

export function nodeState(figures: Figures, index: number, byEuros: boolean): NodeState {
  if (at(figures.operations, index) === 0) return 'undocumented';
  return byEuros && at(figures.known, index) === 0 ? 'amountUnknown' : 'documented';
}

/** A typed array read inside its bounds. */
export function at(column: ArrayLike<number>, index: number): number {
  return column[index] ?? 0;
}
