import type { ExplorerCounts } from '../../contract/counts.ts';
import type { Contract } from '../../contract/types.ts';
import type { PlanSelection } from '../../selection/types.ts';
import { amountNature } from '../amount-nature.ts';
import { decodeCounts } from '../counts.ts';
import type { Question } from '../engine.ts';
import { depthOf, PARTS, type Depth, type PartName } from '../facets.ts';
import { scanSql, type Group } from '../grouping.ts';
import { where } from '../where.ts';

/** Groups that one scan answers: same filter, same depth. */
interface Scan {
  readonly filter: string;
  readonly depth: Depth;
  readonly groups: Group[];
}

/**
 * Everything the Explorer counts, in one statement. Each part is filtered by every dimension but its
 * own; the parts whose filters are the same text, most of them, share a scan.
 */
export function explorerCounts(
  contract: Contract,
  selection: PlanSelection,
): Question<ExplorerCounts> {
  const nature = amountNature(contract, selection);
  const scans = new Map<string, Scan>();
  const indexes = new Map<PartName, number>();
  let count = 0;
  for (const { name, by, ignores } of PARTS) {
    const filter = where(selection, contract, ignores === null ? [] : [ignores]);
    const depth = depthOf(by);
    const key = `${depth} ${filter}`;
    const scan = scans.get(key) ?? { filter, depth, groups: [] };
    scans.set(key, scan);
    const same = scan.groups.find((group) => group.by === by);
    const group = same ?? { by, index: count++ };
    if (!same) scan.groups.push(group);
    indexes.set(name, group.index);
  }
  const statements = [...scans.values()].map(({ groups, depth, filter }) =>
    scanSql(groups, depth, filter, contract, nature),
  );
  return {
    name: 'explorer-counts',
    keep: true,
    rank: 'first',
    // Ordered because DuckDB-WASM 1.32 did not end, within a minute, an unordered union of 38,882 rows;
    // why is not known.
    sql: `${statements.join(' UNION ALL ')} ORDER BY part`,
    decode: (columns) => decodeCounts(columns, contract, indexes),
  };
}
