import type { Question } from '../engine.ts';
import { literal } from '../sql.ts';

/** Whether an operation has this code; a link may name one that was withdrawn since. */
export function operationExists(code: string): Question<boolean> {
  return {
    name: 'operation-exists',
    sql: `SELECT count(*)::INTEGER AS n FROM operation_texte WHERE code = ${literal(code)}`,
    decode: (columns) => (columns.number('n')[0] ?? 0) > 0,
  };
}
