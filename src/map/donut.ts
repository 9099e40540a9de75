import { arc, pie } from 'd3-shape';
import type { Contract } from '../contract/types.ts';
import type { RootShare } from '../measure/types.ts';

/** One part of a donut: path about the centre, and colour (null: no plan code). */
export interface DonutPart {
  readonly root: number | null;
  readonly operations: number;
  readonly path: string;
  readonly colour: string | null;
}

export interface Donut {
  readonly radius: number;
  readonly total: number;
  readonly parts: readonly DonutPart[];
}

/**
 * A donut whose area grows mildly with the count, as small as its figure and a finger allow: what it
 * stands on is shaded. `rem` keeps its figure readable in any theme.
 */
export function donut(contract: Contract, shares: readonly RootShare[], rem: number): Donut {
  const total = shares.reduce((sum, share) => sum + share.operations, 0);
  const radius = rem * Math.min(1.4, 0.72 + 0.055 * Math.sqrt(total));
  const layout = pie<RootShare>()
    .sort(null)
    .value((share) => share.operations)
    .padAngle(shares.length > 1 ? 0.06 : 0);
  const path = arc<{ startAngle: number; endAngle: number; padAngle: number }>()
    .innerRadius(radius * 0.64)
    .outerRadius(radius);
  return {
    radius,
    total,
    parts: layout([...shares]).map((slice) => ({
      ...slice.data,
      path: path(slice) ?? '',
      colour: slice.data.root === null ? null : rootColour(contract, slice.data.root),
    })),
  };
}

/** Hue of a top-level node, from the contract's palette. */
export function rootColour(contract: Contract, root: number): string {
  const position = contract.plan.roots.findIndex((index) => index === root);
  return contract.palette[position] ?? 'currentColor';
}
