import type { Contract } from '../contract/types.ts';
import type { Dimension } from '../selection/types.ts';
import { linkDimensions, maskColumns, words, type LinkDimension } from './dimensions.ts';
import { AMOUNT_COLUMNS, type LINKS } from './schema.ts';

/**
 * Parts of the explorer's statement, in the order of its `part` column, each with the dimensions
 * whose own filter it ignores. A part of a multi-valued dimension is grouped by set of values; the
 * sets are told apart in TypeScript, which saves a join each.
 */
export const PARTS = [
  { name: 'theme', ignores: ['theme'] },
  { name: 'mechanism', ignores: ['dispositif', 'nature'] },
  { name: 'neighbourhood', ignores: ['quartier'] },
  { name: 'operator', ignores: ['porteur'] },
  { name: 'public', ignores: ['public'] },
  { name: 'year', ignores: ['annee'] },
  { name: 'single', ignores: ['statut', 'appel'] },
  { name: 'plan', ignores: ['plan'] },
  { name: 'zones', ignores: ['quartier'] },
  { name: 'amounts', ignores: [] },
] as const satisfies readonly { readonly name: string; readonly ignores: readonly Dimension[] }[];

export type Part = (typeof PARTS)[number];
export type PartName = Part['name'];

export interface Asked {
  readonly contract: Contract;
  /** Position of the amount nature of plan and zone cells. */
  readonly nature: number;
  /** Bit that a row carries in `f` when it fails this dimension. */
  readonly bits: ReadonlyMap<Dimension, number>;
}

/** Number of key columns `k0, k1…`: words of the widest mask, and never less than four. */
export function keyCount(contract: Contract): number {
  return Math.max(4, ...Object.values(linkDimensions(contract)).map(words));
}

export function partSql(part: Part, { contract, nature, bits }: Asked): string {
  const own = part.ignores.flatMap((dimension) => bits.get(dimension) ?? []);
  const rows =
    bits.size === 0 ? '' : own.length === 0 ? 'WHERE f = 0' : `WHERE f IN (0, ${own.join(', ')})`;
  const money = QUANTITIES(`montant_${nature}`);
  const line = (keys: readonly string[], quantities: string) => {
    const all = Array.from(
      { length: keyCount(contract) },
      (_, key) => `${keys[key] ?? 0}::INTEGER AS k${key}`,
    );
    return `SELECT ${PARTS.indexOf(part)} AS part, f::INTEGER AS f, ${all.join(', ')}, ${quantities}`;
  };
  switch (part.name) {
    case 'single':
      return `${line(
        ['statut', 'appel', 'localisation', 'periode::INTEGER'],
        `count(*)::INTEGER AS n, 0::DOUBLE AS m, count(*) FILTER (chiffre)::INTEGER AS mk,
        count(*) FILTER (reparti)::DOUBLE AS q, 0 AS qk`,
      )}
        FROM kept ${rows} GROUP BY f, statut, appel, localisation, periode`;
    case 'plan':
      return `${line(['noeud'], money)} FROM kept ${rows} GROUP BY f, noeud`;
    case 'zones':
      return `${line(
        ['v', 'noeud'],
        `sum(n)::INTEGER AS n, sum(m)::DOUBLE AS m,
          sum(mk)::INTEGER AS mk, sum(q)::DOUBLE AS q, sum(qk)::INTEGER AS qk`,
      )}
        FROM (SELECT 0 AS f, neighbourhood AS s, noeud, ${money} FROM kept ${rows} GROUP BY ALL)
        JOIN set_neighbourhood USING (s) WHERE v < ${contract.neighbourhoods.length}
        GROUP BY f, v, noeud`;
    case 'amounts':
      return amountsSql(line, rows);
    case 'theme':
    case 'mechanism':
    case 'neighbourhood':
    case 'operator':
    case 'public':
    case 'year':
      return multiSql(linkDimensions(contract)[part.name], line, rows);
  }
}

type Line = (keys: readonly string[], quantities: string) => string;

/** Operations, cents and how many are known, participants and how many are known. */
const QUANTITIES = (amount: string) => `count(*)::INTEGER AS n,
  coalesce(sum(${amount}), 0)::DOUBLE AS m, count(${amount})::INTEGER AS mk,
  coalesce(sum(participants), 0)::DOUBLE AS q, count(participants)::INTEGER AS qk`;

/** Grouped by the small number of the set; the words of a set's mask are the same in all its rows. */
function multiSql(dimension: LinkDimension, line: Line, rows: string): string {
  const masks = maskColumns(dimension).map((column) => `min(${column})`);
  const quantities = 'count(*)::INTEGER AS n, 0::DOUBLE AS m, 0 AS mk, 0::DOUBLE AS q, 0 AS qk';
  return `${line(masks, quantities)} FROM kept ${rows} GROUP BY f, ${dimension.name}`;
}

/** A line per amount nature, then one for participants. */
function amountsSql(line: Line, rows: string): string {
  const names = Array.from({ length: AMOUNT_COLUMNS }, (_, index) => `montant_${index}`);
  const all = [...names, 'participants'];
  const list = (each: (name: string) => string) => `unnest([${all.map(each).join(', ')}])`;
  const sums = all.map(
    (name) =>
      `coalesce(sum(${name}), 0)::DOUBLE AS s_${name}, count(${name})::INTEGER AS c_${name}`,
  );
  return `${line(
    [list((name) => String(all.indexOf(name)))],
    `0 AS n, ${list((name) => `s_${name}`)} AS m,
      ${list((name) => `c_${name}`)} AS mk, 0::DOUBLE AS q, 0 AS qk`,
  )}
    FROM (SELECT 0 AS f, ${sums.join(', ')} FROM kept ${rows})`;
}

/** Columns of `fact` that the parts read. */
export function keptColumns(contract: Contract, nature: number): readonly string[] {
  const links = Object.values(linkDimensions(contract));
  const amounts = Array.from({ length: AMOUNT_COLUMNS }, (_, index) => `montant_${index}`);
  return [
    ...new Set([
      'noeud',
      'statut',
      'appel',
      'localisation',
      'periode',
      'chiffre',
      'reparti',
      'participants',
    ]),
    ...new Set([...amounts, `montant_${nature}`]),
    ...links.flatMap((link) => [link.name, ...maskColumns(link)]),
  ];
}

export type MultiName = keyof typeof LINKS;
