import type { ExplorerCounts } from '../contract/counts.ts';
import type { OperationRow } from '../operation/types.ts';

/** Where the operations on screen are: `points + zones + offMap` is always `total`. */
export interface Located {
  readonly points: number;
  readonly zones: number;
  readonly offMap: number;
  readonly total: number;
}

export function located(counts: ExplorerCounts): Located {
  const { operations, located: where } = counts.total;
  return { points: where.point, zones: where.zone, offMap: where.offMap, total: operations };
}

/** Mapped and off-map operations add up to those shown. */
export function adds({ points, zones, offMap, total }: Located): boolean {
  return points + zones + offMap === total;
}

/** Why an operation is not on the map. */
export type OffMapReason = 'whole' | 'unknown';

/** A commune or the whole contract as its place, or no place at all. */
export function offMapReason(row: OperationRow): OffMapReason {
  return row.precision === null && row.place === null ? 'unknown' : 'whole';
}

/** Off-map rows by reason, in the order of the rows; an empty reason is left out. */
export function offMapGroups(
  rows: readonly OperationRow[],
): readonly { readonly reason: OffMapReason; readonly rows: readonly OperationRow[] }[] {
  const off = rows.filter((row) => row.location === 'hors_carte');
  return (['whole', 'unknown'] as const)
    .map((reason) => ({ reason, rows: off.filter((row) => offMapReason(row) === reason) }))
    .filter((group) => group.rows.length > 0);
}
