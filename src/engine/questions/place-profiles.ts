import type { PlaceProfile, PlaceProfiles } from '../../contract/profiles.ts';
import type { Sum } from '../../contract/counts.ts';
import type { Contract } from '../../contract/types.ts';
import type { PlanSelection } from '../../selection/types.ts';
import { hasAny, heldSql, linkDimensions, maskColumns, yearPositions } from '../dimensions.ts';
import type { Columns, Question } from '../engine.ts';
import { AMOUNT_COLUMNS } from '../schema.ts';
import { where } from '../where.ts';

/** The multi-valued dimensions that are counted, in the order of the statement's parts. */
const MULTI = ['mechanism', 'operator', 'year'] as const;
const [STATUS, AMOUNT, PERIOD] = [MULTI.length, MULTI.length + 1, MULTI.length + 2];
const NATURE = MULTI.length + 3;
/** Every place. */
const ANYWHERE = -1;

/**
 * What the operations of some neighbourhoods have, and those of every place, each once: under every
 * filter but those on the plan and on neighbourhoods, like the cells they stand beside.
 */
export function placeProfiles(
  contract: Contract,
  selection: PlanSelection,
  places: readonly number[],
): Question<PlaceProfiles> {
  const filter = where(selection, contract, ['plan', 'quartier']);
  const asked = places.length === 0 ? 'false' : `v IN (${places.join(', ')})`;
  const links = linkDimensions(contract);
  const sets = maskColumns(links.neighbourhood).join(', ');
  const masks = MULTI.flatMap((name) => maskColumns(links[name]));
  const had = [...masks, 'statut', 'chiffre', 'periode'].join(', ');
  const inPeriod = hasAny(links.year, yearPositions(links.year, ...contract.period));
  const amounts = Array.from({ length: AMOUNT_COLUMNS }, (_, nature) => `montant_${nature}`);
  const sums = amounts.map((name) => `count(${name}) AS n_${name}, sum(${name}) AS s_${name}`);
  const natures = amounts.map(
    (name, nature) => `SELECT ${NATURE} AS part, v, ${nature} AS x, sum(n_${name})::INTEGER AS n,
      sum(s_${name})::DOUBLE AS s FROM here GROUP BY v`,
  );
  const parts = MULTI.map(
    (name, part) => `SELECT ${part} AS part, here.v AS v, held.v::INTEGER AS x, sum(n)::INTEGER AS n
      FROM here JOIN ${heldSql(links[name], 'here')} AS held USING (${maskColumns(links[name]).join(', ')})
      GROUP BY here.v, held.v`,
  );
  return {
    name: 'place-profiles',
    sql: `WITH kept AS MATERIALIZED (SELECT ${sets}, ${masks.join(', ')}, statut, ${amounts.join(', ')},
          coalesce(${amounts.join(', ')}) IS NOT NULL AS chiffre, ${inPeriod} AS periode FROM fact ${filter}),
        places AS (FROM ${heldSql(links.neighbourhood, 'kept')} WHERE ${asked}),
        here AS MATERIALIZED (
          SELECT v, ${had}, count(*) AS n, ${sums.join(', ')} FROM kept JOIN places USING (${sets}) GROUP BY ALL
          UNION ALL SELECT ${ANYWHERE}, ${had}, count(*), ${sums.join(', ')} FROM kept GROUP BY ALL)
      ${[...parts, ...natures].join(' UNION ALL BY NAME ')}
      UNION ALL BY NAME SELECT ${STATUS} AS part, v, statut::INTEGER AS x, sum(n)::INTEGER AS n
        FROM here GROUP BY v, statut
      UNION ALL BY NAME SELECT ${AMOUNT} AS part, v, chiffre::INTEGER AS x, sum(n)::INTEGER AS n
        FROM here GROUP BY v, chiffre
      UNION ALL BY NAME SELECT ${PERIOD} AS part, v, periode::INTEGER AS x, sum(n)::INTEGER AS n
        FROM here GROUP BY v, periode`,
    decode: (columns) => decode(columns, contract, places),
  };
}

function decode(columns: Columns, contract: Contract, places: readonly number[]): PlaceProfiles {
  const links = linkDimensions(contract);
  const sizes = [
    ...MULTI.map((name) => links[name].size + 1),
    contract.statuses.length + 1,
    2,
    2,
    AMOUNT_COLUMNS,
    AMOUNT_COLUMNS,
  ];
  const counts = new Map(
    [ANYWHERE, ...places].map((place) => [
      place,
      sizes.map((size) => new Array<number>(size).fill(0)),
    ]),
  );
  // An answer without rows comes without columns.
  if (columns.length > 0) {
    const [part, v, x, n, s] = ['part', 'v', 'x', 'n', 's'].map((name) => columns.number(name));
    for (let row = 0; row < columns.length; row++) {
      const lists = counts.get(v?.[row] ?? ANYWHERE);
      const [kind, at] = [part?.[row] ?? 0, x?.[row] ?? 0];
      const list = lists?.[kind];
      if (list) list[at] = n?.[row] ?? 0;
      const cents = kind === NATURE ? lists?.[kind + 1] : undefined;
      if (cents) cents[at] = s?.[row] ?? 0;
    }
  }
  return new Map(
    [...counts].map(([place, lists]) => [
      place === ANYWHERE ? 'all' : place,
      profile(lists, contract),
    ]),
  );
}

function profile(lists: readonly (readonly number[])[], { amountNatures }: Contract): PlaceProfile {
  const [mechanisms = [], operators = [], years = [], statuses = [], ...money] = lists;
  const [amounts, period, known, cents] = money;
  return {
    operations: statuses.reduce((all, count) => all + count, 0),
    mechanisms,
    operators,
    years,
    inPeriod: period?.[1] ?? 0,
    statuses,
    withAmount: amounts?.[1] ?? 0,
    amounts: amountNatures.map((_, nature): Sum => ({
      value: cents?.[nature] ?? 0,
      known: known?.[nature] ?? 0,
    })),
  };
}
