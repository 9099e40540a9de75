import type { Contract } from '../../contract/types.ts';
import type { OperationRow } from '../../operation/types.ts';
import type { PlanSelection } from '../../selection/types.ts';
import type { Question } from '../engine.ts';
import { rowColumns, rowReader } from '../operations.ts';
import { where } from '../where.ts';

/** More than a card can show; the list has them all. */
const LIMIT = 200;

export interface NodeOperations {
  /** Operations whose main code is the node or below it. */
  readonly main: readonly OperationRow[];
  /** Operations that serve the subtree by another code only. */
  readonly others: readonly OperationRow[];
}

/** Operations of a plan node and of what is below it, under every filter but the plan's. */
export function nodeOperations(
  contract: Contract,
  selection: PlanSelection,
  code: string,
): Question<NodeOperations> {
  const index = contract.plan.byCode.get(code);
  const node = index === undefined ? undefined : contract.plan.nodes[index];
  const inside = node ? `noeud BETWEEN ${node.index} AND ${node.end - 1}` : 'false';
  const filter = where(selection, contract, ['plan']);
  const rows = `SELECT * FROM fact ${filter}`;
  return {
    name: 'node-operations',
    sql: `WITH rows AS MATERIALIZED (
        (SELECT *, true AS principal FROM (${rows}) WHERE ${inside} ORDER BY noeud, id LIMIT ${LIMIT})
        UNION ALL
        (SELECT *, false FROM (${rows}) WHERE NOT (${inside})
          AND id IN (SELECT id FROM operation_plan WHERE NOT principal AND ${inside})
          ORDER BY noeud, id LIMIT ${LIMIT}))
      SELECT ${rowColumns(contract)}, principal::INTEGER AS principal
      FROM rows JOIN operation_texte texte ON texte.rowid = rows.rang
      ORDER BY rows.noeud, rows.id`,
    decode: (columns) => {
      const read = rowReader(columns, contract);
      const principal = columns.number('principal');
      const all = Array.from({ length: columns.length }, (_, row) => row);
      return {
        main: all.filter((row) => principal[row] === 1).map(read),
        others: all.filter((row) => principal[row] !== 1).map(read),
      };
    },
  };
}
