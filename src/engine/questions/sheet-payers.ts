import type { SheetPayers } from '../../contract/cells.ts';
import type { Contract } from '../../contract/types.ts';
import type { PlanSelection } from '../../selection/types.ts';
import type { Columns, Question } from '../engine.ts';
import { numbers, texts } from '../operations.ts';
import { where } from '../where.ts';

/**
 * Who pays the operations of each sheet, by the codes that the person looks at, under every filter but
 * those on the plan and on neighbourhoods, as the cells of the matrix; nothing imagined away.
 */
export function sheetPayers(contract: Contract, selection: PlanSelection): Question<SheetPayers> {
  const others =
    selection.couverture.codes === 'tous' ? 'UNION SELECT id, noeud FROM operation_plan' : '';
  return {
    name: 'sheet-payers',
    keep: true,
    sql: `WITH kept AS MATERIALIZED (
        SELECT id, noeud FROM fact ${where(selection, contract, ['plan', 'quartier'])}),
      sheets AS (FROM (VALUES ${sheetPairs(contract)}) AS t (noeud, fiche)),
      coded AS (SELECT id, noeud FROM kept ${others})
      SELECT DISTINCT fiche, financeur FROM coded JOIN sheets USING (noeud)
      SEMI JOIN kept USING (id) LEFT JOIN operation_financeur USING (id)
      ORDER BY fiche, financeur NULLS LAST`,
    decode,
  };
}

/** Each node with the sheet that it is, or is below; what is above the sheets has none. */
function sheetPairs({ plan, sheetDepth }: Contract): string {
  const pairs = plan.nodes
    .filter(({ depth }) => depth === sheetDepth)
    .flatMap(({ index, end }) =>
      Array.from({ length: end - index }, (_, below) => `(${index + below}, ${index})`),
    );
  return ['(-2, -2)', ...pairs].join(', ');
}

function decode(columns: Columns): SheetPayers {
  const payers = new Map<number, readonly (string | null)[]>();
  // An answer without rows comes without columns.
  if (columns.length === 0) return payers;
  const [number, text] = [numbers(columns), texts(columns)];
  for (let row = 0; row < columns.length; row++) {
    const sheet = number('fiche', row) ?? -1;
    payers.set(sheet, [...(payers.get(sheet) ?? []), text('financeur', row)]);
  }
  return payers;
}
