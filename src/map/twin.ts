import type { Contract } from '../contract/types.ts';
import type { ExplorerCounts } from '../contract/counts.ts';
import { sentence } from '../measure/words.ts';
import { cellsByNeighbourhood, operationsOf, rootShares } from '../measure/zones.ts';
import type { RootShare } from '../measure/types.ts';
import type { PlanSelection } from '../selection/types.ts';
import type { Choropleth } from './fills.ts';

/** A neighbourhood as text: what the map says of it. */
export interface TwinRow {
  readonly index: number;
  readonly code: string;
  readonly name: string;
  readonly commune: string;
  /** 0 for a QPV, 1 for a sector under it. */
  readonly depth: number;
  readonly inContract: boolean;
  /** The measure with its denominator, or the reason of a zero or a gap. */
  readonly text: string;
  readonly operations: number;
  readonly shares: readonly RootShare[];
  readonly chosen: boolean;
}

/** Every neighbourhood of the map, each QPV before its sectors, the contract's before the context. */
export function twinRows(
  contract: Contract,
  selection: PlanSelection,
  counts: ExplorerCounts,
  shading: Choropleth,
): readonly TwinRow[] {
  const cells = cellsByNeighbourhood(counts);
  const row = (index: number): TwinRow[] => {
    const one = contract.neighbourhoods[index];
    const measure = shading.measures[index];
    if (!one || !measure) return [];
    const here = cells.get(index) ?? [];
    return [
      {
        index,
        code: one.code,
        name: one.label,
        commune: one.commune,
        depth: one.parent === null ? 0 : 1,
        inContract: one.inContract,
        text: sentence(contract, selection.mesure, measure, shading.rate),
        operations: operationsOf(here),
        shares: rootShares(contract.plan, here),
        chosen: selection.quartier.includes(one.code),
      },
    ];
  };
  const all = contract.neighbourhoods.map((one, index) => ({ one, index }));
  const tops = all.filter(({ one }) => one.parent === null);
  tops.sort((a, b) => Number(b.one.inContract) - Number(a.one.inContract));
  return tops.flatMap((top) => [
    ...row(top.index),
    ...all.filter(({ one }) => one.parent === top.index).flatMap(({ index }) => row(index)),
  ]);
}
