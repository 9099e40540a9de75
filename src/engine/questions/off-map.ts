import type { Contract } from '../../contract/types.ts';
import type { OperationRow } from '../../operation/types.ts';
import type { PlanSelection } from '../../selection/types.ts';
import type { Question } from '../engine.ts';
import { rowColumns, rowReader } from '../operations.ts';
import { where } from '../where.ts';

/** More than a strip can show; the counts say how many there are. */
const LIMIT = 500;

/** Operations that the map cannot show: for the whole contract, or at an unknown place. */
export function offMap(
  contract: Contract,
  selection: PlanSelection,
): Question<readonly OperationRow[]> {
  const filter = where(selection, contract);
  const off = `${filter === '' ? 'WHERE' : `${filter} AND`} localisation = 2`;
  return {
    name: 'off-map',
    keep: true,
    sql: `WITH premieres AS MATERIALIZED (SELECT id, rang FROM fact ${off} ORDER BY id LIMIT ${LIMIT})
      SELECT ${rowColumns(contract)} FROM premieres JOIN fact AS rows ON rows.id = premieres.id
      JOIN operation_texte texte ON texte.rowid = premieres.rang ORDER BY premieres.id`,
    decode: (columns) => {
      const read = rowReader(columns, contract);
      return Array.from({ length: columns.length }, (_, row) => read(row));
    },
  };
}
