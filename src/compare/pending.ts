import type { Contract } from '../contract/types.ts';
import type { OperationRow } from '../operation/types.ts';

/** Operations that are not done, as their sources last said. */
export function pending(
  { statuses }: Contract,
  rows: readonly OperationRow[],
): readonly OperationRow[] {
  return rows.filter(({ status }) => statuses[status] && statuses[status].state !== 'fait');
}
