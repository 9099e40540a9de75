import type { ExplorerCounts, Totals } from '../contract/counts.ts';
import type { Contract } from '../contract/types.ts';
import { byRoot, cellsOf, sheetCoverage } from '../plan/facts.ts';
import type { PlanNode } from '../plan/types.ts';

export interface NeighbourhoodFacts {
  /** Operations that touch it, under every filter but its own. */
  readonly operations: number;
  /** The same without any filter. */
  readonly unfiltered: number;
  readonly roots: readonly {
    readonly node: PlanNode;
    readonly hue: string;
    readonly operations: number;
    /** 0 to 1, of the longest bar. */
    readonly length: number;
  }[];
  /** Operations without a plan code. */
  readonly uncoded: number;
  /** Sheets (objectives in the Alès plan) with at least one operation. */
  readonly coverage: { readonly covered: number; readonly total: number };
  /** Positions of its sectors. */
  readonly sectors: readonly number[];
}

/** What a neighbourhood's card says, from the counts alone. */
export function neighbourhoodFacts(
  contract: Contract,
  counts: ExplorerCounts,
  position: number,
): NeighbourhoodFacts {
  const operations = counts.neighbourhood[position] ?? 0;
  const cells = cellsOf(counts, position);
  const { roots, none } = byRoot(contract, cells, operations);
  const most = Math.max(1, ...roots.map((root) => root.operations));
  return {
    operations,
    unfiltered: contract.baseline.neighbourhood[position] ?? 0,
    roots: roots.map((root, place) => ({
      ...root,
      hue: contract.palette[place] ?? '',
      length: root.operations / most,
    })),
    uncoded: none,
    coverage: sheetCoverage(contract, cells),
    sectors: contract.neighbourhoods.flatMap(({ parent }, place) =>
      parent === position ? [place] : [],
    ),
  };
}

/**
 * Amounts by nature, each resting on its own operations; natures nothing documents are left out.
 * Those that must not be added have no value.
 */
export function amountFacts(contract: Contract, totals: Totals) {
  return contract.amountNatures.flatMap((nature, place) => {
    const sum = totals.amounts[place];
    return sum && sum.known > 0
      ? [{ nature, known: sum.known, value: nature.summable ? sum.value : null }]
      : [];
  });
}
