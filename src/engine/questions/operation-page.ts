import type { Contract } from '../../contract/types.ts';
import type { OperationPage } from '../../operation/types.ts';
import type { Question } from '../engine.ts';
import { pageStatement, readPages } from '../page.ts';
import { literal } from '../sql.ts';

/** Everything known of one operation; null when no operation has this code (a deleted one). */
export function operationPage(contract: Contract, code: string): Question<OperationPage | null> {
  return {
    name: 'operation-page',
    sql: pageStatement(
      `SELECT * FROM fact WHERE id IN (SELECT id FROM operation_texte WHERE code = ${literal(code)})`,
      contract,
    ),
    decode: (columns) => readPages(columns, contract)[0] ?? null,
  };
}
