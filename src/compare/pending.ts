import type { Contract } from '../contract/types.ts';
import type { OperationRow } from '../operation/types.ts';

/** What `operations.csv` calls finished; every other status is announced, started or blocked. */
const DONE = 'realise';

/** Operations that are not done, as their sources last said. */
export function pending(
  { statuses }: Contract,
  rows: readonly OperationRow[],
): readonly OperationRow[] {
  return rows.filter(({ status }) => statuses[status] && statuses[status].code !== DONE);
}
