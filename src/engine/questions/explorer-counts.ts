import type { ExplorerCounts } from '../../contract/counts.ts';
import type { Contract } from '../../contract/types.ts';
import type { Dimension, PlanSelection } from '../../selection/types.ts';
import { amountNature } from '../amount-nature.ts';
import { decodeCounts } from '../counts.ts';
import type { Question } from '../engine.ts';
import { keptColumns, PARTS, partSql, type Asked } from '../facets.ts';
import { clauses } from '../where.ts';

/**
 * Everything the Explorer counts, in one statement. Each operation that fails at most one dimension
 * is kept with the bit of that dimension (`f`, 0 when it passes all); a facet counts the rows that
 * pass all or fail its own dimension only.
 */
export function explorerCounts(
  contract: Contract,
  selection: PlanSelection,
): Question<ExplorerCounts> {
  const nature = amountNature(contract, selection);
  const { from, bits } = keptRows(contract, selection, keptColumns(contract, nature));
  const asked: Asked = { contract, nature, bits };
  return {
    name: 'explorer-counts',
    sql: `WITH kept AS MATERIALIZED (${from})
      ${PARTS.map((part) => partSql(part, asked)).join(' UNION ALL ')}`,
    decode: (columns) => decodeCounts(columns, asked),
  };
}

function keptRows(contract: Contract, selection: PlanSelection, columns: readonly string[]) {
  const all = clauses(selection, contract);
  const required = all.filter(({ dimension }) => dimension === 'q').map(({ sql }) => sql);
  const own = all.filter(({ dimension }) => dimension !== 'q');
  const bits = new Map<Dimension, number>(own.map(({ dimension }, i) => [dimension, 1 << i]));
  const failed = own.map(({ sql }, i) => `(NOT (${sql}))::SMALLINT * ${1 << i}::SMALLINT`);
  const f = failed.length === 0 ? '0::SMALLINT' : failed.join(' + ');
  const rows = `SELECT (${f})::SMALLINT AS f, ${columns.join(', ')} FROM fact${
    required.length === 0 ? '' : ` WHERE ${required.join(' AND ')}`
  }`;
  return { bits, from: own.length < 2 ? rows : `FROM (${rows}) WHERE f & (f - 1) = 0` };
}
