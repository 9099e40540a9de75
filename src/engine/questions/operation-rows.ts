import type { Contract } from '../../contract/types.ts';
import type { OperationRow } from '../../operation/types.ts';
import type { PlanSelection } from '../../selection/types.ts';
import { amountNature } from '../amount-nature.ts';
import { linkDimensions, maskColumns, WORD } from '../dimensions.ts';
import type { Question } from '../engine.ts';
import { rowColumns, rowReader } from '../operations.ts';
import { where } from '../where.ts';

/** What the list can be sorted by; unknown values come last in both directions. */
export type RowOrder = 'plan' | 'titre' | 'annee' | 'quartier' | 'montant';

/** The rows on screen and how they are sorted; `montant` is of the nature the measure names. */
export interface RowWindow {
  readonly column: RowOrder;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

export interface OperationRows {
  readonly rows: readonly OperationRow[];
  /** Operations under every filter, whatever the window. */
  readonly total: number;
}

export function operationRows(
  contract: Contract,
  selection: PlanSelection,
  { column, descending, offset, limit }: RowWindow,
): Question<OperationRows> {
  const filter = where(selection, contract);
  const key = sortKey(column, contract, selection);
  const order = `${key} ${descending ? 'DESC' : 'ASC'} NULLS LAST, fact.id`;
  const titles = column === 'titre' ? 'JOIN operation_texte texte ON texte.rowid = fact.rang' : '';
  // Both have words to search in: the filter is for those of `fact`.
  const kept = `(SELECT * FROM fact ${filter}) AS fact`;
  // Only numbers are sorted; all else is joined to the rows of the window.
  return {
    name: 'operation-rows',
    keep: true,
    sql: `WITH fenetre AS MATERIALIZED (
        SELECT fact.id, fact.rang, ${key} AS cle FROM ${kept} ${titles}
        ORDER BY ${order} LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset)}),
      shown AS (SELECT ${rowColumns(contract)}, cle FROM fenetre JOIN fact AS rows ON rows.id = fenetre.id
        JOIN operation_texte texte ON texte.rowid = fenetre.rang)
      SELECT total, shown.* EXCLUDE (cle) FROM (SELECT count(*)::INTEGER AS total FROM fact ${filter})
      LEFT JOIN shown ON true ORDER BY cle ${descending ? 'DESC' : 'ASC'} NULLS LAST, id`,
    decode: (columns) => {
      const read = rowReader(columns, contract);
      const total = columns.number('total')[0] ?? 0;
      const ids = columns.number('id');
      const shown = Array.from({ length: columns.length }, (_, row) => row);
      return { total, rows: shown.filter((row) => ids[row] != null).map(read) };
    },
  };
}

function sortKey(column: RowOrder, contract: Contract, selection: PlanSelection): string {
  const links = linkDimensions(contract);
  switch (column) {
    case 'plan':
      return 'nullif(fact.noeud, -1)';
    case 'titre':
      return 'lower(strip_accents(texte.intitule))';
    case 'annee':
      return lowest(maskColumns(links.year), [links.year.size]);
    case 'quartier':
      return lowest(maskColumns(links.neighbourhood), [
        links.neighbourhood.size,
        ...divided(contract),
      ]);
    case 'montant':
      return `montant_${amountNature(contract, selection)}`;
  }
}

/** Sorts as the lowest value of a mask, whose bit it is; the values left out count as unknown. */
function lowest(masks: readonly string[], without: readonly number[]): string {
  const words = masks.map((mask, word) => {
    const left = without.filter((value) => Math.floor(value / WORD) === word);
    const kept = `(${mask} & ${left.reduce((bits, value) => bits & ~(1 << (value - word * WORD)), ~0)})`;
    return `WHEN ${kept} <> 0 THEN (${kept} & -${kept}) + ${word} * 2147483648`;
  });
  return `CASE ${words.join(' ')} END`;
}

/** QPV that have sectors: an operation of a sector is also one of its QPV, and sorts by sector. */
function divided({ neighbourhoods }: Contract): readonly number[] {
  return [...new Set(neighbourhoods.flatMap(({ parent }) => (parent === null ? [] : [parent])))];
}
