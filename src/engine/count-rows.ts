import type { Sum } from '../contract/counts.ts';
import type { PartName } from './facets.ts';

/** The columns of the answer, and the rows of each group. */
export interface CountRows {
  readonly rows: (part: PartName) => readonly number[];
  /** Key columns `k0, k1…`. */
  readonly keys: readonly ArrayLike<number | null>[];
  readonly operations: ArrayLike<number | null>;
  readonly amount: (row: number) => Sum;
  readonly participants: (row: number) => Sum;
}
