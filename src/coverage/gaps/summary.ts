import { operationsAt, unlocatedFor } from './read.ts';
import type { GapGround } from './types.ts';

/** How many sheets have nothing in a neighbourhood, and what is known of them. */
export interface PlaceSummary {
  readonly place: number;
  /** Sheets judged. */
  readonly sheets: number;
  /** Nothing here; the sum of the three that follow. */
  readonly empty: number;
  readonly nowhere: number;
  /** Operations elsewhere, every one with a place. */
  readonly elsewhere: number;
  /** Some operations have no place: one of them may be here. */
  readonly unlocated: number;
}

export function summaries({ contract, cells, nodes, places }: GapGround): readonly PlaceSummary[] {
  return places.map((place) => {
    const empty = nodes.filter((node) => operationsAt(cells, node, place) === 0);
    const nowhere = empty.filter((node) => operationsAt(cells, node, 'anywhere') === 0);
    const unlocated = empty.filter((node) => unlocatedFor(contract, cells, node, place) > 0);
    return {
      place,
      sheets: nodes.length,
      empty: empty.length,
      nowhere: nowhere.length,
      elsewhere: empty.length - nowhere.length - unlocated.length,
      unlocated: unlocated.length,
    };
  });
}
