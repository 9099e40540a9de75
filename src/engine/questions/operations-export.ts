import type { Contract } from '../../contract/types.ts';
import type { OperationPage } from '../../operation/types.ts';
import type { PlanSelection } from '../../selection/types.ts';
import type { Question } from '../engine.ts';
import { pageStatement, readPages } from '../page.ts';
import { where } from '../where.ts';

/** Everything known of every operation under the filters, in file order; for a spreadsheet. */
export function operationsExport(
  contract: Contract,
  selection: PlanSelection,
): Question<readonly OperationPage[]> {
  return {
    name: 'operations-export',
    sql: pageStatement(`SELECT * FROM fact ${where(selection, contract)}`, contract),
    decode: (columns) => readPages(columns, contract),
  };
}
