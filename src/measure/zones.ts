import type { ExplorerCounts, ZoneCell } from '../contract/counts.ts';
import type { Plan } from '../plan/types.ts';
import type { RootShare } from './types.ts';

/** The cells of every neighbourhood, by its position. */
export function cellsByNeighbourhood(
  counts: ExplorerCounts,
): ReadonlyMap<number, readonly ZoneCell[]> {
  const cells = new Map<number, ZoneCell[]>();
  for (const cell of counts.zones) {
    const list = cells.get(cell.neighbourhood);
    if (list) list.push(cell);
    else cells.set(cell.neighbourhood, [cell]);
  }
  return cells;
}

/** Operations of some cells; a cell holds distinct operations, since a main code is unique. */
export function operationsOf(cells: readonly ZoneCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.operations, 0);
}

/** Operations by top-level node, in plan order, those without a plan code last; no empty share. */
export function rootShares(
  plan: Plan,
  cells: readonly Pick<ZoneCell, 'node' | 'operations'>[],
): readonly RootShare[] {
  const byRoot = new Map<number | null, number>();
  for (const cell of cells) {
    const root = plan.nodes[cell.node]?.root ?? null;
    byRoot.set(root, (byRoot.get(root) ?? 0) + cell.operations);
  }
  const order: readonly (number | null)[] = [...plan.roots, null];
  return order
    .map((root) => ({ root, operations: byRoot.get(root) ?? 0 }))
    .filter((share) => share.operations > 0);
}
