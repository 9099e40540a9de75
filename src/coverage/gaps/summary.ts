import { emptinessOf, type Emptiness } from './read.ts';
import type { GapGround } from './types.ts';

/** How many sheets have nothing in a neighbourhood, and what is known of them. */
export interface PlaceSummary extends Readonly<Record<Emptiness, number>> {
  readonly place: number;
  /** Sheets judged. */
  readonly sheets: number;
  /** Nothing here; the sum of the three kinds. */
  readonly empty: number;
}

export function summaries({ contract, cells, nodes, places }: GapGround): readonly PlaceSummary[] {
  return places.map((place) => {
    const kinds = nodes.flatMap((node) => emptinessOf(contract, cells, node, place) ?? []);
    const count = (kind: Emptiness) => kinds.filter((one) => one === kind).length;
    return {
      place,
      sheets: nodes.length,
      empty: kinds.length,
      nowhere: count('nowhere'),
      elsewhere: count('elsewhere'),
      unlocated: count('unlocated'),
    };
  });
}
