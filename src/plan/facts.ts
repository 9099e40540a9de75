import type { ExplorerCounts, PlanCell } from '../contract/counts.ts';
import type { Contract } from '../contract/types.ts';
import { pathTo } from './tree.ts';
import type { Plan, PlanNode } from './types.ts';

/** The nodes above a node, top level first. */
export function above(plan: Plan, node: PlanNode): readonly PlanNode[] {
  return pathTo(plan, node).slice(0, -1);
}

export function childrenOf(plan: Plan, node: PlanNode): readonly PlanNode[] {
  return node.children.flatMap((index) => plan.nodes[index] ?? []);
}

/** Operations of a node and of everything below it, by main code. */
export function operationsUnder(cells: readonly PlanCell[], node: PlanNode): number {
  return cells.reduce(
    (sum, cell) => sum + (cell.node >= node.index && cell.node < node.end ? cell.operations : 0),
    0,
  );
}

export interface MechanismFact {
  readonly mechanism: number;
  /** The node above that carries it; null when the node itself does. */
  readonly from: PlanNode | null;
}

/** Mechanisms of a node: its own, then those that hold for it because a node above carries them. */
export function mechanismsOf(plan: Plan, node: PlanNode): readonly MechanismFact[] {
  const own = node.mechanisms.map((mechanism) => ({ mechanism, from: null }));
  const inherited = above(plan, node)
    .toReversed()
    .flatMap((from) => from.mechanisms.map((mechanism) => ({ mechanism, from })));
  const seen = new Set<number>();
  return [...own, ...inherited].filter(({ mechanism }) => {
    const fresh = !seen.has(mechanism);
    seen.add(mechanism);
    return fresh;
  });
}

/** The node of the sheet level that a node belongs to; null above that level. */
export function sheetOf(contract: Contract, node: PlanNode): PlanNode | null {
  if (node.depth === contract.sheetDepth) return node;
  return above(contract.plan, node).find((one) => one.depth === contract.sheetDepth) ?? null;
}

/** Sheets, and those that at least one of the cells' nodes belongs to. */
export function sheetCoverage(
  contract: Contract,
  cells: readonly { readonly node: number }[],
): { readonly covered: number; readonly total: number } {
  const covered = new Set<PlanNode>();
  for (const cell of cells) {
    const node = contract.plan.nodes[cell.node];
    const sheet = node ? sheetOf(contract, node) : null;
    if (sheet) covered.add(sheet);
  }
  const total = contract.plan.nodes.filter((node) => node.depth === contract.sheetDepth).length;
  return { covered: covered.size, total };
}

/** Operations by top-level node, in plan order; what has no plan code is the last figure. */
export function byRoot(
  contract: Contract,
  cells: readonly PlanCell[],
  total: number,
): {
  readonly roots: readonly { readonly node: PlanNode; readonly operations: number }[];
  readonly none: number;
} {
  const roots = contract.plan.roots.flatMap((index) => {
    const node = contract.plan.nodes[index];
    return node ? [{ node, operations: operationsUnder(cells, node) }] : [];
  });
  const coded = roots.reduce((sum, { operations }) => sum + operations, 0);
  return { roots, none: Math.max(0, total - coded) };
}

/** Cells of one neighbourhood. */
export function cellsOf(counts: ExplorerCounts, neighbourhood: number) {
  return counts.zones.filter((cell) => cell.neighbourhood === neighbourhood);
}
