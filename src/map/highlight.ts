import type { Contract } from '../contract/types.ts';
import type { ExplorerCounts } from '../contract/counts.ts';
import type { Hovered } from '../selection/hover.svelte.ts';
import type { PlanSelection } from '../selection/types.ts';

/** Neighbourhoods the selection names; a QPV named lights its sectors too. */
export function selectedNeighbourhoods(
  contract: Contract,
  selection: PlanSelection,
): ReadonlySet<number> {
  const codes = new Set(selection.quartier);
  const chosen = contract.neighbourhoods.flatMap((one, index) => {
    const parent = one.parent === null ? undefined : contract.neighbourhoods[one.parent];
    return codes.has(one.code) || (parent && codes.has(parent.code)) ? [index] : [];
  });
  return new Set(chosen);
}

/** Neighbourhoods that step back when others are chosen; a QPV stays for the sake of a sector of it. */
export function fadedNeighbourhoods(
  contract: Contract,
  selected: ReadonlySet<number>,
): ReadonlySet<number> {
  const stays = new Set(selected);
  for (const index of selected) {
    const parent = contract.neighbourhoods[index]?.parent;
    if (parent !== null && parent !== undefined) stays.add(parent);
  }
  const others = contract.neighbourhoods.flatMap((_, index) => (stays.has(index) ? [] : [index]));
  return new Set(selected.size === 0 ? [] : others);
}

/** The neighbourhood whose card is open, as if it were pointed at. */
export function openNeighbourhood(contract: Contract, { fiche }: PlanSelection): Hovered | null {
  if (fiche?.kind !== 'quartier') return null;
  const index = contract.neighbourhoods.findIndex(({ code }) => code === fiche.code);
  return index < 0 ? null : { kind: 'neighbourhood', index };
}

/**
 * Neighbourhoods to light for what is hovered in any view: itself and its sectors, or those where
 * the hovered plan node has operations. Null when nothing that concerns the map is hovered.
 */
export function litNeighbourhoods(
  contract: Contract,
  counts: ExplorerCounts,
  hovered: Hovered | null,
): ReadonlySet<number> | null {
  if (hovered === null || hovered.kind === 'operation') return null;
  if (hovered.kind === 'neighbourhood') return new Set([hovered.index]);
  const node = contract.plan.nodes[hovered.index];
  if (!node) return null;
  const under = counts.zones.filter((cell) => cell.node >= node.index && cell.node < node.end);
  return new Set(under.map((cell) => cell.neighbourhood));
}

/** The neighbourhood to read aloud: the hovered one, else the only one selected. */
export function readIndex(
  contract: Contract,
  selection: PlanSelection,
  hovered: Hovered | null,
): number | null {
  if (hovered?.kind === 'neighbourhood') return hovered.index;
  const [code, ...more] = selection.quartier;
  if (code === undefined || more.length > 0) return null;
  const index = contract.neighbourhoods.findIndex((one) => one.code === code);
  return index < 0 ? null : index;
}
