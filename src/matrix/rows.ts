import type { CoverageCells, RowKey } from '../contract/cells.ts';
import type { Contract } from '../contract/types.ts';
import { nodeAt } from '../plan/tree.ts';
import type { PlanNode } from '../plan/types.ts';
import type { CoverageLook } from '../selection/types.ts';

/** A line of the matrix, with what `aria-level`, `aria-setsize` and `aria-posinset` say of it. */
export interface MatrixRow {
  readonly key: RowKey;
  /** Null for the operations without a plan code, and for the whole plan. */
  readonly node: PlanNode | null;
  readonly level: number;
  readonly size: number;
  readonly position: number;
  /** Null for a row that nothing stands under. */
  readonly expanded: boolean | null;
}

/** What rows are ordered by, greatest first. */
export type Rank = (node: PlanNode) => number;

/** Depth of the first rows: the level above the sheets (orientations in the Alès plan). */
export function firstDepth({ sheetDepth }: Pick<Contract, 'sheetDepth'>): number {
  return Math.max(0, sheetDepth - 1);
}

/** Nodes of the first rows, in plan order. */
export function firstNodes(contract: Pick<Contract, 'plan' | 'sheetDepth'>): readonly PlanNode[] {
  return contract.plan.nodes.filter(({ depth }) => depth === firstDepth(contract));
}

/**
 * The rows that are open to view, then the operations without a plan code if the file has any, then
 * the whole plan. Siblings are ordered among themselves; equals, and null for the plan's own order,
 * stay in plan order.
 */
export function matrixRows(
  contract: Pick<Contract, 'plan' | 'sheetDepth'>,
  { ouvert }: Pick<CoverageLook, 'ouvert'>,
  unfiltered: CoverageCells,
  rank: Rank | null,
): readonly MatrixRow[] {
  const { plan } = contract;
  const open = new Set(ouvert);
  const rows: MatrixRow[] = [];
  const ordered = (nodes: readonly PlanNode[]) => {
    if (rank === null) return nodes;
    const ranked = nodes.map((node) => ({ node, at: rank(node) }));
    return ranked.sort((one, other) => other.at - one.at).map(({ node }) => node);
  };
  const first = firstNodes(contract);
  const ends: readonly RowKey[] = unfiltered.has('none') ? ['none', 'all'] : ['all'];
  const add = (nodes: readonly PlanNode[], level: number): void => {
    const size = level === 1 ? nodes.length + ends.length : nodes.length;
    for (const [at, node] of ordered(nodes).entries()) {
      const expanded = node.children.length === 0 ? null : open.has(node.code);
      rows.push({ key: node.index, node, level, size, position: at + 1, expanded });
      if (expanded)
        add(
          node.children.map((child) => nodeAt(plan, child)),
          level + 1,
        );
    }
  };
  add(first, 1);
  const size = first.length + ends.length;
  return [
    ...rows,
    ...ends.map((key, at) => ({
      key,
      node: null,
      level: 1,
      size,
      position: first.length + at + 1,
      expanded: null,
    })),
  ];
}
