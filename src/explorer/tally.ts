import type { PlanCell } from '../contract/counts.ts';
import type { Contract } from '../contract/types.ts';
import { NONE } from '../selection/types.ts';
import type { PlanNode } from '../plan/types.ts';

/** Number of nodes at each depth that a predicate keeps; by default, the whole plan. */
export function nodesByDepth(
  contract: Contract,
  keeps: (node: PlanNode) => boolean = () => true,
): readonly number[] {
  const tally = Array.from({ length: contract.plan.depth }, () => 0);
  for (const node of contract.plan.nodes) {
    if (keeps(node)) tally[node.depth] = (tally[node.depth] ?? 0) + 1;
  }
  return tally;
}

/** Nodes at each depth that a filter of the plan keeps, inside the parts that are selected. */
export function keptByDepth(
  contract: Contract,
  kept: readonly boolean[],
  codes: readonly string[],
): readonly number[] {
  const parts = within(contract, codes);
  return nodesByDepth(
    contract,
    (node) => kept[node.index] === true && (codes.length === 0 || covers(parts, node.index)),
  );
}

/**
 * Nodes of the sheet depth that an operation documents, itself or below, by main code. The cells
 * ignore the plan filter, so that it is applied here: `codes` as in the selection, none for all.
 */
export function documented(
  contract: Contract,
  cells: readonly PlanCell[],
  codes: readonly string[],
): number {
  const { nodes } = contract.plan;
  const parts = within(contract, codes);
  const found = new Set<number>();
  for (const cell of cells) {
    let node = nodes[cell.node];
    if (cell.operations === 0 || node === undefined) continue;
    if (codes.length > 0 && !covers(parts, cell.node)) continue;
    while (node && node.depth > contract.sheetDepth) node = nodes[node.parent ?? -1];
    if (node?.depth === contract.sheetDepth) found.add(node.index);
  }
  return found.size;
}

/** Operations that a filter finds, with their main code on a node of these parts that it does not keep. */
export function placedApart(
  contract: Contract,
  cells: readonly PlanCell[],
  kept: readonly boolean[],
  codes: readonly string[],
): number {
  const parts = within(contract, codes);
  const seen = ({ node }: PlanCell) =>
    node >= 0 && kept[node] !== true && (codes.length === 0 || covers(parts, node));
  return cells.filter(seen).reduce((sum, { operations }) => sum + operations, 0);
}

/** The contract's own neighbourhoods: not its sectors, not its neighbours' contracts. */
export function ownNeighbourhoods(contract: Contract): number {
  return contract.neighbourhoods.filter((one) => one.kind === 'qpv' && one.inContract).length;
}

/** True when a filter chooses among plan nodes by their own links, not only among operations. */
export function filtersPlan(selection: {
  readonly plan: readonly string[];
  readonly theme: readonly string[];
  readonly dispositif: readonly string[];
  readonly nature: readonly string[];
  readonly public: readonly string[];
  readonly appel: readonly string[];
  readonly q: string;
}): boolean {
  const { plan, theme, dispositif, nature, appel, q } = selection;
  const lists = [plan, theme, dispositif, nature, selection.public, appel];
  return q !== '' || lists.some((codes) => codes.some((code) => code !== NONE));
}

function within(contract: Contract, codes: readonly string[]): readonly PlanNode[] {
  const { nodes, byCode } = contract.plan;
  return codes.flatMap((code) => nodes[byCode.get(code) ?? -1] ?? []);
}

function covers(parts: readonly PlanNode[], index: number): boolean {
  return parts.some((part) => part.index <= index && index < part.end);
}
