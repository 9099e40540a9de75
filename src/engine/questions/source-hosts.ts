import type { Contract } from '../../contract/types.ts';
import type { PlanSelection } from '../../selection/types.ts';
import type { Question } from '../engine.ts';
import { where } from '../where.ts';

/** A site, and the number of operations whose main source is one of its pages. */
export interface SourceHost {
  /** `objectifgard.com`; null for operations whose source is not an address. */
  readonly host: string | null;
  readonly operations: number;
}

/** Where the operations under every filter were read, the most used site first. */
export function sourceHosts(
  contract: Contract,
  selection: PlanSelection,
): Question<readonly SourceHost[]> {
  return {
    name: 'source-hosts',
    sql: `SELECT nullif(rtrim(regexp_extract(lower(source), '^https?://(?:www\\.)?([^/?#]+)', 1), '.'), '') AS host,
        count(*)::INTEGER AS n
      FROM (SELECT id FROM fact ${where(selection, contract)}) JOIN operation_texte USING (id)
      GROUP BY host ORDER BY n DESC, host NULLS LAST`,
    decode: (columns) => {
      if (columns.length === 0) return [];
      const [hosts, counts] = [columns.text('host'), columns.number('n')];
      return Array.from({ length: columns.length }, (_, row) => ({
        host: hosts[row] ?? null,
        operations: counts[row] ?? 0,
      }));
    },
  };
}
