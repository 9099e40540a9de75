import type { Contract } from '../../contract/types.ts';
import type { PlanSelection } from '../../selection/types.ts';
import { heldSql, linkDimensions, maskColumns } from '../dimensions.ts';
import type { Columns, Question } from '../engine.ts';
import { numbers, orNull } from '../operations.ts';
import { where } from '../where.ts';
import { andWithout } from '../without.ts';

/** Years of operations and of amounts, by main plan node (null without one). */
export interface YearCounts {
  /** An operation of several years stands in each; a null year is « année inconnue ». */
  readonly active: readonly YearCell[];
  /** Distinct operations, whatever their years. */
  readonly distinct: readonly { readonly node: number | null; readonly operations: number }[];
  /** By the year that the amount has, not by those of its operation. */
  readonly amounts: readonly YearAmount[];
}

export interface YearCell {
  readonly node: number | null;
  readonly year: number | null;
  readonly operations: number;
}

export interface YearAmount extends YearCell {
  /** Position in the contract's amount natures. */
  readonly nature: number;
  readonly cents: number;
}

/** Under every filter but that of years, which are its own; without what the plan is imagined without. */
export function yearCounts(contract: Contract, selection: PlanSelection): Question<YearCounts> {
  const { year } = linkDimensions(contract);
  const masks = maskColumns(year).join(', ');
  const filter = where(selection, contract, ['annee']);
  return {
    name: 'year-counts',
    keep: true,
    sql: `WITH kept AS MATERIALIZED (
        SELECT id, noeud, ${masks} FROM fact ${andWithout(filter, contract, selection.couverture.sans)})
      SELECT 0 AS k, noeud, CASE WHEN v < ${year.size} THEN v + ${year.first} END AS annee,
        count(*)::INTEGER AS n FROM kept JOIN ${heldSql(year, 'kept')} AS held USING (${masks}) GROUP BY noeud, annee
      UNION ALL BY NAME
      SELECT 1 AS k, noeud, count(*)::INTEGER AS n FROM kept GROUP BY noeud
      UNION ALL BY NAME
      SELECT 2 AS k, noeud, annee, nature, count(DISTINCT id)::INTEGER AS n,
        sum(centimes)::DOUBLE AS centimes
      FROM kept JOIN operation_montant USING (id) WHERE compte GROUP BY noeud, annee, nature
      ORDER BY k, noeud, annee NULLS LAST, nature`,
    decode,
  };
}

function decode(columns: Columns): YearCounts {
  // An answer without rows comes without columns.
  if (columns.length === 0) return { active: [], distinct: [], amounts: [] };
  const number = numbers(columns);
  const rows = Array.from({ length: columns.length }, (_, row) => row);
  const of = (kind: number) => rows.filter((row) => number('k', row) === kind);
  const cell = (row: number): YearCell => ({
    node: orNull(number('noeud', row)),
    year: number('annee', row),
    operations: number('n', row) ?? 0,
  });
  return {
    active: of(0).map(cell),
    distinct: of(1).map((row) => ({ node: cell(row).node, operations: cell(row).operations })),
    amounts: of(2).map((row) => ({
      ...cell(row),
      nature: number('nature', row) ?? -1,
      cents: number('centimes', row) ?? 0,
    })),
  };
}
