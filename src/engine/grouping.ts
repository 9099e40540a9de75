import type { Contract } from '../contract/types.ts';
import { keyCount, keysOf, type Depth, type Grouping } from './facets.ts';
import { AMOUNT_COLUMNS } from './schema.ts';

/** Rows of `fact` under a filter, grouped in one way; `index` is how the answer names its rows. */
export interface Group {
  readonly by: Grouping;
  readonly index: number;
}

/**
 * One scan that answers several groups under the same filter. A mask is read once however many
 * groups there are, and one statement of few scans is planned faster than one of many.
 */
export function scanSql(
  groups: readonly Group[],
  depth: Depth,
  filter: string,
  contract: Contract,
  nature: number,
): string {
  if (depth === 'amounts') return amountsSql(groups, filter, contract);
  const sets = groups.map(({ by }) => keysOf(by, contract));
  const columns = [...new Set(sets.flat())];
  const keys = Array.from({ length: keyCount(contract) }, (_, slot) => {
    const own = new Set(sets.flatMap((set) => set[slot] ?? []));
    return `coalesce(${[...own, '0'].join(', ')})::INTEGER AS k${slot}`;
  });
  // GROUPING sets a bit for each column that a row is not grouped by, the first column highest.
  const named = groups.map(({ index }, set) => {
    const bits = columns.reduce(
      (sum, column) => sum * 2 + (sets[set]?.includes(column) ? 0 : 1),
      0,
    );
    return `WHEN ${bits} THEN ${index}`;
  });
  const part = `CASE GROUPING(${columns.join(', ')}) ${named.join(' ')} END`;
  return `SELECT ${part} AS part, ${keys.join(', ')}, count(*)::INTEGER AS n, ${
    depth === 'money' ? moneySql(`montant_${nature}`) : NO_MONEY
  } FROM fact ${filter} GROUP BY GROUPING SETS (${sets.map((set) => `(${set.join(', ')})`).join(', ')})`;
}

const NO_MONEY = '0::DOUBLE AS m, 0 AS mk, 0::DOUBLE AS q, 0 AS qk';

/** Cents and participants, each with the number of operations where they are known. */
function moneySql(amount: string): string {
  return `coalesce(sum(${amount}), 0)::DOUBLE AS m, count(${amount})::INTEGER AS mk,
    coalesce(sum(participants), 0)::DOUBLE AS q, count(participants)::INTEGER AS qk`;
}

/** A line per amount nature, then one for participants. */
function amountsSql(groups: readonly Group[], filter: string, contract: Contract): string {
  const names = Array.from({ length: AMOUNT_COLUMNS }, (_, index) => `montant_${index}`);
  const all = [...names, 'participants'];
  const sums = all.map(
    (name) =>
      `coalesce(sum(${name}), 0)::DOUBLE AS s_${name}, count(${name})::INTEGER AS c_${name}`,
  );
  const list = (each: (name: string, index: number) => string) =>
    `unnest([${all.map(each).join(', ')}])`;
  const keys = Array.from({ length: keyCount(contract) - 1 }, (_, slot) => `0 AS k${slot + 1}`);
  return `SELECT ${groups[0]?.index ?? 0} AS part, ${list((_, index) => String(index))} AS k0,
    ${[...keys, '0 AS n'].join(', ')}, ${list((name) => `s_${name}`)} AS m,
    ${list((name) => `c_${name}`)} AS mk, 0::DOUBLE AS q, 0 AS qk
    FROM (SELECT ${sums.join(', ')} FROM fact ${filter})`;
}
