import type { Contract } from '../contract/types.ts';
import type { Dimension } from '../selection/types.ts';
import { NATURES } from '../selection/known.ts';
import { AMOUNT_COLUMNS } from './schema.ts';

/** A part of the explorer's counts, and the dimension whose filter it ignores. */
export interface Facet {
  readonly name: FacetName;
  readonly dimension: Dimension;
}

/** Positions are the `part` column of the statement. */
export const FACETS = [
  { name: 'theme', dimension: 'theme' },
  { name: 'mechanism', dimension: 'dispositif' },
  { name: 'neighbourhood', dimension: 'quartier' },
  { name: 'operator', dimension: 'porteur' },
  { name: 'public', dimension: 'public' },
  { name: 'year', dimension: 'annee' },
  { name: 'nature', dimension: 'nature' },
  { name: 'status', dimension: 'statut' },
  { name: 'call', dimension: 'appel' },
  { name: 'plan', dimension: 'plan' },
  { name: 'zones', dimension: 'quartier' },
] as const satisfies readonly { readonly name: string; readonly dimension: Dimension }[];

export type FacetName = (typeof FACETS)[number]['name'];

/** Parts after the facets: totals, operations by location, amounts by nature, inside the period. */
export const TOTALS = FACETS.length;
export const LOCATED = TOTALS + 1;
export const AMOUNTS = TOTALS + 2;
export const PERIOD = TOTALS + 3;

export interface Asked {
  readonly contract: Contract;
  /** Position of the amount nature of plan and zone cells. */
  readonly nature: number;
  /** Bit that rows carry in `f` when they fail this dimension only. */
  readonly bits: ReadonlyMap<Dimension, number>;
}

/** Columns of every part: part, two keys, operations, cents, how many known, participants, known. */
const QUANTITIES = (amount: string) => `count(*)::INTEGER AS n,
  coalesce(sum(${amount}), 0)::DOUBLE AS m, count(${amount})::INTEGER AS mk,
  coalesce(sum(participants), 0)::DOUBLE AS q, count(participants)::INTEGER AS qk`;

export function facetSql(facet: Facet, { contract, nature, bits }: Asked): string {
  const part = FACETS.findIndex((one) => one.name === facet.name);
  const bit = bits.get(facet.dimension);
  const kept = bit === undefined ? 'WHERE f = 0' : `WHERE f IN (0, ${bit})`;
  const rows = bits.size === 0 ? '' : kept;
  const amount = `montant_${nature}`;
  const simple = (key: string) =>
    `SELECT ${part} AS part, ${key}::INTEGER AS a, 0 AS b, count(*)::INTEGER AS n,
      0::DOUBLE AS m, 0 AS mk, 0::DOUBLE AS q, 0 AS qk FROM kept ${rows} GROUP BY ${key}`;
  switch (facet.name) {
    case 'status':
      return simple('statut');
    case 'call':
      return simple('appel');
    case 'plan':
      return `SELECT ${part} AS part, noeud::INTEGER AS a, 0 AS b, ${QUANTITIES(amount)}
        FROM kept ${rows} GROUP BY noeud`;
    case 'zones':
      return `SELECT ${part} AS part, v::INTEGER AS a, noeud::INTEGER AS b, sum(n)::INTEGER AS n,
          sum(m)::DOUBLE AS m, sum(mk)::INTEGER AS mk, sum(q)::DOUBLE AS q, sum(qk)::INTEGER AS qk
        FROM (SELECT neighbourhood AS s, noeud, ${QUANTITIES(amount)} FROM kept ${rows} GROUP BY ALL)
        JOIN set_neighbourhood USING (s) WHERE v < ${contract.neighbourhoods.length} GROUP BY v, noeud`;
    case 'nature':
      return expanded(
        part,
        'mechanism',
        rows,
        `(SELECT DISTINCT s, (${natureOf(contract)})::INTEGER AS v
        FROM set_mechanism)`,
      );
    default:
      return expanded(part, facet.name, rows, `set_${facet.name}`);
  }
}

/** Groups by set of values, then counts each set under each of its values. */
function expanded(part: number, column: string, rows: string, sets: string): string {
  return `SELECT ${part} AS part, v::INTEGER AS a, 0 AS b, sum(n)::INTEGER AS n,
      0::DOUBLE AS m, 0 AS mk, 0::DOUBLE AS q, 0 AS qk
    FROM (SELECT ${column} AS s, count(*) AS n FROM kept ${rows} GROUP BY ${column})
    JOIN ${sets} USING (s) GROUP BY v`;
}

function natureOf(contract: Contract): string {
  const natures = contract.mechanisms.map(({ nature }) => NATURES.indexOf(nature));
  const cases = natures.map((nature, position) => `WHEN ${position} THEN ${nature}`).join(' ');
  return `CASE v ${cases} ELSE ${NATURES.length} END`;
}

/** The totals, under every filter. */
export function totalsSql(contract: Contract): readonly string[] {
  const amounts = contract.amountNatures.slice(0, AMOUNT_COLUMNS).map(
    (_, index) => `SELECT ${AMOUNTS} AS part, ${index} AS a, 0 AS b, 0 AS n,
      coalesce(sum(montant_${index}), 0)::DOUBLE AS m, count(montant_${index})::INTEGER AS mk,
      0::DOUBLE AS q, 0 AS qk FROM kept WHERE f = 0`,
  );
  return [
    `SELECT ${TOTALS} AS part, count(*) FILTER (chiffre)::INTEGER AS a,
      count(*) FILTER (reparti)::INTEGER AS b, count(*)::INTEGER AS n, 0::DOUBLE AS m, 0 AS mk,
      coalesce(sum(participants), 0)::DOUBLE AS q, count(participants)::INTEGER AS qk
      FROM kept WHERE f = 0`,
    `SELECT ${PERIOD} AS part, 0 AS a, 0 AS b, count(*)::INTEGER AS n, 0::DOUBLE AS m, 0 AS mk,
      0::DOUBLE AS q, 0 AS qk FROM kept WHERE f = 0 AND periode`,
    `SELECT ${LOCATED} AS part, localisation::INTEGER AS a, 0 AS b, count(*)::INTEGER AS n,
      0::DOUBLE AS m, 0 AS mk, 0::DOUBLE AS q, 0 AS qk FROM kept WHERE f = 0 GROUP BY localisation`,
    ...amounts,
  ];
}
